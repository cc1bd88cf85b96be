import { Match } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { VERIFIER_SOURCE } from '../../../constructs/data/verifier-source';
import { QualityProblemType, StepProfile } from '../../../constructs/training';
import { PROVENANCE } from '../../../constructs/training/model-provenance';
import { type DefinitionJson, definitionOf, step } from './pipeline-json';
import { TrainingFixture } from './training-fixture';

function synthesised(overrides: Parameters<TrainingFixture['steps']>[0] = {}) {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const pipeline = enclave.addPipeline('Churn', { pipelineName: 'churn', steps: fixture.steps(overrides) });
  const template = fixture.template();
  return { fixture, enclave, pipeline, template, definition: definitionOf(template) };
}

const VERIFIER = 'arn:aws:lambda:us-east-1:111122223333:function:verify';

/** The dataset that an execution without a verifier names. */
const DATASET = {
  'Std:Join': { On: '/', Values: [expect.stringMatching(/^s3:\/\//), { Get: 'Parameters.DatasetPrefix' }, ''] },
};

function inputOf(definition: DefinitionJson, name: string, input: string): unknown {
  const inputs = step(definition, name).Arguments.ProcessingInputs as {
    InputName: string;
    S3Input: { S3Uri: unknown };
  }[];
  return inputs.find(({ InputName }) => InputName === input)!.S3Input.S3Uri;
}

const CHECK = (fixture: TrainingFixture) => ({
  image: fixture.image('monitor'),
  instanceType: 'ml.m7i.xlarge',
  problemType: QualityProblemType.BINARY_CLASSIFICATION,
});

describe('the definition', () => {
  test('has the version and the order that SageMaker Pipelines wants', () => {
    const { definition } = synthesised();

    expect(definition.Version).toBe('2020-12-01');
    expect(definition.Steps.map(({ Name, Type }) => `${Name}: ${Type}`)).toEqual([
      'ValidateDataset: Processing',
      'Train: Training',
      'Evaluate: Processing',
      'QualityGate: Condition',
    ]);
  });

  test.each(['ValidateDataset', 'Evaluate'])('%s is a processing job with every protection', (name) => {
    const { definition, enclave, fixture } = synthesised();
    const job = step(definition, name).Arguments;
    const key = `<${fixture.stack.getLogicalId(enclave.zone.volumeKey.node.defaultChild as never)}.Arn>`;

    expect(job.NetworkConfig).toEqual({
      EnableInterContainerTrafficEncryption: true,
      EnableNetworkIsolation: true,
      VpcConfig: { SecurityGroupIds: [expect.any(String)], Subnets: [expect.any(String), expect.any(String)] },
    });
    expect(job.ProcessingResources.ClusterConfig.VolumeKmsKeyId).toBe(key);
    expect(job.ProcessingOutputConfig.KmsKeyId).toBe(key);
    expect(job.StoppingCondition.MaxRuntimeInSeconds).toBe(86_400);
  });

  test('Train is a training job with every protection', () => {
    const { definition, enclave, fixture } = synthesised();
    const job = step(definition, 'Train').Arguments;
    const key = `<${fixture.stack.getLogicalId(enclave.zone.volumeKey.node.defaultChild as never)}.Arn>`;

    expect(job).toMatchObject({
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: true,
      VpcConfig: { SecurityGroupIds: [expect.any(String)], Subnets: [expect.any(String), expect.any(String)] },
      OutputDataConfig: { KmsKeyId: key },
      ResourceConfig: { InstanceType: 'ml.m7i.4xlarge', InstanceCount: 1, VolumeKmsKeyId: key },
    });
  });

  test('trains and evaluates on the dataset where it lies, after it was validated, and on no copy of it', () => {
    const { definition } = synthesised();
    const data = step(definition, 'Train').Arguments.InputDataConfig[0].DataSource.S3DataSource;

    expect(data).toEqual({ S3DataType: 'S3Prefix', S3Uri: DATASET, S3DataDistributionType: 'FullyReplicated' });
    expect(step(definition, 'Train').DependsOn).toEqual(['ValidateDataset']);
    for (const name of ['ValidateDataset', 'Evaluate']) expect(inputOf(definition, name, 'dataset')).toEqual(DATASET);
  });

  test('several NVMe instances have no volume key and keep every other protection', () => {
    const fixture = new TrainingFixture();
    const { definition } = synthesised({
      training: { image: fixture.image('train'), instanceType: 'ml.p4d.24xlarge', instanceCount: 4 },
    });
    const job = step(definition, 'Train').Arguments;

    expect(job.ResourceConfig).toEqual({ InstanceType: 'ml.p4d.24xlarge', InstanceCount: 4, VolumeSizeInGB: 50 });
    expect(job.EnableInterContainerTrafficEncryption).toBe(true);
    expect(job.EnableNetworkIsolation).toBe(true);
    expect(job.OutputDataConfig.KmsKeyId).toEqual(expect.any(String));
  });

  test('a vpc-only step has a network and nothing less besides', () => {
    const fixture = new TrainingFixture();
    const { definition } = synthesised({
      training: { image: fixture.image('train'), instanceType: 'ml.m7i.xlarge', profile: StepProfile.VPC_ONLY },
    });

    expect(step(definition, 'Train').Arguments).toMatchObject({
      EnableNetworkIsolation: false,
      EnableInterContainerTrafficEncryption: true,
      VpcConfig: { Subnets: [expect.any(String), expect.any(String)] },
      ResourceConfig: { VolumeKmsKeyId: expect.any(String) },
    });
    expect(step(definition, 'Evaluate').Arguments.NetworkConfig.EnableNetworkIsolation).toBe(true);
  });

  test('registers nothing before the gate, and only pending approval behind it', () => {
    const { definition } = synthesised();
    const gate = step(definition, 'QualityGate');

    expect(definition.Steps.some(({ Type }) => Type === 'RegisterModel')).toBe(false);
    expect(gate.DependsOn).toEqual(['Evaluate']);
    expect(gate.Arguments.Conditions).toEqual([
      {
        Type: 'Equals',
        LeftValue: { Get: "Steps.Evaluate.Environment['PIPELINE_EXECUTION_ID']" },
        RightValue: { Get: 'Execution.PipelineExecutionId' },
      },
      {
        Type: 'GreaterThanOrEqualTo',
        LeftValue: {
          'Std:JsonGet': {
            PropertyFile: { Get: 'Steps.Evaluate.PropertyFiles.EvaluationReport' },
            Path: 'metrics.accuracy.value',
          },
        },
        RightValue: 0.8,
      },
    ]);
    expect(gate.Arguments.IfSteps).toHaveLength(1);
    expect(step(definition, 'RegisterModel')).toMatchObject({
      Type: 'RegisterModel',
      Arguments: { ModelApprovalStatus: 'PendingManualApproval', ModelPackageGroupName: 'churn' },
    });
    expect(step(definition, 'RejectModel')).toMatchObject({ Type: 'Fail' });
  });

  test('the file that the gate reads is the one that the evaluation leaves', () => {
    const { definition } = synthesised();
    const evaluation = step(definition, 'Evaluate');

    expect(evaluation.PropertyFiles).toEqual([
      { PropertyFileName: 'EvaluationReport', OutputName: 'evaluation', FilePath: 'evaluation.json' },
    ]);
    expect(evaluation.Arguments.ProcessingOutputConfig.Outputs[0].OutputName).toBe('evaluation');
  });

  test('a quality check stands between evaluation and gate, and fails on a violation', () => {
    const { definition } = synthesised({ qualityCheck: CHECK(new TrainingFixture()) });

    expect(definition.Steps.map(({ Name }) => Name)).toEqual([
      'ValidateDataset',
      'Train',
      'Evaluate',
      'CheckQuality',
      'QualityGate',
    ]);
    expect(step(definition, 'CheckQuality')).toMatchObject({
      Type: 'QualityCheck',
      CheckType: 'MODEL_QUALITY',
      FailOnViolation: true,
      Arguments: {
        Environment: { analysis_type: 'MODEL_QUALITY', problem_type: 'BinaryClassification' },
        NetworkConfig: { EnableNetworkIsolation: true, EnableInterContainerTrafficEncryption: true },
      },
    });
    expect(step(definition, 'QualityGate').DependsOn).toEqual(['CheckQuality']);
  });

  test('every image is named by its digest', () => {
    const { definition } = synthesised({ qualityCheck: CHECK(new TrainingFixture()) });
    const images = JSON.stringify(definition).match(/"(?:ImageUri|TrainingImage|Image)":"[^"]*"/g) ?? [];

    expect(images).toHaveLength(5);
    for (const image of images) expect(image).toMatch(/@sha256:[0-9a-f]{64}"$/);
  });

  test('is the same in every synthesis', () => {
    expect(JSON.stringify(synthesised().template.toJSON())).toBe(JSON.stringify(synthesised().template.toJSON()));
  });

  test('holds no unresolved token', () => {
    expect(JSON.stringify(synthesised().definition)).not.toContain('${Token');
  });
});

describe('with a verifier', () => {
  const verifiedPipeline = () => {
    const fixture = new TrainingFixture();
    const verifier = lambda.Function.fromFunctionArn(fixture.stack, 'Verifier', VERIFIER);
    fixture.enclave().addPipeline('Churn', {
      pipelineName: 'churn',
      steps: fixture.steps({ qualityCheck: CHECK(fixture) }),
      manifestVerifier: verifier,
    });
    return definitionOf(fixture.template());
  };

  test('a manifest is verified before any container sees the data', () => {
    const definition = verifiedPipeline();

    expect(definition.Steps[0]).toMatchObject({ Name: 'VerifyManifest', Type: 'Lambda', FunctionArn: VERIFIER });
  });

  test('no other step takes anything from whoever starts the execution', () => {
    const definition = verifiedPipeline();
    const askers = definition.Steps.filter((one) =>
      /Parameters\.(DatasetPrefix|ManifestKey)/.test(JSON.stringify(one)),
    );

    expect(askers.map(({ Name }) => Name)).toEqual(['VerifyManifest']);
  });

  test('every step that reads the dataset needs the answer of the verifier, so that none can be selected without it', () => {
    const definition = verifiedPipeline();
    const verified = {
      'Std:Join': {
        On: '/',
        Values: [
          expect.stringMatching(/^s3:\/\//),
          { Get: "Steps.VerifyManifest.OutputParameters['datasetPrefix']" },
          '',
        ],
      },
    };

    expect(step(definition, 'Train').Arguments.InputDataConfig).toMatchObject([
      { DataSource: { S3DataSource: { S3Uri: verified } } },
    ]);
    for (const name of ['ValidateDataset', 'Evaluate']) expect(inputOf(definition, name, 'dataset')).toEqual(verified);
    expect(inputOf(definition, 'ValidateDataset', 'manifest')).toEqual({
      'Std:Join': {
        On: '/',
        Values: [expect.stringMatching(/^s3:\/\//), { Get: "Steps.VerifyManifest.OutputParameters['manifestKey']" }],
      },
    });
  });

  test('the answer that is asked for is the one that the function gives', () => {
    const { OutputParameters } = verifiedPipeline().Steps[0] as unknown as {
      OutputParameters: { OutputName: string }[];
    };
    const returned = /return \{ (.*datasetPrefix.*) \};/.exec(VERIFIER_SOURCE)![1]!;

    expect(OutputParameters.map(({ OutputName }) => OutputName)).toEqual(
      returned.split(', ').map((property) => property.split(':')[0]),
    );
  });

  test('the manifest that is registered is that of the job that trained the registered model', () => {
    const definition = verifiedPipeline();
    const register = step(definition, 'RegisterModel').Arguments;

    expect(step(definition, 'Train').Arguments.Environment).toEqual({
      MANIFEST_KEY: { Get: "Steps.VerifyManifest.OutputParameters['manifestKey']" },
      MANIFEST_SHA256: { Get: "Steps.VerifyManifest.OutputParameters['manifestSha256']" },
    });
    expect(register.CustomerMetadataProperties).toMatchObject({
      'pipeline-execution': { Get: 'Execution.PipelineExecutionArn' },
      'training-job': { Get: 'Steps.Train.TrainingJobName' },
      manifest: {
        'Std:Join': {
          On: '/',
          Values: [expect.stringMatching(/^s3:\/\//), { Get: "Steps.Train.Environment['MANIFEST_KEY']" }],
        },
      },
      'manifest-sha256': { Get: "Steps.Train.Environment['MANIFEST_SHA256']" },
    });
    expect(register.InferenceSpecification.Containers[0].ModelDataUrl).toEqual({
      Get: 'Steps.Train.ModelArtifacts.S3ModelArtifacts',
    });
  });

  test('all that is registered of where a model came from is what no person may claim', () => {
    const { CustomerMetadataProperties } = step(verifiedPipeline(), 'RegisterModel').Arguments;

    expect(Object.keys(CustomerMetadataProperties).sort()).toEqual(Object.values(PROVENANCE).sort());
  });

  test('the evaluation that opens the gate is of this execution, whichever steps were selected', () => {
    const definition = verifiedPipeline();

    expect(step(definition, 'Evaluate').Arguments.Environment).toEqual({
      PIPELINE_EXECUTION_ID: { Get: 'Execution.PipelineExecutionId' },
    });
    expect(step(definition, 'QualityGate').Arguments.Conditions[0]).toEqual({
      Type: 'Equals',
      LeftValue: { Get: "Steps.Evaluate.Environment['PIPELINE_EXECUTION_ID']" },
      RightValue: { Get: 'Execution.PipelineExecutionId' },
    });
    expect(inputOf(definition, 'Evaluate', 'model')).toEqual({ Get: 'Steps.Train.ModelArtifacts.S3ModelArtifacts' });
    // The check lies on the way from the evaluation to the gate, so that it cannot be left out between them.
    expect(inputOf(definition, 'CheckQuality', 'baseline_dataset_input')).toMatchObject({
      'Std:Join': { Values: [{ Get: expect.stringContaining('Steps.Evaluate.') }, 'predictions.csv'] },
    });
    expect(step(definition, 'QualityGate').DependsOn).toEqual(['CheckQuality']);
  });

  test('a variable of the pipeline is not overwritten by one of the job', () => {
    const fixture = new TrainingFixture();
    const evaluation = { ...fixture.steps().evaluation, environment: { PIPELINE_EXECUTION_ID: 'mine', DEPTH: '3' } };
    const { definition } = synthesised({ evaluation });

    expect(step(definition, 'Evaluate').Arguments.Environment).toEqual({
      PIPELINE_EXECUTION_ID: { Get: 'Execution.PipelineExecutionId' },
      DEPTH: '3',
    });
  });
});

describe('the quality check', () => {
  const checked = (baseline = {}) => {
    const fixture = new TrainingFixture();
    return synthesised({ qualityCheck: { ...CHECK(fixture), ...baseline } });
  };
  const SUPPLIED = {
    baselineStatisticsUri: 's3://their-data/baseline/statistics.json',
    baselineConstraintsUri: 's3://their-data/baseline/constraints.json',
  };

  /**
   * What SageMaker does with a QualityCheck step, by the table of its baseline lifecycle: which baseline the check used, or
   * that the step fails for want of one.
   */
  function run(definition: DefinitionJson, parameters: Record<string, boolean>, approved?: string): string {
    const given: Record<string, unknown> = Object.fromEntries(
      definition.Parameters.map(({ Name, DefaultValue }) => [`Parameters.${Name}`, DefaultValue]),
    );
    for (const [name, value] of Object.entries(parameters)) {
      expect(given).toHaveProperty([`Parameters.${name}`]);
      given[`Parameters.${name}`] = value;
    }
    const { SkipCheck, RegisterNewBaseline, SuppliedBaselineStatistics } = step(definition, 'CheckQuality');
    const flag = (value: unknown) => (typeof value === 'boolean' ? value : given[(value as { Get: string }).Get]);
    const previous = SuppliedBaselineStatistics ?? approved;
    if (previous === undefined && (flag(SkipCheck) !== true || flag(RegisterNewBaseline) !== true)) return 'fails';
    return flag(RegisterNewBaseline) === true ? 'calculated' : previous!;
  }

  test('of the first execution passes without a baseline, if it is asked to, and registers the one that it calculates', () => {
    const { definition } = checked();

    expect(run(definition, { SkipQualityCheck: true, RegisterNewBaseline: true })).toBe('calculated');
    expect(run(definition, {})).toBe('fails');
    expect(run(definition, { SkipQualityCheck: true })).toBe('fails');
  });

  test('of every later execution compares with the baseline of the last approved model', () => {
    const { definition } = checked();

    expect(step(definition, 'CheckQuality')).toMatchObject({ ModelPackageGroupName: 'churn' });
    expect(run(definition, {}, 'of version 1')).toBe('of version 1');
    expect(run(definition, { RegisterNewBaseline: true }, 'of version 1')).toBe('calculated');
  });

  test('compares from the first execution on with a baseline that is given, which the pipeline may read', () => {
    const { definition, template } = checked(SUPPLIED);

    expect(run(definition, {})).toBe(SUPPLIED.baselineStatisticsUri);
    expect(step(definition, 'CheckQuality')).toMatchObject({
      SuppliedBaselineStatistics: SUPPLIED.baselineStatisticsUri,
      SuppliedBaselineConstraints: SUPPLIED.baselineConstraintsUri,
    });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Sid: 'ReadBaseline',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: ['constraints', 'statistics'].map((file) => ({
              'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::their-data/baseline/${file}.json`]],
            })),
          },
        ]),
      },
    });
  });

  test('leaves its baseline with the model, so that the next one finds it, and says whether it was left out', () => {
    const { definition } = checked();
    const register = step(definition, 'RegisterModel').Arguments;
    const file = (kind: string) => ({
      ContentType: 'application/json',
      S3Uri: { Get: `Steps.CheckQuality.BaselineUsedForDriftCheck${kind}` },
    });

    expect(register.DriftCheckBaselines).toEqual({
      ModelQuality: { Statistics: file('Statistics'), Constraints: file('Constraints') },
    });
    expect(register.CustomerMetadataProperties['quality-check-skipped']).toEqual({
      'Std:Join': { On: '', Values: [{ Get: 'Parameters.SkipQualityCheck' }] },
    });
  });

  test('that is not there has no parameters, and no baseline', () => {
    const { definition } = synthesised();

    expect(definition.Parameters.map(({ Name }) => Name)).toEqual(['DatasetPrefix', 'ManifestKey']);
    expect(step(definition, 'RegisterModel').Arguments.DriftCheckBaselines).toBeUndefined();
  });

  test.each(['baselineStatisticsUri', 'baselineConstraintsUri'] as const)('with %s alone is rejected', (file) => {
    expect(() => checked({ [file]: SUPPLIED[file] })).toThrow(
      /one file of a baseline but no baseline(Constraints|Statistics)Uri/,
    );
  });
});

describe('the bucket', () => {
  test('takes writes under pipelines/ from jobs of pipelines only, however many pipelines there are', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    for (const pipelineName of ['churn', 'fraud']) {
      enclave.addPipeline(pipelineName, { pipelineName, steps: fixture.steps() });
    }
    const bucket = fixture.stack.resolve(enclave.artifactBucket.bucketName) as unknown;
    const policies = Object.values(fixture.template().findResources('AWS::S3::BucketPolicy'));
    const policy = policies.find((one) => JSON.stringify(one['Properties'].Bucket) === JSON.stringify(bucket))!;
    const statements = (policy['Properties'].PolicyDocument.Statement as { Sid?: string }[]).filter(
      ({ Sid }) => Sid === 'OnlyPipelineJobsWrite',
    );

    expect(statements).toEqual([
      {
        Sid: 'OnlyPipelineJobsWrite',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: ['s3:PutObject', 's3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
        Resource: expect.objectContaining({ 'Fn::Join': ['', [expect.anything(), '/pipelines/*']] }),
        Condition: {
          ArnNotLike: {
            'aws:PrincipalArn': [{ 'Fn::Join': ['', expect.arrayContaining([':role/pipeline-jobs/*'])] }],
          },
        },
      },
    ]);
  });

  test('the roles of the jobs, and no others, are of the path that it asks for', () => {
    const { fixture, pipeline, template } = synthesised();
    const atPath = Object.keys(template.findResources('AWS::IAM::Role', { Properties: { Path: '/pipeline-jobs/' } }));

    expect(atPath).toEqual([fixture.stack.getLogicalId(pipeline.jobRole.role.node.defaultChild as never)]);
  });
});

describe('the roles', () => {
  test('the containers do not have the role of the orchestration', () => {
    const { definition, fixture, pipeline, template } = synthesised();
    const job = fixture.stack.getLogicalId(pipeline.jobRole.role.node.defaultChild as never);
    const orchestration = fixture.stack.getLogicalId(pipeline.pipelineRole.role.node.defaultChild as never);

    for (const name of ['ValidateDataset', 'Train', 'Evaluate']) {
      expect(step(definition, name).Arguments.RoleArn).toBe(`<${job}.Arn>`);
    }
    template.hasResourceProperties('AWS::SageMaker::Pipeline', { RoleArn: { 'Fn::GetAtt': [orchestration, 'Arn'] } });
  });

  test('the orchestration is denied any approval', () => {
    const { template } = synthesised();

    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          { Sid: 'NeverApprove', Effect: 'Deny', Action: 'sagemaker:UpdateModelPackage', Resource: '*' },
        ]),
      },
    });
  });

  test('a pipeline with a vpc-only step is bound by the boundary that allows it, the others are not', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    const connected = enclave.addPipeline('Connected', {
      pipelineName: 'connected',
      steps: fixture.steps({
        training: { image: fixture.image('train'), instanceType: 'ml.m7i.xlarge', profile: StepProfile.VPC_ONLY },
      }),
    });
    const isolated = enclave.addPipeline('Isolated', { pipelineName: 'isolated', steps: fixture.steps() });
    const boundaryOf = (role: typeof connected.jobRole) => {
      const id = fixture.stack.getLogicalId(role.role.node.defaultChild as never);
      return fixture.template().findResources('AWS::IAM::Role')[id]!['Properties'].PermissionsBoundary as unknown;
    };
    const arn = (profile: StepProfile) =>
      fixture.stack.resolve(enclave.boundaryOf(profile).managedPolicy.managedPolicyArn) as unknown;

    expect(boundaryOf(connected.pipelineRole)).toEqual(arn(StepProfile.VPC_ONLY));
    expect(boundaryOf(isolated.pipelineRole)).toEqual(arn(StepProfile.ISOLATED));
  });

  test('starting and operating are granted for this pipeline only', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    const pipeline = enclave.addPipeline('Churn', { pipelineName: 'churn', steps: fixture.steps() });
    pipeline.grantStart(enclave.personas.operator);
    pipeline.grantOperate(enclave.personas.operator);
    const arn = fixture.stack.resolve(pipeline.pipelineArn) as unknown;

    fixture.template().hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: Match.arrayWith(['sagemaker:StartPipelineExecution']),
            Resource: Match.arrayWith([arn]),
          }),
          Match.objectLike({
            Action: ['sagemaker:RetryPipelineExecution', 'sagemaker:StopPipelineExecution'],
            Resource: Match.arrayWith([arn]),
          }),
        ]),
      },
    });
  });
});

