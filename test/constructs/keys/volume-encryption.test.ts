import { App, Lazy, Stack } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import { VolumeEncryption } from '../../../constructs/keys';

const key = kms.Key.fromKeyArn(new Stack(new App(), 'Keys'), 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/1');

describe('VolumeEncryption', () => {
  test.each([
    'ml.g4dn.xlarge',
    'ml.g5.2xlarge',
    'ml.g6.xlarge',
    'ml.g6e.12xlarge',
    'ml.p3dn.24xlarge',
    'ml.p4d.24xlarge',
    'ml.p4de.24xlarge',
    'ml.p5.48xlarge',
    'ml.p5en.48xlarge',
    'ml.p6-b200.48xlarge',
    'ml.trn1.32xlarge',
    'ml.trn1n.32xlarge',
    'ml.trn2.48xlarge',
    'ml.m5d.large',
    'ml.m5dn.large',
    'ml.c5d.9xlarge',
    'ml.r5d.large',
    'ml.c6gd.large',
    'ml.m6id.large',
    'ml.r7gd.large',
    'ml.i3en.large',
    'g5.xlarge',
  ])('names no key for %s, which has local storage', (instanceType) => {
    const encryption = VolumeEncryption.forInstanceType(instanceType, key);

    expect(encryption.key).toBeUndefined();
    expect(encryption.reason).toContain(`${instanceType} has local NVMe storage`);
  });

  test.each([
    'ml.m5.xlarge',
    'ml.m6g.large',
    'ml.c5.large',
    'ml.c5n.large',
    'ml.c7i.large',
    'ml.r5.large',
    'ml.t3.medium',
    'ml.g5g.xlarge',
    'ml.p2.xlarge',
    'ml.p3.2xlarge',
    'ml.inf1.xlarge',
    'ml.inf2.xlarge',
  ])('names the key for %s, which has EBS storage only', (instanceType) => {
    const encryption = VolumeEncryption.forInstanceType(instanceType, key);

    expect(encryption.key).toBe(key);
    expect(encryption.reason).toContain('encrypted under the given key');
  });

  test('rejects what is no instance type', () => {
    expect(() => VolumeEncryption.forInstanceType('g5', key)).toThrow(
      "got the instance type 'g5'; expected 'ml.family.size' such as 'ml.g5.xlarge'",
    );
  });

  test('rejects a token, whose storage is not known at synth', () => {
    const token = Lazy.string({ produce: () => 'ml.g5.xlarge' });

    expect(() => VolumeEncryption.forInstanceType(token, key)).toThrow('the instance type is a token');
  });
});
