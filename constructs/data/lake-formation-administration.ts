import { RemovalPolicy } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as lakeformation from 'aws-cdk-lib/aws-lakeformation';
import { Construct } from 'constructs';

/** Properties of {@link LakeFormationAdministration}. */
export interface LakeFormationAdministrationProps {
  /** Roles that administer Lake Formation, besides those who do already. The role that deploys must be one of them. */
  readonly administrators: iam.IRole[];
}

/**
 * Administrators of Lake Formation of the whole account and region, and no permissions for everybody on new databases and
 * tables. Nothing makes it for you; it adds to what is there and is never reset.
 *
 * @see https://docs.aws.amazon.com/lake-formation/latest/dg/change-settings.html
 */
export class LakeFormationAdministration extends Construct {
  /** @throws if there is no administrator */
  constructor(scope: Construct, id: string, props: LakeFormationAdministrationProps) {
    super(scope, id);
    if (props.administrators.length === 0) {
      throw new Error(
        `LakeFormationAdministration '${this.node.path}': got no administrator; expected at least one, because nobody ` +
          'could grant anything otherwise. Pass the role of your data platform team.',
      );
    }
    const settings = new lakeformation.CfnDataLakeSettings(this, 'Settings', {
      admins: props.administrators.map((role) => ({ dataLakePrincipalIdentifier: role.roleArn })),
      createDatabaseDefaultPermissions: [],
      createTableDefaultPermissions: [],
      mutationType: 'APPEND',
      parameters: { CROSS_ACCOUNT_VERSION: '4' },
    });
    settings.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
