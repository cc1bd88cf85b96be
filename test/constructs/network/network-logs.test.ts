import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { NetworkLogs, type NetworkLogsProps } from '../../../constructs/network';
import { HardenedBucket } from '../../../constructs/storage';
import { ACCOUNT, decide, REGION } from '../../support/policy-decision';
import { only, resources } from './network-fixture';

function build(props?: (stack: Stack) => NetworkLogsProps) {
  const stack = new Stack(new App(), 'Stack');
  const logs = new NetworkLogs(stack, 'Logs', props?.(stack));
  logs.record(stack, 'vpc-1');
  return { stack, logs, template: Template.fromStack(stack) };
}

describe('network logs', () => {
  const { template } = build();

  test('are encrypted, kept for a year and not lost with the stack', () => {
    const key = only(template, 'AWS::KMS::Key', /LogsKey/).id;
    template.resourceCountIs('AWS::Logs::LogGroup', 2);
    template.allResourcesProperties('AWS::Logs::LogGroup', {
      KmsKeyId: { 'Fn::GetAtt': [key, 'Arn'] },
      RetentionInDays: 365,
    });
    template.allResources('AWS::Logs::LogGroup', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    template.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  test('are encrypted by CloudWatch Logs for the groups of this stack and no others', () => {
    const policy = only(template, 'AWS::KMS::Key', /LogsKey/).properties['KeyPolicy'];
    const group = (name: string) => ({
      action: 'kms:GenerateDataKey',
      principal: `logs.${REGION}.amazonaws.com`,
      context: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${name}` },
    });
    expect(decide(policy, group('Stack-LogsFlows-abc'))).toBe('allow');
    expect(decide(policy, group('another-group'))).toBe('silent');
  });

  test('record all traffic, with what an investigation asks for', () => {
    template.hasResourceProperties('AWS::EC2::FlowLog', {
      ResourceId: 'vpc-1',
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      MaxAggregationInterval: 60,
      LogFormat: Match.stringLikeRegexp(
        '^\\$\\{version\\} .*\\$\\{pkt-dstaddr\\}.*\\$\\{reject-reason\\} \\$\\{encryption-status\\}$',
      ),
    });
  });

  test('are written by a role that only flow logs of this account assume, to their own group', () => {
    const role = only(template, 'AWS::IAM::Role', /FlowLogDelivery/).properties;
    const assume = (context: Record<string, string>) =>
      decide(withResource(role['AssumeRolePolicyDocument']), {
        action: 'sts:AssumeRole',
        principal: 'vpc-flow-logs.amazonaws.com',
        context,
      });
    const source = { 'aws:SourceArn': `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc-flow-log/fl-1` };
    expect(assume({ ...source, 'aws:SourceAccount': ACCOUNT })).toBe('allow');
    expect(assume({ ...source, 'aws:SourceAccount': '999900001111' })).toBe('silent');
    const group = only(template, 'AWS::Logs::LogGroup', /LogsFlows/).id;
    expect(role['Policies'][0].PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [group, 'Arn'] },
      },
    ]);
  });

  test('record DNS queries, once AWS may deliver them', () => {
    const config = only(template, 'AWS::Route53Resolver::ResolverQueryLoggingConfig', /QueryLogging/);
    const full = template.toJSON()['Resources'][config.id];
    expect(full.DependsOn).toEqual([only(template, 'AWS::Logs::ResourcePolicy', /Delivery/).id]);
    template.hasResourceProperties('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', {
      ResourceId: 'vpc-1',
      ResolverQueryLogConfigId: { 'Fn::GetAtt': [config.id, 'Id'] },
    });
  });

  test('go to no bucket', () => {
    template.resourcePropertiesCountIs('AWS::EC2::FlowLog', { LogDestinationType: 's3' }, 0);
    template.resourceCountIs('AWS::Route53Resolver::ResolverQueryLoggingConfig', 1);
    template.resourceCountIs('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', 1);
  });
});

describe('an archive', () => {
  const { template } = build((stack) => ({
    archiveBucket: new HardenedBucket(stack, 'Archive').bucket,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  }));

  test('gets the flow logs too, in columns and by the hour', () => {
    template.hasResourceProperties('AWS::EC2::FlowLog', {
      LogDestinationType: 's3',
      ResourceId: 'vpc-1',
      TrafficType: 'ALL',
      DestinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true },
    });
  });

  test('gets the DNS queries too, by a configuration of its own, once its policy lets them in', () => {
    const archive = only(template, 'AWS::S3::Bucket', /^ArchiveBucket|^Archive(?!.*AccessLogs)/).id;
    const config = only(template, 'AWS::Route53Resolver::ResolverQueryLoggingConfig', /QueryArchiving/);
    expect(config.properties['DestinationArn']).toEqual({ 'Fn::GetAtt': [archive, 'Arn'] });
    expect(template.toJSON()['Resources'][config.id].DependsOn).toEqual([
      expect.stringMatching(/^ArchiveBucketPolicy/),
    ]);
    expect(
      resources(template, 'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation')
        .map(({ properties }) => [properties['ResourceId'], properties['ResolverQueryLogConfigId']])
        .sort(),
    ).toEqual(
      [only(template, 'AWS::Route53Resolver::ResolverQueryLoggingConfig', /QueryLogging/), config]
        .map(({ id }) => ['vpc-1', { 'Fn::GetAtt': [id, 'Id'] }])
        .sort(),
    );
  });

  describe.each([
    ['flow logs', 'network/AWSLogs/aws-account-id=$/x.parquet'],
    ['query logs', 'AWSLogs/$/vpcdnsquerylogs/vpc-1/2026/01/01/x.log.gz'],
  ])('lets log delivery write %s', (_, path) => {
    const archive = only(template, 'AWS::S3::Bucket', /^ArchiveBucket|^Archive(?!.*AccessLogs)/).id;
    const policies = resources(template, 'AWS::S3::BucketPolicy').filter(
      ({ properties }) => properties['Bucket'].Ref === archive,
    );
    const put = (account: string, more: Record<string, string> = {}) =>
      decide(policies[0]!.properties['PolicyDocument'], {
        action: 's3:PutObject',
        principal: 'delivery.logs.amazonaws.com',
        resource: `arn:of:${archive}/${path.replace('$', account)}`,
        context: {
          'aws:SourceAccount': account,
          'aws:SourceArn': `arn:aws:logs:${REGION}:${account}:flow`,
          's3:x-amz-acl': 'bucket-owner-full-control',
          'aws:SecureTransport': 'true',
          ...more,
        },
      });

    test('of this account, and of no other', () => {
      expect(policies).toHaveLength(1);
      expect(put(ACCOUNT)).toBe('allow');
      expect(put('999900001111')).not.toBe('allow');
    });

    test('only for a source of this account', () => {
      expect(put(ACCOUNT, { 'aws:SourceArn': `arn:aws:logs:${REGION}:999900001111:flow` })).not.toBe('allow');
    });
  });

  test('lets log delivery of this account use its key', () => {
    const key = only(template, 'AWS::KMS::Key', /^ArchiveKey/).properties['KeyPolicy'];
    const use = (account: string) =>
      decide(key, {
        action: 'kms:GenerateDataKey',
        principal: 'delivery.logs.amazonaws.com',
        context: { 'aws:SourceAccount': account, 'aws:SourceArn': `arn:aws:logs:${REGION}:${account}:x` },
      });
    expect(use(ACCOUNT)).toBe('allow');
    expect(use('999900001111')).toBe('silent');
  });

  test('follows the settings for logs', () => {
    const flows = only(template, 'AWS::Logs::LogGroup', /LogsFlows/);
    expect(flows.properties['RetentionInDays']).toBe(30);
    expect(template.toJSON()['Resources'][flows.id].DeletionPolicy).toBe('Delete');
  });
});

test('an archive of another account is taken as it is', () => {
  const { template } = build((stack) => ({
    archiveBucket: s3.Bucket.fromBucketName(stack, 'Central', 'central-logs'),
  }));
  template.resourceCountIs('AWS::S3::BucketPolicy', 0);
  template.hasResourceProperties('AWS::EC2::FlowLog', {
    LogDestination: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::central-logs/network']] },
  });
  template.hasResourceProperties('AWS::Route53Resolver::ResolverQueryLoggingConfig', {
    DestinationArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::central-logs']] },
  });
});

test('a key of another stack is told of this stack’s log groups by name', () => {
  const app = new App();
  const keys = new Stack(app, 'Keys');
  const key = new kms.Key(keys, 'Key');
  new NetworkLogs(new Stack(app, 'NetworkStack'), 'Logs', { encryptionKey: key });
  expect(JSON.stringify(Template.fromStack(keys).findResources('AWS::KMS::Key'))).toContain('log-group:NetworkStack-*');
});

test('services that deliver share one resource policy', () => {
  const stack = new Stack(new App(), 'Stack');
  const logs = new NetworkLogs(stack, 'Logs');
  logs.addDeliveredLogGroup('Firewall');
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Logs::ResourcePolicy', 1);
  const text = JSON.stringify(resources(template, 'AWS::Logs::ResourcePolicy')[0]!.properties['PolicyDocument']);
  expect(text).toContain(only(template, 'AWS::Logs::LogGroup', /LogsFirewall/).id);
  expect(text).toContain(only(template, 'AWS::Logs::LogGroup', /LogsQueries/).id);
});

function withResource(document: { Statement: object[] }) {
  return { ...document, Statement: document.Statement.map((statement) => ({ ...statement, Resource: '*' })) };
}
