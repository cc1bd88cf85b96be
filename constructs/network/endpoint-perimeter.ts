import { Aws } from 'aws-cdk-lib';

/**
 * Whose identities and whose resources may meet at a VPC endpoint.
 *
 * Both ends are named: without the resource side, code inside the network could write with valid credentials to
 * somebody else's bucket; without the principal side, it could bring somebody else's credentials.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export class EndpointPerimeter {
  /** Identities and resources of this account only. */
  static account(): EndpointPerimeter {
    return new EndpointPerimeter('account', 'aws:PrincipalAccount', 'aws:ResourceAccount', Aws.ACCOUNT_ID);
  }

  /**
   * Identities and resources of one AWS Organizations organisation.
   *
   * @param organizationId such as `o-a1b2c3d4e5`
   * @throws if the id has another form
   */
  static organization(organizationId: string): EndpointPerimeter {
    if (!/^o-[a-z0-9]{10,32}$/.test(organizationId)) {
      throw new Error(
        `An organisation id is 'o-' and 10 to 32 lower-case letters or digits; got '${organizationId}'. 'aws organizations describe-organization' prints it.`,
      );
    }
    return new EndpointPerimeter('organization', 'aws:PrincipalOrgID', 'aws:ResourceOrgID', organizationId);
  }

  private constructor(
    /** `account` or `organization`. */
    readonly scope: string,
    private readonly principalKey: string,
    private readonly resourceKey: string,
    private readonly value: string,
  ) {}

  /** Condition that the caller is inside the perimeter. */
  principalCondition(): { [key: string]: string } {
    return { [this.principalKey]: this.value };
  }

  /** Condition that the resource is inside the perimeter. */
  resourceCondition(): { [key: string]: string } {
    return { [this.resourceKey]: this.value };
  }
}
