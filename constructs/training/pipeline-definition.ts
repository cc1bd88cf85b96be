import type * as s3 from 'aws-cdk-lib/aws-s3';
import { VolumeEncryption } from '../keys';
import { PROVENANCE } from './model-provenance';
import type {
  PipelineJobOptions,
  ProcessingJobOptions,
  QualityCheckOptions,
  TrainingPipelineSteps,
} from './pipeline-steps';
import { StepProfile } from './step-profile';
import type { TrainingZone } from './training-zone';

const DAY_SECONDS = 86_400;
const PROCESSING = '/opt/ml/processing';

/** Variable by which a training job keeps the digest of the manifest of what it was trained on. */
const MANIFEST_SHA256 = 'MANIFEST_SHA256';
const MANIFEST_KEY = 'MANIFEST_KEY';

/** Variable by which an evaluation keeps the execution that it belongs to. */
const PIPELINE_EXECUTION_ID = 'PIPELINE_EXECUTION_ID';

/** What the renderer needs of the pipeline. */
export interface PipelineDefinitionOptions {
  readonly zone: TrainingZone;
  readonly roleArn: string;
  readonly dataBucket: s3.IBucket;
  readonly artifactBucket: s3.IBucket;
  /** Prefix of the pipeline's objects in the artefact bucket, without slashes around it. */
  readonly prefix: string;
  readonly modelPackageGroupName: string;
  readonly steps: TrainingPipelineSteps;
  /** ARN of the function that verifies the signature of the manifest, if there is one. */
  readonly manifestVerifierArn?: string;
}

/**
 * Renders the definition that SageMaker Pipelines runs.
 *
 * Property order is fixed, so that the same construct gives the same text.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-steps-types.html
 */
export function renderPipelineDefinition(options: PipelineDefinitionOptions): object {
  return {
    Version: '2020-12-01',
    Metadata: {},
    Parameters: [
      // Without defaults: an execution names the dataset that was approved, and its manifest.
      { Name: 'DatasetPrefix', Type: 'String' },
      { Name: 'ManifestKey', Type: 'String' },
      // Both true for the first model of a group, which has no baseline to be compared with.
      ...(options.steps.qualityCheck === undefined
        ? []
        : [
            { Name: 'SkipQualityCheck', Type: 'Boolean', DefaultValue: false },
            { Name: 'RegisterNewBaseline', Type: 'Boolean', DefaultValue: false },
          ]),
    ],
    PipelineExperimentConfig: {
      ExperimentName: { Get: 'Execution.PipelineName' },
      TrialName: { Get: 'Execution.PipelineExecutionId' },
    },
    Steps: [
      ...(options.manifestVerifierArn === undefined ? [] : [verifyManifest(options, options.manifestVerifierArn)]),
      validate(options),
      train(options),
      evaluate(options),
      ...(options.steps.qualityCheck === undefined ? [] : [checkQuality(options, options.steps.qualityCheck)]),
      gate(options),
    ],
  };
}

function verifyManifest(options: PipelineDefinitionOptions, functionArn: string): object {
  return {
    Name: 'VerifyManifest',
    Type: 'Lambda',
    FunctionArn: functionArn,
    Arguments: {
      bucket: options.dataBucket.bucketName,
      manifestKey: { Get: 'Parameters.ManifestKey' },
      datasetPrefix: { Get: 'Parameters.DatasetPrefix' },
    },
    OutputParameters: [
      { OutputName: 'datasetPrefix', OutputType: 'String' },
      { OutputName: 'manifestKey', OutputType: 'String' },
      { OutputName: 'manifestSha256', OutputType: 'String' },
      { OutputName: 'objects', OutputType: 'Integer' },
    ],
  };
}

/**
 * Where the dataset and its manifest lie: as the verifier returned them, so that no step can run on a dataset that it did
 * not see, not even where somebody selects the steps to run.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/pipelines-selective-ex.html
 */
function verified(options: PipelineDefinitionOptions, name: 'datasetPrefix' | 'manifestKey'): object {
  if (options.manifestVerifierArn !== undefined) return get(`Steps.VerifyManifest.OutputParameters['${name}']`);
  return get(name === 'datasetPrefix' ? 'Parameters.DatasetPrefix' : 'Parameters.ManifestKey');
}

