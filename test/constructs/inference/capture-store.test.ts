import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { CaptureStore } from '../../../constructs/inference';
import { HardenedBucket } from '../../../constructs/storage';

describe('CaptureStore', () => {
  test('locks and expires captures as it is told', () => {
    const stack = new Stack(new App(), 'Stack');
    new CaptureStore(stack, 'Captures', { lockDays: 7, retentionDays: 14, samplingPercentage: 20 });
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 } } },
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ ExpirationInDays: 14, NoncurrentVersionExpiration: { NoncurrentDays: 1 } })],
      },
    });
  });

  test('uses a bucket that exists', () => {
    const stack = new Stack(new App(), 'Stack');
    const bucket = new HardenedBucket(stack, 'Bucket');
    const store = new CaptureStore(stack, 'Captures', { bucket });
    expect(store.store).toBe(bucket);
    expect(
      Object.keys(Template.fromStack(stack).findResources('AWS::S3::Bucket')).filter((id) => /^Captures/.test(id)),
    ).toEqual([]);
  });

  test('lets a writer add and a reader read, and nobody delete', () => {
    const stack = new Stack(new App(), 'Stack');
    const store = new CaptureStore(stack, 'Captures');
    const role = (id: string) => new iam.Role(stack, id, { assumedBy: new iam.AccountRootPrincipal() });
    store.grantCapture(role('Writer'));
    store.grantRead(role('Reader'));
    const actions = (id: string): string[] =>
      Object.values(
        Template.fromStack(stack).findResources('AWS::IAM::Policy', {
          Properties: { PolicyName: Match.stringLikeRegexp(`^${id}`) },
        }),
      )
        .flatMap((policy) => policy['Properties'].PolicyDocument.Statement)
        .flatMap((statement: { Action: string | string[] }) => statement.Action);
    expect(actions('Writer')).toContain('s3:PutObject');
    expect(actions('Writer')).not.toContain('s3:GetObject');
    expect(actions('Reader')).toContain('s3:GetObject');
    expect([...actions('Writer'), ...actions('Reader')].filter((action) => /Delete|\*$/.test(action))).toEqual([]);
  });

  test.each([
    [{ samplingPercentage: 0 }, /samplingPercentage is 0; expected a whole number from 1 to 100/],
    [{ samplingPercentage: 12.5 }, /samplingPercentage is 12.5/],
    [{ lockDays: 90, retentionDays: 90 }, /expected 1 <= lockDays < retentionDays/],
  ])('refuses %j', (props, message) => {
    expect(() => new CaptureStore(new Stack(new App(), 'Stack'), 'Captures', props)).toThrow(message);
  });
});
