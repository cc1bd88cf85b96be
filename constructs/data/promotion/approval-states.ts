import { DatasetLayout } from '../dataset-layout';
import { fail, type PromotionOptions, RETRY, type States, sdkTask } from './promotion-options';

/** Seconds between two looks for the approval, once some time has passed. */
const INTERVAL_SECONDS = 900;

/**
 * Fifth part: asks for approval, and waits for the record that only the approver's role can write.
 *
 * The record names the hash of what is approved. An approval of something else, or a rejection, ends the promotion.
 */
export function approvalStates(options: PromotionOptions): States {
  const { datasetName, curatedBucket } = options;
  const approvals = `${DatasetLayout.APPROVALS}/${datasetName}/`;
  return {
    AskForApproval: {
      Type: 'Task',
      Resource: `arn:${options.partition}:states:::sns:publish`,
      Arguments: {
        TopicArn: options.approvalTopicArn,
        Subject: `Dataset ${datasetName} waits for approval`,
        Message: {
          dataset: datasetName,
          revision: '{% $revision %}',
          contentSha256: '{% $inventory.contentSha256 %}',
          objects: '{% $inventory.objects %}',
          bytes: '{% $inventory.bytes %}',
          qualityScore: '{% $score %}',
          personalData: {
            inspected: '{% $inspected %}',
            findings: '{% $findings %}',
            macieJob: '{% $macieJob %}',
            objectsNotInspectable: '{% $inventory.notInspectable %}',
          },
          inventory: `{% 's3://${curatedBucket}/' & $inventory.inventoryKey %}`,
          toApprove: `{% 'Write { "decision": "approved", "contentSha256": "' & $inventory.contentSha256 & '" } to s3://${curatedBucket}/${approvals}' & $revision & '.json, with If-None-Match: *; any other decision rejects.' %}`,
        },
      },
      Output: '',
      Retry: RETRY,
      Next: 'WaitForApproval',
    },
    WaitForApproval: sdkTask(options, 's3:getObject', {
      Arguments: { Bucket: curatedBucket, Key: `{% '${approvals}' & $revision & '.json' %}` },
      Assign: { approval: '{% $parse($states.result.Body) %}' },
      Output: '',
      Retry: [
        {
          ErrorEquals: ['S3.NoSuchKeyException'],
          IntervalSeconds: 60,
          BackoffRate: 1.5,
          MaxDelaySeconds: INTERVAL_SECONDS,
          MaxAttempts: Math.ceil((options.approvalDays * 86_400) / INTERVAL_SECONDS),
        },
        ...RETRY,
      ],
      Catch: [{ ErrorEquals: ['S3.NoSuchKeyException'], Output: '', Next: 'NotApprovedInTime' }],
      Next: 'IsApproved',
    }),
    IsApproved: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $approval.decision != 'approved' %}", Next: 'Rejected' },
        { Condition: '{% $approval.contentSha256 = $inventory.contentSha256 %}', Next: 'Promote' },
      ],
      Default: 'OtherApproved',
    },
    Rejected: fail('Rejected', 'The approver did not approve: see the record of the decision.'),
    OtherApproved: fail('OtherApproved', 'The approval names the hash of other content than this.'),
    NotApprovedInTime: fail('NotApprovedInTime', 'Nobody approved or rejected in time.'),
  };
}
