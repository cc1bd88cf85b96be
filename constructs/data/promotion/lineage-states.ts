import { DatasetLayout } from '../dataset-layout';
import { type PromotionOptions, RETRY, type States, sdkTask } from './promotion-options';

/**
 * Records where a promoted revision came from: what was submitted and from where, who let it in, and the promotion; and
 * adds it to the dataset that it belongs to.
 *
 * It comes after the signature. If it fails, the revision is promoted and the execution has failed: redrive it. Names are
 * unique, because SageMaker makes no entity of a name that exists.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/lineage-tracking-entities.html
 */
export function lineageStates(options: PromotionOptions): States {
  const { datasetName, quarantineBucket, curatedBucket, lineage } = options;
  const revision = `{% '${datasetName}-' & $revision %}`;
  const named = (what: string) => `{% '${datasetName}-' & $revision & '-${what}' %}`;
  const approvals = `s3://${curatedBucket}/${DatasetLayout.APPROVALS}/${datasetName}/`;
  const generated = { MetadataProperties: { GeneratedBy: '{% $states.context.Execution.Id %}' } };
  const associate = (source: string, destination: string, type: string, following: string) =>
    sdkTask(options, 'sagemaker:addAssociation', {
      Arguments: { SourceArn: source, DestinationArn: destination, AssociationType: type },
      Output: '',
      Retry: RETRY,
      Next: following,
    });
  return {
    RecordSubmission: sdkTask(options, 'sagemaker:createArtifact', {
      Arguments: {
        ArtifactName: named('submission'),
        ArtifactType: 'DatasetSubmission',
        Source: { SourceUri: `{% 's3://${quarantineBucket}/' & $folder %}` },
        Properties: { source: '{% $source %}', contentSha256: '{% $inventory.contentSha256 %}' },
        ...generated,
      },
      Assign: { submissionArn: '{% $states.result.ArtifactArn %}' },
      Output: '',
      Retry: RETRY,
      Next: 'RecordApproval',
    }),
    RecordApproval: sdkTask(options, 'sagemaker:createArtifact', {
      Arguments: {
        ArtifactName: named('approval'),
        ArtifactType: 'DatasetApproval',
        Source: {
          SourceUri: `{% '${approvals}' & $revision & '.json' %}`,
          SourceTypes: [{ SourceIdType: 'S3Version', Value: '{% $manifest.approvalVersionId %}' }],
        },
        Properties: { contentSha256: '{% $inventory.contentSha256 %}' },
        ...generated,
      },
      Assign: { approvalArn: '{% $states.result.ArtifactArn %}' },
      Output: '',
      Retry: RETRY,
      Next: 'RecordRevision',
    }),
    RecordRevision: sdkTask(options, 'sagemaker:createArtifact', {
      Arguments: {
        ArtifactName: revision,
        ArtifactType: 'DatasetRevision',
        Source: { SourceUri: `{% 's3://${curatedBucket}/' & $manifest.datasetPrefix %}` },
        Properties: {
          manifest: `{% 's3://${curatedBucket}/' & $manifest.manifestKey %}`,
          manifestSha256: '{% $manifest.manifestSha256 %}',
          contentSha256: '{% $inventory.contentSha256 %}',
        },
        ...generated,
      },
      Assign: { revisionArn: '{% $states.result.ArtifactArn %}' },
      Output: '',
      Retry: RETRY,
      Next: 'RecordPromotion',
    }),
    RecordPromotion: sdkTask(options, 'sagemaker:createAction', {
      Arguments: {
        ActionName: revision,
        ActionType: 'DatasetPromotion',
        Status: 'Completed',
        Source: { SourceUri: '{% $states.context.Execution.Id %}' },
        ...generated,
      },
      Assign: { promotionArn: '{% $states.result.ActionArn %}' },
      Output: '',
      Retry: RETRY,
      Next: 'SourceToSubmission',
    }),
    SourceToSubmission: associate(lineage.sourceArn, '{% $submissionArn %}', 'ContributedTo', 'SubmissionToPromotion'),
    SubmissionToPromotion: associate(
      '{% $submissionArn %}',
      '{% $promotionArn %}',
      'ContributedTo',
      'ApprovalToPromotion',
    ),
    ApprovalToPromotion: associate('{% $approvalArn %}', '{% $promotionArn %}', 'ContributedTo', 'PromotionToRevision'),
    PromotionToRevision: associate('{% $promotionArn %}', '{% $revisionArn %}', 'Produced', 'RevisionToDataset'),
    RevisionToDataset: associate('{% $revisionArn %}', lineage.contextArn, 'AssociatedWith', 'Promoted'),
  };
}
