import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';
import type { DataZones } from './data-zones';

/** Properties of {@link CuratedReplication}. */
export interface CuratedReplicationProps {
  /** The zones whose curated bucket is replicated; in the same stack. */
  readonly zones: DataZones;

  /** The bucket for the copies: versioned, with Object Lock, such as a `HardenedBucket` of a stack in another region. */
  readonly destinationBucket: s3.IBucket;

  /** The key of that bucket, in its region. */
  readonly destinationKey: kms.IKey;
}

/**
 * Copies everything in curated to a bucket elsewhere, under the key there: data, manifests, signatures and approvals, with
 * their retention.
 *
 * Deletions are not repeated: an attacker who deletes here deletes nothing there. For the same reason an erasure must be
 * done in both places. Only what is written from now on is replicated.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html
 */
export class CuratedReplication extends Construct {
  /** The role that S3 replicates with. */
  public readonly role: iam.Role;

  /** @throws if the zones are in another stack */
  constructor(scope: Construct, id: string, props: CuratedReplicationProps) {
    super(scope, id);
    const { zones, destinationBucket, destinationKey } = props;
    const stack = Stack.of(this);
    if (Stack.of(zones) !== stack) {
      throw new Error(
        `CuratedReplication '${this.node.path}': the zones are in the stack '${Stack.of(zones).stackName}'; expected this ` +
          "one, because the bucket names the role and the role the bucket. Create both in one stack; the destination's " +
          'may be another.',
      );
    }
    const source = zones.curated.bucket;
    this.role = new iam.Role(this, 'Role', {
      description: `Replicates ${zones.node.path}`,
      // S3 does not document that it sends its account here: where it does, it must be this one.
      assumedBy: new iam.ServicePrincipal('s3.amazonaws.com', {
        conditions: { StringEqualsIfExists: { 'aws:SourceAccount': stack.account } },
      }),
    });
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
    for (const statement of [
      new iam.PolicyStatement({
        sid: 'ReadSource',
        actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
        resources: [source.bucketArn],
      }),
      new iam.PolicyStatement({
        sid: 'ReadObjects',
        actions: [
          's3:GetObjectLegalHold',
          's3:GetObjectRetention',
          's3:GetObjectVersionAcl',
          's3:GetObjectVersionForReplication',
          's3:GetObjectVersionTagging',
        ],
        resources: [source.arnForObjects('*')],
      }),
      new iam.PolicyStatement({
        sid: 'WriteCopies',
        actions: ['s3:ReplicateObject', 's3:ReplicateTags'],
        resources: [destinationBucket.arnForObjects('*')],
      }),
    ]) {
      this.role.addToPolicy(statement);
    }
    KeyServiceGrants.of(zones.encryptionKey).grantToReplicationSource(this.role, source.bucketName);
    KeyServiceGrants.of(destinationKey).grantToReplicationDestination(this.role, destinationBucket.bucketName);

    zones.admitReplication(this.role);

    const resource = source.node.defaultChild as s3.CfnBucket;
    resource.replicationConfiguration = {
      role: this.role.roleArn,
      rules: [
        {
          id: 'Curated',
          status: 'Enabled',
          priority: 1,
          filter: { prefix: '' },
          deleteMarkerReplication: { status: 'Disabled' },
          sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
          destination: {
            bucket: destinationBucket.bucketArn,
            encryptionConfiguration: { replicaKmsKeyId: destinationKey.keyArn },
            metrics: { status: 'Enabled' },
          },
        },
      ],
    };
  }
}