function validate(options: PipelineDefinitionOptions): object {
  return {
    Name: 'ValidateDataset',
    Type: 'Processing',
    Arguments: processingJob(options, options.steps.validation, {
      inputs: [
        processingInput('dataset', dataset(options)),
        processingInput('manifest', join(`s3://${options.dataBucket.bucketName}`, verified(options, 'manifestKey'))),
      ],
      output: { name: 'validation', uri: executionUri(options, 'validation') },
    }),
  };
}

function train(options: PipelineDefinitionOptions): object {
  const job = options.steps.training;
  return {
    Name: 'Train',
    Type: 'Training',
    // The validation only looks: training reads the dataset where it cannot be changed.
    DependsOn: ['ValidateDataset'],
    Arguments: {
      AlgorithmSpecification: { TrainingImage: job.image.uri, TrainingInputMode: 'File' },
      RoleArn: options.roleArn,
      InputDataConfig: [
        {
          ChannelName: 'training',
          DataSource: {
            S3DataSource: {
              S3DataType: 'S3Prefix',
              S3Uri: dataset(options),
              S3DataDistributionType: 'FullyReplicated',
            },
          },
        },
      ],
      OutputDataConfig: {
        S3OutputPath: `s3://${options.artifactBucket.bucketName}/${options.prefix}/models`,
        KmsKeyId: options.zone.outputKey.keyArn,
      },
      ResourceConfig: { ...resources(options, job) },
      StoppingCondition: { MaxRuntimeInSeconds: job.maxRuntimeSeconds ?? DAY_SECONDS },
      ...(job.hyperParameters !== undefined && { HyperParameters: job.hyperParameters }),
      ...environment({
        ...job.environment,
        ...(options.manifestVerifierArn !== undefined && {
          [MANIFEST_KEY]: verified(options, 'manifestKey'),
          [MANIFEST_SHA256]: get("Steps.VerifyManifest.OutputParameters['manifestSha256']"),
        }),
      }),
      RetryStrategy: { MaximumRetryAttempts: job.maximumRetryAttempts ?? 1 },
      VpcConfig: vpc(options.zone),
      EnableNetworkIsolation: isIsolated(job),
      EnableInterContainerTrafficEncryption: true,
    },
  };
}

function evaluate(options: PipelineDefinitionOptions): object {
  return {
    Name: 'Evaluate',
    Type: 'Processing',
    Arguments: processingJob(
      options,
      options.steps.evaluation,
      {
        inputs: [
          processingInput('model', get('Steps.Train.ModelArtifacts.S3ModelArtifacts')),
          processingInput('dataset', dataset(options)),
        ],
        output: { name: 'evaluation', uri: executionUri(options, 'evaluation') },
      },
      { [PIPELINE_EXECUTION_ID]: get('Execution.PipelineExecutionId') },
    ),
    PropertyFiles: [{ PropertyFileName: 'EvaluationReport', OutputName: 'evaluation', FilePath: 'evaluation.json' }],
  };
}

function checkQuality(options: PipelineDefinitionOptions, check: QualityCheckOptions): object {
  const input = `${PROCESSING}/input/baseline_dataset_input`;
  return {
    Name: 'CheckQuality',
    Type: 'QualityCheck',
    Arguments: processingJob(
      options,
      {
        ...check,
        environment: {
          ...check.environment,
          output_path: `${PROCESSING}/output`,
          publish_cloudwatch_metrics: 'Disabled',
          dataset_format: JSON.stringify({ csv: { header: true, output_columns_position: 'START' } }),
          dataset_source: input,
          analysis_type: 'MODEL_QUALITY',
          problem_type: check.problemType,
          inference_attribute: check.inferenceAttribute ?? '0',
          ground_truth_attribute: check.groundTruthAttribute ?? '1',
        },
      },
      {
        inputs: [
          processingInput(
            'baseline_dataset_input',
            join(get("Steps.Evaluate.ProcessingOutputConfig.Outputs['evaluation'].S3Output.S3Uri"), 'predictions.csv'),
          ),
        ],
        output: { name: 'quality_check_output', uri: executionUri(options, 'quality') },
      },
    ),
    CheckType: 'MODEL_QUALITY',
    ModelPackageGroupName: options.modelPackageGroupName,
    SkipCheck: get('Parameters.SkipQualityCheck'),
    FailOnViolation: true,
    RegisterNewBaseline: get('Parameters.RegisterNewBaseline'),
    ...(check.baselineStatisticsUri !== undefined && { SuppliedBaselineStatistics: check.baselineStatisticsUri }),
    ...(check.baselineConstraintsUri !== undefined && { SuppliedBaselineConstraints: check.baselineConstraintsUri }),
  };
}

