import { RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ProtectedLogGroup } from '../logs/protected-log-group';

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
 * The log groups into which SageMaker writes for every job of the account and region, under a key of ours, with an
 * end, and with secrets and personal identifiers masked.
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
    this.logGroups = NAMES.map(
      (logGroupName) =>
        new ProtectedLogGroup(this, logGroupName.slice('/aws/sagemaker/'.length), {
          logGroupName,
          encryptionKey: props.logsKey,
          retention: props.retention,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
    );
  }
}
