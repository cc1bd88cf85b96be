import { DatasetLayout } from '../dataset-layout';
import { type PromotionOptions, RETRY, type States, sdkTask } from './promotion-options';

/**
 * Records where a promoted revision came from: what was submitted, the promotion, and the dataset that it belongs to.
 *
 * It comes after the signature. If it fails, the revision is promoted and the execution has failed: redrive it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/lineage-tracking-entities.html
 */
export function lineageStates(options: PromotionOptions): States {
  const { datasetName, quarantineBucket, curatedBucket, lineageContextName } = options;
  const revision = `{% '${datasetName}-' & $revision %}`;
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
        ArtifactName: revision,
        ArtifactType: 'DatasetSubmission',
        Source: { SourceUri: `{% 's3://${quarantineBucket}/' & $folder %}` },
        Properties: { source: '{% $source %}', contentSha256: '{% $inventory.contentSha256 %}' },
        ...generated,
      },
      Assign: { submissionArn: '{% $states.result.ArtifactArn %}' },
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
      Next: 'SubmissionToPromotion',
    }),
    SubmissionToPromotion: associate(
      '{% $submissionArn %}',
      '{% $promotionArn %}',
      'ContributedTo',
      'PromotionToRevision',
    ),
    PromotionToRevision: associate('{% $promotionArn %}', '{% $revisionArn %}', 'Produced', 'FindDataset'),
    FindDataset: sdkTask(options, 'sagemaker:describeContext', {
      Arguments: { ContextName: lineageContextName },
      Assign: { datasetArn: '{% $states.result.ContextArn %}' },
      Output: '',
      // The first revision makes it. Any other failure would fail there too.
      Catch: [{ ErrorEquals: ['States.TaskFailed'], Output: '', Next: 'RecordDataset' }],
      Next: 'RevisionToDataset',
    }),
    RecordDataset: sdkTask(options, 'sagemaker:createContext', {
      Arguments: {
        ContextName: lineageContextName,
        ContextType: 'Dataset',
        Description: `Promoted revisions of the dataset ${datasetName}`,
        Source: { SourceUri: `s3://${curatedBucket}/${DatasetLayout.DATASETS}/${datasetName}` },
      },
      Assign: { datasetArn: '{% $states.result.ContextArn %}' },
      Output: '',
      Retry: RETRY,
      Next: 'RevisionToDataset',
    }),
    RevisionToDataset: associate('{% $revisionArn %}', '{% $datasetArn %}', 'AssociatedWith', 'Promoted'),
  };
}
