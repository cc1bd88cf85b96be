import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import type * as ecr from 'aws-cdk-lib/aws-ecr';
import type { Construct } from 'constructs';

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const PRIVATE_URI =
  /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([a-z0-9._/-]+)@(sha256:[0-9a-f]{64})$/;

/**
 * A container image of a private ECR repository, named by its digest.
 *
 * A tag can be moved to another image after it was scanned and approved; a digest cannot.
 */
export class PinnedImage {
  /**
   * An image of a repository of the app or of an imported one.
   *
   * @param repository the private repository
   * @param digest `sha256:` and 64 hexadecimal digits
   * @throws if the digest has another form
   */
  public static fromRepository(repository: ecr.IRepository, digest: string): PinnedImage {
    if (Token.isUnresolved(digest) || !DIGEST.test(digest)) {
      throw new Error(
        `The image of repository '${repository.node.id}' must be named by its digest: expected 'sha256:' and 64 ` +
          `hexadecimal digits, got '${Token.isUnresolved(digest) ? 'a value known only at deployment' : digest}'. ` +
          "Read the digest with 'aws ecr describe-images'.",
      );
    }
    return new PinnedImage(repository.repositoryUriForDigest(digest), repository.repositoryArn);
  }

  /**
   * An image by its full URI, `ACCOUNT.dkr.ecr.REGION.amazonaws.com/REPOSITORY@sha256:DIGEST`.
   *
   * @param scope any construct of the stack; gives the partition of the repository's ARN
   * @param uri the URI
   * @throws if the URI has a tag, no digest, or a registry that is not a private ECR one
   */
  public static fromUri(scope: Construct, uri: string): PinnedImage {
    const [, account, region, repository] = PRIVATE_URI.exec(uri) ?? [];
    if (account === undefined || region === undefined || repository === undefined) {
      throw new Error(
        `The image URI '${uri}' must name a private ECR repository and a digest: expected ` +
          "'ACCOUNT.dkr.ecr.REGION.amazonaws.com/REPOSITORY@sha256:DIGEST'. " +
          'Copy public images to a private repository, and replace a tag by the digest it points to.',
      );
    }
    const arn = Stack.of(scope).formatArn({
      service: 'ecr',
      account,
      region,
      resource: 'repository',
      resourceName: repository,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    return new PinnedImage(uri, arn);
  }

  private constructor(
    /** URI with the digest. */
    public readonly uri: string,
    /** ARN of the repository, for the permission to pull. */
    public readonly repositoryArn: string,
  ) {}
}
