import { type RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { DATA_CLASSIFICATION_TAG } from '../keys';
import { lineageName } from '../lineage/lineage-name';
import type { DataZones } from './data-zones';
import type { DatasetApproval } from './dataset-approval';
import { DatasetLayout } from './dataset-layout';
import type { DatasetQuality } from './dataset-quality';
import type { ManifestAuthority } from './manifest-authority';

/** Properties of {@link DatasetLineage}. */
export interface DatasetLineageProps {
  /** The zones that the dataset passes. */
  readonly zones: DataZones;

  /** The ruleset that a submission must pass. Names the dataset. */
  readonly quality: DatasetQuality;

  /** Who approves. */
  readonly approval: DatasetApproval;

  /** What lists and signs. */
  readonly authority: ManifestAuthority;

  /**
   * What happens to the entities with the stack.
   *
   * @default - what happens to the buckets of the zones
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * What is known of a dataset's lineage when it is deployed, as lineage entities of SageMaker.
 *
 * A `Context` of the type `Dataset`, which every promoted revision is associated with; its properties say where
 * submissions, copies, approvals and manifests lie, and who approves and signs. An `Artifact` of the type `DatasetSource`:
 * the dataset's folder of landing, which every submission came from.
 *
 * CloudFormation has no type for associations, so `DatasetPromotion` makes them when it records a revision. Delete the
 * associations of an entity before the entity.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/lineage-tracking-entities.html
 */
export class DatasetLineage extends Construct {
  /** ARN of the context of the dataset. */
  public readonly contextArn: string;

  /** ARN of the artifact that submissions come from. */
  public readonly sourceArn: string;

  private readonly datasetName: string;

  constructor(scope: Construct, id: string, props: DatasetLineageProps) {
    super(scope, id);
    const { zones, quality, approval, authority } = props;
    const { datasetName } = quality;
    const { landing, quarantine, curated } = zones;
    const { DATASETS, INVENTORIES, APPROVALS, MANIFESTS } = DatasetLayout;
    this.datasetName = datasetName;
    const removalPolicy = props.removalPolicy ?? zones.removalPolicy;
    const source = landing.bucket.s3UrlForObject(`${datasetName}/`);

    const context = new sagemaker.CfnContext(this, 'Context', {
      contextName: lineageName(this, `dataset-${datasetName}`),
      contextType: 'Dataset',
      description: `Promoted revisions of the dataset ${datasetName}`,
      source: { sourceUri: curated.bucket.s3UrlForObject(`${DATASETS}/${datasetName}/`), sourceId: datasetName },
      properties: {
        landing: source,
        quarantine: quarantine.bucket.s3UrlForObject(`${DATASETS}/${datasetName}/`),
        inventories: curated.bucket.s3UrlForObject(`${INVENTORIES}/${datasetName}/`),
        approvals: curated.bucket.s3UrlForObject(`${APPROVALS}/${datasetName}/`),
        manifests: curated.bucket.s3UrlForObject(`${MANIFESTS}/${datasetName}/`),
        approverRoleArn: approval.approverRole.roleArn,
        signingKeyArn: authority.signingKey.key.keyArn,
        qualityRuleset: quality.rulesetName,
      },
    });
    const artifact = new sagemaker.CfnArtifact(this, 'Source', {
      artifactName: lineageName(this, `dataset-${datasetName}-source`),
      artifactType: 'DatasetSource',
      source: { sourceUri: source },
      properties: { dataset: datasetName },
    });
    for (const entity of [context, artifact]) entity.applyRemovalPolicy(removalPolicy);
    Tags.of(this).add(DATA_CLASSIFICATION_TAG, zones.classification);
    this.contextArn = context.attrArn;
    this.sourceArn = artifact.attrArn;
  }

  /**
   * Lets the grantee record revisions of this dataset, and associate them with what is deployed; it can neither change nor
   * delete anything.
   *
   * SageMaker makes the ARNs of artifacts, so those can only be named as a kind. Actions are named by dataset and revision.
   */
  public grantRecord(grantee: iam.IGrantable): iam.Grant {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'sagemaker', resource, resourceName });
    const recorded = [arn('artifact', '*'), arn('action', `${this.datasetName}-*`)];
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['sagemaker:CreateAction', 'sagemaker:CreateArtifact'],
      resourceArns: recorded,
    }).combine(
      iam.Grant.addToPrincipal({
        grantee,
        actions: ['sagemaker:AddAssociation'],
        resourceArns: [...recorded, this.contextArn],
      }),
    );
  }
}
