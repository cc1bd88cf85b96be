import { Duration } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { ModelMonitors, MonitoredProblemType, MonitorSchedule } from '../../../../constructs/inference';
import { DIGEST } from '../fixtures';
import { KINDS, MonitoredScene, statementsOf } from './monitored-scene';

class Watched extends MonitoredScene {
  public readonly monitors = new ModelMonitors(this.stack, 'Watch', {
    endpoint: this.endpoint,
    network: this.network,
  });

  public all(): Template {
    const { image, monitors } = this;
    monitors.addDataQuality({ image, alarms: [{ metricName: 'feature_baseline_drift_age', maximum: 0.1 }] });
    monitors.addModelQuality({
      image,
      problemType: MonitoredProblemType.BINARY_CLASSIFICATION,
      probabilityAttribute: '0',
      probabilityThreshold: 0.6,
      alarms: [{ metricName: 'auc', minimum: 0.75 }],
    });
    monitors.addBias({ image, labelDelay: Duration.days(7) });
    monitors.addExplainability({ image, machines: { instanceType: 'ml.g5.xlarge' } });
    return this.template;
  }
}

describe('ModelMonitors', () => {
  const template = new Watched().all();
  const definition = (kind: string) => {
    const [resource] = Object.values(template.findResources(`AWS::SageMaker::${kind}JobDefinition`));
    return resource!['Properties'];
  };

  test.each(KINDS)('the %s job is isolated, in the VPC, and encrypts what its instances say to each other', (kind) => {
    expect(definition(kind).NetworkConfig).toEqual({
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: true,
      VpcConfig: { Subnets: [expect.anything(), expect.anything()], SecurityGroupIds: [expect.anything()] },
    });
  });

  test.each(KINDS)('the %s job runs an image by its digest and writes its report under a key', (kind) => {
    expect(JSON.stringify(definition(kind)[`${kind}AppSpecification`].ImageUri)).toContain(`@${DIGEST}`);
    expect(definition(kind)[`${kind}JobOutputConfig`].KmsKeyId).toEqual({
      'Fn::GetAtt': [expect.stringMatching(/^WatchStoreBucketKey/), 'Arn'],
    });
  });

  test('volumes are under the key of the endpoint, except where the machine has local storage', () => {
    const keyOf = (kind: string) => definition(kind).JobResources.ClusterConfig.VolumeKmsKeyId;
    for (const kind of ['DataQuality', 'ModelQuality', 'ModelBias']) {
      expect(keyOf(kind)).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^EndpointKey/), 'Arn'] });
    }
    expect(keyOf('ModelExplainability')).toBeUndefined();
    template.hasResource('AWS::SageMaker::ModelExplainabilityJobDefinition', {
      Metadata: { VolumeEncryption: Match.stringLikeRegexp('local NVMe storage') },
    });
  });

  test.each([
    ['DataQuality', 'constraints.json'],
    ['ModelQuality', 'constraints.json'],
    ['ModelBias', 'analysis.json'],
    ['ModelExplainability', 'analysis.json'],
  ])('the %s job compares with a baseline', (kind, file) => {
    const { S3Uri } = definition(kind)[`${kind}BaselineConfig`].ConstraintsResource;
    expect(JSON.stringify(S3Uri)).toMatch(new RegExp(`/baselines/fraud/[a-z]+-[a-z]+/${file}"`));
  });

  test('labels are waited for: a day for quality, a week for bias as asked', () => {
    expect(definition('ModelQuality').ModelQualityJobInput.EndpointInput).toMatchObject({
      EndpointName: 'fraud',
      StartTimeOffset: '-PT48H',
      EndTimeOffset: '-PT24H',
      ProbabilityAttribute: '0',
      ProbabilityThresholdAttribute: 0.6,
    });
    expect(definition('ModelBias').ModelBiasJobInput.EndpointInput).toMatchObject({
      StartTimeOffset: '-PT192H',
      EndTimeOffset: '-PT168H',
    });
    for (const kind of ['ModelQuality', 'ModelBias']) {
      expect(JSON.stringify(definition(kind)[`${kind}JobInput`].GroundTruthS3Input)).toContain('/ground-truth/fraud"');
    }
  });

  test.each([
    ['DataQuality', 'cron(0 * ? * * *)'],
    ['ModelQuality', 'cron(0 0 ? * * *)'],
    ['ModelBias', 'cron(0 0 ? * * *)'],
    ['ModelExplainability', 'cron(0 0 ? * * *)'],
  ])('the %s schedule names its definition and runs at %s', (kind, expression) => {
    template.hasResource('AWS::SageMaker::MonitoringSchedule', {
      Properties: {
        EndpointName: 'fraud',
        MonitoringScheduleConfig: {
          MonitoringType: kind,
          MonitoringJobDefinitionName: definition(kind).JobDefinitionName,
          ScheduleConfig: { ScheduleExpression: expression },
        },
      },
      DependsOn: Match.arrayWith([
        Match.stringLikeRegexp('^Endpoint[0-9A-F]{8}$'),
        Match.stringLikeRegexp(`^Watch${kind}Job`),
      ]),
    });
  });

  test('only the monitors that need labels may read them', () => {
    const readsLabels = (kind: string) =>
      JSON.stringify(statementsOf(template, `Watch${kind}Role`)).includes('ground-truth/');
    expect(KINDS.filter(readsLabels)).toEqual(['ModelQuality', 'ModelBias']);
  });

  test('a role reads the captures of this endpoint, writes its own reports and deletes nothing', () => {
    const statements = statementsOf(template, 'WatchDataQualityRole');
    const resourcesFor = (action: string) =>
      JSON.stringify(statements.filter((one) => [one['Action']].flat().includes(action)).map((one) => one['Resource']));
    expect(resourcesFor('s3:GetObject')).toContain('/captures/fraud/*');
    expect(resourcesFor('s3:PutObject')).toContain('/reports/fraud/data-quality/*');
    expect(resourcesFor('s3:PutObject')).not.toContain('model-quality');
    expect(JSON.stringify(statements)).not.toMatch(/s3:Delete|s3:\*|sagemaker:/);
  });

  test('SageMaker takes a role only for this account and region', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      Description: 'Runs the model-bias monitor of endpoint fraud',
      AssumeRolePolicyDocument: {
        Statement: [
          Match.objectLike({
            Principal: { Service: 'sagemaker.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
              ArnLike: { 'aws:SourceArn': Match.anyValue() },
            },
          }),
        ],
      },
    });
  });

  test('limits on metrics become alarms in both directions', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'aws/sagemaker/Endpoints/data-metrics',
      MetricName: 'feature_baseline_drift_age',
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 0.1,
      Dimensions: Match.arrayWith([{ Name: 'Endpoint', Value: 'fraud' }]),
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^EndpointAlarmsTopic') }],
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'aws/sagemaker/Endpoints/model-metrics',
      MetricName: 'auc',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 0.75,
    });
  });

  test('violations and failures of every monitor reach the topic, and lie in a queue when they do not', () => {
    const roles = KINDS.map((kind) => ({
      'Fn::GetAtt': [Match.stringLikeRegexp(`^Watch${kind}Role`), 'Arn'],
    }));
    for (const detail of [
      { ProcessingJobStatus: ['Completed'], ExitMessage: [{ prefix: 'CompletedWithViolations' }] },
      { ProcessingJobStatus: ['Failed', 'Stopped'] },
    ]) {
      template.hasResourceProperties('AWS::Events::Rule', {
        State: 'ENABLED',
        EventPattern: {
          source: ['aws.sagemaker'],
          'detail-type': ['SageMaker Processing Job State Change'],
          detail: { RoleArn: roles, ...detail },
        },
        Targets: [
          Match.objectLike({
            Arn: { Ref: Match.stringLikeRegexp('^EndpointAlarmsTopic') },
            DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^WatchUndeliveredQueue'), 'Arn'] } },
          }),
        ],
      });
    }
  });

  test('a definition takes a new name when its content changes, because it cannot be changed', () => {
    const nameWith = (instanceType: string) => {
      const scene = new Watched();
      scene.monitors.addDataQuality({ image: scene.image, machines: { instanceType } });
      const [one] = Object.values(scene.template.findResources('AWS::SageMaker::DataQualityJobDefinition'));
      return one!['Properties'].JobDefinitionName as string;
    };
    expect(nameWith('ml.m5.xlarge')).toBe(nameWith('ml.m5.xlarge'));
    expect(nameWith('ml.m5.xlarge')).not.toBe(nameWith('ml.m5.2xlarge'));
    expect(nameWith('ml.m5.xlarge').length).toBeLessThanOrEqual(63);
  });

  test('reads baselines of another bucket with its key', () => {
    const scene = new Watched();
    const bucket = scene.monitors.store.bucket;
    scene.monitors.addDataQuality({
      image: scene.image,
      constraints: { bucket, objectKey: 'pipelines/fraud/constraints.json' },
    });
    const statements = JSON.stringify(statementsOf(scene.template, 'WatchDataQualityRole'));
    expect(statements).toContain('/pipelines/fraud/constraints.json"');
    expect(statements).not.toContain('baselines/fraud/data-quality/constraints.json');
  });

  describe('refuses', () => {
    const scene = new Watched();
    const { image, monitors } = scene;

    test('an image by its tag', () => {
      expect(() => monitors.addDataQuality({ image: { ...image, digest: 'latest' } })).toThrow(
        /image.digest is 'latest'; expected 'sha256:'/,
      );
    });

    test('a job that does not end before the next begins', () => {
      const addition = () =>
        new Watched().monitors.addDataQuality({ image, machines: { maxRuntime: Duration.hours(1) } });
      expect(addition).toThrow(/maxRuntime, in seconds, is 3600; expected a whole number from 60 to 1800/);
    });

    test('an alarm without a limit', () => {
      const addition = () => new Watched().monitors.addDataQuality({ image, alarms: [{ metricName: 'auc' }] });
      expect(addition).toThrow(/neither 'minimum' nor 'maximum'/);
    });

    test('a network without security group', () => {
      expect(
        () =>
          new ModelMonitors(scene.stack, 'Open', {
            endpoint: scene.endpoint,
            network: { vpc: scene.vpc, securityGroups: [] },
          }),
      ).toThrow(/has 0 groups; expected one to five/);
    });

    test.each([-1, 24, 1.5])('the hour %d', (hour) => {
      expect(() => MonitorSchedule.daily(hour)).toThrow(/whole number from 0 to 23/);
    });
  });
});
