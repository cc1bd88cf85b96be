import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { deny } from '../storage/bucket-policy';
import { HardenedExecutionRole } from './hardened-execution-role';
import type { ModelRegistry } from './model-registry';
import { renderPipelineDefinition } from './pipeline-definition';
import type { PipelineJobOptions, QualityCheckOptions, TrainingPipelineSteps } from './pipeline-steps';
import { sagemakerArn } from './sagemaker-arns';
import { requireSageMakerName } from './sagemaker-name';
import { StepProfile } from './step-profile';
import type { TrainingBoundary } from './training-boundary';
import type { TrainingZone } from './training-zone';

/** Path of the roles of pipeline jobs: the bucket tells them from all others by it, before they exist. */
const JOB_ROLE_PATH = '/pipeline-jobs/';

/** First folder of what pipelines write. */
const PIPELINES = 'pipelines';

/** Properties of {@link IsolatedTrainingPipeline}. */
export interface IsolatedTrainingPipelineProps {
  /** Name of the pipeline: lower-case letters, digits and inner hyphens, at most 63. */
  readonly pipelineName: string;

  /** Where the jobs run, and under which keys. */
  readonly zone: TrainingZone;

  /** What the pipeline does. */
  readonly steps: TrainingPipelineSteps;

  /** Bucket of the datasets. The pipeline reads it and cannot write to it. */
  readonly dataBucket: s3.IBucket;

  /**
   * Bucket of models and reports. The pipeline writes under `pipelines/<pipelineName>/` only, and the bucket is told that
   * nobody but jobs of pipelines writes under `pipelines/`. An imported bucket has to be told by whoever owns it.
   */
  readonly artifactBucket: s3.IBucket;

  /** Where the model is registered, waiting for approval. */
  readonly registry: ModelRegistry;

  /** Ceiling of the pipeline's two roles; a `TrainingBoundary` of the profile that the steps need. */
  readonly boundary: TrainingBoundary;

  /**
   * Function that verifies the signature of the dataset's manifest before any container sees the data; see
   * `DatasetVerifier`. An isolated container cannot do it: it reaches no KMS.
   *
   * @default - no verification
   */
  readonly manifestVerifier?: lambda.IFunction;
}

/**
 * A training pipeline whose every job runs in the VPC, with keys for volume and output, encrypted traffic between
 * containers and, unless its step says `VPC_ONLY`, no network in the container at all.
 *
 * It validates the dataset, trains, evaluates, and registers the model as `PendingManualApproval` only if the
 * evaluation reaches the gate. It cannot approve. Two roles keep the containers apart from the orchestration: the role
 * in the containers reads data and writes artefacts, and can neither start jobs nor register models.
 *
 * The definition is deployed as code: nothing in the enclave may update a pipeline, only start one.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/pipelines.html
 */
export class IsolatedTrainingPipeline extends Construct {
  /** Name of the pipeline. */
  public readonly pipelineName: string;

  /** ARN of the pipeline. */
  public readonly pipelineArn: string;

  /** Role that orchestrates: starts the jobs and registers the model. */
  public readonly pipelineRole: HardenedExecutionRole;

  /** Role of the jobs: what a container has, if it has credentials. */
  public readonly jobRole: HardenedExecutionRole;

  /** The pipeline. */
  public readonly pipeline: sagemaker.CfnPipeline;

