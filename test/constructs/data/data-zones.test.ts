import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { DataZones, type DataZonesProps } from '../../../constructs/data';
import { DataClassification } from '../../../constructs/keys';
import { concrete, decide, type PolicyRequest } from '../../support/policy-decision';

function zonesWith(props: DataZonesProps = {}): { stack: Stack; zones: DataZones; template: () => Template } {
  const stack = new Stack(new App(), 'Data');
  const zones = new DataZones(stack, 'Zones', props);
  return { stack, zones, template: () => Template.fromStack(stack) };
}

function role(stack: Stack, id: string): iam.Role {
  return new iam.Role(stack, id, { assumedBy: new iam.AccountRootPrincipal() });
}

function bucketPolicy(template: Template, zone: string): never {
  const policies = template.findResources('AWS::S3::BucketPolicy');
  const id = Object.keys(policies).find((name) => name.startsWith(`Zones${zone}`))!;
  return policies[id]!['Properties']['PolicyDocument'] as never;
}

test('three buckets under one key, one for their access logs, and a key for logs', () => {
  const template = zonesWith().template();

  template.resourceCountIs('AWS::S3::Bucket', 4);
  template.resourceCountIs('AWS::KMS::Key', 2);
});

test('what exists is used', () => {
  const stack = new Stack(new App(), 'Data');
  const key = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/k');
  const zones = new DataZones(stack, 'Zones', { encryptionKey: key, classification: DataClassification.RESTRICTED });

  const template = Template.fromStack(stack);

  expect(zones.encryptionKey).toBe(key);
  template.resourceCountIs('AWS::KMS::Key', 1);
  template.hasResourceProperties('AWS::S3::Bucket', {
    Tags: Match.arrayWith([{ Key: 'data-classification', Value: 'restricted' }]),
  });
});

describe('retention', () => {
  test('curated is locked for a year in governance mode and never expires; submissions are locked for a week and expire after a month', () => {
    const template = zonesWith().template();

    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 365 } } },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: Match.absent() })] },
    });
    const expiring = template.findResources('AWS::S3::Bucket', {
      Properties: {
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 } } },
        LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 30 })] },
      },
    });
    expect(Object.keys(expiring)).toEqual([
      expect.stringMatching(/^ZonesLanding/),
      expect.stringMatching(/^ZonesQuarantine/),
    ]);
  });

  test('is set for each', () => {
    const template = zonesWith({
      retention: { curatedLock: Duration.days(30), curated: Duration.days(900), submissions: Duration.days(60) },
    }).template();

    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 30 } } },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 900 })] },
    });
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 60 })] },
    });
  });

  test('buckets and their policies outlive the stack, unless told otherwise', () => {
    const kept = zonesWith().template();
    const sandbox = zonesWith({ removalPolicy: RemovalPolicy.DESTROY }).template();

    kept.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
    kept.allResources('AWS::S3::BucketPolicy', { DeletionPolicy: 'Retain' });
    sandbox.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Delete' });
  });
});

describe('zones without a dataset', () => {
  test.each([
    ['Quarantine', 's3:PutObject'],
    ['Curated', 's3:PutObject'],
    ['Landing', 's3:GetObject'],
  ])('%s: everybody is denied %s', (zone, action) => {
    const template = zonesWith().template();

    const decision = decide(bucketPolicy(template, zone), {
      action,
      resource: `arn:of:${bucketId(template, zone)}/datasets/claims/a`,
      principal: 'arn:aws:iam::111122223333:role/Anybody',
      context: { 's3:TlsVersion': '1.3', 'aws:SecureTransport': 'true' },
    });

    expect(decision).toBe('deny');
  });
});

