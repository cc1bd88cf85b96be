import { Annotations, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';

/** What a service that writes and reads back needs. */
const READ_AND_WRITE = ['kms:Decrypt', 'kms:GenerateDataKey*'];

/** What a service that only writes needs. */
const WRITE = ['kms:GenerateDataKey*'];

/** Values of one condition, such as `ArnLike aws:SourceArn [...]`. */
interface Guard {
  readonly operator: string;
  readonly key: string;
  readonly values: string[];
}

/** A statement that later grants for the same service widen instead of repeating it. */
interface GrantedStatement {
  readonly statement: iam.PolicyStatement;
  readonly guards: Guard[];
}

/**
 * Lets AWS services use a customer-managed key, each with exactly what its documentation asks for and with the guard
 * against confused deputies that the service supports.
 *
 * Services are granted in the key's policy, by ARN patterns instead of references, so that the key's stack depends on no
 * other. Roles are granted in their own policies. All grants to one service share one statement, which keeps a policy far
 * below the 32 KB that KMS accepts.
 */
export class KeyServiceGrants {
  /**
   * The grants of a key.
   *
   * @param key the key; the policy of an imported one cannot be changed, and a warning says so
   */
  public static of(key: kms.IKey): KeyServiceGrants {
    let grants = KeyServiceGrants.known.get(key);
    if (!grants) {
      grants = new KeyServiceGrants(key);
      KeyServiceGrants.known.set(key, grants);
    }
    return grants;
  }

  private static readonly known = new WeakMap<kms.IKey, KeyServiceGrants>();

  private readonly granted = new Map<string, GrantedStatement>();
  private readonly stack: Stack;

  private constructor(private readonly key: kms.IKey) {
    this.stack = Stack.of(key);
  }

  /**
   * CloudWatch Logs: log groups under the key.
   *
   * @param logGroupNames names of log groups in the key's account and region; wildcards allowed
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
   */
  public grantToLogs(...logGroupNames: string[]): void {
    this.mustName('grantToLogs', 'log group', logGroupNames);
    this.allow(
      'CloudWatchLogs',
      `logs.${this.stack.region}.amazonaws.com`,
      ['kms:Decrypt', 'kms:Describe*', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      [
        {
          operator: 'ArnLike',
          key: 'kms:EncryptionContext:aws:logs:arn',
          values: logGroupNames.map((name) => this.arn('logs', `log-group:${name}`)),
        },
      ],
    );
  }

  /**
   * CloudTrail: log and digest files of a trail under the key.
   *
   * @param trailArn ARN of the trail, wildcards allowed
   * @param trailAccount account of the trail: the management account for a trail of an organisation; default the key's
   * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
   */
  public grantToCloudTrail(trailArn: string, trailAccount?: string): void {
    const source = { operator: 'ArnLike', key: 'aws:SourceArn', values: [trailArn] };
    this.allow('CloudTrailEncrypt', 'cloudtrail.amazonaws.com', WRITE, [
      source,
      {
        operator: 'StringLike',
        key: 'kms:EncryptionContext:aws:cloudtrail:arn',
        values: [`arn:${this.stack.partition}:cloudtrail:*:${trailAccount ?? this.stack.account}:trail/*`],
      },
    ]);
    // Asked for by buckets with a bucket key, and when the trail is created.
    this.allow('CloudTrailDescribe', 'cloudtrail.amazonaws.com', ['kms:Decrypt', 'kms:DescribeKey'], [source]);
  }

  /**
   * CloudTrail: notices of delivered files to topics under the key.
   *
   * @param trailArn ARN of the trail, wildcards allowed
   * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html
   */
  public grantToCloudTrailNotices(trailArn: string): void {
    this.allow('CloudTrailNotices', 'cloudtrail.amazonaws.com', READ_AND_WRITE, [
      { operator: 'ArnLike', key: 'aws:SourceArn', values: [trailArn] },
      { operator: 'ArnLike', key: 'kms:EncryptionContext:aws:sns:topicArn', values: [this.arn('sns', '*')] },
    ]);
  }

  /**
   * CloudWatch alarms that publish to topics under the key.
   *
   * @param alarmNames names of alarms in the key's account and region; wildcards allowed; default all
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
   */
  public grantToCloudWatchAlarms(...alarmNames: string[]): void {
    const names = alarmNames.length > 0 ? alarmNames : ['*'];
    this.allow('CloudWatchAlarms', 'cloudwatch.amazonaws.com', READ_AND_WRITE, [
      this.sourceAccount(),
      {
        operator: 'ArnLike',
        key: 'aws:SourceArn',
        values: names.map((name) => this.arn('cloudwatch', `alarm:${name}`)),
      },
    ]);
  }

  /**
   * EventBridge rules that publish to topics under the key.
   *
   * EventBridge sends no source account or source ARN to KMS, so a condition on them would drop every event. The
   * encryption context that SNS adds names the topic and bounds the grant instead.
   *
   * @param topicNames names of topics in the key's account and region; wildcards allowed; default all
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
   */
  public grantToEventBridgeForTopics(...topicNames: string[]): void {
    const names = topicNames.length > 0 ? topicNames : ['*'];
    this.allow('EventBridgeToTopics', 'events.amazonaws.com', READ_AND_WRITE, [
      {
        operator: 'ArnLike',
        key: 'kms:EncryptionContext:aws:sns:topicArn',
        values: names.map((name) => this.arn('sns', name)),
      },
    ]);
  }

  /**
   * EventBridge rules that send to queues under the key, dead-letter queues included.
   *
   * @param queueNames names of queues in the key's account and region; wildcards allowed; default all
   * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
   */
  public grantToEventBridgeForQueues(...queueNames: string[]): void {
    const names = queueNames.length > 0 ? queueNames : ['*'];
    this.allow('EventBridgeToQueues', 'events.amazonaws.com', READ_AND_WRITE, [
      {
        operator: 'ArnLike',
        key: 'kms:EncryptionContext:aws:sqs:arn',
        values: names.map((name) => this.arn('sqs', name)),
      },
    ]);
  }

  /**
   * SNS: delivery to queues under the key.
   *
   * @param topicNames names of topics in the key's account and region; wildcards allowed; default all
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html
   */
  public grantToSns(...topicNames: string[]): void {
    const names = topicNames.length > 0 ? topicNames : ['*'];
    this.allow('SnsToQueues', 'sns.amazonaws.com', READ_AND_WRITE, [
      { operator: 'ArnLike', key: 'aws:SourceArn', values: names.map((name) => this.arn('sns', name)) },
    ]);
  }

  /**
   * S3: event notifications to topics or queues under the key.
   *
   * @param bucketNames names of buckets; wildcards allowed; default all of the account
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
   */
  public grantToS3Notifications(...bucketNames: string[]): void {
    const names = bucketNames.length > 0 ? bucketNames : ['*'];
    this.allow('S3Notifications', 's3.amazonaws.com', READ_AND_WRITE, [
      this.sourceAccount(),
      {
        operator: 'ArnLike',
        key: 'aws:SourceArn',
        values: names.map((name) => `arn:${this.stack.partition}:s3:::${name}`),
      },
    ]);
  }

  /**
   * AWS Config: delivery of history and snapshots to a bucket, or of notices to a topic, under the key.
   *
   * @param accountIds accounts whose recorders deliver; default the key's
   * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
   */
  public grantToConfig(...accountIds: string[]): void {
    this.allow('Config', 'config.amazonaws.com', READ_AND_WRITE, [this.sourceAccount(accountIds)]);
  }

  /**
   * Log delivery: flow logs, resolver query logs and other vended logs to a bucket under the key.
   *
   * @param accountIds accounts whose logs are delivered; default the key's
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
   */
  public grantToLogDelivery(...accountIds: string[]): void {
    this.allow(
      'LogDelivery',
      'delivery.logs.amazonaws.com',
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      [
        this.sourceAccount(accountIds),
        {
          operator: 'ArnLike',
          key: 'aws:SourceArn',
          values: this.accounts(accountIds).map((account) => `arn:${this.stack.partition}:logs:*:${account}:*`),
        },
      ],
    );
  }

  /**
   * Bedrock: logs of model invocations in a bucket under the key.
   *
   * @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html
   */
  public grantToBedrockInvocationLogging(): void {
    this.allow(
      'BedrockInvocationLogging',
      'bedrock.amazonaws.com',
      ['kms:GenerateDataKey'],
      [this.sourceAccount(), { operator: 'ArnLike', key: 'aws:SourceArn', values: [this.arn('bedrock', '*')] }],
    );
  }

  /**
   * Bedrock agents: schemas of action groups and sessions under the key.
   *
   * @see https://docs.aws.amazon.com/bedrock/latest/userguide/cmk-agent-resources.html
   */
  public grantToBedrockAgents(): void {
    this.allow(
      'BedrockAgents',
      'bedrock.amazonaws.com',
      ['kms:Decrypt', 'kms:GenerateDataKey'],
      [{ operator: 'ArnLike', key: 'kms:EncryptionContext:aws:bedrock:arn', values: [this.arn('bedrock', 'agent/*')] }],
    );
  }

  /**
   * Bedrock model evaluation: the temporary data of jobs under the key.
   *
   * @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-evaluation-security-kms.html
   */
  public grantToBedrockEvaluation(): void {
    const jobs = [this.arn('bedrock', 'evaluation-job/*')];
    const source = { operator: 'ArnLike', key: 'aws:SourceArn', values: jobs };
    this.allow(
      'BedrockEvaluation',
      'bedrock.amazonaws.com',
      ['kms:Decrypt', 'kms:GenerateDataKey'],
      [source, { operator: 'ArnLike', key: 'kms:EncryptionContext:evaluationJobArn', values: jobs }],
    );
    // A call that encrypts nothing has no encryption context.
    this.allow('BedrockEvaluationDescribe', 'bedrock.amazonaws.com', ['kms:DescribeKey'], [source]);
  }

  /**
   * EC2 Auto Scaling: instances whose volumes are under the key.
   *
   * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
   */
  public grantToAutoScaling(): void {
    const role = this.serviceLinkedRole('autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling');
    this.allowPrincipal(
      'AutoScaling',
      new iam.AnyPrincipal(),
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      role,
    );
    this.allowPrincipal(
      'AutoScalingGrants',
      new iam.AnyPrincipal(),
      ['kms:CreateGrant'],
      [...role, { operator: 'Bool', key: 'kms:GrantIsForAWSResource', values: ['true'] }],
    );
  }

  /**
   * Macie: reading objects under the key, which its service-linked role has no permission for, and writing its results.
   *
   * @see https://docs.aws.amazon.com/macie/latest/user/discovery-supported-encryption-types.html
   */
  public grantToMacie(): void {
    this.allowPrincipal(
      'MacieRead',
      new iam.AnyPrincipal(),
      ['kms:Decrypt'],
      this.serviceLinkedRole('macie.amazonaws.com/AWSServiceRoleForAmazonMacie'),
    );
    this.allow(
      'MacieResults',
      'macie.amazonaws.com',
      ['kms:Encrypt', 'kms:GenerateDataKey'],
      [
        this.sourceAccount(),
        {
          operator: 'ArnLike',
          key: 'aws:SourceArn',
          values: [this.arn('macie2', 'export-configuration:*'), this.arn('macie2', 'classification-job/*')],
        },
      ],
    );
  }

  /**
   * GuardDuty: export of findings to a bucket under the key.
   *
   * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
   */
  public grantToGuardDutyFindings(): void {
    this.allow(
      'GuardDutyFindings',
      'guardduty.amazonaws.com',
      ['kms:GenerateDataKey'],
      [
        this.sourceAccount(),
        { operator: 'ArnLike', key: 'aws:SourceArn', values: [this.arn('guardduty', 'detector/*')] },
      ],
    );
  }

  /**
   * AWS Budgets: notices to topics under the key.
   *
   * @see https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
   */
  public grantToBudgets(): void {
    this.allow('Budgets', 'budgets.amazonaws.com', READ_AND_WRITE, [
      this.sourceAccount(),
      {
        operator: 'ArnLike',
        key: 'aws:SourceArn',
        values: [`arn:${this.stack.partition}:budgets::${this.stack.account}:*`],
      },
    ]);
  }

  /**
   * SageMaker: a role whose jobs, notebooks, domains or endpoints keep data under the key.
   *
   * SageMaker attaches volumes and file systems by a grant that it makes with the role's permissions.
   *
   * @param role the execution role
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/api-permissions-reference.html
   */
  public grantToSageMaker(role: iam.IGrantable): iam.Grant {
    return this.grantUse(role).combine(this.grantForAwsResources(role));
  }

  /**
   * A role that a service uses to keep a resource under the key: `kms:CreateGrant`, for AWS resources only.
   *
   * @param grantee the role
   */
  public grantForAwsResources(grantee: iam.IGrantable): iam.Grant {
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['kms:CreateGrant'],
      resourceArns: [this.key.keyArn],
      conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    });
  }

  /**
   * The role of S3 replication, for objects of a source bucket under the key.
   *
   * @param role the replication role
   * @param bucketName name of the source bucket
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
   */
  public grantToReplicationSource(role: iam.IGrantable, bucketName: string): iam.Grant {
    return this.grantThroughS3(role, ['kms:Decrypt'], bucketName);
  }

  /**
   * The role of S3 replication, for the copies in a destination bucket under the key.
   *
   * @param role the replication role
   * @param bucketName name of the destination bucket
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
   */
  public grantToReplicationDestination(role: iam.IGrantable, bucketName: string): iam.Grant {
    return this.grantThroughS3(role, ['kms:Encrypt'], bucketName);
  }

  /**
   * The role of GuardDuty Malware Protection for S3, for a bucket under the key.
   *
   * @param role the role of the malware protection plan
   * @param bucketName name of the protected bucket
   * @see https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html
   */
  public grantToMalwareProtection(role: iam.IGrantable, bucketName: string): iam.Grant {
    return this.grantThroughS3(role, ['kms:Decrypt', 'kms:GenerateDataKey'], bucketName);
  }

  private grantUse(grantee: iam.IGrantable): iam.Grant {
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      resourceArns: [this.key.keyArn],
    });
  }

  private grantThroughS3(grantee: iam.IGrantable, actions: string[], bucketName: string): iam.Grant {
    const bucketArn = `arn:${this.stack.partition}:s3:::${bucketName}`;
    return iam.Grant.addToPrincipal({
      grantee,
      actions,
      resourceArns: [this.key.keyArn],
      conditions: {
        StringLike: {
          'kms:ViaService': 's3.*.amazonaws.com',
          // With a bucket key the context is the bucket; for objects written before it was on, the object.
          'kms:EncryptionContext:aws:s3:arn': [bucketArn, `${bucketArn}/*`],
        },
      },
    });
  }

  /**
   * Names a service-linked role in a condition and not as the principal, because KMS refuses a policy that names a role
   * which does not exist yet.
   */
  private serviceLinkedRole(path: string): Guard[] {
    return [
      { operator: 'StringEquals', key: 'kms:CallerAccount', values: [this.stack.account] },
      {
        operator: 'ArnEquals',
        key: 'aws:PrincipalArn',
        values: [`arn:${this.stack.partition}:iam::${this.stack.account}:role/aws-service-role/${path}`],
      },
    ];
  }

  private sourceAccount(accountIds: string[] = []): Guard {
    return { operator: 'StringEquals', key: 'aws:SourceAccount', values: this.accounts(accountIds) };
  }

  private accounts(accountIds: string[]): string[] {
    return accountIds.length > 0 ? accountIds : [this.stack.account];
  }

  private arn(service: string, rest: string): string {
    return `arn:${this.stack.partition}:${service}:${this.stack.region}:${this.stack.account}:${rest}`;
  }

  private mustName(method: string, what: string, names: string[]): void {
    if (names.length > 0) return;
    throw new Error(
      `KeyServiceGrants.${method} of key '${this.key.node.path}': got no ${what} name; expected at least one, ` +
        'because a grant without a name would serve every caller of the service. Pass names or patterns.',
    );
  }

  private allow(sid: string, service: string, actions: string[], guards: Guard[]): void {
    this.allowPrincipal(sid, new iam.ServicePrincipal(service), actions, guards);
  }

  private allowPrincipal(sid: string, principal: iam.IPrincipal, actions: string[], guards: Guard[]): void {
    const known = this.granted.get(sid);
    if (known) {
      guards.forEach((guard, index) => {
        const values = known.guards[index]!.values;
        for (const value of guard.values) if (!values.includes(value)) values.push(value);
        known.statement.addCondition(guard.operator, conditionOf(known.guards, guard.operator));
      });
      return;
    }
    const own = guards.map((guard) => ({ ...guard, values: [...guard.values] }));
    const statement = new iam.PolicyStatement({ sid, principals: [principal], actions, resources: ['*'] });
    for (const { operator } of own) statement.addCondition(operator, conditionOf(own, operator));
    const { statementAdded } = this.key.addToResourcePolicy(statement, true);
    this.granted.set(sid, { statement, guards: own });
    if (!statementAdded) {
      Annotations.of(this.key).addWarningV2(
        `cdk-aims:KeyPolicyNotChanged:${sid}`,
        `The policy of the imported key '${this.key.node.path}' cannot be changed from here. It must already let ` +
          `${principal instanceof iam.ServicePrincipal ? principal.service : `the service-linked role of ${sid}`} use it ` +
          `(${actions.join(', ')}); otherwise what depends on it fails at deployment.`,
      );
    }
  }
}

function conditionOf(guards: Guard[], operator: string): { [key: string]: string | string[] } {
  return Object.fromEntries(
    guards
      .filter((guard) => guard.operator === operator)
      .map(({ key, values }) => [key, values.length === 1 ? values[0]! : [...values]]),
  );
}
