/**
 * How to treat personal data in a submission.
 *
 * What is known not to have been inspected is not free of personal data: files that are neither text nor Avro nor Parquet,
 * or not what their name says, and an account without Macie, count as found. An object that Macie skipped without saying
 * so cannot be told from a clean one; see the README.
 */
export enum PersonalDataHandling {
  /** The promotion ends if Macie found any, or could not look at everything. */
  REJECT = 'reject',

  /** The approver is told what was found and what could not be looked at, and decides. */
  APPROVER_DECIDES = 'approver-decides',
}

/** What the renderers of the workflow need; all of it known when the template is made. */
export interface PromotionOptions {
  readonly datasetName: string;
  readonly partition: string;
  readonly accountId: string;
  readonly landingBucket: string;
  readonly quarantineBucket: string;
  readonly curatedBucket: string;
  readonly inventoryFunctionArn: string;
  readonly signingFunctionArn: string;
  readonly approvalTopicArn: string;
  readonly quality: QualityOptions;
  readonly personalData: PersonalDataHandling;
  readonly customDataIdentifierIds: string[];
  /** Days after which a submission that nobody approved or rejected fails. */
  readonly approvalDays: number;
  /** The table over curated data that learns of the revision, if there is one. */
  readonly curatedTable?: TableName;
  readonly lineage: LineageOptions;
}

/** What is deployed of the lineage of the dataset. */
export interface LineageOptions {
  /** The context that every revision is associated with. */
  readonly contextArn: string;
  /** The artifact that every submission came from. */
  readonly sourceArn: string;
}

/** A table of the catalogue. */
export interface TableName {
  readonly databaseName: string;
  readonly tableName: string;
}

/** The part of the options about the quality check. */
export interface QualityOptions extends TableName {
  readonly rulesetName: string;
  readonly roleArn: string;
  /** Folder of the revision that the table reads, with a slash at its end, or empty. */
  readonly folder: string;
  readonly minimumScore: number;
}

/** States of a workflow by name. */
export interface States {
  readonly [name: string]: object;
}

/** A task of the SDK integration. */
export function sdkTask(options: PromotionOptions, call: string, state: object): object {
  return { Type: 'Task', Resource: `arn:${options.partition}:states:::aws-sdk:${call}`, ...state };
}

/** The end of a workflow that promotes nothing. */
export function fail(error: string, cause: string): object {
  return { Type: 'Fail', Error: error, Cause: cause };
}

/** Errors that a second try can mend. */
export const RETRY = [
  {
    ErrorEquals: ['States.TaskFailed'],
    IntervalSeconds: 5,
    BackoffRate: 2,
    MaxAttempts: 4,
    JitterStrategy: 'FULL',
  },
];
