/**
 * Instance families whose instances all have local NVMe storage.
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
  // Accelerators
  'dl1',
  'g4ad',
  'g4dn',
  'g5',
  'g6',
  'g6e',
  'g6f',
  'g7e',
  'gr6',
  'gr6f',
  'p3dn',
  'p4d',
  'p4de',
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
  // General purpose
  'm5ad',
  'm5d',
  'm5dn',
  'm6gd',
  'm6id',
  'm6idn',
  'm7gd',
  'm8gd',
  // Compute
  'c5ad',
  'c5d',
  'c6gd',
  'c6id',
  'c7gd',
  'c8gd',
  // Memory
  'r5ad',
  'r5d',
  'r5dn',
  'r6gd',
  'r6id',
  'r6idn',
  'r7gd',
  'r8gd',
  'x2gd',
  'x2idn',
  'x2iedn',
  // Storage
  'i3en',
  'i4g',
  'i4i',
  'i7i',
  'i7ie',
  'i8g',
  'im4gn',
  'is4gen',
];
