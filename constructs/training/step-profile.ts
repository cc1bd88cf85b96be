/**
 * How much network the container of a job has.
 *
 * Both profiles run in the VPC of the zone, without an internet route, with keys for volume and output and with
 * encrypted traffic between containers.
 */
export enum StepProfile {
  /**
   * No network and no credentials: SageMaker moves the data in and the results out. From inside, a call to MLflow,
   * S3, KMS, the feature store or a package index cannot succeed.
   */
  ISOLATED = 'isolated',

  /**
   * The network of the VPC and the credentials of the execution role: for a container that must call MLflow, the
   * feature store or another private endpoint while it runs.
   */
  VPC_ONLY = 'vpc-only',
}
