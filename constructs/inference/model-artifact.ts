import { Stack } from 'aws-cdk-lib';
import type * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** Where the weights of a model lie. */
export interface ModelArtifact {
  /** Bucket that holds the artifact. */
  readonly bucket: s3.IBucket;

  /**
   * Key of a `model.tar.gz`, or a prefix that ends in `/` for files that are not packed.
   *
   * The execution role can read this and nothing else of the bucket.
   */
  readonly objectKey: string;

  /**
   * Key that encrypts the artifact.
   *
   * @default - the key of the bucket, as far as it is known here
   */
  readonly encryptionKey?: kms.IKey;
}

/**
 * Lets a role read one artifact, or what lies under one prefix.
 *
 * `Bucket.grantRead` would also allow listing the bucket and reading its settings.
 */
export function grantReadArtifact(scope: Construct, artifact: ModelArtifact, role: iam.IRole): void {
  const prefix = artifact.objectKey.endsWith('/') ? artifact.objectKey : undefined;
  iam.Grant.addToPrincipal({
    grantee: role,
    actions: ['s3:GetObject'],
    resourceArns: [artifact.bucket.arnForObjects(prefix ? `${prefix}*` : artifact.objectKey)],
  });
  if (prefix) {
    iam.Grant.addToPrincipal({
      grantee: role,
      actions: ['s3:ListBucket'],
      resourceArns: [artifact.bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': [`${prefix}*`] } },
    });
  }
  const key = artifact.encryptionKey ?? artifact.bucket.encryptionKey;
  if (key) {
    iam.Grant.addToPrincipal({
      grantee: role,
      actions: ['kms:Decrypt'],
      resourceArns: [key.keyArn],
      // The key is for objects in S3; the role has no other business with it.
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(scope).region}.amazonaws.com` } },
    });
  }
}

/** Lets a role pull images of the given repositories. */
export function grantPull(repositories: ecr.IRepository[], role: iam.IRole): void {
  iam.Grant.addToPrincipal({
    grantee: role,
    actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    resourceArns: repositories.map((repository) => repository.repositoryArn),
  });
  // The token is for the whole registry: IAM knows no resource for it.
  iam.Grant.addToPrincipal({ grantee: role, actions: ['ecr:GetAuthorizationToken'], resourceArns: ['*'] });
}
