import { Duration, RemovalPolicy, Tags } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { DATA_CLASSIFICATION_TAG, type DataClassification } from './data-classification';
import { dataKeyPolicy, PENDING_WINDOW_DAYS } from './key-policy';

/** Properties of a `DataKey`. */
export interface DataKeyProps {
  /**
   * How sensitive the data under this key is; becomes the `data-classification` tag.
   *
   * @default - no tag
   */
  readonly classification?: DataClassification;

  /**
   * Name of the alias, without `alias/`.
   *
   * @default - no alias
   */
  readonly aliasName?: string;

  /**
   * What the key is for.
   *
   * @default - derived from the path of the construct
   */
  readonly description?: string;

  /**
   * ARNs of the roles or users that administer the key; wildcards allowed.
   *
   * They can never use it, and nobody else but `deploymentRoleArns` and the root user can administer it.
   *
   * @default - those of `KeyAdministrators`; without them whoever has an identity policy that allows administration
   */
  readonly administratorArns?: string[];

  /**
   * ARNs of the roles that deploy the key; wildcards allowed. Used only together with `administratorArns`, because KMS
   * refuses a policy that its own caller could not change again.
   *
   * @default - those of `KeyAdministrators`, or the execution roles of CDK's bootstrap stacks in this account
   */
  readonly deploymentRoleArns?: string[];

  /**
   * Services through which alone principals of the account may use the key, by their name in a service endpoint, such as
   * `s3` or `sagemaker`. Service principals that are granted use by name are not affected.
   *
   * @default - any service, and direct calls
   */
  readonly viaServices?: string[];

  /**
   * What happens to the key when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A symmetric customer-managed key whose policy separates administration from use.
 *
 * The AWS default, `kms:*` for the whole account, lets every administrator decrypt. Here the account delegates
 * administration, use and grants for AWS services to its identity policies in three separate statements.
 */
export class DataKey extends kms.Key {
  constructor(scope: Construct, id: string, props: DataKeyProps = {}) {
    super(scope, id, {
      alias: props.aliasName,
      description: props.description ?? `Data key of ${scope.node.path}/${id}`,
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      pendingWindow: Duration.days(PENDING_WINDOW_DAYS),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
      policy: dataKeyPolicy(scope, props),
    });
    if (props.classification) Tags.of(this).add(DATA_CLASSIFICATION_TAG, props.classification);
  }
}
