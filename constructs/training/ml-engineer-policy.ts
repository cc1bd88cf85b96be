import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { neverClaimProvenance } from './model-provenance';
import type { ModelRegistry } from './model-registry';
import { lookAtSageMaker, readJobLogs } from './persona-statements';
import { sagemakerArn } from './sagemaker-arns';

/** Properties of {@link MlEngineerPolicy}. */
export interface MlEngineerPolicyProps {
  /** The register. */
  readonly registry: ModelRegistry;

  /** Bucket of the artefacts; read only. */
  readonly artifactBucket: s3.IBucket;
}

/**
 * What an ML engineer may do: run and repair pipelines, register models for approval, read what they left.
 *
 * Not: approve a model, claim that one came from a pipeline, start a job beside the pipelines, or change a pipeline's definition, which is deployed as code.
 */
export class MlEngineerPolicy extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string, props: MlEngineerPolicyProps) {
    super(scope, id, { description: 'ML engineer of the training enclave' });
    const pipelines = [sagemakerArn(this, 'pipeline', '*')];

    this.addStatements(
      new iam.PolicyStatement({
        sid: 'RunPipelines',
        actions: [
          'sagemaker:RetryPipelineExecution',
          'sagemaker:StartPipelineExecution',
          'sagemaker:StopPipelineExecution',
          'sagemaker:UpdatePipelineExecution',
        ],
        // The pattern covers executions too: their ARN is the pipeline's, continued.
        resources: pipelines,
      }),
      lookAtSageMaker(),
      readJobLogs(this),
      new iam.PolicyStatement({
        sid: 'ReadArtifacts',
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [props.artifactBucket.arnForObjects('*')],
      }),
      new iam.PolicyStatement({
        sid: 'ListArtifacts',
        actions: ['s3:GetBucketLocation', 's3:ListBucket'],
        resources: [props.artifactBucket.bucketArn],
      }),
      new iam.PolicyStatement({
        sid: 'NeverApprove',
        effect: iam.Effect.DENY,
        actions: ['sagemaker:UpdateModelPackage'],
        resources: ['*'],
      }),
      ...neverClaimProvenance('sagemaker:CreateModelPackage'),
    );
    props.registry.grantRegister(this);
    props.artifactBucket.encryptionKey?.grantDecrypt(this);
  }
}
