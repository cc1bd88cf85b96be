import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { HardenedExecutionRole } from './hardened-execution-role';
import { lookAtSageMaker, readJobLogs } from './persona-statements';
import { sagemakerArn } from './sagemaker-arns';

/** Properties of {@link DataScientistPolicy}. */
export interface DataScientistPolicyProps {
  /** Role that data scientists hand to their jobs. */
  readonly jobRole: HardenedExecutionRole;

  /** Bucket of the datasets; read only. */
  readonly dataBucket: s3.IBucket;

  /** Bucket of the artefacts; read, and written under `experiments/`. */
  readonly artifactBucket: s3.IBucket;

  /** Key of the artefacts. */
  readonly outputKey: kms.IKey;
}

/**
 * What a data scientist may do: run experiments in the zone, read datasets, start pipelines.
 *
 * Not: register or approve a model, change a pipeline, a policy or a domain, or delete what a job has written.
 */
export class DataScientistPolicy extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string, props: DataScientistPolicyProps) {
    super(scope, id, { description: 'Data scientist of the training enclave' });
    const arn = (resource: string) => sagemakerArn(this, resource, '*');
    const jobs = ['hyper-parameter-tuning-job', 'processing-job', 'training-job', 'transform-job'].map(arn);
    const experiments = ['experiment', 'experiment-trial', 'experiment-trial-component'].map(arn);

    this.addStatements(
      new iam.PolicyStatement({
        sid: 'RunJobs',
        actions: [
          'sagemaker:CreateHyperParameterTuningJob',
          'sagemaker:CreateModel',
          'sagemaker:CreateProcessingJob',
          'sagemaker:CreateTrainingJob',
          'sagemaker:CreateTransformJob',
          'sagemaker:StopHyperParameterTuningJob',
          'sagemaker:StopProcessingJob',
          'sagemaker:StopTrainingJob',
          'sagemaker:StopTransformJob',
        ],
        resources: [...jobs, arn('model')],
      }),
      new iam.PolicyStatement({
        sid: 'PassJobRole',
        actions: ['iam:PassRole'],
        resources: [props.jobRole.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
      }),
      new iam.PolicyStatement({
        sid: 'RecordExperiments',
        actions: [
          'sagemaker:AddTags',
          'sagemaker:AssociateTrialComponent',
          'sagemaker:BatchPutMetrics',
          'sagemaker:CreateExperiment',
          'sagemaker:CreateTrial',
          'sagemaker:CreateTrialComponent',
          'sagemaker:DisassociateTrialComponent',
          'sagemaker:UpdateExperiment',
          'sagemaker:UpdateTrial',
          'sagemaker:UpdateTrialComponent',
        ],
        resources: experiments,
      }),
      new iam.PolicyStatement({
        sid: 'TagNewJobs',
        actions: ['sagemaker:AddTags'],
        resources: [...jobs, arn('model')],
        conditions: {
          StringEquals: {
            'sagemaker:TaggingAction': [
              'CreateHyperParameterTuningJob',
              'CreateModel',
              'CreateProcessingJob',
              'CreateTrainingJob',
              'CreateTransformJob',
            ],
          },
        },
      }),
      new iam.PolicyStatement({
        sid: 'StartPipelines',
        actions: ['sagemaker:StartPipelineExecution'],
        resources: [arn('pipeline')],
      }),
      lookAtSageMaker(),
      readJobLogs(this),
      new iam.PolicyStatement({
        sid: 'ReadData',
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [props.dataBucket.arnForObjects('*'), props.artifactBucket.arnForObjects('*')],
      }),
      new iam.PolicyStatement({
        sid: 'ListData',
        actions: ['s3:GetBucketLocation', 's3:ListBucket'],
        resources: [props.dataBucket.bucketArn, props.artifactBucket.bucketArn],
      }),
      new iam.PolicyStatement({
        sid: 'WriteExperiments',
        actions: ['s3:AbortMultipartUpload', 's3:PutObject'],
        resources: [props.artifactBucket.arnForObjects('experiments/*')],
      }),
      new iam.PolicyStatement({
        sid: 'NeverReleaseModels',
        effect: iam.Effect.DENY,
        actions: ['sagemaker:CreateModelPackage', 'sagemaker:DeleteModelPackage', 'sagemaker:UpdateModelPackage'],
        resources: ['*'],
      }),
    );
    props.dataBucket.encryptionKey?.grantDecrypt(this);
    props.outputKey.grant(this, 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey');
  }
}
