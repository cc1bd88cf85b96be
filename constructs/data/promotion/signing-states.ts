import { copyState } from './copy-state';
import { lineageStates } from './lineage-states';
import { addPartition, readTable } from './partition-state';
import type { PromotionOptions, States } from './promotion-options';

/**
 * Last part: copies the revision to curated, has its manifest signed with what the checks said, and makes it known to
 * catalogue and lineage.
 *
 * The bucket policy of quarantine lets nothing through that is not clean, whatever the parts before said.
 */
export function signingStates(options: PromotionOptions): States {
  const { curatedTable: table } = options;
  const location = `s3://${options.curatedBucket}/' & $folder & '${options.quality.folder}`;
  return {
    Promote: copyState(options, {
      label: 'Promote',
      fromBucket: options.quarantineBucket,
      toBucket: options.curatedBucket,
      from: '{% $folder %}',
      next: 'Sign',
    }),
    Sign: {
      Type: 'Task',
      Resource: `arn:${options.partition}:states:::lambda:invoke`,
      Arguments: {
        FunctionName: options.signingFunctionArn,
        Payload: {
          dataset: options.datasetName,
          revision: '{% $revision %}',
          checks: {
            execution: '{% $states.context.Execution.Id %}',
            source: `{% 's3://${options.landingBucket}/' & $source %}`,
            malwareScan: { clean: '{% $clean %}' },
            quality: {
              score: '{% $score %}',
              minimumScore: options.quality.minimumScore,
              result: '{% $qualityResult %}',
              ruleset: options.quality.rulesetName,
            },
            personalData: {
              handling: options.personalData,
              inspected: '{% $inspected %}',
              findings: '{% $findings %}',
              macieJob: '{% $macieJob %}',
              objectsNotInspectable: '{% $inventory.notInspectable %}',
            },
          },
        },
      },
      Assign: { manifest: '{% $states.result.Payload %}' },
      Output: '',
      // Only what happens before the function runs: a manifest is written once.
      Retry: [
        { ErrorEquals: ['Lambda.TooManyRequestsException'], IntervalSeconds: 10, BackoffRate: 2, MaxAttempts: 6 },
      ],
      Next: table === undefined ? 'RecordSubmission' : 'ReadCuratedTable',
    },
    ...(table !== undefined && {
      ReadCuratedTable: readTable(options, table, 'AddCuratedPartition'),
      AddCuratedPartition: addPartition(options, table, location, 'RecordSubmission'),
    }),
    ...lineageStates(options),
    Promoted: { Type: 'Succeed', Output: '{% $manifest %}' },
  };
}
