import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { deny } from '../storage/bucket-policy';
import { DatasetLayout } from './dataset-layout';

/** The tag that GuardDuty puts on an object after it scanned it. */
export const SCAN_TAG = 'GuardDutyMalwareScanStatus';

/** The only value of the tag that opens an object. */
export const CLEAN = 'NO_THREATS_FOUND';

/** Reading the content of an object, by S3 itself to replicate it included. */
const READ = ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectVersionForReplication'];
const TAGGING = [
  's3:DeleteObjectTagging',
  's3:DeleteObjectVersionTagging',
  's3:PutObjectTagging',
  's3:PutObjectVersionTagging',
];

/** Nobody reads the objects of a bucket but these roles: what lies in landing is trusted by nobody. */
export function onlyReaders(bucket: s3.IBucket, roleArns: string[]): iam.PolicyStatement {
  return deny('OnlyPromotionReads', READ, [bucket.arnForObjects('*')], unless(roleArns));
}

/**
 * Nobody reads an object that the scan has not found clean, but the scan itself.
 *
 * An object without the tag is denied too: an absent key satisfies a negated operator. Promotion has no exemption, so
 * that a mistake in its workflow cannot promote what is not clean.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/tag-based-access-s3-malware-protection.html
 */
export function onlyClean(bucket: s3.IBucket, scanRoleArn: string): iam.PolicyStatement {
  return deny('OnlyCleanIsRead', READ, [bucket.arnForObjects('*')], {
    StringNotEquals: { [`s3:ExistingObjectTag/${SCAN_TAG}`]: CLEAN },
    ...unless([scanRoleArn]),
  });
}

/**
 * Nobody but the scan changes tags, and no upload brings the scan's tag along.
 *
 * The second statement is no luxury: tags of an upload are set by `PutObject`, copies inherit them from their source.
 */
export function onlyScanTags(bucket: s3.IBucket, scanRoleArn: string): iam.PolicyStatement[] {
  const resources = [bucket.arnForObjects('*')];
  return [
    deny('OnlyScanTags', TAGGING, resources, unless([scanRoleArn])),
    deny('NoUploadBringsScanTag', ['s3:PutObject'], resources, {
      'ForAnyValue:StringEquals': { 's3:RequestObjectTagKeys': [SCAN_TAG] },
      ...unless([scanRoleArn]),
    }),
  ];
}

/** S3 replicates out of a bucket with these roles only: a rule of replication could carry data to anywhere else. */
export function onlyReplication(bucket: s3.IBucket, roleArns: string[]): iam.PolicyStatement {
  return deny(
    'OnlyReplicationReplicates',
    ['s3:GetObjectVersionForReplication'],
    [bucket.arnForObjects('*')],
    unless(roleArns),
  );
}

/** Nobody writes outside the folders that have a writer. Replicas have a statement of their own. */
export function noStrayObjects(bucket: s3.IBucket): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'NoStrayObjects',
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    actions: ['s3:PutObject'],
    notResources: [
      DatasetLayout.APPROVALS,
      DatasetLayout.DATASETS,
      DatasetLayout.INVENTORIES,
      DatasetLayout.MANIFESTS,
    ].map((folder) => bucket.arnForObjects(`${folder}/*`)),
  });
}

/**
 * A record, once written, is never written again: every write must ask S3 to refuse it if the key is taken.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
export function onlyFirstWrite(bucket: s3.IBucket, folders: string[]): iam.PolicyStatement {
  const resources = folders.map((folder) => bucket.arnForObjects(`${folder}/*`));
  return deny('RecordsAreWrittenOnce', ['s3:PutObject'], resources, { Null: { 's3:if-none-match': 'true' } });
}

/**
 * Nobody deletes, or hides under a delete marker, but these roles. Lifecycle rules are not affected. Nor does anybody else
 * set the retention of an object: in compliance mode it could not be erased by anybody.
 */
export function onlyErasure(bucket: s3.IBucket, roleArns: string[]): iam.PolicyStatement {
  return deny(
    'OnlyErasureDeletes',
    ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObjectRetention'],
    [bucket.arnForObjects('*')],
    unless(roleArns),
  );
}

/**
 * Nobody reads, writes, lists or deletes from outside these VPC endpoints but these roles, with which AWS services work
 * from networks of their own.
 */
export function onlyNetworks(bucket: s3.IBucket, endpoints: string[], roleArns: string[]): iam.PolicyStatement {
  return deny(
    'DenyOtherNetworks',
    [
      's3:AbortMultipartUpload',
      's3:DeleteObject*',
      's3:GetObject*',
      's3:ListBucket*',
      's3:PutObject*',
      's3:RestoreObject',
    ],
    [bucket.bucketArn, bucket.arnForObjects('*')],
    {
      StringNotEqualsIfExists: { 'aws:SourceVpce': endpoints },
      ArnNotLikeIfExists: { 'aws:PrincipalArn': roleArns },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
    },
  );
}

function unless(roleArns: string[]): { ArnNotLike: { [key: string]: string[] } } {
  return { ArnNotLike: { 'aws:PrincipalArn': roleArns } };
}
