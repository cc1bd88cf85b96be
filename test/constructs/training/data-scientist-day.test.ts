import type * as iam from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  ExperimentTracking,
  PrivatePackageMirror,
  QualityProblemType,
  StepProfile,
  type TrainingPipelineSteps,
} from '../../../constructs/training';
import type { DefinitionJson, StepJson } from './pipeline-json';
import { ACCOUNT, REGION, RoleSimulation, type SimulatedRequest } from './role-simulation';
import { TrainingFixture } from './training-fixture';

/**
 * A day of a data scientist, held against the synthesised definitions: what the pipeline asks SageMaker for must be what
 * IAM lets it ask for, and every shortcut past the pipeline must be denied.
 */
const GIT_SECRET = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:AmazonSageMaker-git-a1B2c3';

const ENDPOINT = 'vpce-0123456789abcdef0';

class Day {
  public readonly simulation: RoleSimulation;
  public readonly definition: DefinitionJson;
  public readonly fixture = new TrainingFixture();
  public readonly enclave = this.fixture.enclave({ network: { studioEndpointIds: [ENDPOINT] } });
  public readonly ana = this.enclave.addDataScientist('ana');
  public readonly pipeline;

  constructor(overrides: Partial<TrainingPipelineSteps> = {}) {
    const { stack } = this.fixture;
    this.pipeline = this.enclave.addPipeline('Churn', {
      pipelineName: 'churn',
      steps: this.fixture.steps({
        qualityCheck: {
          image: this.fixture.image('monitor'),
          instanceType: 'ml.m7i.xlarge',
          problemType: QualityProblemType.BINARY_CLASSIFICATION,
        },
        ...overrides,
      }),
    });
    new PrivatePackageMirror(stack, 'Mirror', { domainName: 'ml', repositoryName: 'python' }).grantInstall(
      this.ana.executionRole,
    );
    this.enclave.addGitRepository('Git', {
      repositoryUrl: 'https://git.example.com/churn.git',
      credentials: Secret.fromSecretCompleteArn(stack, 'GitCredentials', GIT_SECRET),
    });
    const tracking = new ExperimentTracking(stack, 'Tracking', {
      serverName: 'churn',
      artifactBucket: this.enclave.artifactBucket,
      outputKey: this.enclave.zone.outputKey,
      boundary: this.enclave.boundary,
      vpcEndpointIds: [ENDPOINT],
    });
    tracking.grantLog(this.ana.executionRole);
    tracking.grantLog(this.pipeline.jobRole);

    this.simulation = new RoleSimulation(this.fixture.template(), stack);
    const { PipelineDefinitionBody } = this.simulation.property('AWS::SageMaker::Pipeline', 'PipelineDefinition') as {
      PipelineDefinitionBody: string;
    };
    this.definition = JSON.parse(PipelineDefinitionBody) as DefinitionJson;
  }

  public async may(role: iam.IRole, action: string, resource: string, context: SimulatedRequest['context'] = {}) {
    return (await this.simulation.decide(role, { action, resource, context })) === 'Allowed';
  }

  /** The request that SageMaker Pipelines makes for a step, as IAM sees it. */
  public requestOf({ Name, Type, Arguments }: StepJson): SimulatedRequest {
    const training = Type === 'Training';
    const network = training ? Arguments : Arguments.NetworkConfig;
    const cluster = training ? Arguments.ResourceConfig : Arguments.ProcessingResources.ClusterConfig;
    const output = training ? Arguments.OutputDataConfig : Arguments.ProcessingOutputConfig;
    return {
      action: training ? 'sagemaker:CreateTrainingJob' : 'sagemaker:CreateProcessingJob',
      resource: arn(`${training ? 'training' : 'processing'}-job/pipelines-k2j3-${Name}-x7`),
      context: {
        'sagemaker:VpcSubnets': network.VpcConfig.Subnets,
        'sagemaker:VpcSecurityGroupIds': network.VpcConfig.SecurityGroupIds,
        'sagemaker:InterContainerTrafficEncryption': String(network.EnableInterContainerTrafficEncryption),
        'sagemaker:NetworkIsolation': String(network.EnableNetworkIsolation),
        'sagemaker:InstanceTypes': [cluster.InstanceType],
        ...(cluster.VolumeKmsKeyId !== undefined && { 'sagemaker:VolumeKmsKeyArn': cluster.VolumeKmsKeyId }),
        'sagemaker:OutputKmsKeyArn': output.KmsKeyId,
      },
    };
  }

  public jobs(): StepJson[] {
    return this.definition.Steps.filter(({ Type }) => ['Processing', 'Training', 'QualityCheck'].includes(Type));
  }
}

function arn(name: string): string {
  return `arn:aws:sagemaker:${REGION}:${ACCOUNT}:${name}`;
}

/** The object ARN that an S3 URI of a definition means, once the variables of an execution are known. */
function objectArn(uri: unknown): string {
  const text = typeof uri === 'string' ? uri : joined(uri);
  return `arn:aws:s3:::${text.replace('s3://', '')}/object`;
}

