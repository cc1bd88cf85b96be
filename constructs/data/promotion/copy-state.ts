import { fail, type PromotionOptions, RETRY, sdkTask } from './promotion-options';

/** The largest object that one request copies; a SHA-256 of a whole object exists only for those. */
const MAX_COPY_BYTES = 5 * 1024 ** 3;

/** From where to where. */
export interface CopyOptions {
  /** Names the runs of the map. */
  readonly label: string;
  readonly fromBucket: string;
  readonly toBucket: string;
  /** JSONata expression of the folder in `fromBucket`; the folder in `toBucket` is that of the revision. */
  readonly from: string;
  readonly next: string;
}

/**
 * Copies every object of a folder, and has S3 compute the SHA-256 of each copy.
 *
 * Batches keep the result small, however many objects there are. A key with `..` in it is refused: a job that writes its
 * input to disk could be led out of its folder.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
 */
export function copyState(options: PromotionOptions, copy: CopyOptions): object {
  return {
    Type: 'Map',
    Label: copy.label,
    ItemReader: {
      Resource: `arn:${options.partition}:states:::s3:listObjectsV2`,
      Arguments: { Bucket: copy.fromBucket, Prefix: copy.from },
    },
    ItemSelector: {
      key: '{% $states.context.Map.Item.Value.Key %}',
      size: '{% $states.context.Map.Item.Value.Size %}',
      from: copy.from,
      to: '{% $folder %}',
    },
    ItemBatcher: { MaxItemsPerBatch: 100 },
    MaxConcurrency: 20,
    ToleratedFailurePercentage: 0,
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: `${copy.label}Batch`,
      States: { [`${copy.label}Batch`]: batch(options, copy) },
    },
    Output: { batches: '{% $count($states.result) %}' },
    Next: copy.next,
  };
}

function batch(options: PromotionOptions, copy: CopyOptions): object {
  const { label } = copy;
  return {
    Type: 'Map',
    Items: '{% $states.input.Items %}',
    MaxConcurrency: 40,
    ItemProcessor: {
      ProcessorConfig: { Mode: 'INLINE' },
      StartAt: `${label}Check`,
      States: {
        [`${label}Check`]: {
          Type: 'Choice',
          Choices: [
            {
              Condition: `{% $states.input.size > ${MAX_COPY_BYTES} or $contains($states.input.key, /(^|\\/)\\.\\.?(\\/|$)/) %}`,
              Next: `${label}Refused`,
            },
            {
              Condition: "{% $substring($states.input.key, -1) = '/' %}",
              Next: `${label}Folder`,
            },
          ],
          Default: `${label}Object`,
        },
        [`${label}Refused`]: fail('ObjectRefused', "An object is larger than 5 GiB, or has '.' or '..' in its key."),
        [`${label}Folder`]: {
          Type: 'Choice',
          Choices: [{ Condition: '{% $states.input.size > 0 %}', Next: `${label}Refused` }],
          Default: `${label}Skipped`,
        },
        [`${label}Skipped`]: { Type: 'Succeed', Output: '' },
        [`${label}Object`]: sdkTask(options, 's3:copyObject', {
          Arguments: {
            CopySource: `{% '${copy.fromBucket}/' & $join($split($states.input.key, '/').$encodeUrlComponent($), '/') %}`,
            Bucket: copy.toBucket,
            Key: '{% $states.input.to & $substringAfter($states.input.key, $states.input.from) %}',
            ChecksumAlgorithm: 'SHA256',
            MetadataDirective: 'COPY',
            TaggingDirective: 'REPLACE',
          },
          Output: '',
          Retry: RETRY,
          End: true,
        }),
      },
    },
    Output: { objects: '{% $count($states.input.Items) %}' },
    End: true,
  };
}
