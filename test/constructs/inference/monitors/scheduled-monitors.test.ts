import { Duration, Stack, Tags } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import jsonata from 'jsonata';
import {
  AlarmTopic,
  MonitoredProblemType,
  MonitoringStore,
  MonitorSchedule,
  ScheduledMonitors,
} from '../../../../constructs/inference';
import { DataKey } from '../../../../constructs/keys';
import { concrete } from '../../../support/policy-decision';
import { DIGEST } from '../fixtures';
import { KINDS, MonitoredScene, statementsOf } from './monitored-scene';

// biome-ignore lint/suspicious/noExplicitAny: definitions of state machines are read as JSON
type Json = any;

class Watched extends MonitoredScene {
  public readonly monitors = new ScheduledMonitors(this.stack, 'Watch', {
    endpoint: this.endpoint,
    network: this.network,
  });

  public all(): Template {
    const { image, monitors } = this;
    monitors.addDataQuality({ image });
    monitors.addModelQuality({
      image,
      problemType: MonitoredProblemType.BINARY_CLASSIFICATION,
      probabilityAttribute: '0',
      probabilityThreshold: 0.6,
    });
    monitors.addBias({ image, labelDelay: Duration.days(7) });
    monitors.addExplainability({ image, machines: { instanceType: 'ml.g5.xlarge' } });
    return this.template;
  }
}

function machineOf(template: Template, kind: string): { properties: Json; definition: Json } {
  const machines = Object.entries(template.findResources('AWS::StepFunctions::StateMachine'));
  const [, machine] = machines.find(([id]) => id.startsWith(`Watch${kind}`))!;
  return {
    properties: machine['Properties'],
    definition: JSON.parse(concrete(machine['Properties'].DefinitionString) as string),
  };
}

/** What Step Functions makes of an expression. */
function evaluated(expression: string, states: object): Promise<unknown> {
  return jsonata(expression.replace(/^\{% | %\}$/g, '')).evaluate(undefined, { states });
}