function joined(uri: unknown): string {
  const { 'Std:Join': join } = uri as { 'Std:Join': { On: string; Values: unknown[] } };
  const known: Record<string, string> = {
    'Execution.PipelineExecutionId': 'k2j3',
    'Parameters.DatasetPrefix': 'curated/current',
    'Parameters.ManifestKey': 'curated/current/manifest.json',
  };
  return join.Values.map((value) =>
    typeof value === 'string' ? value : (known[(value as { Get: string }).Get] ?? 'unknown'),
  ).join(join.On);
}

test('in the morning she opens Studio from the company network, installs a package and reads a dataset', async () => {
  const day = new Day();
  const role = day.ana.executionRole.role;
  const dataset = `${day.simulation.valueOf(day.enclave.dataBucket.bucketArn)}/curated/current/part-0.parquet`;

  expect(
    await day.may(day.ana.signInRole!.role, 'sagemaker:CreatePresignedDomainUrl', arn('user-profile/d-domain/ana'), {
      'aws:SourceVpce': ENDPOINT,
    }),
  ).toBe(true);
  expect(
    await day.may(
      role,
      'codeartifact:ReadFromRepository',
      `arn:aws:codeartifact:${REGION}:${ACCOUNT}:repository/ml/python`,
    ),
  ).toBe(true);
  expect(await day.may(role, 's3:GetObject', dataset)).toBe(true);
});

test('she clones the repository that JupyterLab offers, with credentials that no other secret and no job gives away', async () => {
  const day = new Day();
  const role = day.ana.executionRole.role;
  const settings = day.simulation.property('AWS::SageMaker::Domain', 'DefaultUserSettings');

  expect(settings).toMatchObject({
    JupyterLabAppSettings: { CodeRepositories: [{ RepositoryUrl: 'https://git.example.com/churn.git' }] },
  });
  expect(await day.may(role, 'secretsmanager:GetSecretValue', GIT_SECRET)).toBe(true);
  expect(await day.may(role, 'secretsmanager:GetSecretValue', GIT_SECRET.replace('git', 'database'))).toBe(false);
  expect(await day.may(role, 'secretsmanager:PutSecretValue', GIT_SECRET)).toBe(false);
  for (const other of [day.pipeline.jobRole.role, day.enclave.experimentRole.role, day.ana.signInRole!.role]) {
    expect(await day.may(other, 'secretsmanager:GetSecretValue', GIT_SECRET)).toBe(false);
  }
});

test('she logs her trials in MLflow from Studio, and nobody could with her credentials from home', async () => {
  const day = new Day();
  const role = day.ana.executionRole.role;
  const server = arn('mlflow-tracking-server/churn');

  expect(await day.may(role, 'sagemaker-mlflow:LogMetric', server, { 'aws:SourceVpce': ENDPOINT })).toBe(true);
  expect(await day.may(role, 'sagemaker-mlflow:LogMetric', server)).toBe(false);
});

const VARIANTS: [string, (fixture: TrainingFixture) => Partial<TrainingPipelineSteps>][] = [
  ['on ordinary instances', () => ({})],
  [
    'on eight GPU instances with NVMe disks and EFA',
    (fixture) => ({ training: { image: fixture.image('train'), instanceType: 'ml.p5.48xlarge', instanceCount: 8 } }),
  ],
  [
    'in the vpc-only profile, with MLflow in the container',
    (fixture) => ({
      training: {
        image: fixture.image('train'),
        instanceType: 'ml.m7i.4xlarge',
        profile: StepProfile.VPC_ONLY,
        environment: { MLFLOW_TRACKING_URI: arn('mlflow-tracking-server/churn') },
      },
    }),
  ],
];

