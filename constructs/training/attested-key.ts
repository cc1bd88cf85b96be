import type { RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type DataClassification, DataKey } from '../keys';

/** Properties of {@link AttestedKey}. */
export interface AttestedKeyProps {
  /**
   * SHA-384 digests of the enclave images that may decrypt: `PCR0` in the output of `nitro-cli build-enclave`, 96
   * hexadecimal digits. Give the old and the new one while you roll an image out.
   */
  readonly imageSha384: string[];

  /**
   * SHA-384 digest of the certificate that signed the image: `PCR8`. With it, the image must also come from your build.
   *
   * @default - the image digest alone decides
   */
  readonly signingCertificateSha384?: string;

  /** How sensitive the data is. @default - no tag */
  readonly classification?: DataClassification;

  /** What happens to the key with the stack. @default RemovalPolicy.RETAIN */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A key that decrypts for one enclave image and for nobody else: not for the host, not for an administrator.
 *
 * KMS compares the digest in the signed attestation document of the Nitro enclave with the ones here, and answers with
 * a ciphertext that only that enclave can open. The denials stand in the key policy, so that no identity policy and no
 * grant gets around them. `ReEncrypt` is denied too: it takes no attestation, and would carry the data to another key.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-nitro-enclaves.html
 */
export class AttestedKey extends Construct {
  /** The key. */
  public readonly key: kms.Key;

  private readonly conditions: Record<string, string[]>;

  /** @throws if there is no digest, or one is not a SHA-384 in hexadecimal */
  constructor(scope: Construct, id: string, props: AttestedKeyProps) {
    super(scope, id);
    if (props.imageSha384.length === 0) {
      throw new Error(`AttestedKey '${this.node.path}': imageSha384 is empty; nothing could ever decrypt.`);
    }
    for (const digest of props.imageSha384) this.checkDigest('imageSha384', digest);
    if (props.signingCertificateSha384 !== undefined) {
      this.checkDigest('signingCertificateSha384', props.signingCertificateSha384);
    }

    this.key = new DataKey(this, 'Key', {
      classification: props.classification,
      description: 'Decrypts for attested Nitro enclaves only',
      removalPolicy: props.removalPolicy,
    });
    this.conditions = {
      'kms:RecipientAttestation:ImageSha384': props.imageSha384,
      ...(props.signingCertificateSha384 !== undefined && {
        'kms:RecipientAttestation:PCR8': [props.signingCertificateSha384],
      }),
    };
    // One statement per key: an image from elsewhere is denied even if its digest were allowed.
    for (const [index, [key, values]] of Object.entries(this.conditions).entries()) {
      this.key.addToResourcePolicy(
        new iam.PolicyStatement({
          sid: index === 0 ? 'OnlyTheImage' : 'OnlyTheSigner',
          effect: iam.Effect.DENY,
          principals: [new iam.AnyPrincipal()],
          actions: ['kms:Decrypt'],
          resources: ['*'],
          // Without an attestation document the key is absent, and the negated operator true: denied.
          conditions: { StringNotEqualsIgnoreCase: { [key]: values } },
        }),
      );
    }
    this.key.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'NoWayAroundAttestation',
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: ['kms:CreateGrant', 'kms:ReEncryptFrom'],
        resources: ['*'],
      }),
    );
  }

  /** Lets the grantee decrypt, from inside an attested enclave. */
  public grantDecrypt(grantee: iam.IGrantable): iam.Grant {
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['kms:Decrypt'],
      resourceArns: [this.key.keyArn],
      conditions: { StringEqualsIgnoreCase: this.conditions },
    });
  }

  /** Lets the grantee encrypt data for the enclave. */
  public grantEncrypt(grantee: iam.IGrantable): iam.Grant {
    return this.key.grant(grantee, 'kms:Encrypt', 'kms:GenerateDataKey');
  }

  private checkDigest(prop: string, digest: string): void {
    if (/^[0-9a-f]{96}$/i.test(digest) && !/^0+$/.test(digest)) return;
    throw new Error(
      `AttestedKey '${this.node.path}': ${prop} must be the SHA-384 of an enclave image, 96 hexadecimal digits that are ` +
        `not all zero (an enclave in debug mode attests zeros), got '${digest}'. Read it from 'nitro-cli build-enclave'.`,
    );
  }
}
