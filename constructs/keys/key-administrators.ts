import type { Construct } from 'constructs';

const ADMINISTRATORS = 'cdk-aims:key-administrators';
const DEPLOYMENT_ROLES = 'cdk-aims:key-deployment-roles';

/**
 * Who administers every key below a scope: an app, a stage, a stack.
 *
 * Many constructs make a key where they are given none. One that is forgotten is administered by whoever has an identity
 * policy for it, so the administrators are set once, above all of them, and each `DataKey` and `SigningKey` below asks.
 */
export class KeyAdministrators {
  /**
   * Sets the administrators of every key below a scope that names none itself. Call it before anything is made in the
   * scope.
   *
   * @param scope app, stage or stack
   * @param administratorArns see `DataKeyProps.administratorArns`
   * @param deploymentRoleArns see `DataKeyProps.deploymentRoleArns`; default the roles of CDK's bootstrap stacks
   * @throws if no administrator is named, or the scope has children already
   */
  public static set(scope: Construct, administratorArns: string[], deploymentRoleArns?: string[]): void {
    if (administratorArns.length === 0) {
      throw new Error(
        `KeyAdministrators of '${scope.node.path}': got no administrator; expected at least one ARN, because otherwise ` +
          'nobody but the root user and the deploying role could administer the keys.',
      );
    }
    scope.node.setContext(ADMINISTRATORS, administratorArns);
    if (deploymentRoleArns) scope.node.setContext(DEPLOYMENT_ROLES, deploymentRoleArns);
  }

  /** The administrators that were set for a scope or the nearest above it, if any were. */
  public static of(scope: Construct): string[] | undefined {
    return scope.node.tryGetContext(ADMINISTRATORS);
  }

  /** The deploying roles that were set for a scope or the nearest above it, if any were. */
  public static deploymentRolesOf(scope: Construct): string[] | undefined {
    return scope.node.tryGetContext(DEPLOYMENT_ROLES);
  }

  private constructor() {}
}
