import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { DataClassification, KeyRing } from '../../../constructs/keys';

describe('KeyRing', () => {
  test('makes one key a classification, when it is asked for', () => {
    // GIVEN
    const stack = new Stack(new App(), 'Keys');
    const ring = new KeyRing(stack, 'Ring');

    // WHEN
    const first = ring.keyFor(DataClassification.RESTRICTED);
    const again = ring.keyFor(DataClassification.RESTRICTED);
    ring.keyFor(DataClassification.INTERNAL);

    // THEN
    expect(again).toBe(first);
    Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 2);
  });

  test('uses an existing key and makes none in its place', () => {
    const stack = new Stack(new App(), 'Keys');
    const key = kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:eu-west-1:111122223333:key/abc');

    const ring = new KeyRing(stack, 'Ring', { existingKeys: { [DataClassification.PUBLIC]: key } });

    expect(ring.keyFor(DataClassification.PUBLIC)).toBe(key);
    Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 0);
  });
});
