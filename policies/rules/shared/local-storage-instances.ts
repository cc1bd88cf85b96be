/**
 * Instance families with local NVMe storage, encrypted by their own hardware, whose names do not say so.
 * SageMaker rejects a request that names a KMS key for the volumes of such an instance.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html (VolumeKmsKeyId) and
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-store-volumes.html
 */
export const LOCAL_STORAGE_FAMILIES: ReadonlySet<string> = new Set(
  `
  dl1 g5 g6 g6e g6f g7e gr6 gr6f
  i3en i4g i4i i7i i7ie i8g im4gn is4gen
  p5 p5e p5en p6-b200 p6-b300 p6e-gb200
  trn1 trn1n trn2 trn2u
  `
    .trim()
    .split(/\s+/),
);

/**
 * Whether an instance type, such as `ml.g5.xlarge`, has local storage that takes no key.
 *
 * A `d` after the number of the generation stands for instance store volumes (`g4dn`, `p4de`, `m6gd`).
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function hasLocalStorage(instanceType: string): boolean {
  const family = instanceType.replace(/^ml\./, '').split('.')[0] ?? '';
  return /^[a-z]+\d+[a-z]*d/.test(family) || LOCAL_STORAGE_FAMILIES.has(family);
}
