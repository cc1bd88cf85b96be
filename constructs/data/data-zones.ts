import { Duration, Lazy, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DataClassification, DataKey, KeyServiceGrants } from '../keys';
import { AccessLogsBucket, type DataPerimeter, HardenedBucket } from '../storage';
import { writersStatement } from '../storage/bucket-policy';
import type { DataRetention } from './data-retention';
import { DatasetLayout } from './dataset-layout';
import { arnOfAllLogs } from './log-delivery';
import { MalwareScan } from './malware-scan';
import {
  noStrayObjects,
  onlyClean,
  onlyErasure,
  onlyFirstWrite,
  onlyNetworks,
  onlyReaders,
  onlyReplication,
  onlyScanTags,
} from './zone-policies';

/** How many datasets the policy of the curated bucket has room for; S3 takes 20 KB. */
const MAX_DATASETS = 15;

/** Properties of {@link DataZones}. */
export interface DataZonesProps {
  /**
   * The key of the three buckets.
   *
   * @default - a `DataKey` of the zones' own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The key of logs and topics around them: those who read logs must not read data. Its policy is extended for CloudWatch
   * Logs and EventBridge if it is of this app.
   *
   * @default - a `DataKey` of the zones' own
   */
  readonly logsKey?: kms.IKey;

  /**
   * How sensitive the data is.
   *
   * @default DataClassification.CONFIDENTIAL
   */
  readonly classification?: DataClassification;

  /**
   * Where the server access logs of the three buckets go.
   *
   * @default - an `AccessLogsBucket` of the zones' own
   */
  readonly accessLogsBucket?: s3.IBucket;

  /**
   * How long what is kept.
   *
   * @default - see `DataRetention`
   */
  readonly retention?: DataRetention;

  /**
   * Who may reach the buckets, and from where. With `allowedVpcEndpoints`, the roles with which AWS services scan, promote
   * and check are exempt without being named, and so are those of the people who submit, approve and erase: they work from
   * outside, and can do nothing else. Everybody else who comes from elsewhere is to be named, such as AWS Backup and
   * whoever repairs in an emergency.
   *
   * @default - principals of the account, from any network
   */
  readonly perimeter?: DataPerimeter;

  /**
   * What happens to the buckets with the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** Who writes what, of one dataset. */
export interface DatasetWriters {
  /** Name of the dataset. */
  readonly datasetName: string;

  /** The role that moves its objects from landing to quarantine to curated. */
  readonly promotionRole: iam.IRole;

  /** The role that approves. */
  readonly approverRole: iam.IRole;
}

/**
 * Three buckets that data passes on its way to training: landing, where anybody admitted may write and nobody reads;
 * quarantine, where it lies still while it is checked; curated, which training reads.
 *
 * The bucket policies, not the workflow, say what cannot happen: see the threat model in the README. They name each
 * dataset's roles, so a dataset must be in the stack of its zones.
 */
export class DataZones extends Construct {
  /** Written by submitters, read by promotions only. */
  public readonly landing: HardenedBucket;

  /** Written by promotions only, read only if clean. */
  public readonly quarantine: HardenedBucket;

  /** Written by promotions, approvers and the two functions, each in a folder of its own. Write-once. */
  public readonly curated: HardenedBucket;

  /** The key of the three buckets. */
  public readonly encryptionKey: kms.IKey;

  /** The key of logs and topics around them. */
  public readonly logsKey: kms.IKey;

  /** How sensitive the data is. */
  public readonly classification: DataClassification;

  /** What happens to the buckets with the stack. */
  public readonly removalPolicy: RemovalPolicy;

  /** The malware scan of quarantine. */
  public readonly scan: MalwareScan;

  private readonly promotionRoles: string[] = [];
  private readonly inventoryRoles: string[] = [];
  private readonly signingRoles: string[] = [];
  private readonly erasureRoles: string[] = [];
  private readonly replicationRoles: string[] = [];
  private readonly outside: { roleArn: string; zone?: HardenedBucket }[] = [];
  private readonly datasets = new Set<string>();
  private workflowLogsAdmitted = false;

