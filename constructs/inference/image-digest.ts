import { Token } from 'aws-cdk-lib';

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Fails unless `digest` is a SHA-256 digest.
 *
 * A tag is a name that anybody with push rights can move to other code; a digest is the code. A value that is known only
 * at deployment cannot be checked here and is refused, because it could hold a tag.
 *
 * @throws Error when the value is unresolved or is no `sha256:` digest of 64 lower-case hexadecimal digits
 */
export function requireDigest(digest: string, property: string): void {
  if (Token.isUnresolved(digest)) {
    throw new Error(
      `${property} is known only at deployment, so it cannot be shown to be a digest. Write the digest out: 'sha256:' and 64 hexadecimal digits.`,
    );
  }
  if (!DIGEST.test(digest)) {
    throw new Error(
      `${property} is '${digest}'; expected 'sha256:' and 64 lower-case hexadecimal digits. Find it with: aws ecr describe-images --query 'imageDetails[].imageDigest'`,
    );
  }
}

/**
 * Fails unless the image reference ends in a digest (`registry/name@sha256:…`).
 *
 * @throws Error when the reference is unresolved, or has no digest
 */
export function requirePinnedImage(image: string, property: string): void {
  if (Token.isUnresolved(image)) {
    throw new Error(`${property} is known only at deployment, so it cannot be shown to be pinned. Write it out.`);
  }
  const at = image.indexOf('@');
  if (at <= 0) {
    throw new Error(
      `${property} is '${image}', which has no digest; expected 'registry/name@sha256:…'. A tag can be moved to other code after review.`,
    );
  }
  requireDigest(image.slice(at + 1), `the digest in ${property}`);
}
