import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { DataClassification, KeyRing } from '../../../constructs/keys';

const ARN = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

describe('KeyRing', () => {
  test('makes no key before one is asked for', () => {
    const stack = new Stack(new App(), 'Keys');

    new KeyRing(stack, 'Ring');

    Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 0);
  });

  test('makes one key a classification and one for logs, each once', () => {
    // GIVEN
    const stack = new Stack(new App(), 'Keys');
    const ring = new KeyRing(stack, 'Ring');

    // WHEN
    const first = ring.keyFor(DataClassification.RESTRICTED);
    const again = ring.keyFor(DataClassification.RESTRICTED);
    ring.keyFor(DataClassification.INTERNAL);
    const logs = ring.logsKey;

    // THEN
    expect(again).toBe(first);
    expect(ring.logsKey).toBe(logs);
    Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 3);
  });

  test('gives a key the same logical id in whatever order keys are asked for', () => {
    const ids = (order: DataClassification[]) => {
      const stack = new Stack(new App(), 'Keys');
      const ring = new KeyRing(stack, 'Ring');
      for (const classification of order) ring.keyFor(classification);
      return Object.keys(Template.fromStack(stack).findResources('AWS::KMS::Key')).sort();
    };

    expect(ids([DataClassification.PUBLIC, DataClassification.INTERNAL])).toEqual(
      ids([DataClassification.INTERNAL, DataClassification.PUBLIC]),
    );
  });

  test('makes the given classifications at once, with tags and aliases', () => {
    const stack = new Stack(new App(), 'Keys');

    new KeyRing(stack, 'Ring', { classifications: [DataClassification.CONFIDENTIAL], aliasPrefix: 'ai' });

    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::KMS::Key', {
      Tags: [{ Key: 'data-classification', Value: 'confidential' }],
    });
    template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/ai/confidential' });
  });

  test('keeps the aliases of two rings apart', () => {
    const stack = new Stack(new App(), 'Keys');

    new KeyRing(stack, 'One', { classifications: [DataClassification.PUBLIC] });
    new KeyRing(stack, 'Two', { classifications: [DataClassification.PUBLIC] });

    const aliases = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Alias'));
    expect(new Set(aliases.map((alias) => alias['Properties'].AliasName)).size).toBe(2);
  });

  test('uses existing keys and makes none in their place', () => {
    const stack = new Stack(new App(), 'Keys');
    const key = kms.Key.fromKeyArn(stack, 'Given', ARN);

    const ring = new KeyRing(stack, 'Ring', {
      existingKeys: { [DataClassification.PUBLIC]: key },
      existingLogsKey: key,
    });

    expect(ring.keyFor(DataClassification.PUBLIC)).toBe(key);
    expect(ring.logsKey).toBe(key);
    Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 0);
  });

  test('rejects a classification that does not exist', () => {
    const stack = new Stack(new App(), 'Keys');
    const key = kms.Key.fromKeyArn(stack, 'Given', ARN);

    expect(() => new KeyRing(stack, 'Ring', { existingKeys: { secret: key } })).toThrow(
      "'existingKeys' names the classification 'secret'; expected one of public, internal, confidential, restricted",
    );
  });

  test('limits the use of data keys to services, but not that of the key for logs', () => {
    const stack = new Stack(new App(), 'Keys');
    const ring = new KeyRing(stack, 'Ring', { viaServices: ['s3'] });

    ring.keyFor(DataClassification.RESTRICTED);
    ring.logsKey;

    const keys = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
    const limited = keys.filter((key) => JSON.stringify(key['Properties'].KeyPolicy).includes('kms:ViaService'));
    expect(limited).toHaveLength(1);
    expect(limited[0]!['Properties'].Tags).toEqual([{ Key: 'data-classification', Value: 'restricted' }]);
  });

  test('lets services use the key of a classification alone', () => {
    const stack = new Stack(new App(), 'Keys');
    const ring = new KeyRing(stack, 'Ring', { classifications: [DataClassification.PUBLIC] });

    ring.grantsFor(DataClassification.RESTRICTED).grantToConfig();

    const statement = Match.objectLike({ Principal: { Service: 'config.amazonaws.com' } });
    const keys = Template.fromStack(stack).findResources('AWS::KMS::Key', {
      Properties: { KeyPolicy: { Statement: Match.arrayWith([statement]) } },
    });
    expect(Object.keys(keys)).toHaveLength(1);
  });
});
