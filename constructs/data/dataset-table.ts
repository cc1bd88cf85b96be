import { Stack } from 'aws-cdk-lib';
import * as glue from 'aws-cdk-lib/aws-glue';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DatasetLayout } from './dataset-layout';
import type { DatasetSchema } from './dataset-schema';

/** Properties of {@link DatasetTable}. */
export interface DatasetTableProps {
  /** Name of the dataset. */
  readonly datasetName: string;

  /** What its records look like. */
  readonly schema: DatasetSchema;

  /** The bucket with its revisions. */
  readonly bucket: s3.IBucket;

  /** Name of the database. */
  readonly databaseName: string;
}

/** A table over a dataset in one zone, with one partition for each revision, which the promotion adds. */
export class DatasetTable extends Construct {
  /** Name of the table: that of the dataset, with underscores. */
  public readonly tableName: string;

  /** Name of the database. */
  public readonly databaseName: string;

  /** ARNs of the catalogue, the database and the table, which IAM asks for together. */
  public readonly arns: string[];

  /** The table. */
  public readonly table: glue.CfnTable;

  /** @throws if there is no column, or one is called `revision` */
  constructor(scope: Construct, id: string, props: DatasetTableProps) {
    super(scope, id);
    const { schema, datasetName } = props;
    if (schema.columns.length === 0 || schema.columns.some(({ name }) => name === 'revision')) {
      throw new Error(
        `DatasetTable '${this.node.path}': got the columns [${schema.columns.map(({ name }) => name).join(', ')}]; ` +
          "expected at least one, and none called 'revision', which is the partition. Rename the column.",
      );
    }
    const stack = Stack.of(this);
    this.databaseName = props.databaseName;
    this.tableName = datasetName.replace(/-/g, '_');
    this.arns = ['catalog', `database/${props.databaseName}`, `table/${props.databaseName}/${this.tableName}`].map(
      (resource) => stack.formatArn({ service: 'glue', resource }),
    );
    this.table = new glue.CfnTable(this, 'Table', {
      catalogId: stack.account,
      databaseName: props.databaseName,
      tableInput: {
        name: this.tableName,
        description: `Revisions of the dataset ${datasetName}`,
        tableType: 'EXTERNAL_TABLE',
        parameters: { classification: schema.format.classification },
        partitionKeys: [{ name: 'revision', type: 'string' }],
        storageDescriptor: {
          columns: schema.columns.map(({ name, type, comment }) => ({ name, type, comment })),
          location: `s3://${props.bucket.bucketName}/${DatasetLayout.DATASETS}/${datasetName}/`,
          inputFormat: schema.format.inputFormat,
          outputFormat: schema.format.outputFormat,
          serdeInfo: {
            serializationLibrary: schema.format.serializationLibrary,
            parameters: schema.format.serializationParameters,
          },
        },
      },
    });
  }
}
