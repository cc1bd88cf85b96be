import * as iam from 'aws-cdk-lib/aws-iam';

/** Who may take a role that people hold, for its trust policy. Each must also be allowed `sts:AssumeRole` on the role. */
// biome-ignore lint/complexity/noStaticOnlyClass: the public API keeps to jsii, which has no functions outside classes
export class TrustedPeople {
  /**
   * Identities of the account that signed in with a second factor. Roles of IAM Identity Center never count as such, even
   * if their people use one: name them.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
   */
  public static withMfa(): iam.IPrincipal {
    return new iam.AccountRootPrincipal().withConditions({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } });
  }

  /**
   * These roles and users of the account, which need not exist yet.
   *
   * @param arns ARNs; wildcards allowed, as for the random end of a role of IAM Identity Center
   * @throws if there is none
   */
  public static named(arns: string[]): iam.IPrincipal {
    if (arns.length === 0) {
      throw new Error(
        'TrustedPeople.named got no ARN; expected that of at least one role or user, because a role that nobody may take is ' +
          'of no use. Name who may take it, or use TrustedPeople.withMfa().',
      );
    }
    return new iam.AccountRootPrincipal().withConditions({ ArnLike: { 'aws:PrincipalArn': arns } });
  }
}
