import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { DataKey, KeyServiceGrants } from '../../../constructs/keys';
import { ACCOUNT, decide, REGION } from '../../support/policy-decision';

const TRAIL = `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/audit`;

function policyAfter(grant: (grants: KeyServiceGrants) => void) {
  const stack = new Stack(new App(), 'Keys');
  grant(KeyServiceGrants.of(new DataKey(stack, 'Key')));
  const key = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'))[0]!;
  return key['Properties'].KeyPolicy;
}

function roleStatements(grant: (grants: KeyServiceGrants, role: iam.Role) => void) {
  const stack = new Stack(new App(), 'Keys');
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('sagemaker.amazonaws.com') });
  grant(KeyServiceGrants.of(new DataKey(stack, 'Key')), role);
  const policy = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'))[0]!;
  return policy['Properties'].PolicyDocument.Statement;
}

interface Case {
  readonly grant: (grants: KeyServiceGrants) => void;
  readonly service: string;
  readonly action: string;
  readonly own: { [key: string]: string };
  readonly foreign: { [key: string]: string };
}

const FOREIGN_ACCOUNT = '999999999999';
const source = (arn: (account: string) => string) => ({
  own: { 'aws:SourceAccount': ACCOUNT, 'aws:SourceArn': arn(ACCOUNT) },
  foreign: { 'aws:SourceAccount': FOREIGN_ACCOUNT, 'aws:SourceArn': arn(FOREIGN_ACCOUNT) },
});

const evaluation = (account: string) => {
  const job = `arn:aws:bedrock:${REGION}:${account}:evaluation-job/1`;
  return { 'aws:SourceArn': job, 'kms:EncryptionContext:evaluationJobArn': job };
};

