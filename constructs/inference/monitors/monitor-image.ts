import type * as ecr from 'aws-cdk-lib/aws-ecr';

/**
 * The image of a monitoring job: your own, built to the contract of custom monitoring containers.
 *
 * The images that AWS offers are named by tags in accounts of AWS and cannot be pulled, so nobody can read their digest;
 * and the one for explanations starts an endpoint of its own, which an isolated container cannot call.
 *
 * Sources: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-containers.html,
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-pre-built-container.html
 */
export interface MonitorImage {
  /** Repository of the image. */
  readonly repository: ecr.IRepository;

  /** Digest of the image: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}