  /**
   * @throws if the name is no valid one, a number of a step is out of range, an instance type is not a literal one, or a
   *   baseline has one file of two
   */
  constructor(scope: Construct, id: string, props: IsolatedTrainingPipelineProps) {
    super(scope, id);
    requireSageMakerName(this, 'pipelineName', props.pipelineName);
    this.checkJob('validation', props.steps.validation);
    this.checkJob('training', props.steps.training);
    this.checkJob('evaluation', props.steps.evaluation);
    if (props.steps.qualityCheck !== undefined) {
      this.checkJob('qualityCheck', props.steps.qualityCheck);
      this.checkBaseline(props.steps.qualityCheck);
    }

    const stack = Stack.of(this);
    const prefix = `${PIPELINES}/${props.pipelineName}`;
    this.pipelineName = props.pipelineName;
    this.pipelineArn = sagemakerArn(this, 'pipeline', props.pipelineName);
    this.jobRole = this.makeJobRole(props, prefix);
    this.pipelineRole = this.makePipelineRole(props, prefix);
    // The same for every pipeline, and then one statement in the policy.
    props.artifactBucket.addToResourcePolicy(onlyJobsWrite(props.artifactBucket));

    this.pipeline = new sagemaker.CfnPipeline(this, 'Pipeline', {
      pipelineName: props.pipelineName,
      pipelineDescription: 'Validates, trains, evaluates and registers a model, isolated, pending approval',
      roleArn: this.pipelineRole.role.roleArn,
      parallelismConfiguration: { MaxParallelExecutionSteps: 2 },
      pipelineDefinition: {
        PipelineDefinitionBody: stack.toJsonString(
          renderPipelineDefinition({
            zone: props.zone,
            roleArn: this.jobRole.role.roleArn,
            dataBucket: props.dataBucket,
            artifactBucket: props.artifactBucket,
            prefix,
            modelPackageGroupName: props.registry.groupName,
            steps: props.steps,
            manifestVerifierArn: props.manifestVerifier?.functionArn,
          }),
        ),
      },
    });
    // SageMaker checks the role when it creates the pipeline, and the group when it registers.
    this.pipeline.node.addDependency(this.pipelineRole.policy, this.jobRole.policy, props.registry);
  }

  /** Lets the grantee start the pipeline and follow its executions. */
  public grantStart(grantee: iam.IGrantable): iam.Grant {
    return iam.Grant.addToPrincipal({
      grantee,
      actions: [
        'sagemaker:DescribePipeline',
        'sagemaker:DescribePipelineDefinitionForExecution',
        'sagemaker:DescribePipelineExecution',
        'sagemaker:ListPipelineExecutionSteps',
        'sagemaker:ListPipelineExecutions',
        'sagemaker:ListPipelineParametersForExecution',
        'sagemaker:StartPipelineExecution',
      ],
      resourceArns: [this.pipelineArn, `${this.pipelineArn}/execution/*`],
    });
  }

