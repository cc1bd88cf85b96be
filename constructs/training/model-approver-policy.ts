import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { neverClaimProvenance } from './model-provenance';
import type { ModelRegistry } from './model-registry';

/** Properties of {@link ModelApproverPolicy}. */
export interface ModelApproverPolicyProps {
  /** The register. */
  readonly registry: ModelRegistry;

  /** Bucket of the artefacts; its evaluation reports are read. */
  readonly artifactBucket: s3.IBucket;
}

/**
 * What a model approver may do: read the evaluation of a registered model, then approve or reject it.
 *
 * Not: train, register, touch an artefact, or change what the register says of where a model came from. The denial is explicit, so that a policy attached later cannot make one
 * person both author and approver.
 */
export class ModelApproverPolicy extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string, props: ModelApproverPolicyProps) {
    super(scope, id, { description: 'Model approver of the training enclave' });
    this.addStatements(
      new iam.PolicyStatement({
        sid: 'FindModels',
        actions: [
          'sagemaker:DescribePipelineExecution',
          'sagemaker:DescribeProcessingJob',
          'sagemaker:DescribeTrainingJob',
          'sagemaker:ListModelPackageGroups',
          'sagemaker:ListModelPackages',
          'sagemaker:ListPipelineExecutionSteps',
          'sagemaker:QueryLineage',
          'sagemaker:Search',
        ],
        resources: ['*'],
      }),
      new iam.PolicyStatement({
        sid: 'ReadReports',
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [
          props.artifactBucket.arnForObjects('pipelines/*/evaluation/*'),
          props.artifactBucket.arnForObjects('pipelines/*/quality/*'),
        ],
      }),
      new iam.PolicyStatement({
        sid: 'NeverBeAuthor',
        effect: iam.Effect.DENY,
        actions: [
          'sagemaker:Create*Job',
          'sagemaker:CreateModelPackage',
          'sagemaker:RetryPipelineExecution',
          'sagemaker:StartPipelineExecution',
          's3:PutObject',
        ],
        resources: ['*'],
      }),
      ...neverClaimProvenance('sagemaker:UpdateModelPackage'),
    );
    props.registry.grantApprove(this);
    props.artifactBucket.encryptionKey?.grantDecrypt(this);
  }
}
