import { RemovalPolicy } from 'aws-cdk-lib';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { DatasetLayout } from '../data/dataset-layout';
import { lineageName } from '../lineage/lineage-name';
import type { ModelRegistry } from './model-registry';

/** Properties of {@link ModelLineage}. */
export interface ModelLineageProps {
  /** The register that the models are in. */
  readonly registry: ModelRegistry;

  /** Bucket of the datasets that its pipelines train on. */
  readonly dataBucket: s3.IBucket;

  /** Bucket of the models and reports. */
  readonly artifactBucket: s3.IBucket;

  /**
   * Function that verifies the signed manifest of a dataset before training, where its pipelines have one; the bucket of
   * the datasets is then the curated bucket of `DataZones`.
   *
   * @default - the context names neither manifests nor approvals
   */
  readonly manifestVerifier?: lambda.IFunction;

  /**
   * What happens to the context with the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Where the models of a register come from, as far as it is known when the register is deployed: a `Context` of SageMaker's
 * lineage of the type `ModelRegistry`, which is found by the ARN of the model package group.
 *
 * What differs from version to version SageMaker records by itself: for each model package an artifact that leads back to
 * jobs and data, and a context of its own for the group. The manifest, its hash and the pipeline execution are metadata of
 * the package; see `IsolatedTrainingPipeline`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/lineage-tracking-auto-creation.html
 */
export class ModelLineage extends Construct {
  /** ARN of the context. */
  public readonly contextArn: string;

  constructor(scope: Construct, id: string, props: ModelLineageProps) {
    super(scope, id);
    const { registry, dataBucket, artifactBucket, manifestVerifier } = props;
    const context = new sagemaker.CfnContext(this, 'Context', {
      contextName: lineageName(this, `models-${registry.groupName}`),
      contextType: 'ModelRegistry',
      description: `Models of ${registry.groupName}: what they are trained on, and where they lie`,
      source: { sourceUri: registry.groupArn, sourceId: registry.groupName, sourceType: 'ModelPackageGroup' },
      properties: {
        datasets: dataBucket.s3UrlForObject(),
        models: artifactBucket.s3UrlForObject(),
        ...(manifestVerifier && {
          approvals: dataBucket.s3UrlForObject(`${DatasetLayout.APPROVALS}/`),
          manifests: dataBucket.s3UrlForObject(`${DatasetLayout.MANIFESTS}/`),
          manifestVerifierArn: manifestVerifier.functionArn,
        }),
      },
    });
    context.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.contextArn = context.attrArn;
  }
}
