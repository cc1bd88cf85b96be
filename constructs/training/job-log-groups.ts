import { RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';

/** Properties of {@link JobLogGroups}. */
export interface JobLogGroupsProps {
  /** Key of the logs. Its policy is extended for CloudWatch Logs if it is of this app. */
  readonly logsKey: kms.IKey;

  /** How long logs are kept. @default logs.RetentionDays.ONE_YEAR */
  readonly retention?: logs.RetentionDays;
}

const NAMES = [
  '/aws/sagemaker/ProcessingJobs',
  '/aws/sagemaker/TrainingJobs',
  '/aws/sagemaker/TransformJobs',
  '/aws/sagemaker/studio',
];

/**
 * The log groups into which SageMaker writes for every job of the account and region, under a key of ours and with an
 * end.
 *
 * SageMaker makes them at the first job, without a key and without an end, unless they exist. They are one set for
 * account and region: make them in one stack only, and import those that are there already (`cdk import`).
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html
 */
export class JobLogGroups extends Construct {
  /** The log groups. */
  public readonly logGroups: logs.LogGroup[];

  constructor(scope: Construct, id: string, props: JobLogGroupsProps) {
    super(scope, id);
    KeyServiceGrants.of(props.logsKey).grantToLogs(...NAMES);
    this.logGroups = NAMES.map(
      (logGroupName) =>
        new logs.LogGroup(this, logGroupName.slice('/aws/sagemaker/'.length), {
          logGroupName,
          encryptionKey: props.logsKey,
          retention: props.retention ?? logs.RetentionDays.ONE_YEAR,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
    );
  }
}