describe('ScheduledMonitors', () => {
  const template = new Watched().all();
  const jobOf = (kind: string): Json => machineOf(template, kind).definition.States.Judge.Arguments;

  test('need nothing of SageMaker Model Monitor', () => {
    for (const type of ['MonitoringSchedule', ...KINDS.map((kind) => `${kind}JobDefinition`)]) {
      template.resourceCountIs(`AWS::SageMaker::${type}`, 0);
    }
  });

  test.each(KINDS)('the %s job is isolated, in the VPC, and runs an image by its digest', (kind) => {
    const job = jobOf(kind);
    expect(job.NetworkConfig).toEqual({
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: true,
      VpcConfig: { Subnets: [expect.any(String), expect.any(String)], SecurityGroupIds: [expect.any(String)] },
    });
    expect(job.AppSpecification.ImageUri).toMatch(new RegExp(`@${DIGEST}$`));
    expect(job.ProcessingOutputConfig.KmsKeyId).toMatch(/^arn:of:WatchStoreBucketKey/);
  });

  test('volumes are under the key of the endpoint, except where the machine has local storage', () => {
    expect(jobOf('DataQuality').ProcessingResources.ClusterConfig.VolumeKmsKeyId).toMatch(/^arn:of:EndpointKey/);
    expect(jobOf('ModelExplainability').ProcessingResources.ClusterConfig).not.toHaveProperty('VolumeKmsKeyId');
    template.hasResource('AWS::StepFunctions::StateMachine', {
      Metadata: { VolumeEncryption: Match.stringLikeRegexp('local NVMe storage') },
    });
  });

  test.each([
    ['DataQuality', 'the last full hour', '2026-03-01T00:05:00Z', '2026/02/28/23'],
    ['ModelExplainability', 'the last full day', '2026-03-01T00:05:00Z', '2026/02/28'],
    ['ModelQuality', 'the day whose labels have had another day', '2026-03-01T00:05:00Z', '2026/02/27'],
    ['ModelBias', 'the day whose labels have had a week', '2026-03-01T00:05:00Z', '2026/02/21'],
  ])('%s judges %s', async (kind, _, time, folder) => {
    const { Assign } = machineOf(template, kind).definition.States.Window;
    expect(await evaluated(Assign.folder, { input: { time } })).toBe(folder);
  });

  test('the window ends where the folder does', async () => {
    const { Assign } = machineOf(template, 'DataQuality').definition.States.Window;
    const states = { input: { time: '2026-11-24T14:05:00Z' } };
    expect(await evaluated(Assign.startTime, states)).toBe('2026-11-24T13:00:00.000Z');
    expect(await evaluated(Assign.endTime, states)).toBe('2026-11-24T14:00:00.000Z');
  });

  test.each([
    ['CompletedWithViolations: Job completed successfully with 12 violations.', 12],
    ['CompletedWithViolations', 1],
    ['Completed: Job completed successfully with no violations.', 0],
    [undefined, 0],
  ])('the message %j means %d violations', async (ExitMessage, count) => {
    const { Assign } = machineOf(template, 'DataQuality').definition.States.Judge;
    expect(await evaluated(Assign.violations, { result: { ExitMessage } })).toBe(count);
  });

  test('an hour without traffic is no failure', () => {
    const { States } = machineOf(template, 'DataQuality').definition;
    expect(States.LookForTraffic.Arguments).toMatchObject({
      Prefix: "{% 'captures/fraud/primary/' & $folder & '/' %}",
      MaxKeys: 1,
    });
    expect(States.AnyTraffic).toMatchObject({ Default: 'NoTraffic', Choices: [{ Next: 'Judge' }] });
    expect(States.NoTraffic.Type).toBe('Succeed');
  });

  test('the container is told what Model Monitor would tell it', () => {
    expect(jobOf('DataQuality').Environment).toMatchObject({
      dataset_source: '/opt/ml/processing/input/endpoint',
      output_path: '/opt/ml/processing/output',
      baseline_constraints: '/opt/ml/processing/baseline/constraints/constraints.json',
      baseline_statistics: '/opt/ml/processing/baseline/statistics/statistics.json',
      sagemaker_endpoint_name: 'fraud',
      monitoring_type: 'DataQuality',
      publish_cloudwatch_metrics: 'Disabled',
    });
    expect(jobOf('ModelQuality').Environment).toMatchObject({
      ground_truth_source: '/opt/ml/processing/input/labels',
      problem_type: 'BinaryClassification',
      probability_attribute: '0',
      probability_threshold_attribute: '0.6',
    });
  });

  test('jobs carry the tags of their state machine', () => {
    const scene = new Watched();
    scene.monitors.addDataQuality({ image: scene.image });
    Tags.of(scene.app).add('ai:system-id', 'fraud');
    expect(machineOf(scene.template, 'DataQuality').definition.States.Judge.Arguments.Tags).toEqual([
      { Key: 'ai:system-id', Value: 'fraud' },
    ]);
    expect(jobOf('DataQuality')).not.toHaveProperty('Tags');
  });

  test('state machines are logged, traced and encrypted under a key that is not the data key', () => {
    for (const kind of KINDS) {
      const { properties } = machineOf(template, kind);
      expect(properties.TracingConfiguration).toEqual({ Enabled: true });
      expect(properties.LoggingConfiguration).toMatchObject({ Level: 'ALL' });
      expect(properties.EncryptionConfiguration).toMatchObject({
        Type: 'CUSTOMER_MANAGED_KMS_KEY',
        KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^WatchOperationsKey/), 'Arn'] },
      });
    }
  });

  test.each([
    ['DataQuality', 'cron(5 * * * ? *)'],
    ['ModelQuality', 'cron(5 0 * * ? *)'],
  ])('a timer starts the %s monitor, and keeps what could not be started', (kind, expression) => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: expression,
      State: 'ENABLED',
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^Watch${kind}Workflow`), 'Arn'] },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^WatchUndeliveredQueue'), 'Arn'] } },
        }),
      ],
    });
  });

  test('violations, failures and silence raise alarms', () => {
    const topic = [{ Ref: Match.stringLikeRegexp('^EndpointAlarmsTopic') }];
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'cdk-aims/Monitors',
      MetricName: 'Violations',
      Dimensions: Match.arrayWith([{ Name: 'Endpoint', Value: 'fraud' }]),
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      AlarmActions: topic,
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Metrics: Match.arrayWith([Match.objectLike({ Expression: 'failed + timedOut + aborted' })]),
      AlarmActions: topic,
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/States',
      MetricName: 'ExecutionsSucceeded',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'missing',
      AlarmActions: topic,
      InsufficientDataActions: topic,
    });
  });

  test('the state machine starts protected jobs of its own name under one role, and reads no traffic', () => {
    const statements = statementsOf(template, 'WatchDataQualityWorkflowRole');
    const start = statements.find((one) => one['Sid'] === 'StartProtectedJobs')!;
    expect(start['Action']).toBe('sagemaker:CreateProcessingJob');
    expect(concrete(start['Resource'] as Json)).toMatch(/:processing-job\/[a-z0-9-]+-\*$/);
    expect(start['Condition']).toMatchObject({
      Bool: { 'sagemaker:NetworkIsolation': 'true', 'sagemaker:InterContainerTrafficEncryption': 'true' },
      Null: { 'sagemaker:VpcSubnets': 'false', 'sagemaker:VpcSecurityGroupIds': 'false' },
      'ForAllValues:StringEquals': { 'sagemaker:InstanceTypes': ['ml.m5.xlarge'] },
      ArnEquals: {
        'sagemaker:VolumeKmsKeyArn': { 'Fn::GetAtt': [expect.stringMatching(/^EndpointKey/), 'Arn'] },
        'sagemaker:OutputKmsKeyArn': { 'Fn::GetAtt': [expect.stringMatching(/^WatchStoreBucketKey/), 'Arn'] },
      },
    });
    expect(statements.find((one) => one['Sid'] === 'HandTheRoleOn')).toMatchObject({
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^WatchDataQualityRole/), 'Arn'] },
      Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
    });
    expect(JSON.stringify(statements)).not.toMatch(/s3:GetObject|s3:PutObject/);
  });

  test('the names of jobs match what the state machine may start', () => {
    const { definition } = machineOf(template, 'DataQuality');
    const [, prefix] = /^\{% '([^']+)' &/.exec(definition.States.Window.Assign.jobName)!;
    const start = statementsOf(template, 'WatchDataQualityWorkflowRole').find(
      (one) => one['Sid'] === 'StartProtectedJobs',
    )!;
    expect(`${concrete(start['Resource'] as Json)}`).toContain(`:processing-job/${prefix!.slice(0, -1)}-*`);
    // The date has ten characters, the random part eight, with a hyphen between.
    expect(prefix!.length + 10 + 1 + 8).toBeLessThanOrEqual(63);
    expect(prefix).toBe(prefix!.toLowerCase());
  });

  test('only the monitors that need labels may read them', () => {
    const readsLabels = (kind: string) =>
      JSON.stringify(statementsOf(template, `Watch${kind}Role`)).includes('ground-truth/');
    expect(KINDS.filter(readsLabels)).toEqual(['ModelQuality', 'ModelBias']);
  });

  test('nobody changes baselines, labels and reports for ninety days', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 90 } } },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: Match.absent() })] },
    });
  });

  test('share store, keys and topic of other stacks without a circle', () => {
    const scene = new MonitoredScene();
    const shared = new Stack(scene.app, 'Shared');
    const operationsKey = new DataKey(shared, 'Operations');
    const serving = new Stack(scene.app, 'Monitoring');
    const monitors = new ScheduledMonitors(serving, 'Watch', {
      endpoint: scene.endpoint,
      network: scene.network,
      operationsKey,
      store: new MonitoringStore(shared, 'Store'),
      topic: new AlarmTopic(shared, 'Alarms').topic,
    });
    monitors.addDataQuality({ image: scene.image, schedule: MonitorSchedule.daily(6) });
    expect(() => scene.app.synth()).not.toThrow();
  });

  describe('refuse', () => {
    const scene = new Watched();
    const { image, monitors } = scene;

    test('alarms on metrics that nothing publishes', () => {
      expect(() => monitors.addDataQuality({ image, alarms: [{ metricName: 'auc', minimum: 0.7 }] })).toThrow(
        /'alarms' names metrics of the image, which nothing publishes here/,
      );
    });

    test('part of a day as the delay of a daily monitor', () => {
      expect(() => monitors.addBias({ image, labelDelay: Duration.hours(36) })).toThrow(
        /labelDelay is 36 hours; expected whole days/,
      );
    });

    test('a store without a lock', () => {
      expect(() => new MonitoringStore(scene.stack, 'Store', { lockDays: 0 })).toThrow(/lockDays is 0/);
    });
  });
});
