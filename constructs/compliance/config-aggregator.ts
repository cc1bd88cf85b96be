import * as config from 'aws-cdk-lib/aws-config';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** Properties of a `ConfigAggregator`. */
export interface ConfigAggregatorProps {
  /**
   * Name of the aggregator, as the evidence collector asks for it.
   *
   * @default 'aims'
   */
  readonly aggregatorName?: string;

  /**
   * Accounts that are gathered. Each must authorise this account and region (`AWS::Config::AggregationAuthorization`),
   * this account's own apart.
   *
   * @default - every account of the organisation, if `organizationWide`
   */
  readonly accountIds?: string[];

  /**
   * Gathers every account of the organisation, without authorisations. For the management account or the delegated
   * administrator of AWS Config.
   *
   * @default false
   */
  readonly organizationWide?: boolean;
}

/**
 * One place in which to read what AWS Config says of several accounts, in every region.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html
 */
export class ConfigAggregator extends Construct {
  /** Name of the aggregator. */
  public readonly aggregatorName: string;

  constructor(scope: Construct, id: string, props: ConfigAggregatorProps) {
    super(scope, id);
    const accounts = props.accountIds ?? [];
    if (accounts.length > 0 === (props.organizationWide ?? false)) {
      throw new Error(
        `ConfigAggregator '${this.node.path}': ${accounts.length > 0 ? "both 'accountIds' and 'organizationWide' are" : "neither 'accountIds' nor 'organizationWide' is"} ` +
          'given; expected one of them.',
      );
    }
    this.aggregatorName = props.aggregatorName ?? 'aims';
    new config.CfnConfigurationAggregator(this, 'Aggregator', {
      configurationAggregatorName: this.aggregatorName,
      ...(props.organizationWide
        ? { organizationAggregationSource: { roleArn: this.organizationRole().roleArn, allAwsRegions: true } }
        : { accountAggregationSources: [{ accountIds: accounts, allAwsRegions: true }] }),
    });
  }

  /**
   * Lets AWS Config list the accounts of the organisation.
   *
   * @see https://docs.aws.amazon.com/config/latest/developerguide/set-up-aggregator-console.html
   */
  private organizationRole(): iam.Role {
    const role = new iam.Role(this, 'OrganizationRole', {
      assumedBy: new iam.ServicePrincipal('config.amazonaws.com'),
      description: 'Lets AWS Config list the accounts of the organisation for its aggregator',
    });
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ListAccounts',
        // Organizations takes no resource for these.
        actions: [
          'organizations:DescribeOrganization',
          'organizations:ListAccounts',
          'organizations:ListAWSServiceAccessForOrganization',
          'organizations:ListDelegatedAdministrators',
        ],
        resources: ['*'],
      }),
    );
    return role;
  }
}
