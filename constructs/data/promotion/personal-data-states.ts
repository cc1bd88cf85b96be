import { fail, PersonalDataHandling, type PromotionOptions, RETRY, type States, sdkTask } from './promotion-options';

/**
 * Fourth part: lists the objects, and has Macie look for personal data in all of them.
 *
 * An account without Macie, a job that was cancelled or could not reach account or bucket, objects of a format that we do
 * not take Macie's word for, and objects that are not what their name says all count as not inspected, never as clean.
 *
 * What remains unknown: whether Macie skipped an object of a right format all the same, for a record that it could not
 * parse or after the 10 hours that it gives one object. No API says so of a job, and neither do its logs; the results that
 * Macie exports to a bucket do, if the account has set one.
 *
 * @see https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
 * @see https://docs.aws.amazon.com/macie/latest/user/discovery-jobs.html
 */
export function personalDataStates(options: PromotionOptions): States {
  const { datasetName } = options;
  return {
    List: {
      Type: 'Task',
      Resource: `arn:${options.partition}:states:::lambda:invoke`,
      Arguments: {
        FunctionName: options.inventoryFunctionArn,
        Payload: { dataset: datasetName, revision: '{% $revision %}' },
      },
      Assign: { inventory: '{% $states.result.Payload %}' },
      Output: '',
      Retry: RETRY,
      Next: 'FindMacie',
    },
    FindMacie: sdkTask(options, 'macie2:getMacieSession', {
      Arguments: {},
      Assign: { macie: '{% $states.result.Status %}', inspected: false, findings: 0, macieJob: '' },
      Output: '',
      Catch: [
        {
          ErrorEquals: ['States.ALL'],
          Assign: { macie: 'NOT_AVAILABLE', inspected: false, findings: 0, macieJob: '' },
          Output: '',
          Next: 'IsMacieThere',
        },
      ],
      Next: 'IsMacieThere',
    }),
    IsMacieThere: {
      Type: 'Choice',
      Choices: [{ Condition: "{% $macie = 'ENABLED' %}", Next: 'StartMacie' }],
      Default: 'IsFreeOfPersonalData',
    },
    StartMacie: sdkTask(options, 'macie2:createClassificationJob', {
      Arguments: {
        ClientToken: '{% $revision %}',
        Name: `{% '${datasetName}-' & $revision %}`,
        JobType: 'ONE_TIME',
        ManagedDataIdentifierSelector: 'RECOMMENDED',
        ...(options.customDataIdentifierIds.length > 0 && {
          CustomDataIdentifierIds: options.customDataIdentifierIds,
        }),
        SamplingPercentage: 100,
        S3JobDefinition: {
          BucketDefinitions: [{ AccountId: options.accountId, Buckets: [options.quarantineBucket] }],
          Scoping: {
            Includes: {
              And: [{ SimpleScopeTerm: { Comparator: 'STARTS_WITH', Key: 'OBJECT_KEY', Values: ['{% $folder %}'] } }],
            },
          },
        },
      },
      Assign: { macieJob: '{% $states.result.JobId %}' },
      Output: '',
      Retry: RETRY,
      Next: 'WaitForMacie',
    }),
    WaitForMacie: { Type: 'Wait', Seconds: 300, Next: 'ReadMacieJob' },
    ReadMacieJob: sdkTask(options, 'macie2:describeClassificationJob', {
      Arguments: { JobId: '{% $macieJob %}' },
      Assign: {
        macieStatus: '{% $states.result.JobStatus %}',
        macieErrors: "{% $states.result.LastRunErrorStatus.Code = 'ERROR' %}",
      },
      Output: '',
      Retry: RETRY,
      Next: 'IsMacieDone',
    }),
    IsMacieDone: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $macieStatus in ['RUNNING', 'PAUSED', 'IDLE'] %}", Next: 'WaitForMacie' },
        { Condition: "{% $macieStatus = 'COMPLETE' and $not($macieErrors) %}", Next: 'ReadFindings' },
      ],
      Default: 'IsFreeOfPersonalData',
    },
    ReadFindings: sdkTask(options, 'macie2:listFindings', {
      Arguments: {
        FindingCriteria: { Criterion: { 'classificationDetails.jobId': { Eq: ['{% $macieJob %}'] } } },
        MaxResults: 50,
      },
      Assign: { inspected: true, findings: '{% $count($states.result.FindingIds) %}' },
      Output: '',
      Retry: RETRY,
      Next: 'IsFreeOfPersonalData',
    }),
    IsFreeOfPersonalData: {
      Type: 'Choice',
      Choices: [{ Condition: accepted(options.personalData), Next: 'AskForApproval' }],
      Default: 'PersonalData',
    },
    PersonalData: fail(
      'PersonalData',
      'Macie found personal data, or could not look at everything: see the findings, or let the approver decide.',
    ),
  };
}

function accepted(handling: PersonalDataHandling): string {
  switch (handling) {
    case PersonalDataHandling.REJECT:
      return '{% $inspected and $findings = 0 and $inventory.notInspectable = 0 %}';
    case PersonalDataHandling.APPROVER_DECIDES:
      return '{% true %}';
  }
}
