import { Match, Template } from 'aws-cdk-lib/assertions';
import { ErasureRole } from '../../../constructs/data';
import { RoleSimulation } from '../training/role-simulation';
import { DataFixture } from './data-fixture';

function withErasure() {
  const fixture = new DataFixture();
  const erasure = new ErasureRole(fixture.stack, 'Erasure', { zones: fixture.zones });
  const template = Template.fromStack(fixture.stack);
  return { fixture, erasure, template, simulation: new RoleSimulation(template, fixture.stack) };
}

describe('the erasure role', () => {
  const { fixture, erasure, template, simulation } = withErasure();
  const { landing, quarantine, curated } = fixture.zones;

  test.each([
    ['landing', landing],
    ['quarantine', quarantine],
    ['curated', curated],
  ])('alone deletes versions in %s', async (_name, zone) => {
    const resource = `${simulation.valueOf(zone.bucket.bucketArn)}/datasets/claims/revision=r1/a`;

    for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion']) {
      expect(await simulation.decide(erasure.role, { action, resource })).toBe('Allowed');
      expect(await simulation.decide(fixture.administrator, { action, resource })).toBe('ExplicitlyDenied');
    }
  });

  test('alone sets the lock of curated aside', async () => {
    const request = {
      action: 's3:BypassGovernanceRetention',
      resource: `${simulation.valueOf(curated.bucket.bucketArn)}/datasets/claims/revision=r1/a`,
    };

    expect(await simulation.decide(erasure.role, request)).toBe('Allowed');
    expect(await simulation.decide(fixture.administrator, request)).toBe('ExplicitlyDenied');
  });

  test.each(['s3:GetObject', 's3:PutObject'])('cannot %s', async (action) => {
    const resource = `${simulation.valueOf(curated.bucket.bucketArn)}/datasets/claims/revision=r1/a`;

    expect(await simulation.decide(erasure.role, { action, resource })).not.toBe('Allowed');
  });

  test('is not used unseen: every deletion by a principal is told', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Deleted'],
        detail: {
          bucket: {
            name: [
              { Ref: Match.stringLikeRegexp('^ZonesLanding') },
              { Ref: Match.stringLikeRegexp('^ZonesQuarantine') },
              { Ref: Match.stringLikeRegexp('^ZonesCurated') },
            ],
          },
          reason: ['DeleteObject'],
        },
      },
      Targets: [
        Match.objectLike({
          Arn: { Ref: Match.stringLikeRegexp('^ErasureTopic') },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ErasureUndelivered'), 'Arn'] } },
        }),
      ],
    });
  });

  test('EventBridge reaches topic and queue by the key for logs, not by that of the data', () => {
    const keys = template.findResources('AWS::KMS::Key');

    const open = Object.entries(keys)
      .filter(([, key]) => JSON.stringify(key).includes('events.amazonaws.com'))
      .map(([id]) => id);

    expect(open).toEqual([expect.stringMatching(/^ZonesLogsKey/)]);
  });
});
