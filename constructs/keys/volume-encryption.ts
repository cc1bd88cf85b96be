import { Token } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { hasLocalStorage } from './local-storage-instances';

/**
 * How the storage of a SageMaker instance is encrypted, and why.
 *
 * A volume key on an instance type with local NVMe storage makes SageMaker refuse the job or endpoint, so the key is left
 * out there; `reason` says so, for the evidence.
 */
export class VolumeEncryption {
  /**
   * Decides for an instance type.
   *
   * @param instanceType with or without the prefix `ml.`, such as `ml.g5.xlarge`
   * @param key the key to use where the instance type allows one
   * @throws if the instance type is not of the form family.size, or is a token, which cannot be decided at synth
   */
  public static forInstanceType(instanceType: string, key: kms.IKey): VolumeEncryption {
    if (hasLocalStorage(familyOf(instanceType))) {
      return new VolumeEncryption(
        instanceType,
        undefined,
        `${instanceType} has local NVMe storage, encrypted by its own hardware; SageMaker rejects a KMS key for it`,
      );
    }
    return new VolumeEncryption(
      instanceType,
      key,
      `the EBS volume of ${instanceType} is encrypted under the given key`,
    );
  }

  private constructor(
    /** The instance type as it was given. */
    public readonly instanceType: string,

    /** The key to name, or nothing where SageMaker would reject one. */
    public readonly key: kms.IKey | undefined,

    /** Why there is a key or none, in one sentence. */
    public readonly reason: string,
  ) {}
}

function familyOf(instanceType: string): string {
  if (Token.isUnresolved(instanceType)) {
    throw new Error(
      `VolumeEncryption: the instance type is a token (${instanceType}), so its storage cannot be known at synth; ` +
        "expected a literal such as 'ml.g5.xlarge'.",
    );
  }
  const match = /^(?:ml\.)?([a-z0-9-]+)\.[a-z0-9-]+$/.exec(instanceType);
  if (!match) {
    throw new Error(
      `VolumeEncryption: got the instance type '${instanceType}'; expected 'ml.family.size' such as 'ml.g5.xlarge'.`,
    );
  }
  return match[1]!;
}
