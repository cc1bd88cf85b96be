import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import {
  AwsCustomResource,
  AwsCustomResourcePolicy,
  type AwsSdkCall,
  PhysicalResourceId,
} from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { providerLogs } from './provider-logs';

/** Which prefix list to find. */
export interface ManagedPrefixListProps {
  /** The service with a gateway endpoint: `s3` or `dynamodb`. */
  readonly service: string;
  /**
   * Key for the logs of the function that makes the call.
   *
   * @default CloudWatch Logs' own encryption
   */
  readonly logEncryptionKey?: kms.IKey;
}

/**
 * The id of the list in which AWS keeps the addresses of S3 or DynamoDB.
 *
 * Traffic to a gateway endpoint keeps the service's public addresses, so a security group that lets a workload reach S3
 * and nothing else has to name this list. Its id differs by region, no CloudFormation attribute returns it, and CDK's
 * look-up needs credentials at synth; so it is asked for at deployment.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export class ManagedPrefixList extends Construct {
  /** Id of the list, known at deployment. */
  readonly prefixListId: string;

  /** @throws if the service has no gateway endpoint */
  constructor(scope: Construct, id: string, props: ManagedPrefixListProps) {
    super(scope, id);
    if (!['s3', 'dynamodb'].includes(props.service)) {
      throw new Error(`Only 's3' and 'dynamodb' have gateway endpoints; got '${props.service}'.`);
    }
    const name = `com.amazonaws.${Stack.of(this).region}.${props.service}`;
    const call: AwsSdkCall = {
      service: 'EC2',
      action: 'DescribeManagedPrefixLists',
      parameters: { Filters: [{ Name: 'prefix-list-name', Values: [name] }] },
      outputPaths: ['PrefixLists.0.PrefixListId'],
      physicalResourceId: PhysicalResourceId.of(name),
    };
    const lookup = new AwsCustomResource(this, 'Lookup', {
      resourceType: 'Custom::ManagedPrefixList',
      onCreate: call,
      onUpdate: call,
      logGroup: providerLogs(this, props.logEncryptionKey),
      installLatestAwsSdk: false,
      policy: AwsCustomResourcePolicy.fromStatements([
        // The action knows no resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
        new iam.PolicyStatement({ actions: ['ec2:DescribeManagedPrefixLists'], resources: ['*'] }),
      ]),
    });
    this.prefixListId = lookup.getResponseField('PrefixLists.0.PrefixListId');
  }
}
