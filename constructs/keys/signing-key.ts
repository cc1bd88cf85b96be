import { Duration, Lazy, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
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
   * ARNs of roles and users that may sign besides those given `grantSign`; wildcards allowed. For roles of a stack that
   * depends on the key's: give such a role a name, and build its ARN from the name.
   *
   * @default - those given `grantSign`, and nobody else
   */
  readonly signerArns?: string[];

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
 * The policy of the key denies signing to everybody but those given `grantSign` and `signerArns`: an identity policy alone,
 * be it `kms:*`, signs nothing.
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

  private readonly signers: string[];
  private readonly openEnded: boolean;

  constructor(scope: Construct, id: string, props: SigningKeyProps = {}) {
    super(scope, id);
    this.signers = [...(props.signerArns ?? [])];
    this.openEnded = this.signers.length > 0;
    this.key = new kms.Key(this, 'Key', {
      alias: props.aliasName,
      description: props.description ?? `Signing key of ${this.node.path}`,
      keySpec: kms.KeySpec.ML_DSA_65,
      keyUsage: kms.KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(PENDING_WINDOW_DAYS),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
      policy: signingKeyPolicy(this, props),
    });
    this.key.addToResourcePolicy(this.onlySigners());
  }

  /**
   * Lets a role or a user sign, and nothing else: not verify, not administer.
   *
   * @throws if it is neither, or of another stack while there are no `signerArns`
   */
  public grantSign(grantee: iam.IGrantable): iam.Grant {
    const { grantPrincipal } = grantee;
    const arn = (grantPrincipal as iam.IRole).roleArn ?? (grantPrincipal as iam.IUser).userArn;
    if (arn === undefined) {
      throw new Error(
        `SigningKey '${this.node.path}': grantSign got a principal that is neither a role nor a user; expected one of them, ` +
          'because the policy of the key names who signs. Give a role to whoever is to sign.',
      );
    }
    // The key's policy would name a role whose policy names the key: a cycle, if they are in two stacks.
    const foreign = Token.isUnresolved(arn) && Stack.of(grantPrincipal as iam.IRole) !== Stack.of(this);
    if (foreign && !this.openEnded) {
      throw new Error(
        `SigningKey '${this.node.path}': grantSign got a role of the stack '${Stack.of(grantPrincipal as iam.IRole).stackName}'; ` +
          `expected one of '${Stack.of(this).stackName}', because the policy of the key names who signs, and two stacks cannot ` +
          "name each other. Give the role a name, and pass its ARN, built from that name, as one of 'signerArns'.",
      );
    }
    if (!foreign) this.signers.push(arn);
    return this.key.grant(grantee, 'kms:DescribeKey', 'kms:Sign');
  }

  /** Lets a principal verify and read the public key, and nothing else. */
  public grantVerify(grantee: iam.IGrantable): iam.Grant {
    return this.key.grant(grantee, 'kms:DescribeKey', 'kms:GetPublicKey', 'kms:Verify');
  }

  /**
   * Denies signing to everybody else. The session of a role counts as the role. While there is no signer, the ARN of a
   * stack stands in, which no principal has: the statement then denies everybody.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn
   */
  private onlySigners(): iam.PolicyStatement {
    const nobody = Stack.of(this).formatArn({ service: 'cloudformation', resource: 'stack', resourceName: 'nobody' });
    return new iam.PolicyStatement({
      sid: 'OnlySignersSign',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: ['kms:Sign'],
      resources: ['*'],
      conditions: {
        ArnNotLike: {
          'aws:PrincipalArn': Lazy.list({ produce: () => (this.signers.length > 0 ? this.signers : [nobody]) }),
        },
      },
    });
  }
}
