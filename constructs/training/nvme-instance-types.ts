import { LOCAL_STORAGE_FAMILIES } from '../keys/local-storage-instances';

/**
 * IAM patterns for the SageMaker instance types with local NVMe disks, which reject a volume key.
 *
 * The first three stand for a `d` after the generation, as in `g4dn`, `m6gd`, `x2iedn`: `?` is one character.
 */
export const NVME_INSTANCE_TYPES: readonly string[] = [
  'ml.??d*.*',
  'ml.???d*.*',
  'ml.????d*.*',
  ...LOCAL_STORAGE_FAMILIES.map((family) => `ml.${family}.*`),
];