describe.each(VARIANTS)('at noon she starts the pipeline, %s', (_, overrides) => {
  const day = new Day(overrides(new TrainingFixture()));

  test('which she may', async () => {
    expect(await day.may(day.ana.executionRole.role, 'sagemaker:StartPipelineExecution', arn('pipeline/churn'))).toBe(
      true,
    );
  });

  test('every job of the definition is one that IAM lets the pipeline start', async () => {
    expect(day.jobs()).toHaveLength(4);
    for (const step of day.jobs()) {
      const request = day.requestOf(step);
      const allowed = await day.may(day.pipeline.pipelineRole.role, request.action, request.resource, request.context);
      expect({ step: step.Name, allowed }).toEqual({ step: step.Name, allowed: true });
    }
  });

  test('and the same job without any one of its protections is not', async () => {
    const nvme = (request: SimulatedRequest) => request.context!['sagemaker:VolumeKmsKeyArn'] === undefined;
    for (const step of day.jobs()) {
      const request = day.requestOf(step);
      const protections = ['VpcSubnets', 'VpcSecurityGroupIds', 'InterContainerTrafficEncryption', 'OutputKmsKeyArn'];
      for (const key of nvme(request) ? protections : [...protections, 'VolumeKmsKeyArn']) {
        const { [`sagemaker:${key}`]: _removed, ...context } = request.context!;
        const allowed = await day.may(day.pipeline.pipelineRole.role, request.action, request.resource, context);
        expect({ step: step.Name, key, allowed }).toEqual({ step: step.Name, key, allowed: false });
      }
    }
  });

  test('the pipeline may hand its job role to SageMaker, and SageMaker may take it', async () => {
    const role = day.simulation.valueOf(day.pipeline.jobRole.role.roleArn);
    for (const step of day.jobs()) expect(step.Arguments.RoleArn).toBe(role);

    expect(
      await day.may(day.pipeline.pipelineRole.role, 'iam:PassRole', role, {
        'iam:PassedToService': 'sagemaker.amazonaws.com',
      }),
    ).toBe(true);
  });

  test('the jobs may read what the definition gives them and write where it tells them to', async () => {
    const container = day.pipeline.jobRole.role;
    for (const { Name, Arguments } of day.jobs()) {
      const read = (Arguments.ProcessingInputs ?? [])
        .map((input: { S3Input: { S3Uri: unknown } }) => input.S3Input.S3Uri)
        .filter((uri: object) => !('Get' in uri) && JSON.stringify(uri).includes('s3://'));
      const write = [
        ...(Arguments.ProcessingOutputConfig?.Outputs ?? []).map(
          (output: { S3Output: { S3Uri: unknown } }) => output.S3Output.S3Uri,
        ),
        ...(Arguments.OutputDataConfig === undefined ? [] : [Arguments.OutputDataConfig.S3OutputPath]),
      ];
      expect(write.length).toBeGreaterThan(0);
      for (const uri of read) {
        expect({ Name, uri, allowed: await day.may(container, 's3:GetObject', objectArn(uri)) }).toMatchObject({
          allowed: true,
        });
      }
      for (const uri of write) {
        expect({ Name, uri, allowed: await day.may(container, 's3:PutObject', objectArn(uri)) }).toMatchObject({
          allowed: true,
        });
        // The next step reads what this one wrote.
        expect({ Name, uri, allowed: await day.may(container, 's3:GetObject', objectArn(uri)) }).toMatchObject({
          allowed: true,
        });
      }
    }
  });

  test('the jobs may use the keys that the definition names', async () => {
    const container = day.pipeline.jobRole.role;
    for (const step of day.jobs()) {
      const { 'sagemaker:OutputKmsKeyArn': output, 'sagemaker:VolumeKmsKeyArn': volume } = day.requestOf(step).context!;
      expect(await day.may(container, 'kms:GenerateDataKey', output as string)).toBe(true);
      if (volume === undefined) continue;
      expect(
        await day.may(container, 'kms:CreateGrant', volume as string, { 'kms:GrantIsForAWSResource': 'true' }),
      ).toBe(true);
    }
  });

  test('the gate may read the evaluation, and the model is registered pending approval', async () => {
    const evaluation = day.definition.Steps.find(({ Name }) => Name === 'Evaluate')!;
    const [{ S3Output }] = evaluation.Arguments.ProcessingOutputConfig.Outputs;
    const gate = day.definition.Steps.find(({ Name }) => Name === 'QualityGate')!;
    const [register] = gate.Arguments.IfSteps as StepJson[];

    expect(await day.may(day.pipeline.pipelineRole.role, 's3:GetObject', objectArn(S3Output.S3Uri))).toBe(true);
    expect(
      await day.may(
        day.pipeline.pipelineRole.role,
        'sagemaker:CreateModelPackage',
        arn(`model-package/${register!.Arguments.ModelPackageGroupName}/1`),
        { 'sagemaker:ModelApprovalStatus': register!.Arguments.ModelApprovalStatus },
      ),
    ).toBe(true);
  });
});

test('in the evening the approver reads the evaluation and approves, and nobody else of the day could', async () => {
  const day = new Day();
  const evaluation = day.definition.Steps.find(({ Name }) => Name === 'Evaluate')!;
  const [{ S3Output }] = evaluation.Arguments.ProcessingOutputConfig.Outputs;
  const approve = (role: iam.IRole) =>
    day.may(role, 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });

  expect(await day.may(day.enclave.personas.modelApprover.role, 's3:GetObject', objectArn(S3Output.S3Uri))).toBe(true);
  expect(await approve(day.enclave.personas.modelApprover.role)).toBe(true);
  for (const role of [
    day.ana.executionRole.role,
    day.pipeline.pipelineRole.role,
    day.pipeline.jobRole.role,
    day.enclave.personas.mlEngineer.role,
    day.enclave.personas.operator.role,
    day.enclave.personas.auditor.role,
    day.enclave.personas.breakGlass.role,
  ]) {
    expect(await approve(role)).toBe(false);
  }
});