  constructor(scope: Construct, id: string, props: DataZonesProps = {}) {
    super(scope, id);
    const { removalPolicy, perimeter, retention = {} } = props;
    this.removalPolicy = removalPolicy ?? RemovalPolicy.RETAIN;
    this.classification = props.classification ?? DataClassification.CONFIDENTIAL;
    this.encryptionKey =
      props.encryptionKey ?? new DataKey(this, 'Key', { classification: this.classification, removalPolicy });
    this.logsKey =
      props.logsKey ??
      new DataKey(this, 'LogsKey', { description: `Logs and topics of ${this.node.path}`, removalPolicy });
    const common = {
      encryptionKey: this.encryptionKey,
      classification: this.classification,
      accessLogsBucket: props.accessLogsBucket ?? new AccessLogsBucket(this, 'AccessLogs', { removalPolicy }).bucket,
      eventBridge: true,
      // Endpoints have a statement of their own here, because who is exempt is not known yet.
      perimeter: perimeter && { ...perimeter, allowedVpcEndpoints: undefined },
      removalPolicy,
    };
    const submission = {
      ...common,
      expiration: retention.submissions ?? Duration.days(30),
      noncurrentVersionExpiration: Duration.days(7),
      // What was submitted stays as it was while it is judged: who poisons a dataset cannot take the traces away.
      objectLockRetention: s3.ObjectLockRetention.governance(retention.submissionsLock ?? Duration.days(7)),
    };
    this.landing = new HardenedBucket(this, 'Landing', {
      ...submission,
      erasurePrincipalArns: this.lazyRoles(this.erasureRoles, 'Landing'),
    });
    this.quarantine = new HardenedBucket(this, 'Quarantine', {
      ...submission,
      erasurePrincipalArns: this.lazyRoles(this.erasureRoles, 'Quarantine'),
    });
    this.curated = new HardenedBucket(this, 'Curated', {
      ...common,
      objectLockRetention: s3.ObjectLockRetention.governance(retention.curatedLock ?? Duration.days(365)),
      expiration: retention.curated,
      erasurePrincipalArns: this.lazyRoles(this.erasureRoles, 'Curated'),
    });
    this.scan = new MalwareScan(this, 'Scan', { bucket: this.quarantine });
    this.admitService(this.scan.role, this.quarantine);
    this.protect(perimeter);
    // The plan is tried when it is created: the policy that admits its role must be there.
    this.scan.plan.node.addDependency(this.quarantine.bucket.policy!);
    KeyServiceGrants.of(this.encryptionKey).grantToMacie();
  }

  /**
   * Admits the roles of a dataset to the bucket policies.
   *
   * @throws if the dataset is there already, its name is no valid one, one role has both parts, the roles are in another
   * stack, or there are too many datasets
   */
  public admitDataset(writers: DatasetWriters): void {
    const { datasetName, promotionRole, approverRole } = writers;
    DatasetLayout.requireDatasetName(`DataZones '${this.node.path}': name of a dataset`, datasetName);
    if (this.datasets.has(datasetName)) {
      throw new Error(
        `DataZones '${this.node.path}': the dataset '${datasetName}' is there already; two datasets of one name would ` +
          'write into the same folders. Choose another name.',
      );
    }
    if (promotionRole.roleArn === approverRole.roleArn) {
      throw new Error(
        `DataZones '${this.node.path}': dataset '${datasetName}' has one role for promotion and approval; expected two, ` +
          'because who moves the data must not approve it.',
      );
    }
    if (Stack.of(promotionRole) !== Stack.of(this)) {
      throw new Error(
        `DataZones '${this.node.path}': the dataset '${datasetName}' is in the stack '${Stack.of(promotionRole).stackName}', ` +
          `the zones are in '${Stack.of(this).stackName}'; expected one stack, because the bucket policies name the roles ` +
          'of the dataset and these name the buckets. Create both in one stack.',
      );
    }
    if (this.datasets.size >= MAX_DATASETS) {
      throw new Error(
        `DataZones '${this.node.path}': got the dataset '${datasetName}' as number ${this.datasets.size + 1}; expected at ` +
          `most ${MAX_DATASETS}, because the policy of a bucket takes 20 KB. Make further zones for it.`,
      );
    }
    this.datasets.add(datasetName);
    this.promotionRoles.push(promotionRole.roleArn);
    this.admitService(promotionRole);
    this.curated.bucket.addToResourcePolicy(
      writersStatement(
        `OnlyApproverOf${this.datasets.size}`,
        this.curated.bucket,
        `${DatasetLayout.APPROVALS}/${datasetName}/*`,
        [approverRole.roleArn],
      ),
    );
  }

  /** Admits a role that writes inventories. */
  public admitInventory(role: iam.IRole): void {
    this.inventoryRoles.push(role.roleArn);
  }

  /** Admits a role that writes signed manifests. */
  public admitSigner(role: iam.IRole): void {
    this.signingRoles.push(role.roleArn);
  }

  /**
   * Admits a role with which an AWS service reads or writes from a network of its own, where endpoints are limited.
   *
   * @param role the role
   * @param zone the zone that it works in; default all
   */
  public admitService(role: iam.IRole, zone?: HardenedBucket): void {
    this.outside.push({ roleArn: role.roleArn, zone });
  }