describe('where endpoints are limited', () => {
  const request = (template: Template, principal: string, context: PolicyRequest['context'] = {}): PolicyRequest => ({
    action: 's3:ListBucket',
    resource: `arn:of:${bucketId(template, 'Quarantine')}`,
    principal,
    context: { 's3:TlsVersion': '1.3', 'aws:SecureTransport': 'true', ...context },
  });

  test('a person is denied from elsewhere and served through the endpoint', () => {
    const template = zonesWith({ perimeter: { allowedVpcEndpoints: ['vpce-1'] } }).template();
    const policy = bucketPolicy(template, 'Quarantine');
    const person = 'arn:aws:iam::111122223333:role/Person';

    expect(decide(policy, request(template, person))).toBe('deny');
    expect(decide(policy, request(template, person, { 'aws:SourceVpce': 'vpce-1' }))).toBe('silent');
  });

  test('the roles of services are exempt, without being named by the caller', () => {
    const { stack, zones, template } = zonesWith({ perimeter: { allowedVpcEndpoints: ['vpce-1'] } });
    const promotionRole = role(stack, 'Promotion');
    zones.admitDataset({ datasetName: 'claims', promotionRole, approverRole: role(stack, 'Approver') });

    const statement = (bucketPolicy(template(), 'Quarantine') as { Statement: { Sid?: string }[] }).Statement.find(
      ({ Sid }) => Sid === 'DenyOtherNetworks',
    );

    expect(statement).toMatchObject({
      Condition: {
        ArnNotLikeIfExists: {
          'aws:PrincipalArn': [
            { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::*:role/aws-service-role/*']] },
            stack.resolve(zones.scan.role.roleArn),
            stack.resolve(promotionRole.roleArn),
          ],
        },
      },
    });
  });

  test('those who submit, approve and erase work from outside, and nobody else does', () => {
    const { stack, zones, template } = zonesWith({
      perimeter: {
        allowedVpcEndpoints: ['vpce-1'],
        networkExemptPrincipalArns: ['arn:aws:iam::111122223333:role/Backup'],
      },
    });
    const approver = role(stack, 'Approver');
    zones.admitPeople(approver);
    const synthesised = template();
    const policy = bucketPolicy(synthesised, 'Quarantine');

    const approverArn = concrete(stack.resolve(approver.roleArn)) as string;
    expect(decide(policy, request(synthesised, approverArn, { 'aws:PrincipalAccount': '111122223333' }))).toBe(
      'silent',
    );
    expect(decide(policy, request(synthesised, 'arn:aws:iam::111122223333:role/Backup'))).toBe('silent');
    expect(decide(policy, request(synthesised, 'arn:aws:iam::111122223333:role/Other'))).toBe('deny');
  });

  test('nothing is said of networks by default', () => {
    expect(JSON.stringify(zonesWith().template().toJSON())).not.toContain('DenyOtherNetworks');
  });
});

describe('datasets', () => {
  test.each(['', 'Claims', 'a/b', '..', 'a_b', '-a', 'a-', 'x'.repeat(51)])('may not be called %j', (datasetName) => {
    const { stack, zones } = zonesWith();
    const writers = { datasetName, promotionRole: role(stack, 'P'), approverRole: role(stack, 'A') };

    expect(() => zones.admitDataset(writers)).toThrow(/expected up to 50 lower-case letters/);
  });

  test('of one name are refused', () => {
    const { stack, zones } = zonesWith();
    const writers = { datasetName: 'claims', promotionRole: role(stack, 'P'), approverRole: role(stack, 'A') };
    zones.admitDataset(writers);

    expect(() => zones.admitDataset(writers)).toThrow(/is there already/);
  });

  test('whose promotion would approve are refused', () => {
    const { stack, zones } = zonesWith();
    const both = role(stack, 'Both');

    expect(() => zones.admitDataset({ datasetName: 'claims', promotionRole: both, approverRole: both })).toThrow(
      /one role for promotion and approval/,
    );
  });

  test('beyond what the policy of a bucket takes are refused', () => {
    const { stack, zones } = zonesWith();
    const admit = (index: number) =>
      zones.admitDataset({
        datasetName: `dataset-${index}`,
        promotionRole: role(stack, `P${index}`),
        approverRole: role(stack, `A${index}`),
      });
    for (let index = 0; index < 15; index++) admit(index);

    expect(() => admit(15)).toThrow(/Make further zones/);
  });

  test('leave the policies of the buckets below the 20 KB that S3 takes, also with all datasets, endpoints and long names', () => {
    const app = new App();
    const stack = new Stack(app, 'A-Name-Of-A-Stack-That-Is-Longer-Than-Most-Names', {
      env: { account: '111122223333', region: 'ap-southeast-1' },
    });
    const endpoints = Array.from({ length: 6 }, (_, index) => `vpce-0123456789abcdef${index}`);
    const zones = new DataZones(stack, 'Zones', { perimeter: { allowedVpcEndpoints: endpoints } });
    for (let index = 0; index < 15; index++) {
      const approverRole = role(stack, `A${index}`);
      zones.admitDataset({
        datasetName: `dataset-with-a-name-of-fifty-characters-at-most-${index}`.slice(0, 50).replace(/-$/, 'x'),
        promotionRole: role(stack, `P${index}`),
        approverRole,
      });
      zones.admitService(role(stack, `P${index}Quality`), zones.quarantine);
      zones.admitPeople(approverRole);
    }
    for (const id of ['P20', 'P21', 'P22']) zones.admitService(role(stack, id));
    for (const id of ['A20', 'A21']) zones.admitPeople(role(stack, id));
    const policies = Template.fromStack(stack).findResources('AWS::S3::BucketPolicy');

    for (const policy of Object.values(policies)) {
      // A name made by CloudFormation has at most 64 characters, with the 37 of the beginning of an ARN of a role.
      const text = JSON.stringify(policy['Properties']['PolicyDocument']).replace(
        /\{"Fn::GetAtt":\["[^"]*Role[^"]*","Arn"\]\}|\{"Fn::GetAtt":\["(P|A)\d+[^"]*","Arn"\]\}/g,
        `"${'r'.repeat(101)}"`,
      );
      const resolved = text
        .replace(/\{"Fn::GetAtt":\["[^"]*","Arn"\]\}/g, `"${'b'.repeat(76)}"`)
        .replace(/\{"Fn::Join":\["",\[((?:"[^"]*",?|\{"Ref":"[^"]*"\},?)+)\]\]\}/g, (_all, parts: string) =>
          JSON.stringify(parts.replace(/\{"Ref":"[^"]*"\}/g, 'aws').replace(/[",]/g, '')),
        );
      expect(resolved).not.toContain('Fn::');
      expect(resolved.length).toBeLessThan(20 * 1024);
    }
  });

  test('of another stack are refused', () => {
    const { zones } = zonesWith();
    const other = new Stack(new App(), 'Other');
    const writers = { datasetName: 'claims', promotionRole: role(other, 'P'), approverRole: role(other, 'A') };

    expect(() => zones.admitDataset(writers)).toThrow(/expected one stack/);
  });
});

function bucketId(template: Template, zone: string): string {
  return Object.keys(template.findResources('AWS::S3::Bucket')).find((id) => id.startsWith(`Zones${zone}`))!;
}
