import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { DataZones } from './data-zones';
import { DatasetLayout } from './dataset-layout';
import { TrustedPeople } from './trusted-people';

/** Properties of {@link DatasetApproval}. */
export interface DatasetApprovalProps {
  /** Name of the dataset. */
  readonly datasetName: string;

  /** The zones it passes. */
  readonly zones: DataZones;

  /**
   * The role of those who approve, if there is one. It must not be one of those who submit.
   *
   * @default - a role of its own
   */
  readonly approverRole?: iam.IRole;

  /**
   * Who may take the role that is made here. Not those who submit.
   *
   * @default - `TrustedPeople.withMfa()`
   */
  readonly approvers?: iam.IPrincipal;

  /**
   * Topic that tells the approvers, if there is one. Promotion is allowed to publish to it.
   *
   * @default - a topic under the zones' key for logs; subscribe the approvers to it
   */
  readonly topic?: sns.ITopic;

  /**
   * Key of that topic, if it has one of its own.
   *
   * @default - the zones' key for logs
   */
  readonly topicKey?: kms.IKey;

  /**
   * How long a promotion waits for the decision before it fails. Shorter than the zones keep submissions.
   *
   * @default Duration.days(14)
   */
  readonly timeout?: Duration;
}

/**
 * Who approves a dataset, and how they are told.
 *
 * An approval is an object in the curated bucket: only the approver's role may write it, nobody may change or delete it,
 * and it names the hash of what is approved. A task token would do less: IAM cannot limit `states:SendTaskSuccess` to a
 * workflow, and nothing would be left of it to show.
 */
export class DatasetApproval extends Construct {
  /** The role of those who approve. */
  public readonly approverRole: iam.IRole;

  /** The topic that tells them. */
  public readonly topic: sns.ITopic;

  /** The key of the topic. */
  public readonly topicKey: kms.IKey;

  /** How long a promotion waits for them. */
  public readonly timeout: Duration;

  /** @throws if there are both a role and those who may take one that is made here */
  constructor(scope: Construct, id: string, props: DatasetApprovalProps) {
    super(scope, id);
    if (props.approverRole && props.approvers) {
      throw new Error(
        `DatasetApproval '${this.node.path}': got 'approverRole' and 'approvers'; expected one of them, because the trust ` +
          'policy of a role that exists is not changed here. Leave one out.',
      );
    }
    const { zones, datasetName } = props;
    this.timeout = props.timeout ?? Duration.days(14);
    this.topicKey = props.topicKey ?? zones.logsKey;
    this.topic =
      props.topic ??
      new sns.Topic(this, 'Topic', {
        displayName: `Approvals of ${datasetName}`,
        masterKey: zones.logsKey,
        enforceSSL: true,
      });
    this.approverRole =
      props.approverRole ??
      new iam.Role(this, 'Approver', {
        description: `Approves revisions of the dataset ${datasetName}`,
        assumedBy: props.approvers ?? TrustedPeople.withMfa(),
        maxSessionDuration: Duration.hours(1),
      });
    for (const statement of this.statements(props)) this.approverRole.addToPrincipalPolicy(statement);
    zones.admitPeople(this.approverRole);
    zones.encryptionKey.grant(this.approverRole, 'kms:Decrypt', 'kms:GenerateDataKey');
  }

  private statements({ zones, datasetName }: DatasetApprovalProps): iam.PolicyStatement[] {
    const { curated, landing, quarantine } = zones;
    const { APPROVALS, DATASETS, INVENTORIES } = DatasetLayout;
    return [
      new iam.PolicyStatement({
        sid: 'WriteApprovals',
        actions: ['s3:PutObject'],
        resources: [curated.bucket.arnForObjects(`${APPROVALS}/${datasetName}/*`)],
      }),
      new iam.PolicyStatement({
        sid: 'ReadWhatToApprove',
        actions: ['s3:GetObject'],
        resources: [
          ...[APPROVALS, INVENTORIES].map((folder) => curated.bucket.arnForObjects(`${folder}/${datasetName}/*`)),
          quarantine.bucket.arnForObjects(`${DATASETS}/${datasetName}/*`),
        ],
      }),
      // Who approves can never submit, whatever else the role is given.
      new iam.PolicyStatement({
        sid: 'NeverSubmit',
        effect: iam.Effect.DENY,
        actions: ['s3:PutObject'],
        resources: [landing.bucket.arnForObjects('*')],
      }),
    ];
  }
}
