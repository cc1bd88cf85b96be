import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { PENDING_WINDOW_DAYS, signingKeyPolicy } from './key-policy';

/** Properties of a `SigningKey`. */
export interface SigningKeyProps {
  /**
   * Name of the alias, without `alias/`.
   *
   * @default - no alias
   */
  readonly aliasName?: string;

  /**
   * What is signed with the key.
   *
   * @default - derived from the path of the construct
   */
  readonly description?: string;

  /**
   * ARNs of the roles or users that administer the key; wildcards allowed. They can never sign.
   *
   * @default - those of `KeyAdministrators`; without them whoever has an identity policy that allows administration
   */
  readonly administratorArns?: string[];

  /**
   * ARNs of the roles that deploy the key; see `DataKeyProps.deploymentRoleArns`.
   *
   * @default - those of `KeyAdministrators`, or the execution roles of CDK's bootstrap stacks in this account
   */
  readonly deploymentRoleArns?: string[];

  /**
   * What happens to the key when it leaves the stack. Without the key no old signature can be verified by KMS.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A key that signs manifests of models and datasets with ML-DSA-65, a signature that quantum computers do not break.
 *
 * Models and datasets outlive today's signature schemes: a signature that is forged in ten years would let a poisoned
 * model pass as the approved one. The key never leaves KMS, and signing and verifying are granted apart, so that the
 * pipeline which verifies cannot sign what it verifies.
 *
 * Asymmetric keys cannot be rotated by KMS: make a new one and keep this one to verify.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
 */
export class SigningKey extends Construct {
  /** The algorithm to pass to `Sign` and `Verify`. */
  public static readonly SIGNING_ALGORITHM = 'ML_DSA_SHAKE_256';

  /** The key in KMS. */
  public readonly key: kms.Key;

  constructor(scope: Construct, id: string, props: SigningKeyProps = {}) {
    super(scope, id);
    this.key = new kms.Key(this, 'Key', {
      alias: props.aliasName,
      description: props.description ?? `Signing key of ${this.node.path}`,
      keySpec: kms.KeySpec.ML_DSA_65,
      keyUsage: kms.KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(PENDING_WINDOW_DAYS),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
      policy: signingKeyPolicy(this, props),
    });
  }

  /** Lets a principal sign, and nothing else: not verify, not administer. */
  public grantSign(grantee: iam.IGrantable): iam.Grant {
    return this.key.grant(grantee, 'kms:DescribeKey', 'kms:Sign');
  }

  /** Lets a principal verify and read the public key, and nothing else. */
  public grantVerify(grantee: iam.IGrantable): iam.Grant {
    return this.key.grant(grantee, 'kms:DescribeKey', 'kms:GetPublicKey', 'kms:Verify');
  }
}