describe('wrong use', () => {
  const fixture = () => new TrainingFixture();
  const withSteps = (overrides: Parameters<TrainingFixture['steps']>[0], pipelineName = 'churn') => {
    const own = fixture();
    return () => own.enclave().addPipeline('Churn', { pipelineName, steps: own.steps(overrides) });
  };

  test('a name in mixed case is rejected with the reason', () => {
    expect(withSteps({}, 'Churn')).toThrow(/pipelineName must have 1 to 63 lower-case .* got 'Churn'/);
  });

  test.each([
    ['instanceCount', { instanceCount: 0 }],
    ['volumeSizeGiB', { volumeSizeGiB: 0.5 }],
    ['maxRuntimeSeconds', { maxRuntimeSeconds: 30 }],
  ])('%s out of range is rejected', (prop, wrong) => {
    const training = { image: fixture().image('train'), instanceType: 'ml.m7i.xlarge', ...wrong };
    expect(withSteps({ training })).toThrow(new RegExp(`${prop} of the step 'training' must be a whole number`));
  });

  test('an instance type that is none is rejected', () => {
    expect(withSteps({ training: { image: fixture().image('train'), instanceType: 'big' } })).toThrow(
      /got the instance type 'big'/,
    );
  });

  test('MLflow in an isolated step is rejected, because it cannot be reached', () => {
    const training = {
      image: fixture().image('train'),
      instanceType: 'ml.m7i.xlarge',
      environment: { MLFLOW_TRACKING_URI: 'arn:aws:sagemaker:us-east-1:111122223333:mlflow-tracking-server/x' },
    };
    expect(withSteps({ training })).toThrow(/'MLFLOW_TRACKING_URI'.*StepProfile.VPC_ONLY/s);
    expect(withSteps({ training: { ...training, profile: StepProfile.VPC_ONLY } })).not.toThrow();
  });
});
