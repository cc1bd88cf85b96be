/**
 * Instance families with local NVMe storage whose names do not say so.
 *
 * Such storage is encrypted by the Nitro card with a key that is made for the instance and destroyed with it, and
 * SageMaker rejects a request that names a KMS key for the volume of such an instance.
 *
 * Sources:
 * - the rule: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html (VolumeKmsKeyId) and
 *   https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html (KmsKeyId)
 * - the families: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-store-volumes.html
 * - the encryption: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/data-protection.html#encryption-rest
 */
export const LOCAL_STORAGE_FAMILIES: readonly string[] = [
  'dl1',
  'g5',
  'g6',
  'g6e',
  'g6f',
  'g7e',
  'gr6',
  'gr6f',
  'i3en',
  'i4g',
  'i4i',
  'i7i',
  'i7ie',
  'i8g',
  'im4gn',
  'is4gen',
  'p5',
  'p5e',
  'p5en',
  'p6-b200',
  'p6-b300',
  'p6e-gb200',
  'trn1',
  'trn1n',
  'trn2',
  'trn2u',
];

/**
 * Whether every instance of a family has local NVMe storage.
 *
 * A `d` after the number of the generation stands for instance store volumes (`g4dn`, `p4de`, `m6gd`, `c5ad`), see
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html; the other families are listed.
 *
 * @param family such as `g5`
 */
export function hasLocalStorage(family: string): boolean {
  return /^[a-z]+\d+[a-z]*d/.test(family) || LOCAL_STORAGE_FAMILIES.includes(family);
}