function gate(options: PipelineDefinitionOptions): object {
  const { metricPath, minimum } = options.steps.qualityGate;
  return {
    Name: 'QualityGate',
    Type: 'Condition',
    DependsOn: [options.steps.qualityCheck === undefined ? 'Evaluate' : 'CheckQuality'],
    Arguments: {
      Conditions: [
        // Whoever selects the steps to run could otherwise pass one model with the evaluation of another.
        {
          Type: 'Equals',
          LeftValue: get(`Steps.Evaluate.Environment['${PIPELINE_EXECUTION_ID}']`),
          RightValue: get('Execution.PipelineExecutionId'),
        },
        {
          Type: 'GreaterThanOrEqualTo',
          LeftValue: {
            'Std:JsonGet': {
              PropertyFile: { Get: 'Steps.Evaluate.PropertyFiles.EvaluationReport' },
              Path: metricPath,
            },
          },
          RightValue: minimum,
        },
      ],
      IfSteps: [register(options)],
      ElseSteps: [
        {
          Name: 'RejectModel',
          Type: 'Fail',
          Arguments: {
            ErrorMessage:
              `The model's ${metricPath} is below ${minimum}, or the model was evaluated in another execution: it is ` +
              'not registered.',
          },
        },
      ],
    },
  };
}

/**
 * The baseline that the next check takes from this model once it is approved: that of the last approved model again, or the
 * one which the check has just calculated, where a new one is asked for.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/pipelines-quality-clarify-baseline-lifecycle.html
 */
function driftCheckBaselines(): object {
  const file = (kind: 'Statistics' | 'Constraints') => ({
    ContentType: 'application/json',
    S3Uri: get(`Steps.CheckQuality.BaselineUsedForDriftCheck${kind}`),
  });
  return { ModelQuality: { Statistics: file('Statistics'), Constraints: file('Constraints') } };
}

function register(options: PipelineDefinitionOptions): object {
  const evaluation = join(
    get("Steps.Evaluate.ProcessingOutputConfig.Outputs['evaluation'].S3Output.S3Uri"),
    'evaluation.json',
  );
  return {
    Name: 'RegisterModel',
    Type: 'RegisterModel',
    Arguments: {
      ModelPackageGroupName: options.modelPackageGroupName,
      ModelApprovalStatus: 'PendingManualApproval',
      ModelMetrics: { ModelQuality: { Statistics: { ContentType: 'application/json', S3Uri: evaluation } } },
      ...(options.steps.qualityCheck !== undefined && { DriftCheckBaselines: driftCheckBaselines() }),
      InferenceSpecification: {
        Containers: [
          { Image: options.steps.inferenceImage.uri, ModelDataUrl: get('Steps.Train.ModelArtifacts.S3ModelArtifacts') },
        ],
        SupportedContentTypes: ['application/json'],
        SupportedResponseMIMETypes: ['application/json'],
      },
      CustomerMetadataProperties: {
        [PROVENANCE.execution]: get('Execution.PipelineExecutionArn'),
        [PROVENANCE.trainingJob]: get('Steps.Train.TrainingJobName'),
        // The approver must see that a check was left out. The join makes text of a truth value.
        ...(options.steps.qualityCheck !== undefined && {
          [PROVENANCE.checkSkipped]: { 'Std:Join': { On: '', Values: [get('Parameters.SkipQualityCheck')] } },
        }),
        // From the job that trained, and not from the step that verified: they could be of different executions.
        ...(options.manifestVerifierArn !== undefined && {
          [PROVENANCE.manifest]: join(
            `s3://${options.dataBucket.bucketName}`,
            get(`Steps.Train.Environment['${MANIFEST_KEY}']`),
          ),
          [PROVENANCE.manifestHash]: get(`Steps.Train.Environment['${MANIFEST_SHA256}']`),
        }),
      },
    },
  };
}