  /** Lets the grantee stop and retry executions of the pipeline. */
  public grantOperate(grantee: iam.IGrantable): iam.Grant {
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['sagemaker:RetryPipelineExecution', 'sagemaker:StopPipelineExecution'],
      resourceArns: [this.pipelineArn, `${this.pipelineArn}/execution/*`],
    });
  }

  private makeJobRole(props: IsolatedTrainingPipelineProps, prefix: string): HardenedExecutionRole {
    const role = new HardenedExecutionRole(this, 'JobRole', {
      boundary: props.boundary,
      description: `Jobs of the pipeline ${props.pipelineName}`,
      path: JOB_ROLE_PATH,
    });
    const { steps, zone } = props;
    role.grantNetwork(zone);
    role.grantLogs();
    role.grantVolumeKey(zone.volumeKey);
    role.grantRead(props.dataBucket);
    role.grantRead(props.artifactBucket, `${prefix}/`);
    role.grantWrite(props.artifactBucket, zone.outputKey, `${prefix}/`);
    for (const job of [steps.validation, steps.training, steps.evaluation, steps.qualityCheck]) {
      if (job !== undefined) role.grantPull(job.image);
    }
    return role;
  }

  private makePipelineRole(props: IsolatedTrainingPipelineProps, prefix: string): HardenedExecutionRole {
    const role = new HardenedExecutionRole(this, 'PipelineRole', {
      boundary: props.boundary,
      description: `Orchestration of the pipeline ${props.pipelineName}`,
    });
    const arn = (resource: string, name: string) => sagemakerArn(this, resource, name);
    const jobs = [arn('processing-job', 'pipelines-*'), arn('training-job', 'pipelines-*')];

    role.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'RunOwnJobs',
        actions: [
          'sagemaker:AddTags',
          'sagemaker:CreateProcessingJob',
          'sagemaker:CreateTrainingJob',
          'sagemaker:DescribeProcessingJob',
          'sagemaker:DescribeTrainingJob',
          'sagemaker:StopProcessingJob',
          'sagemaker:StopTrainingJob',
        ],
        // SageMaker Pipelines starts the names of its jobs with this prefix.
        resources: jobs,
      }),
    );
    role.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'PassJobRole',
        actions: ['iam:PassRole'],
        resources: [this.jobRole.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
      }),
    );
    role.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'RecordExperiment',
        actions: [
          'sagemaker:AddTags',
          'sagemaker:AssociateTrialComponent',
          'sagemaker:CreateExperiment',
          'sagemaker:CreateTrial',
          'sagemaker:CreateTrialComponent',
          'sagemaker:DescribeExperiment',
          'sagemaker:DescribeTrial',
          'sagemaker:DescribeTrialComponent',
          'sagemaker:UpdateTrialComponent',
        ],
        resources: [
          arn('experiment', `${props.pipelineName}*`),
          arn('experiment-trial', '*'),
          arn('experiment-trial-component', '*'),
        ],
      }),
    );
    props.registry.grantRegister(role);
    // Whoever trains must not approve, whatever else is ever attached to the role.
    role.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'NeverApprove',
        effect: iam.Effect.DENY,
        actions: ['sagemaker:UpdateModelPackage'],
        resources: ['*'],
      }),
    );
    // The condition step reads evaluation.json, and the register checks the model.
    role.grantRead(props.artifactBucket, `${prefix}/`);
    role.grantPull(props.steps.inferenceImage);
    const { baselineStatisticsUri, baselineConstraintsUri } = props.steps.qualityCheck ?? {};
    if (baselineStatisticsUri !== undefined && baselineConstraintsUri !== undefined) {
      role.role.addToPolicy(
        new iam.PolicyStatement({
          sid: 'ReadBaseline',
          actions: ['s3:GetObject'],
          resources: [baselineConstraintsUri, baselineStatisticsUri].map(
            (uri) => `arn:${Aws.PARTITION}:s3:::${uri.replace(/^s3:\/\//, '')}`,
          ),
        }),
      );
      props.dataBucket.encryptionKey?.grantDecrypt(role);
    }
    if (props.manifestVerifier !== undefined) {
      role.role.addToPolicy(
        new iam.PolicyStatement({
          sid: 'VerifyManifest',
          actions: ['lambda:InvokeFunction'],
          resources: [props.manifestVerifier.functionArn],
        }),
      );
    }
    return role;
  }

  private checkBaseline({ baselineStatisticsUri, baselineConstraintsUri }: QualityCheckOptions): void {
    if ((baselineStatisticsUri === undefined) === (baselineConstraintsUri === undefined)) return;
    const missing = baselineStatisticsUri === undefined ? 'baselineStatisticsUri' : 'baselineConstraintsUri';
    throw new Error(
      `IsolatedTrainingPipeline '${this.node.path}': the quality check has one file of a baseline but no ${missing}. A ` +
        'baseline is both: give both, or none to compare with the last approved model.',
    );
  }

  private checkJob(step: string, job: PipelineJobOptions): void {
    const atLeast = (prop: string, got: number | undefined, least: number, most: number) => {
      if (got === undefined || (Number.isInteger(got) && got >= least && got <= most)) return;
      throw new Error(
        `IsolatedTrainingPipeline '${this.node.path}': ${prop} of the step '${step}' must be a whole number between ` +
          `${least} and ${most}, got ${got}.`,
      );
    };
    atLeast('instanceCount', job.instanceCount, 1, 100);
    atLeast('volumeSizeGiB', job.volumeSizeGiB, 1, 16_384);
    atLeast('maxRuntimeSeconds', job.maxRuntimeSeconds, 60, 2_419_200);
    if (job.profile === StepProfile.VPC_ONLY) return;
    const leaky = Object.keys(job.environment ?? {}).find((name) => name.startsWith('MLFLOW_TRACKING'));
    if (leaky !== undefined) {
      throw new Error(
        `IsolatedTrainingPipeline '${this.node.path}': the step '${step}' is isolated, but its environment has ` +
          `'${leaky}'. An isolated container has neither network nor credentials, so it cannot reach MLflow. ` +
          'Set the profile of the step to StepProfile.VPC_ONLY, or remove the variable.',
      );
    }
  }
}

/**
 * Nobody but jobs of pipelines writes where the gate reads an evaluation and the register finds a model, whatever policy
 * they have. Replication is a way to write that needs no `PutObject`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
 */
function onlyJobsWrite(bucket: s3.IBucket): iam.PolicyStatement {
  return deny(
    'OnlyPipelineJobsWrite',
    ['s3:PutObject', 's3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
    [bucket.arnForObjects(`${PIPELINES}/*`)],
    { ArnNotLike: { 'aws:PrincipalArn': [`arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role${JOB_ROLE_PATH}*`] } },
  );
}
