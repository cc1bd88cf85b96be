import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import { AI_EVENT_RESOURCE_TYPES, AuditTrail, type AuditTrailProps, LogArchive } from '../../../constructs/audit';
import { DataKey, KeyRing } from '../../../constructs/keys';
import { ACCOUNT, concrete, decide, REGION } from '../../support/policy-decision';

interface Field {
  readonly Field: string;
  readonly Equals?: string[];
  readonly NotEquals?: string[];
  readonly StartsWith?: string[];
  readonly NotStartsWith?: string[];
}

/** A trail whose archive is there already, so that only the trail itself is in question. */
function synth(props: AuditTrailProps = {}): Template {
  const stack = new Stack(new App(), 'Audit');
  const archiveBucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'archive');
  new AuditTrail(stack, 'Trail', { archiveBucket, trailName: 'audit', ...props });
  return Template.fromStack(stack);
}

function trailOf(template: Template) {
  return Object.values(template.findResources('AWS::CloudTrail::Trail'))[0]!['Properties'];
}

/** What an event has in the fields that selectors look at. */
interface Event {
  readonly [field: string]: string;
}

/** Whether the trail records an event, as CloudTrail decides it. */
function records(template: Template, event: Event): boolean {
  const selectors = concrete(trailOf(template).AdvancedEventSelectors) as unknown as { FieldSelectors: Field[] }[];
  return selectors.some(({ FieldSelectors }) =>
    FieldSelectors.every((field) => {
      const value = event[field.Field] ?? '';
      return (
        (!field.Equals || field.Equals.includes(value)) &&
        !field.NotEquals?.includes(value) &&
        (!field.StartsWith || field.StartsWith.some((start) => value.startsWith(start))) &&
        !field.NotStartsWith?.some((start) => value.startsWith(start))
      );
    }),
  );
}

const data = (type: string, more: Event = {}): Event => ({ eventCategory: 'Data', 'resources.type': type, ...more });
const object = (bucket: string, eventName: string): Event =>
  data('AWS::S3::Object', { 'resources.ARN': `arn:aws:s3:::${bucket}/key`, eventName });

