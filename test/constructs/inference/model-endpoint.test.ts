import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ModelEndpoint } from '../../../constructs/inference';
import { Scene } from './fixtures';

describe('ModelEndpoint', () => {
  describe('with nothing but a model', () => {
    const scene = new Scene();
    new ModelEndpoint(scene.stack, 'Endpoint', { model: scene.model(), endpointName: 'fraud' });
    const template = Template.fromStack(scene.stack);

    test('captures all input and output under a key of the capture bucket', () => {
      const [bucket] = Object.keys(
        template.findResources('AWS::S3::Bucket', { Properties: { ObjectLockEnabled: true } }),
      );
      template.hasResourceProperties('AWS::SageMaker::EndpointConfig', {
        DataCaptureConfig: {
          EnableCapture: true,
          InitialSamplingPercentage: 100,
          CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
          CaptureContentTypeHeader: {
            CsvContentTypes: ['text/csv'],
            JsonContentTypes: ['application/json', 'application/jsonlines'],
          },
          DestinationS3Uri: { 'Fn::Join': ['', ['s3://', { Ref: bucket }, '/captures']] },
          KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('Capture.*Key'), 'Arn'] },
        },
      });
    });

    test('locks captures for thirty days and expires them after ninety', () => {
      template.hasResourceProperties('AWS::S3::Bucket', {
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } },
        LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 90 })] },
      });
    });

    test('has an encrypted volume, two instances, no shell and no core dump', () => {
      template.hasResourceProperties('AWS::SageMaker::EndpointConfig', {
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^EndpointKey'), 'Arn'] },
        ShadowProductionVariants: Match.absent(),
        ProductionVariants: [
          {
            VariantName: 'primary',
            InstanceType: 'ml.m5.large',
            InitialInstanceCount: 2,
            InitialVariantWeight: 1,
            EnableSSMAccess: false,
            CoreDumpConfig: Match.absent(),
          },
        ],
      });
    });

    test('updates by a canary that rolls back on failures and latency', () => {
      template.hasResourceProperties('AWS::SageMaker::Endpoint', {
        EndpointName: 'fraud',
        RetainAllVariantProperties: true,
        DeploymentConfig: {
          BlueGreenUpdatePolicy: {
            TrafficRoutingConfiguration: {
              Type: 'CANARY',
              CanarySize: { Type: 'CAPACITY_PERCENT', Value: 10 },
              WaitIntervalInSeconds: 600,
            },
          },
          AutoRollbackConfiguration: {
            Alarms: [
              { AlarmName: { Ref: Match.stringLikeRegexp('ServerErrors') } },
              { AlarmName: { Ref: Match.stringLikeRegexp('Latency') } },
            ],
          },
        },
      });
    });

    test('scales between two and four instances', () => {
      template.hasResource('AWS::ApplicationAutoScaling::ScalableTarget', {
        Properties: {
          ResourceId: 'endpoint/fraud/variant/primary',
          MinCapacity: 2,
          MaxCapacity: 4,
          // The service-linked role serves; one of our own would be one more to guard.
          RoleARN: Match.absent(),
        },
        DependsOn: Match.arrayWith([Match.stringLikeRegexp('^Endpoint')]),
      });
      template.hasResourceProperties('AWS::ApplicationAutoScaling::ScalingPolicy', {
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          PredefinedMetricSpecification: { PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance' },
        },
      });
    });

    test('makes the log group of SageMaker before SageMaker does, under a key and for a year', () => {
      template.hasResource('AWS::Logs::LogGroup', {
        Properties: {
          LogGroupName: '/aws/sagemaker/Endpoints/fraud',
          RetentionInDays: 365,
          KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('LogsKey'), 'Arn'] },
          DataProtectionPolicy: Match.anyValue(),
        },
        DeletionPolicy: 'RetainExceptOnCreate',
      });
      template.hasResource('AWS::SageMaker::Endpoint', {
        DependsOn: Match.arrayWith([Match.stringLikeRegexp('^EndpointLogs')]),
      });
    });

    test('watches failures, rejections, latency and traffic, and tells an encrypted topic', () => {
      for (const [metric, alarm] of Object.entries({
        Invocation5XXErrors: { Statistic: 'Average', Threshold: 0.01 },
        Invocation4XXErrors: { Statistic: 'Sum', Threshold: 100 },
        ModelLatency: { ExtendedStatistic: 'p99', Threshold: 5_000_000 },
      })) {
        template.hasResourceProperties('AWS::CloudWatch::Alarm', {
          MetricName: metric,
          Namespace: 'AWS/SageMaker',
          Dimensions: [
            { Name: 'EndpointName', Value: 'fraud' },
            { Name: 'VariantName', Value: 'primary' },
          ],
          AlarmActions: [{ Ref: Match.stringLikeRegexp('Topic') }],
          ...alarm,
        });
      }
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
        ThresholdMetricId: Match.anyValue(),
      });
      template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
      template.hasResourceProperties('AWS::SNS::TopicPolicy', {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Allow',
              Principal: { Service: 'cloudwatch.amazonaws.com' },
              Condition: Match.objectLike({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }),
            }),
          ]),
        },
      });
    });

    test('lets CloudWatch alarms and CloudWatch Logs use the logs key', () => {
      template.hasResourceProperties('AWS::KMS::Key', {
        KeyPolicy: {
          Statement: Match.arrayWith([
            Match.objectLike({ Principal: { Service: 'cloudwatch.amazonaws.com' } }),
            Match.objectLike({ Principal: { Service: Match.objectLike({ 'Fn::Join': Match.anyValue() }) } }),
          ]),
        },
      });
    });

    test('lets the model write its own logs and captures, and nothing that reads them', () => {
      const policies = Object.values(template.findResources('AWS::IAM::Policy'));
      const actions = policies.flatMap((policy) =>
        policy['Properties'].PolicyDocument.Statement.flatMap(
          (statement: { Action: string | string[] }) => statement.Action,
        ),
      );
      expect(actions).toEqual(expect.arrayContaining(['s3:PutObject', 'logs:PutLogEvents']));
      expect(actions.filter((action) => /s3:(Delete|List)|logs:Get|:\*$|^\*$/.test(action))).toEqual([]);
    });
  });

  test('leaves the volume key out for a type with local storage, and says why', () => {
    const scene = new Scene();
    new ModelEndpoint(scene.stack, 'Endpoint', {
      model: scene.model(),
      capacity: { instanceType: 'ml.g5.xlarge' },
    });
    Template.fromStack(scene.stack).hasResource('AWS::SageMaker::EndpointConfig', {
      Properties: { KmsKeyId: Match.absent() },
      Metadata: { VolumeEncryption: { primary: Match.stringLikeRegexp('ml.g5.xlarge has local NVMe storage') } },
    });
  });

  test('shares traffic between variants, each with its own alarms, scaling and rollback', () => {
    const scene = new Scene();
    const endpoint = new ModelEndpoint(scene.stack, 'Endpoint', { model: scene.model(), endpointName: 'fraud' });
    endpoint.addVariant('challenger', { model: scene.model('Challenger'), weight: 0.1 });
    const template = Template.fromStack(scene.stack);
    template.hasResourceProperties('AWS::SageMaker::EndpointConfig', {
      ProductionVariants: [
        Match.objectLike({ VariantName: 'primary' }),
        Match.objectLike({ VariantName: 'challenger', InitialVariantWeight: 0.1 }),
      ],
    });
    template.resourceCountIs('AWS::ApplicationAutoScaling::ScalableTarget', 2);
    template.hasResourceProperties('AWS::SageMaker::Endpoint', {
      DeploymentConfig: {
        AutoRollbackConfiguration: {
          Alarms: Match.arrayWith([{ AlarmName: { Ref: Match.stringLikeRegexp('challengerServerErrors') } }]),
        },
      },
    });
  });

  test('copies traffic to a shadow variant, which raises no alarm', () => {
    const scene = new Scene();
    const endpoint = new ModelEndpoint(scene.stack, 'Endpoint', { model: scene.model() });
    const before = 4;
    endpoint.addShadowVariant('next', { model: scene.model('Next'), weight: 0.5 });
    const template = Template.fromStack(scene.stack);
    template.hasResourceProperties('AWS::SageMaker::EndpointConfig', {
      ProductionVariants: [Match.objectLike({ VariantName: 'primary' })],
      ShadowProductionVariants: [Match.objectLike({ VariantName: 'next', InitialVariantWeight: 0.5 })],
    });
    template.resourceCountIs('AWS::CloudWatch::Alarm', before);
  });

  test('adds alarms for a drop in traffic and for extraction where numbers are given', () => {
    const scene = new Scene();
    new ModelEndpoint(scene.stack, 'Endpoint', {
      model: scene.model(),
      alarms: { minimumInvocationsPerHour: 10, maximumInvocationsPerHour: 5000 },
    });
    const template = Template.fromStack(scene.stack);
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 10,
      TreatMissingData: 'breaching',
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 5000,
    });
  });

  test('serves a model of another stack without a circle between the stacks', () => {
    const scene = new Scene();
    const model = scene.model();
    const other = new Stack(scene.app, 'Other');
    new ModelEndpoint(other, 'Endpoint', { model });
    expect(() => scene.app.synth()).not.toThrow();
    Template.fromStack(other).hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ 'Fn::ImportValue': Match.anyValue() }],
    });
  });

  test('grants the right to invoke this endpoint alone', () => {
    const scene = new Scene();
    const endpoint = new ModelEndpoint(scene.stack, 'Endpoint', { model: scene.model(), endpointName: 'fraud' });
    endpoint.grantInvoke(new iam.Role(scene.stack, 'Caller', { assumedBy: new iam.AccountRootPrincipal() }));
    Template.fromStack(scene.stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('^Caller'),
      PolicyDocument: {
        Statement: [
          {
            Action: 'sagemaker:InvokeEndpoint',
            Effect: 'Allow',
            Resource: { 'Fn::Join': ['', Match.arrayWith([':endpoint/fraud'])] },
          },
        ],
      },
    });
  });

  test('an imported endpoint gives grants and metrics', () => {
    const stack = new Stack(new App(), 'Stack');
    const endpoint = ModelEndpoint.fromEndpointName(stack, 'Endpoint', 'old', 'AllTraffic');
    const { metricStat } = endpoint.metric('Invocations').toMetricConfig();
    expect(metricStat?.dimensions).toEqual([
      { name: 'EndpointName', value: 'old' },
      { name: 'VariantName', value: 'AllTraffic' },
    ]);
    expect(stack.resolve(endpoint.endpointArn)).toEqual({
      'Fn::Join': ['', expect.arrayContaining([':endpoint/old'])],
    });
  });

  test.each([
    [{ capacity: { minInstances: 1 } }, /minInstances of 'primary' is 1; expected a whole number of at least 2/],
    [{ capacity: { minInstances: 3, maxInstances: 2 } }, /maxInstances of 'primary' is 2/],
    [{ capacity: { instanceType: 'ml.t2.medium' } }, /burstable/],
    [{ capacity: { instanceType: 'm5' } }, /got the instance type 'm5'/],
    [{ endpointName: 'not_allowed' }, /endpointName is 'not_allowed'/],
    [{ rollout: { canaryPercent: 80 } }, /canaryPercent is 80; expected 1 to 50/],
  ])('refuses %j', (props, message) => {
    const scene = new Scene();
    expect(() => new ModelEndpoint(scene.stack, 'Endpoint', { model: scene.model(), ...props })).toThrow(message);
  });

  test('refuses a second shadow, a shadow beside two variants, and a name used twice', () => {
    const scene = new Scene();
    const shadowed = new ModelEndpoint(scene.stack, 'Shadowed', { model: scene.model('A') });
    shadowed.addShadowVariant('next', { model: scene.model('B') });
    expect(() => shadowed.addShadowVariant('third', { model: scene.model('C') })).toThrow(/allows one/);
    expect(() => shadowed.addVariant('third', { model: scene.model('D') })).toThrow(/beside a shadow variant/);
    const shared = new ModelEndpoint(scene.stack, 'Shared', { model: scene.model('E') });
    expect(() => shared.addVariant('primary', { model: scene.model('F') })).toThrow(
      /there is a variant 'primary' already/,
    );
  });
});
