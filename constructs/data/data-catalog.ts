import { Names, Stack } from 'aws-cdk-lib';
import * as glue from 'aws-cdk-lib/aws-glue';
import { Construct } from 'constructs';

/** Properties of {@link DataCatalog}. */
export interface DataCatalogProps {
  /**
   * First part of the names of the two databases.
   *
   * @default - the unique name of the construct
   */
  readonly databasePrefix?: string;
}

/**
 * The databases of the Glue catalogue: one for what is checked, one for what is promoted, so that access to curated data
 * never implies access to what nobody has approved.
 */
export class DataCatalog extends Construct {
  /** Name of the database of tables over quarantine. */
  public readonly quarantineDatabaseName: string;

  /** Name of the database of tables over curated data. */
  public readonly curatedDatabaseName: string;

  /** The database over curated data. */
  public readonly curatedDatabase: glue.CfnDatabase;

  constructor(scope: Construct, id: string, props: DataCatalogProps = {}) {
    super(scope, id);
    const prefix = (props.databasePrefix ?? Names.uniqueResourceName(this, { maxLength: 100, separator: '_' }))
      .toLowerCase()
      .replace(/[^a-z0-9_]/g, '_');
    this.quarantineDatabaseName = `${prefix}_quarantine`;
    this.curatedDatabaseName = `${prefix}_curated`;
    this.database('Quarantine', this.quarantineDatabaseName, 'Data that is being checked; for the checks only');
    this.curatedDatabase = this.database('Curated', this.curatedDatabaseName, 'Data that was checked and approved');
  }

  private database(id: string, name: string, description: string): glue.CfnDatabase {
    return new glue.CfnDatabase(this, id, {
      catalogId: Stack.of(this).account,
      databaseInput: { name, description },
    });
  }
}