  /**
   * Admits a role with which people submit, approve or erase from their own network, where endpoints are limited.
   *
   * @param role the role
   * @param zone the zone that they work in; default all
   */
  public admitPeople(role: iam.IRole, zone?: HardenedBucket): void {
    this.outside.push({ roleArn: role.roleArn, zone });
  }

  /** Admits a role with which S3 replicates what is curated to elsewhere. */
  public admitReplication(role: iam.IRole): void {
    this.replicationRoles.push(role.roleArn);
    this.admitService(role, this.curated);
  }

  /** Admits a role that deletes, retention notwithstanding. */
  public admitErasure(role: iam.IRole): void {
    this.erasureRoles.push(role.roleArn);
  }

  /**
   * Lets the log service read what workflows encrypt for it under the key. The context is the one that they encrypt with.
   *
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
   */
  public admitWorkflowLogs(): void {
    if (this.workflowLogsAdmitted) return;
    this.workflowLogsAdmitted = true;
    this.encryptionKey.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: `WorkflowLogs${this.node.addr.slice(-8)}`,
        principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['kms:Decrypt'],
        resources: ['*'],
        conditions: { StringEquals: { 'kms:EncryptionContext:SourceArn': arnOfAllLogs(this) } },
      }),
      true,
    );
  }

  private protect(perimeter: DataPerimeter = {}): void {
    const { landing, quarantine, curated, scan } = this;
    const scanRole = scan.role.roleArn;
    const roles = (known: string[], zone: HardenedBucket, ...fixed: string[]) =>
      this.lazyRoles(known, zone.node.id, fixed);
    const { APPROVALS, DATASETS, INVENTORIES, MANIFESTS } = DatasetLayout;
    const add = (zone: HardenedBucket, ...statements: iam.PolicyStatement[]) => {
      for (const statement of statements) zone.bucket.addToResourcePolicy(statement);
    };
    add(
      landing,
      onlyReaders(landing.bucket, roles(this.promotionRoles, landing)),
      onlyErasure(landing.bucket, roles(this.erasureRoles, landing)),
    );
    add(
      quarantine,
      onlyClean(quarantine.bucket, scanRole),
      ...onlyScanTags(quarantine.bucket, scanRole),
      writersStatement('OnlyPromotionWrites', quarantine.bucket, '*', roles(this.promotionRoles, quarantine, scanRole)),
      onlyErasure(quarantine.bucket, roles(this.erasureRoles, quarantine)),
    );
    add(
      curated,
      noStrayObjects(curated.bucket),
      writersStatement('OnlyPromotionWrites', curated.bucket, `${DATASETS}/*`, roles(this.promotionRoles, curated)),
      writersStatement('OnlyInventoryWrites', curated.bucket, `${INVENTORIES}/*`, roles(this.inventoryRoles, curated)),
      writersStatement('OnlySignerWrites', curated.bucket, `${MANIFESTS}/*`, roles(this.signingRoles, curated)),
      onlyFirstWrite(curated.bucket, [APPROVALS, MANIFESTS]),
      onlyReplication(curated.bucket, roles(this.replicationRoles, curated)),
      onlyErasure(curated.bucket, roles(this.erasureRoles, curated)),
    );
    // Nothing comes into a zone by replication: curated is only ever the source of it.
    for (const zone of [landing, quarantine, curated]) zone.denyReplicas();
    const { allowedVpcEndpoints: endpoints, networkExemptPrincipalArns = [] } = perimeter;
    if (endpoints === undefined) return;
    const serviceLinked = `arn:${Stack.of(this).partition}:iam::*:role/aws-service-role/*`;
    for (const zone of [landing, quarantine, curated]) {
      const exempt = Lazy.list({
        produce: () => [
          serviceLinked,
          ...networkExemptPrincipalArns,
          ...this.outside.filter((one) => (one.zone ?? zone) === zone).map(({ roleArn }) => roleArn),
        ],
      });
      add(zone, onlyNetworks(zone.bucket, endpoints, exempt));
    }
  }

  /**
   * Roles are admitted after the policy is made. While there is none, the ARN of the bucket stands in: no principal has
   * it, so that the statement denies everybody.
   */
  private lazyRoles(known: string[], zone: string, fixed: string[] = []): string[] {
    return Lazy.list({
      produce: () => {
        const roles = [...fixed, ...known];
        return roles.length > 0 ? roles : [(this.node.findChild(zone) as HardenedBucket).bucket.bucketArn];
      },
    });
  }
}
