/**
 * Who may reach a bucket at all, and from which networks.
 *
 * Each part becomes a deny statement, so that no later allow statement or identity policy can open the bucket wider.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export interface DataPerimeter {
  /**
   * The organisation whose principals may reach the bucket, such as `o-abcde12345`.
   *
   * @default - only principals of the bucket's account
   */
  readonly organizationId?: string;

  /**
   * Accounts whose principals may reach the bucket, and on whose behalf AWS services may, besides its own.
   *
   * @default - none
   */
  readonly trustedAccountIds?: string[];

  /**
   * VPC endpoints through which alone objects may be read, written and listed. AWS services and calls that they make for
   * a principal are not affected, and neither is the administration of the bucket.
   *
   * @default - any network
   */
  readonly allowedVpcEndpoints?: string[];

  /**
   * ARNs of principals that may reach objects from outside `allowedVpcEndpoints`; wildcards allowed. The execution roles
   * of SageMaker belong here where SageMaker itself moves their data.
   *
   * @default - service-linked roles only
   */
  readonly networkExemptPrincipalArns?: string[];
}
