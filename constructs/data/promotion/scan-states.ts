import { CLEAN, SCAN_TAG } from '../zone-policies';
import { fail, type PromotionOptions, RETRY, type States, sdkTask } from './promotion-options';

/** Minutes that the scan of a whole submission may take. */
const MAX_CHECKS = 240;

/**
 * Second part: waits until GuardDuty has tagged every object in quarantine, and ends at the first that is not clean. What
 * GuardDuty cannot scan, such as an object above its size limit or with a password, is not clean.
 */
export function scanStates(options: PromotionOptions): States {
  const { quarantineBucket } = options;
  return {
    WaitForScan: {
      Type: 'Wait',
      Seconds: 60,
      Assign: { checks: '{% $checks + 1 %}' },
      Next: 'ReadScan',
    },
    ReadScan: {
      Type: 'Map',
      Label: 'ReadScan',
      ItemReader: {
        Resource: `arn:${options.partition}:states:::s3:listObjectsV2`,
        Arguments: { Bucket: quarantineBucket, Prefix: '{% $folder %}' },
      },
      ItemSelector: { key: '{% $states.context.Map.Item.Value.Key %}' },
      ItemBatcher: { MaxItemsPerBatch: 100 },
      MaxConcurrency: 20,
      ToleratedFailurePercentage: 0,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'ReadScanBatch',
        States: { ReadScanBatch: batch(options) },
      },
      Assign: {
        clean: '{% $sum($states.result.clean) %}',
        pending: '{% $sum($states.result.pending) %}',
        rejected: '{% $sum($states.result.rejected) %}',
      },
      Output: '',
      Next: 'IsClean',
    },
    IsClean: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $rejected > 0 %}', Next: 'NotClean' },
        { Condition: `{% $pending > 0 and $checks < ${MAX_CHECKS} %}`, Next: 'WaitForScan' },
        { Condition: '{% $pending = 0 and $clean > 0 %}', Next: 'ReadTable' },
      ],
      Default: 'ScanMissing',
    },
    NotClean: fail(
      'NotClean',
      'GuardDuty found a threat in an object, or could not scan it: see the tags of the objects in quarantine.',
    ),
    ScanMissing: fail('ScanMissing', 'GuardDuty did not scan every object in time: see the malware protection plan.'),
  };
}

function batch(options: PromotionOptions): object {
  const status = `$states.result.TagSet[Key = '${SCAN_TAG}'].Value`;
  return {
    Type: 'Map',
    Items: '{% $states.input.Items %}',
    MaxConcurrency: 40,
    ItemProcessor: {
      ProcessorConfig: { Mode: 'INLINE' },
      StartAt: 'ReadTag',
      States: {
        ReadTag: sdkTask(options, 's3:getObjectTagging', {
          Arguments: { Bucket: options.quarantineBucket, Key: '{% $states.input.key %}' },
          Output: `{% $exists(${status}) ? (${status} = '${CLEAN}' ? 'clean' : 'rejected') : 'pending' %}`,
          Retry: RETRY,
          End: true,
        }),
      },
    },
    Output: {
      clean: "{% $count($states.result[$ = 'clean']) %}",
      pending: "{% $count($states.result[$ = 'pending']) %}",
      rejected: "{% $count($states.result[$ = 'rejected']) %}",
    },
    End: true,
  };
}
