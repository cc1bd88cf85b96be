import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { hasLocalStorage } from '../../../constructs/keys/local-storage-instances';
import { NVME_INSTANCE_TYPES } from '../../../constructs/training/nvme-instance-types';

const patterns = NVME_INSTANCE_TYPES.map(
  (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('?', '.').replaceAll('*', '.*')}$`),
);
// The enum also has long names such as 'standard5' for the same families. SageMaker offers no hpc instances.
const families = [...new Set(Object.values(ec2.InstanceClass) as string[])].filter((name) =>
  /^(?!hpc)[a-z]{1,4}\d+[a-z]*(-[a-z0-9]+)?$/.test(name),
);

test('the patterns match exactly the families that the keys family knows to have local storage', () => {
  expect(families.length).toBeGreaterThan(150);
  for (const family of families) {
    for (const size of ['medium', 'xlarge', '48xlarge', 'metal']) {
      const matched = patterns.some((pattern) => pattern.test(`ml.${family}.${size}`));
      expect({ family, size, matched }).toEqual({ family, size, matched: hasLocalStorage(family) });
    }
  }
});

test.each([
  'ml.g4dn.xlarge',
  'ml.g5.xlarge',
  'ml.p4d.24xlarge',
  'ml.p4de.24xlarge',
  'ml.p5.48xlarge',
  'ml.trn1.32xlarge',
])('%s is known to reject a volume key', (type) => {
  expect(patterns.some((pattern) => pattern.test(type))).toBe(true);
});

test.each(['ml.m5.large', 'ml.m7i.xlarge', 'ml.c6i.large', 'ml.p3.2xlarge', 'ml.t3.medium', 'ml.inf2.xlarge'])(
  '%s takes a volume key',
  (type) => {
    expect(patterns.some((pattern) => pattern.test(type))).toBe(false);
  },
);