const CASES: { [name: string]: Case } = {
  'CloudWatch Logs': {
    grant: (g) => g.grantToLogs('/aws/sagemaker/*'),
    service: `logs.${REGION}.amazonaws.com`,
    action: 'kms:GenerateDataKey',
    own: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/sagemaker/x` },
    foreign: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/lambda/x` },
  },
  'CloudTrail files': {
    grant: (g) => g.grantToCloudTrail(TRAIL),
    service: 'cloudtrail.amazonaws.com',
    action: 'kms:GenerateDataKey',
    own: { 'aws:SourceArn': TRAIL, 'kms:EncryptionContext:aws:cloudtrail:arn': TRAIL },
    foreign: { 'aws:SourceArn': `${TRAIL}2`, 'kms:EncryptionContext:aws:cloudtrail:arn': TRAIL },
  },
  'CloudTrail description': {
    grant: (g) => g.grantToCloudTrail(TRAIL),
    service: 'cloudtrail.amazonaws.com',
    action: 'kms:DescribeKey',
    own: { 'aws:SourceArn': TRAIL },
    foreign: { 'aws:SourceArn': `${TRAIL}2` },
  },
  'CloudTrail notices': {
    grant: (g) => g.grantToCloudTrailNotices(TRAIL),
    service: 'cloudtrail.amazonaws.com',
    action: 'kms:Decrypt',
    own: { 'aws:SourceArn': TRAIL, 'kms:EncryptionContext:aws:sns:topicArn': `arn:aws:sns:${REGION}:${ACCOUNT}:t` },
    foreign: { 'aws:SourceArn': TRAIL, 'kms:EncryptionContext:aws:sns:topicArn': 'arn:aws:sns:eu-west-1:9:t' },
  },
  'CloudWatch alarms': {
    grant: (g) => g.grantToCloudWatchAlarms(),
    service: 'cloudwatch.amazonaws.com',
    action: 'kms:Decrypt',
    ...source((account) => `arn:aws:cloudwatch:${REGION}:${account}:alarm:drift`),
  },
  'EventBridge to topics': {
    grant: (g) => g.grantToEventBridgeForTopics(),
    service: 'events.amazonaws.com',
    action: 'kms:GenerateDataKey',
    own: { 'kms:EncryptionContext:aws:sns:topicArn': `arn:aws:sns:${REGION}:${ACCOUNT}:alerts` },
    foreign: { 'kms:EncryptionContext:aws:sns:topicArn': `arn:aws:sns:${REGION}:${FOREIGN_ACCOUNT}:alerts` },
  },
  'EventBridge to queues': {
    grant: (g) => g.grantToEventBridgeForQueues('work-*'),
    service: 'events.amazonaws.com',
    action: 'kms:GenerateDataKey',
    own: { 'kms:EncryptionContext:aws:sqs:arn': `arn:aws:sqs:${REGION}:${ACCOUNT}:work-1` },
    foreign: { 'kms:EncryptionContext:aws:sqs:arn': `arn:aws:sqs:${REGION}:${ACCOUNT}:other` },
  },
  'SNS to queues': {
    grant: (g) => g.grantToSns('alerts'),
    service: 'sns.amazonaws.com',
    action: 'kms:Decrypt',
    ...source((account) => `arn:aws:sns:${REGION}:${account}:alerts`),
  },
  'S3 notifications': {
    grant: (g) => g.grantToS3Notifications('landing'),
    service: 's3.amazonaws.com',
    action: 'kms:Decrypt',
    own: { 'aws:SourceAccount': ACCOUNT, 'aws:SourceArn': 'arn:aws:s3:::landing' },
    foreign: { 'aws:SourceAccount': FOREIGN_ACCOUNT, 'aws:SourceArn': 'arn:aws:s3:::landing' },
  },
  'AWS Config': {
    grant: (g) => g.grantToConfig(),
    service: 'config.amazonaws.com',
    action: 'kms:GenerateDataKey',
    own: { 'aws:SourceAccount': ACCOUNT },
    foreign: { 'aws:SourceAccount': FOREIGN_ACCOUNT },
  },
  'log delivery': {
    grant: (g) => g.grantToLogDelivery(),
    service: 'delivery.logs.amazonaws.com',
    action: 'kms:GenerateDataKey',
    ...source((account) => `arn:aws:logs:${REGION}:${account}:*`),
  },
  'Bedrock invocation logging': {
    grant: (g) => g.grantToBedrockInvocationLogging(),
    service: 'bedrock.amazonaws.com',
    action: 'kms:GenerateDataKey',
    ...source((account) => `arn:aws:bedrock:${REGION}:${account}:*`),
  },
  'Bedrock agents': {
    grant: (g) => g.grantToBedrockAgents(),
    service: 'bedrock.amazonaws.com',
    action: 'kms:Decrypt',
    own: { 'kms:EncryptionContext:aws:bedrock:arn': `arn:aws:bedrock:${REGION}:${ACCOUNT}:agent/1` },
    foreign: { 'kms:EncryptionContext:aws:bedrock:arn': `arn:aws:bedrock:${REGION}:${FOREIGN_ACCOUNT}:agent/1` },
  },
  'Bedrock evaluation': {
    grant: (g) => g.grantToBedrockEvaluation(),
    service: 'bedrock.amazonaws.com',
    action: 'kms:GenerateDataKey',
    own: evaluation(ACCOUNT),
    foreign: evaluation(FOREIGN_ACCOUNT),
  },
  'Bedrock evaluation, description': {
    grant: (g) => g.grantToBedrockEvaluation(),
    service: 'bedrock.amazonaws.com',
    action: 'kms:DescribeKey',
    own: { 'aws:SourceArn': evaluation(ACCOUNT)['aws:SourceArn'] },
    foreign: { 'aws:SourceArn': evaluation(FOREIGN_ACCOUNT)['aws:SourceArn'] },
  },
  'Macie results': {
    grant: (g) => g.grantToMacie(),
    service: 'macie.amazonaws.com',
    action: 'kms:GenerateDataKey',
    ...source((account) => `arn:aws:macie2:${REGION}:${account}:classification-job/1`),
  },
  'GuardDuty findings': {
    grant: (g) => g.grantToGuardDutyFindings(),
    service: 'guardduty.amazonaws.com',
    action: 'kms:GenerateDataKey',
    ...source((account) => `arn:aws:guardduty:${REGION}:${account}:detector/1`),
  },
  Budgets: {
    grant: (g) => g.grantToBudgets(),
    service: 'budgets.amazonaws.com',
    action: 'kms:Decrypt',
    ...source((account) => `arn:aws:budgets::${account}:budget/ai`),
  },
};

