import { Names, Stack } from 'aws-cdk-lib';
import * as glue from 'aws-cdk-lib/aws-glue';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { DataZones } from './data-zones';
import { DatasetLayout } from './dataset-layout';
import type { DatasetSchema } from './dataset-schema';
import { DatasetTable } from './dataset-table';

/** Properties of {@link DatasetQuality}. */
export interface DatasetQualityProps {
  /** Name of the dataset. */
  readonly datasetName: string;

  /** The zones it passes. */
  readonly zones: DataZones;

  /** Name of the database of tables over quarantine. */
  readonly databaseName: string;

  /** What its records look like. */
  readonly schema: DatasetSchema;

  /**
   * The rules, in the Data Quality Definition Language, such as `IsComplete "id"` or `ColumnValues "age" between 0 and 120`.
   *
   * There is no default: a rule that holds of everything would only look like a check.
   *
   * @see https://docs.aws.amazon.com/glue/latest/dg/dqdl.html
   */
  readonly rules: string[];

  /**
   * Part of the rules that must hold, from 0 to 1.
   *
   * @default 1
   */
  readonly minimumScore?: number;
}

/**
 * The ruleset that a submission must pass, a table over quarantine to evaluate it on, and the role that Glue reads with.
 * The role reads only what the malware scan has found clean, because the bucket lets nobody read anything else.
 */
export class DatasetQuality extends Construct {
  /** Name of the dataset. */
  public readonly datasetName: string;

  /** Folder of a revision that the table reads, with a slash at its end; empty for the whole. */
  public readonly folder: string;

  /** The table over quarantine. */
  public readonly table: DatasetTable;

  /** Name of the ruleset. */
  public readonly rulesetName: string;

  /** ARN of the ruleset. */
  public readonly rulesetArn: string;

  /** The role that Glue evaluates the rules with. */
  public readonly role: iam.Role;

  /** Part of the rules that must hold. */
  public readonly minimumScore: number;

  /** @throws if there is no rule, or the score is not above 0 and at most 1 */
  constructor(scope: Construct, id: string, props: DatasetQualityProps) {
    super(scope, id);
    const { datasetName, zones } = props;
    this.datasetName = datasetName;
    this.folder = props.schema.folder === undefined ? '' : `${props.schema.folder}/`;
    this.minimumScore = props.minimumScore ?? 1;
    if (props.rules.length === 0) {
      throw new Error(
        `DatasetQuality '${this.node.path}': got no rule; expected at least one, because data that nothing is asked of ` +
          'passes any check. Write what must hold of the data in DQDL.',
      );
    }
    if (!(this.minimumScore > 0 && this.minimumScore <= 1)) {
      throw new Error(
        `DatasetQuality '${this.node.path}': got the minimum score ${props.minimumScore}; expected above 0 and at most 1, ` +
          'the part of the rules that must hold. Leave it out for all of them.',
      );
    }
    const stack = Stack.of(this);
    this.table = new DatasetTable(this, 'Table', {
      datasetName,
      schema: props.schema,
      bucket: zones.quarantine.bucket,
      databaseName: props.databaseName,
    });
    this.rulesetName = Names.uniqueResourceName(this, { maxLength: 200, separator: '-' });
    this.rulesetArn = this.rulesetArnOf(this.rulesetName);
    const ruleset = new glue.CfnDataQualityRuleset(this, 'Ruleset', {
      name: this.rulesetName,
      description: `What must hold of the dataset ${datasetName}`,
      ruleset: `Rules = [\n  ${props.rules.join(',\n  ')}\n]`,
      targetTable: { databaseName: props.databaseName, tableName: this.table.tableName },
    });
    ruleset.node.addDependency(this.table);

    this.role = new iam.Role(this, 'Role', {
      description: `Evaluates the quality rules of the dataset ${datasetName}`,
      // Glue does not document that it sends its account here: where it does, it must be this one.
      assumedBy: new iam.ServicePrincipal('glue.amazonaws.com', {
        conditions: { StringEqualsIfExists: { 'aws:SourceAccount': stack.account } },
      }),
    });
    for (const statement of this.statements(props)) this.role.addToPolicy(statement);
    zones.encryptionKey.grantDecrypt(this.role);
    zones.admitService(this.role, zones.quarantine);
  }

  /** @see https://docs.aws.amazon.com/glue/latest/dg/data-quality-authorization.html */
  private statements({ datasetName, zones }: DatasetQualityProps): iam.PolicyStatement[] {
    const { partition, region, account } = Stack.of(this);
    const { bucket } = zones.quarantine;
    const folder = `${DatasetLayout.DATASETS}/${datasetName}/`;
    return [
      new iam.PolicyStatement({
        sid: 'ReadTable',
        actions: ['glue:GetDatabase', 'glue:GetPartition', 'glue:GetPartitions', 'glue:GetTable'],
        resources: this.table.arns,
      }),
      new iam.PolicyStatement({
        sid: 'ReadRuleset',
        actions: ['glue:GetDataQualityRuleset'],
        resources: [this.rulesetArn],
      }),
      // A run has no ARN of its own.
      new iam.PolicyStatement({
        sid: 'PublishResult',
        actions: ['glue:GetDataQualityRulesetEvaluationRun', 'glue:PublishDataQuality'],
        resources: [this.rulesetArnOf('*')],
      }),
      new iam.PolicyStatement({
        sid: 'ReadData',
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects(`${folder}*`)],
      }),
      new iam.PolicyStatement({
        sid: 'ListData',
        actions: ['s3:ListBucket'],
        resources: [bucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': `${folder}*` } },
      }),
      // The program that evaluates the rules. The bucket is of AWS: https://docs.aws.amazon.com/glue/latest/dg/data-quality-trouble.html
      new iam.PolicyStatement({
        sid: 'ReadProgram',
        actions: ['s3:GetObject'],
        resources: [`arn:${partition}:s3:::aws-glue-ml-data-quality-assets-${region}/*`],
      }),
      new iam.PolicyStatement({
        sid: 'WriteLogs',
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`arn:${partition}:logs:${region}:${account}:log-group:/aws-glue/*`],
      }),
      new iam.PolicyStatement({
        sid: 'PublishMetrics',
        actions: ['cloudwatch:PutMetricData'],
        resources: ['*'],
        conditions: { StringEquals: { 'cloudwatch:namespace': 'Glue Data Quality' } },
      }),
    ];
  }

  private rulesetArnOf(name: string): string {
    return Stack.of(this).formatArn({ service: 'glue', resource: 'dataQualityRuleset', resourceName: name });
  }
}
