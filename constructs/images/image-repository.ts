import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { DataClassification, DataKey } from '../keys';

/** Properties of an `ImageRepository`. */
export interface ImageRepositoryProps {
  /**
   * Name of the repository.
   *
   * @default - chosen by CloudFormation
   */
  readonly repositoryName?: string;

  /**
   * Key that encrypts the images. It cannot be changed later without a new repository.
   *
   * @default - a `DataKey` of the repository's own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Untagged images older than this are deleted. Images that jobs and models name by digest should keep a tag.
   *
   * @default Duration.days(30)
   */
  readonly untaggedExpiration?: Duration;

  /**
   * What happens to the repository with the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A private ECR repository for the images that train and serve models.
 *
 * A tag that can be moved lets somebody replace an image after it was scanned and approved: tags are immutable here.
 * Every image is scanned when it is pushed; with Inspector's enhanced scanning on in the account it is scanned again
 * as new vulnerabilities become known.
 *
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 */
export class ImageRepository extends Construct {
  /** The repository. */
  public readonly repository: ecr.Repository;

  /** Key that encrypts the images. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: ImageRepositoryProps = {}) {
    super(scope, id);
    this.encryptionKey =
      props.encryptionKey ?? new DataKey(this, 'Key', { classification: DataClassification.INTERNAL });
    this.repository = new ecr.Repository(this, 'Repository', {
      repositoryName: props.repositoryName,
      encryption: ecr.RepositoryEncryption.KMS,
      encryptionKey: this.encryptionKey,
      imageTagMutability: ecr.TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
      // ECR deletes no repository with images unless it is told to.
      emptyOnDelete: props.removalPolicy === RemovalPolicy.DESTROY,
      lifecycleRules: [
        {
          description: 'Untagged images are layers of replaced builds',
          tagStatus: ecr.TagStatus.UNTAGGED,
          maxImageAge: props.untaggedExpiration ?? Duration.days(30),
        },
      ],
    });
    // Identity policies of the account say who may pull; whoever is not of the account gets nothing, whatever else is
    // written into this policy later.
    this.repository.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'DenyOtherAccounts',
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: ['ecr:*'],
        conditions: {
          StringNotEquals: { 'aws:PrincipalAccount': this.repository.stack.account },
          Bool: { 'aws:PrincipalIsAWSService': 'false' },
        },
      }),
    );
  }

  /** Lets a principal pull the images. */
  public grantPull(grantee: iam.IGrantable): iam.Grant {
    return this.repository.grantPull(grantee);
  }

  /** Lets a principal push images. */
  public grantPush(grantee: iam.IGrantable): iam.Grant {
    return this.repository.grantPush(grantee);
  }
}