describe('KeyServiceGrants', () => {
  describe.each(Object.entries(CASES))('%s', (_name, { grant, service, action, own, foreign }) => {
    const policy = policyAfter(grant);

    test('may use the key for what it was granted for', () => {
      expect(decide(policy, { action, principal: service, context: own })).toBe('allow');
    });

    test('may not use it for anything else', () => {
      expect(decide(policy, { action, principal: service, context: foreign })).toBe('silent');
      expect(decide(policy, { action, principal: service })).toBe('silent');
    });

    test('may not administer it', () => {
      for (const administration of ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:CreateGrant']) {
        expect(decide(policy, { action: administration, principal: service, context: own })).toBe('silent');
      }
    });
  });

  test('puts no source condition on EventBridge, which sends none to KMS', () => {
    const policy = policyAfter((g) => {
      g.grantToEventBridgeForTopics();
      g.grantToEventBridgeForQueues();
    });

    const statements = policy.Statement.filter(
      (statement: { Principal: { Service?: string } }) => statement.Principal.Service === 'events.amazonaws.com',
    );
    expect(statements).toHaveLength(2);
    expect(JSON.stringify(statements)).not.toContain('aws:Source');
  });

  test.each([
    ['grantToMacie', 'MacieRead', 'macie.amazonaws.com/AWSServiceRoleForAmazonMacie'],
    ['grantToAutoScaling', 'AutoScaling', 'autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling'],
  ] as const)('%s lets a service-linked role in by condition, so that it need not exist yet', (method, sid, path) => {
    const policy = policyAfter((g) => g[method]());
    const Statement = policy.Statement.filter((statement: { Sid: string }) => statement.Sid === sid);
    const decrypt = (principal: string) => decide({ Statement }, { action: 'kms:Decrypt', principal });

    expect(decrypt(`arn:aws:iam::${ACCOUNT}:role/aws-service-role/${path}`)).toBe('allow');
    expect(decrypt(`arn:aws:iam::${FOREIGN_ACCOUNT}:role/aws-service-role/${path}`)).toBe('silent');
    expect(decrypt(`arn:aws:iam::${ACCOUNT}:role/Other`)).toBe('silent');
  });

  test('lets Auto Scaling make grants for AWS resources only', () => {
    const policy = policyAfter((g) => g.grantToAutoScaling());
    const Statement = policy.Statement.filter((statement: { Sid: string }) => statement.Sid === 'AutoScalingGrants');
    const path = 'autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';
    const principal = `arn:aws:iam::${ACCOUNT}:role/aws-service-role/${path}`;
    const grant = (context: { [key: string]: string }) =>
      decide({ Statement }, { action: 'kms:CreateGrant', principal, context });

    expect(grant({ 'kms:GrantIsForAWSResource': 'true' })).toBe('allow');
    expect(grant({})).toBe('silent');
  });

  test('serves a trail of another account, as one of an organisation is', () => {
    const management = '444455556666';
    const trail = `arn:aws:cloudtrail:${REGION}:${management}:trail/org`;
    const policy = policyAfter((g) => g.grantToCloudTrail(trail, management));

    const context = { 'aws:SourceArn': trail, 'kms:EncryptionContext:aws:cloudtrail:arn': trail };
    expect(decide(policy, { action: 'kms:GenerateDataKey', principal: 'cloudtrail.amazonaws.com', context })).toBe(
      'allow',
    );
  });

  test('serves recorders and log delivery of other accounts only when they are named', () => {
    const other = '444455556666';
    const context = { 'aws:SourceAccount': other, 'aws:SourceArn': `arn:aws:logs:${REGION}:${other}:*` };
    const both = policyAfter((g) => {
      g.grantToConfig(ACCOUNT, other);
      g.grantToLogDelivery(ACCOUNT, other);
    });

    for (const principal of ['config.amazonaws.com', 'delivery.logs.amazonaws.com']) {
      expect(decide(both, { action: 'kms:GenerateDataKey', principal, context })).toBe('allow');
    }
  });

  test('widens one statement for later grants to the same service', () => {
    const policy = policyAfter((g) => {
      g.grantToLogs('/one');
      g.grantToLogs('/two', '/one');
    });

    const logs = policy.Statement.filter((statement: { Sid: string }) => statement.Sid === 'CloudWatchLogs');
    expect(logs).toHaveLength(1);
    expect(logs[0].Condition.ArnLike['kms:EncryptionContext:aws:logs:arn']).toHaveLength(2);
  });

  test('is one object a key', () => {
    const stack = new Stack(new App(), 'Keys');
    const key = new DataKey(stack, 'Key');

    expect(KeyServiceGrants.of(key)).toBe(KeyServiceGrants.of(key));
    expect(KeyServiceGrants.of(new DataKey(stack, 'Other'))).not.toBe(KeyServiceGrants.of(key));
  });

  test('rejects a grant to logs without a name', () => {
    expect(() => policyAfter((g) => g.grantToLogs())).toThrow('got no log group name; expected at least one');
  });

  test('warns once a service that the policy of an imported key cannot be changed', () => {
    // GIVEN
    const stack = new Stack(new App(), 'Keys');
    const key = kms.Key.fromKeyArn(stack, 'Given', `arn:aws:kms:${REGION}:${ACCOUNT}:key/1`);

    // WHEN
    KeyServiceGrants.of(key).grantToConfig();
    KeyServiceGrants.of(key).grantToConfig();

    // THEN
    const warnings = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('config.amazonaws.com'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]!.entry.data).toContain('cannot be changed from here');
  });

  test('gives a role of SageMaker use and grants for AWS resources, and nothing more', () => {
    const statements = roleStatements((g, role) => g.grantToSageMaker(role));

    expect(statements).toEqual([
      expect.objectContaining({
        Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      }),
      expect.objectContaining({
        Action: 'kms:CreateGrant',
        Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      }),
    ]);
  });

  test.each([
    ['grantToReplicationSource', 'kms:Decrypt'],
    ['grantToReplicationDestination', 'kms:Encrypt'],
    ['grantToMalwareProtection', ['kms:Decrypt', 'kms:GenerateDataKey']],
  ] as const)('%s lets a role work through S3 on one bucket alone', (method, actions) => {
    const statements = roleStatements((g, role) => g[method](role, 'models'));

    expect(statements).toEqual([
      expect.objectContaining({
        Action: actions,
        Condition: {
          StringLike: {
            'kms:ViaService': 's3.*.amazonaws.com',
            'kms:EncryptionContext:aws:s3:arn': [
              { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::models']] },
              { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::models/*']] },
            ],
          },
        },
      }),
    ]);
  });
});
