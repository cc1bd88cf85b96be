import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lakeformation from 'aws-cdk-lib/aws-lakeformation';
import { Construct } from 'constructs';
import type { DataClassification } from '../keys';
import { ClassificationTag } from './classification-tag';
import type { DataCatalog } from './data-catalog';
import type { DataZones } from './data-zones';
import { DatasetLayout } from './dataset-layout';

/** Properties of {@link GovernedCatalog}. */
export interface GovernedCatalogProps {
  /** The zones whose curated data Lake Formation hands out. */
  readonly zones: DataZones;

  /** The databases over them. */
  readonly catalog: DataCatalog;
}

/**
 * Lets Lake Formation hand out curated data: registers the bucket with a role that can only read, tags the database with
 * the classification of the zones, and grants by that tag.
 *
 * Hybrid access: roles that work by IAM alone, the promotion among them, go on doing so. It needs the `ClassificationTag`
 * of the account, and a deploying role that administers Lake Formation.
 *
 * @see https://docs.aws.amazon.com/lake-formation/latest/dg/hybrid-access-mode.html
 */
export class GovernedCatalog extends Construct {
  /** The role that Lake Formation reads with. */
  public readonly role: iam.Role;

  private readonly catalogId: string;
  private readonly databaseName: string;

  constructor(scope: Construct, id: string, props: GovernedCatalogProps) {
    super(scope, id);
    const { zones, catalog } = props;
    const { bucket } = zones.curated;
    this.catalogId = Stack.of(this).account;
    this.databaseName = catalog.curatedDatabaseName;
    this.role = new iam.Role(this, 'Role', {
      description: `Reads ${zones.node.path} for Lake Formation`,
      // Lake Formation does not document that it sends its account here: where it does, it must be this one.
      assumedBy: new iam.ServicePrincipal('lakeformation.amazonaws.com', {
        conditions: { StringEqualsIfExists: { 'aws:SourceAccount': this.catalogId } },
      }),
    });
    // https://docs.aws.amazon.com/lake-formation/latest/dg/registration-role.html, without writing.
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ReadData',
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects(`${DatasetLayout.DATASETS}/*`)],
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({ sid: 'ListData', actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
    );
    zones.encryptionKey.grantDecrypt(this.role);
    zones.admitService(this.role, zones.curated);

    const location = new lakeformation.CfnResource(this, 'Location', {
      resourceArn: bucket.arnForObjects(DatasetLayout.DATASETS),
      roleArn: this.role.roleArn,
      useServiceLinkedRole: false,
      hybridAccessEnabled: true,
    });
    location.node.addDependency(this.role);
    const tagged = new lakeformation.CfnTagAssociation(this, 'Classification', {
      resource: { database: { catalogId: this.catalogId, name: catalog.curatedDatabaseName } },
      lfTags: [{ catalogId: this.catalogId, tagKey: ClassificationTag.KEY, tagValues: [zones.classification] }],
    });
    tagged.node.addDependency(catalog);
  }

  /**
   * Lets a role query all curated tables of a classification, those to come included. With hybrid access the role must
   * have been opted in to Lake Formation for them.
   *
   * @param role the role; it also needs `lakeformation:GetDataAccess` and to read the catalogue, which this grants
   * @param classification which tables
   */
  public grantQuery(role: iam.IRole, classification: DataClassification): void {
    const stack = Stack.of(this);
    new lakeformation.CfnPrincipalPermissions(this, `Query${role.node.addr.slice(-8)}${classification}`, {
      catalog: this.catalogId,
      principal: { dataLakePrincipalIdentifier: role.roleArn },
      resource: {
        lfTagPolicy: {
          catalogId: this.catalogId,
          resourceType: 'TABLE',
          expression: [{ tagKey: ClassificationTag.KEY, tagValues: [classification] }],
        },
      },
      permissions: ['DESCRIBE', 'SELECT'],
      permissionsWithGrantOption: [],
    });
    role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        sid: 'QueryThroughLakeFormation',
        // Lake Formation decides which tables: the action has no resource.
        actions: ['lakeformation:GetDataAccess'],
        resources: ['*'],
      }),
    );
    role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        sid: 'ReadCatalogue',
        actions: ['glue:GetDatabase', 'glue:GetPartition', 'glue:GetPartitions', 'glue:GetTable', 'glue:GetTables'],
        resources: ['catalog', `database/${this.databaseName}`, `table/${this.databaseName}/*`].map((resource) =>
          stack.formatArn({ service: 'glue', resource }),
        ),
      }),
    );
  }
}
