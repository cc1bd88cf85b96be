/**
 * Instance families whose instances all have local NVMe storage, encrypted by their own hardware.
 * SageMaker rejects a request that names a KMS key for their volumes.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html (VolumeKmsKeyId) and
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-store-volumes.html
 */
export const LOCAL_STORAGE_FAMILIES: ReadonlySet<string> = new Set(
  `
  dl1 g4ad g4dn g5 g6 g6e g6f g7e gr6 gr6f p3dn p4d p4de p5 p5e p5en p6-b200 p6-b300 p6e-gb200
  trn1 trn1n trn2 trn2u
  m5ad m5d m5dn m6gd m6id m6idn m7gd m8gd
  c5ad c5d c6gd c6id c7gd c8gd
  r5ad r5d r5dn r6gd r6id r6idn r7gd r8gd x2gd x2idn x2iedn
  i3en i4g i4i i7i i7ie i8g im4gn is4gen
  `
    .trim()
    .split(/\s+/),
);

/** Whether an instance type, such as `ml.g5.xlarge`, has local storage that takes no key. */
export function hasLocalStorage(instanceType: string): boolean {
  return LOCAL_STORAGE_FAMILIES.has(instanceType.replace(/^ml\./, '').split('.')[0] ?? '');
}
