import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { DataPerimeter } from './data-perimeter';

/** Reading, writing and listing objects; not the administration of the bucket, which a wrong endpoint must not lock. */
const DATA_ACTIONS = [
  's3:AbortMultipartUpload',
  's3:DeleteObject*',
  's3:GetObject*',
  's3:ListBucket*',
  's3:PutObject*',
  's3:RestoreObject',
];

/**
 * What puts an object into a bucket, or changes one in it. Parts of a multipart upload, copies and forms in a browser are
 * `PutObject` to IAM; a replica is not. Tags, locks and deletions have statements of their own.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export const WRITE_ACTIONS = ['s3:PutObject', 's3:Replicate*'];

/** True for a request that no AWS service makes on its own account. */
const NOT_A_SERVICE = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };

/**
 * Denies every upload and replica that would not end up under the bucket's key, and the change to another key later.
 *
 * A request without encryption headers gets the bucket's default, which is the key. Each way to ask for something else has
 * a statement of its own, because conditions within one statement must all hold before it denies.
 *
 * Services that deliver on their own account may choose SSE-S3 (CloudTrail digests did), but no other KMS key.
 */
export function encryptionStatements(bucket: s3.IBucket, key: kms.IKey): iam.PolicyStatement[] {
  const resources = [bucket.arnForObjects('*')];
  const actions = ['s3:PutObject', 's3:ReplicateObject'];
  const algorithm = 's3:x-amz-server-side-encryption';
  const keyId = 's3:x-amz-server-side-encryption-aws-kms-key-id';
  return [
    deny('DenyOtherEncryption', actions, resources, {
      Null: { [algorithm]: 'false' },
      StringNotEquals: { [algorithm]: 'aws:kms' },
      ...NOT_A_SERVICE,
    }),
    deny('DenyOtherKey', actions, resources, {
      Null: { [keyId]: 'false' },
      StringNotEquals: { [keyId]: [key.keyArn, key.keyId] },
    }),
    // S3 then takes the AWS managed key, not the default key of the bucket.
    deny('DenyKmsWithoutKey', ['s3:PutObject'], resources, {
      Null: { [keyId]: 'true' },
      StringEquals: { [algorithm]: 'aws:kms' },
      ...NOT_A_SERVICE,
    }),
    // A key that only the caller holds makes the object unreadable to everybody else, as ransomware does.
    deny('DenyCustomerProvidedKey', actions, resources, {
      Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' },
    }),
    // Changes the key of an object where it lies. The request must name an ARN; one without a key is denied too.
    deny('DenyChangeOfKey', ['s3:UpdateObjectEncryption'], resources, { StringNotEquals: { [keyId]: key.keyArn } }),
  ];
}

/**
 * Denies principals, services acting for strangers, and networks outside the perimeter.
 *
 * The bucket's own account is always inside, so that a wrong organisation id cannot lock its administrators out.
 */
export function perimeterStatements(bucket: s3.IBucket, perimeter: DataPerimeter): iam.PolicyStatement[] {
  const resources = [bucket.bucketArn, bucket.arnForObjects('*')];
  const accounts = [Aws.ACCOUNT_ID, ...(perimeter.trustedAccountIds ?? [])];
  const organization = perimeter.organizationId;
  const statements = [
    deny('DenyOutsiders', ['s3:*'], resources, {
      StringNotEqualsIfExists: {
        'aws:PrincipalAccount': accounts,
        ...(organization && { 'aws:PrincipalOrgID': organization }),
      },
      ...NOT_A_SERVICE,
    }),
    // The null test leaves out services that send no source; the operator without IfExists would deny those too.
    deny('DenyServicesForOutsiders', ['s3:*'], resources, {
      StringNotEqualsIfExists: {
        'aws:SourceAccount': accounts,
        ...(organization && { 'aws:SourceOrgID': organization }),
      },
      Null: { 'aws:SourceAccount': 'false' },
      Bool: { 'aws:PrincipalIsAWSService': 'true' },
    }),
  ];
  if (perimeter.allowedVpcEndpoints) {
    statements.push(
      deny('DenyOtherNetworks', DATA_ACTIONS, resources, {
        StringNotEqualsIfExists: { 'aws:SourceVpce': perimeter.allowedVpcEndpoints },
        ArnNotLikeIfExists: {
          'aws:PrincipalArn': [
            `arn:${Aws.PARTITION}:iam::*:role/aws-service-role/*`,
            ...(perimeter.networkExemptPrincipalArns ?? []),
          ],
        },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
      }),
    );
  }
  return statements;
}

/** Denies writing under a folder, or anywhere in the bucket, to everybody but these principals. */
export function writersStatement(
  sid: string,
  bucket: s3.IBucket,
  objectsKeyPattern: string,
  writerArns: string[],
): iam.PolicyStatement {
  return deny(sid, WRITE_ACTIONS, [bucket.arnForObjects(objectsKeyPattern)], {
    ArnNotLike: { 'aws:PrincipalArn': writerArns },
  });
}

/** Denies replicas to everybody: for a bucket that nothing is replicated into. */
export function noReplicasStatement(bucket: s3.IBucket): iam.PolicyStatement {
  return deny('NoReplicas', ['s3:Replicate*'], [bucket.arnForObjects('*')], {});
}

/** Denies the deletion of locked objects to everybody but the named principals. */
export function retentionStatement(bucket: s3.IBucket, erasurePrincipalArns: string[]): iam.PolicyStatement {
  return deny('DenyBypassOfRetention', ['s3:BypassGovernanceRetention'], [bucket.arnForObjects('*')], {
    ...(erasurePrincipalArns.length > 0 && { ArnNotLike: { 'aws:PrincipalArn': erasurePrincipalArns } }),
  });
}

/** A denial for everybody, to be narrowed by its conditions. */
export function deny(
  sid: string,
  actions: string[],
  resources: string[],
  conditions: { [operator: string]: { [key: string]: string | string[] } },
): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    actions,
    resources,
    conditions,
  });
}