interface ProcessingData {
  readonly inputs: object[];
  readonly output: { readonly name: string; readonly uri: unknown };
}

function processingJob(
  options: PipelineDefinitionOptions,
  job: ProcessingJobOptions,
  data: ProcessingData,
  variables: { [name: string]: unknown } = {},
): object {
  return {
    ProcessingResources: { ClusterConfig: resources(options, job) },
    AppSpecification: {
      ImageUri: job.image.uri,
      ...(job.entrypoint !== undefined && { ContainerEntrypoint: job.entrypoint }),
      ...(job.containerArguments !== undefined && { ContainerArguments: job.containerArguments }),
    },
    RoleArn: options.roleArn,
    ProcessingInputs: data.inputs,
    ProcessingOutputConfig: {
      KmsKeyId: options.zone.outputKey.keyArn,
      Outputs: [
        {
          OutputName: data.output.name,
          AppManaged: false,
          S3Output: { S3Uri: data.output.uri, LocalPath: `${PROCESSING}/output`, S3UploadMode: 'EndOfJob' },
        },
      ],
    },
    ...environment({ ...job.environment, ...variables }),
    NetworkConfig: {
      EnableInterContainerTrafficEncryption: true,
      EnableNetworkIsolation: isIsolated(job),
      VpcConfig: vpc(options.zone),
    },
    StoppingCondition: { MaxRuntimeInSeconds: job.maxRuntimeSeconds ?? DAY_SECONDS },
  };
}

function environment(variables: { [name: string]: unknown }): object {
  return Object.keys(variables).length === 0 ? {} : { Environment: variables };
}

function resources(options: PipelineDefinitionOptions, job: PipelineJobOptions): object {
  const volume = VolumeEncryption.forInstanceType(job.instanceType, options.zone.volumeKey);
  return {
    InstanceType: job.instanceType,
    InstanceCount: job.instanceCount ?? 1,
    VolumeSizeInGB: job.volumeSizeGiB ?? 50,
    ...(volume.key !== undefined && { VolumeKmsKeyId: volume.key.keyArn }),
  };
}

function isIsolated(job: PipelineJobOptions): boolean {
  return (job.profile ?? StepProfile.ISOLATED) === StepProfile.ISOLATED;
}

function vpc(zone: TrainingZone): object {
  return {
    SecurityGroupIds: zone.securityGroups.map((group) => group.securityGroupId),
    Subnets: zone.subnets.map((subnet) => subnet.subnetId),
  };
}

function processingInput(name: string, uri: unknown): object {
  return {
    InputName: name,
    AppManaged: false,
    S3Input: {
      S3Uri: uri,
      LocalPath: `${PROCESSING}/input/${name}`,
      S3DataType: 'S3Prefix',
      S3InputMode: 'File',
      S3DataDistributionType: 'FullyReplicated',
      S3CompressionType: 'None',
    },
  };
}

function dataset(options: PipelineDefinitionOptions): object {
  // The slash at the end: the prefix revision=1 would otherwise take in revision=10 as well.
  return join(`s3://${options.dataBucket.bucketName}`, verified(options, 'datasetPrefix'), '');
}

function executionUri(options: PipelineDefinitionOptions, part: string): object {
  return join(
    `s3://${options.artifactBucket.bucketName}/${options.prefix}/runs`,
    get('Execution.PipelineExecutionId'),
    part,
  );
}

function get(reference: string): object {
  return { Get: reference };
}

function join(...values: unknown[]): object {
  return { 'Std:Join': { On: '/', Values: values } };
}
