import { DatasetLayout } from '../dataset-layout';
import { copyState } from './copy-state';
import { fail, type PromotionOptions, RETRY, type States, sdkTask } from './promotion-options';

const NAME = `/${DatasetLayout.NAME_PATTERN}/`;

/**
 * First part: takes a submission out of the hands of its submitter.
 *
 * Everything is checked on the copies in quarantine, which nobody but promotion can write, so that what was checked is
 * what is promoted. Copies carry no tag of their source, forged or not.
 */
export function freezeStates(options: PromotionOptions): States {
  const { datasetName, landingBucket, quarantineBucket, curatedBucket } = options;
  return {
    CheckNames: {
      Type: 'Choice',
      Choices: [
        {
          Condition: `{% $contains($states.input.submission, ${NAME}) and $contains($states.context.Execution.Name, ${NAME}) %}`,
          Assign: {
            checks: 0,
            revision: '{% $states.context.Execution.Name %}',
            source: `{% '${datasetName}/' & $states.input.submission & '/' %}`,
            folder: `{% '${DatasetLayout.DATASETS}/${datasetName}/revision=' & $states.context.Execution.Name & '/' %}`,
          },
          Next: 'FindSubmission',
        },
      ],
      Default: 'InvalidName',
    },
    InvalidName: fail(
      'InvalidName',
      'The name of the submission or of the execution is not of up to 50 letters, digits and inner hyphens.',
    ),
    FindSubmission: sdkTask(options, 's3:listObjectsV2', {
      Arguments: { Bucket: landingBucket, Prefix: '{% $source %}', MaxKeys: 1 },
      Assign: { submitted: '{% $states.result.KeyCount %}' },
      Retry: RETRY,
      Next: 'FindInQuarantine',
    }),
    FindInQuarantine: sdkTask(options, 's3:listObjectsV2', {
      Arguments: { Bucket: quarantineBucket, Prefix: '{% $folder %}', MaxKeys: 1 },
      Assign: { quarantined: '{% $states.result.KeyCount %}' },
      Retry: RETRY,
      Next: 'FindInCurated',
    }),
    FindInCurated: sdkTask(options, 's3:listObjectsV2', {
      Arguments: { Bucket: curatedBucket, Prefix: '{% $folder %}', MaxKeys: 1 },
      Assign: { promoted: '{% $states.result.KeyCount %}' },
      Retry: RETRY,
      Next: 'IsNew',
    }),
    IsNew: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $submitted = 0 %}', Next: 'NothingSubmitted' },
        { Condition: '{% $quarantined > 0 or $promoted > 0 %}', Next: 'RevisionExists' },
      ],
      Default: 'Freeze',
    },
    NothingSubmitted: fail('NothingSubmitted', 'There is no object of that submission in landing.'),
    RevisionExists: fail('RevisionExists', 'A revision of that name exists; start with another name.'),
    Freeze: copyState(options, {
      label: 'Freeze',
      fromBucket: landingBucket,
      toBucket: quarantineBucket,
      from: '{% $source %}',
      next: 'WaitForScan',
    }),
  };
}