describe('AuditTrail', () => {
  test('logs in all regions, with digests, under a customer-managed key', () => {
    const template = synth();

    template.hasResourceProperties('AWS::CloudTrail::Trail', {
      TrailName: 'audit',
      IsLogging: true,
      IsMultiRegionTrail: true,
      IsOrganizationTrail: false,
      IncludeGlobalServiceEvents: true,
      EnableLogFileValidation: true,
      KMSKeyId: Match.anyValue(),
      InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }, { InsightType: 'ApiErrorRateInsight' }],
      EventSelectors: Match.absent(),
      SnsTopicName: Match.absent(),
    });
  });

  describe('records', () => {
    const template = synth();

    test('management events', () => {
      expect(records(template, { eventCategory: 'Management' })).toBe(true);
    });

    test.each([...AI_EVENT_RESOURCE_TYPES])('the use of %s', (type) => {
      expect(records(template, data(type))).toBe(true);
    });

    test('objects of every bucket', () => {
      expect(records(template, object('training-data', 'GetObject'))).toBe(true);
      expect(records(template, object('training-data', 'PutObject'))).toBe(true);
    });

    test('every touch of its archive but its own deliveries, which would feed on themselves', () => {
      expect(records(template, object('archive', 'GetObject'))).toBe(true);
      expect(records(template, object('archive', 'DeleteObject'))).toBe(true);
      expect(records(template, object('archive', 'PutObject'))).toBe(false);
    });

    test('calls that an endpoint policy denied, and no other traffic of endpoints', () => {
      const call = { eventCategory: 'NetworkActivity', eventSource: 'bedrock.amazonaws.com' };

      expect(records(template, { ...call, errorCode: 'VpceAccessDenied' })).toBe(true);
      expect(records(template, call)).toBe(false);
    });

    test('no data events of types that were not asked for', () => {
      expect(records(template, data('AWS::DynamoDB::Table'))).toBe(false);
    });
  });

  test('has one resource type a selector, as CloudTrail demands, and at most 500 values in all', () => {
    const selectors: { Name: string; FieldSelectors: Field[] }[] = trailOf(synth()).AdvancedEventSelectors;
    const values = selectors.flatMap(({ FieldSelectors }) =>
      FieldSelectors.flatMap(({ Field: _field, ...operators }) => Object.values(operators).flat()),
    );

    for (const { FieldSelectors } of selectors) {
      const types = FieldSelectors.filter(({ Field: name }) => name === 'resources.type').flatMap((f) => f.Equals);
      expect(types.length).toBeLessThanOrEqual(1);
    }
    expect(values.length).toBeLessThan(500);
    expect(new Set(selectors.map(({ Name }) => Name)).size).toBe(selectors.length);
  });

  test('records the given buckets and resource types alone', () => {
    const stack = new Stack(new App(), 'Audit');
    new AuditTrail(stack, 'Trail', {
      archiveBucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'archive'),
      dataBuckets: [s3.Bucket.fromBucketName(stack, 'Data', 'data')],
      resourceTypes: ['AWS::Bedrock::Guardrail'],
    });
    const template = Template.fromStack(stack);

    expect(records(template, object('data', 'GetObject'))).toBe(true);
    expect(records(template, object('data-of-others', 'GetObject'))).toBe(false);
    expect(records(template, data('AWS::Bedrock::Guardrail'))).toBe(true);
    expect(records(template, data('AWS::Bedrock::AgentAlias'))).toBe(false);
  });

  test('adds to a trail that exists only what that one lacks', () => {
    const template = synth({
      existingManagementTrailArn: `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/aws-controltower-BaselineCloudTrail`,
    });

    expect(records(template, { eventCategory: 'Management' })).toBe(false);
    expect(records(template, data('AWS::Bedrock::AgentAlias'))).toBe(true);
    template.hasResourceProperties('AWS::CloudTrail::Trail', { InsightSelectors: Match.absent() });
  });

  test('keeps events for search for 13 months in an encrypted log group that outlives the stack', () => {
    synth().hasResource('AWS::Logs::LogGroup', {
      Properties: {
        LogGroupName: '/aws/cloudtrail/audit',
        RetentionInDays: 400,
        KmsKeyId: Match.anyValue(),
        DeletionProtectionEnabled: true,
      },
      DeletionPolicy: 'Retain',
    });
  });

  test('lets the trail, and nobody else, write to the streams of that log group', () => {
    const template = synth();
    const role = Object.values(template.findResources('AWS::IAM::Role'))[0]!['Properties'];
    const trust = { action: 'sts:AssumeRole', principal: 'cloudtrail.amazonaws.com' };
    const trail = (name: string) => ({
      'aws:SourceAccount': ACCOUNT,
      'aws:SourceArn': `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/${name}`,
    });
    const assume = { Statement: [{ Resource: '*', ...role.AssumeRolePolicyDocument.Statement[0] }] };

    expect(decide(assume, { ...trust, context: trail('audit') })).toBe('allow');
    expect(decide(assume, { ...trust, context: trail('other') })).toBe('silent');
    const policy = Object.values(template.findResources('AWS::IAM::ManagedPolicy'))[0]!['Properties'];
    expect(concrete(policy.PolicyDocument)).toMatchObject({
      Statement: [
        {
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          Resource:
            `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/cloudtrail/audit:` +
            `log-stream:${ACCOUNT}_CloudTrail_${REGION}*`,
        },
      ],
    });
  });

  test('lets the trail and its log group use the key', () => {
    const policy = Object.values(synth().findResources('AWS::KMS::Key'))[0]!['Properties'].KeyPolicy;
    const arn = `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/audit`;
    const group = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/cloudtrail/audit`;

    expect(
      decide(policy, {
        action: 'kms:GenerateDataKey',
        principal: 'cloudtrail.amazonaws.com',
        context: { 'aws:SourceArn': arn, 'kms:EncryptionContext:aws:cloudtrail:arn': arn },
      }),
    ).toBe('allow');
    expect(
      decide(policy, {
        action: 'kms:GenerateDataKey',
        principal: `logs.${REGION}.amazonaws.com`,
        context: { 'kms:EncryptionContext:aws:logs:arn': group },
      }),
    ).toBe('allow');
  });

  describe('without any props', () => {
    const stack = new Stack(new App(), 'Audit');
    new AuditTrail(stack, 'Trail');
    const template = Template.fromStack(stack);

    test('makes a write-once archive under the same key and waits for its policy', () => {
      const [archiveId] = Object.keys(
        template.findResources('AWS::S3::Bucket', { Properties: { ObjectLockEnabled: true } }),
      );
      const [policyId] = Object.keys(
        template.findResources('AWS::S3::BucketPolicy', { Properties: { Bucket: { Ref: archiveId } } }),
      );
      const [keyId] = Object.keys(template.findResources('AWS::KMS::Key'));

      template.resourceCountIs('AWS::KMS::Key', 1);
      template.hasResource('AWS::CloudTrail::Trail', {
        Properties: { S3BucketName: { Ref: archiveId }, KMSKeyId: { 'Fn::GetAtt': [keyId, 'Arn'] } },
        DependsOn: Match.arrayWith([policyId]),
      });
    });

    test('lets its own trail into the archive', () => {
      const { TrailName } = trailOf(template);
      const [archiveId] = Object.keys(
        template.findResources('AWS::S3::Bucket', { Properties: { ObjectLockEnabled: true } }),
      );
      const policy = Object.values(
        template.findResources('AWS::S3::BucketPolicy', { Properties: { Bucket: { Ref: archiveId } } }),
      )[0]!['Properties'].PolicyDocument;

      expect(
        decide(policy, {
          action: 's3:PutObject',
          resource: `arn:of:${archiveId}/AWSLogs/${ACCOUNT}/CloudTrail/x`,
          principal: 'cloudtrail.amazonaws.com',
          context: {
            'aws:SourceArn': `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/${TrailName}`,
            's3:x-amz-acl': 'bucket-owner-full-control',
          },
        }),
      ).toBe('allow');
    });
  });

  test('works with keys, archive and trail in stacks of their own, without a cycle', () => {
    // GIVEN
    const app = new App();
    const keys = new Stack(app, 'Keys');
    const ring = new KeyRing(keys, 'Ring');
    const store = new Stack(app, 'Store');
    const archive = new LogArchive(store, 'Archive', { encryptionKey: ring.logsKey });
    const audit = new Stack(app, 'Audit');

    // WHEN
    new AuditTrail(audit, 'Trail', { archive });
    app.synth();

    // THEN
    expect(keys.dependencies).toEqual([]);
    expect(store.dependencies).toEqual([keys]);
    expect(new Set(audit.dependencies)).toEqual(new Set([keys, store]));
    Template.fromStack(audit).resourceCountIs('AWS::KMS::Key', 0);
  });

  test('can be a trail of the organisation', () => {
    const template = synth({ organizationId: 'o-abcde12345' });

    template.hasResourceProperties('AWS::CloudTrail::Trail', { IsOrganizationTrail: true });
    const policy = Object.values(template.findResources('AWS::IAM::ManagedPolicy'))[0]!['Properties'];
    expect(JSON.stringify(concrete(policy.PolicyDocument))).toContain(`log-stream:o-abcde12345_CloudTrail_${REGION}*`);
  });

  test('writes to the archive of another account under that account’s key, and searches under its own', () => {
    const stack = new Stack(new App(), 'Audit');
    const foreign = 'arn:aws:kms:eu-west-1:444455556666:key/archive';

    new AuditTrail(stack, 'Trail', {
      archiveBucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'log-archive-of-the-organisation'),
      encryptionKey: kms.Key.fromKeyArn(stack, 'ArchiveKey', foreign),
      logGroupKey: new DataKey(stack, 'LogsKey'),
    });

    const template = Template.fromStack(stack);
    const [own] = Object.keys(template.findResources('AWS::KMS::Key'));
    template.hasResourceProperties('AWS::CloudTrail::Trail', {
      S3BucketName: 'log-archive-of-the-organisation',
      KMSKeyId: foreign,
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: { 'Fn::GetAtt': [own, 'Arn'] } });
    template.resourceCountIs('AWS::S3::Bucket', 0);
  });

  test('tells a topic of its deliveries, with what the topic and its key must allow', () => {
    // GIVEN
    const stack = new Stack(new App(), 'Audit');
    const key = new DataKey(stack, 'Key');
    const topic = new sns.Topic(stack, 'Topic', { masterKey: key });

    // WHEN
    new AuditTrail(stack, 'Trail', {
      archiveBucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'archive'),
      trailName: 'audit',
      encryptionKey: key,
      deliveryTopic: topic,
    });

    // THEN
    const template = Template.fromStack(stack);
    const [topicId] = Object.keys(template.findResources('AWS::SNS::Topic'));
    const [policyId, policy] = Object.entries(template.findResources('AWS::SNS::TopicPolicy'))[0]!;
    const trail = `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/audit`;
    const publish = { action: 'sns:Publish', resource: `id-of-${topicId}`, principal: 'cloudtrail.amazonaws.com' };
    template.hasResource('AWS::CloudTrail::Trail', {
      Properties: { SnsTopicName: { 'Fn::GetAtt': [topicId, 'TopicName'] } },
      DependsOn: Match.arrayWith([policyId]),
    });
    const document = policy['Properties'].PolicyDocument;
    expect(decide(document, { ...publish, context: { 'aws:SourceArn': trail } })).toBe('allow');
    expect(decide(document, { ...publish, context: { 'aws:SourceArn': `${trail}2` } })).toBe('silent');
    const keyPolicy = Object.values(template.findResources('AWS::KMS::Key'))[0]!['Properties'].KeyPolicy;
    expect(
      decide(keyPolicy, {
        action: 'kms:Decrypt',
        principal: 'cloudtrail.amazonaws.com',
        context: {
          'aws:SourceArn': trail,
          'kms:EncryptionContext:aws:sns:topicArn': `arn:aws:sns:${REGION}:${ACCOUNT}:t`,
        },
      }),
    ).toBe('allow');
  });

  test('rejects two archives', () => {
    const stack = new Stack(new App(), 'Audit');
    const archive = new LogArchive(stack, 'Archive');
    const archiveBucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'archive');

    expect(() => new AuditTrail(stack, 'Trail', { archive, archiveBucket })).toThrow(
      "got both 'archive' and 'archiveBucket'; expected one",
    );
  });

  test('rejects a key that the archive would refuse', () => {
    const stack = new Stack(new App(), 'Audit');
    const archive = new LogArchive(stack, 'Archive');
    const encryptionKey = new DataKey(stack, 'Key');

    expect(() => new AuditTrail(stack, 'Trail', { archive, encryptionKey })).toThrow(
      "'encryptionKey' is not the key of 'archive'",
    );
  });
});
