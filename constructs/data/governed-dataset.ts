import { Names } from 'aws-cdk-lib';
import * as glue from 'aws-cdk-lib/aws-glue';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { DataCatalog } from './data-catalog';
import type { DataZones } from './data-zones';
import { DatasetApproval } from './dataset-approval';
import { DatasetLineage } from './dataset-lineage';
import { DatasetPromotion } from './dataset-promotion';
import { DatasetQuality } from './dataset-quality';
import type { DatasetSchema } from './dataset-schema';
import { DatasetTable } from './dataset-table';
import type { ManifestAuthority } from './manifest-authority';
import type { PersonalDataCheck } from './personal-data-check';

/** What several datasets share. */
export interface DatasetPlatform {
  /** The three buckets. */
  readonly zones: DataZones;

  /** What lists and signs. */
  readonly authority: ManifestAuthority;

  /** The databases. */
  readonly catalog: DataCatalog;
}

/** Properties of {@link GovernedDataset}. */
export interface GovernedDatasetProps {
  /** Name of the dataset; becomes a folder in every zone. */
  readonly datasetName: string;

  /** The zones, the signing and the catalogue that it shares with others. */
  readonly platform: DatasetPlatform;

  /** What its records look like. */
  readonly schema: DatasetSchema;

  /** What must hold of them; see `DatasetQualityProps.rules`. */
  readonly qualityRules: string[];

  /**
   * Part of the rules that must hold, from 0 to 1.
   *
   * @default 1
   */
  readonly minimumQualityScore?: number;

  /**
   * What is done about personal data.
   *
   * @default - a submission with personal data, or with anything that Macie cannot look at, is rejected
   */
  readonly personalData?: PersonalDataCheck;

  /**
   * The role of those who approve, if there is one. It must not be one of those who submit.
   *
   * @default - a role of its own
   */
  readonly approverRole?: iam.IRole;

  /**
   * Who may take the role of those who approve, if it is made here. Not those who submit.
   *
   * @default - `TrustedPeople.withMfa()`
   */
  readonly approvers?: iam.IPrincipal;
}

/**
 * A dataset that reaches training only by one way: submitted, frozen, scanned, measured, searched for personal data,
 * approved by somebody else, signed.
 */
export class GovernedDataset extends Construct {
  /** Name of the dataset. */
  public readonly datasetName: string;

  /** The zones that it passes. */
  public readonly zones: DataZones;

  /** The ruleset that a submission must pass. */
  public readonly quality: DatasetQuality;

  /** Who approves; subscribe them to its topic. */
  public readonly approval: DatasetApproval;

  /** What the revisions are recorded with. */
  public readonly lineage: DatasetLineage;

  /** The workflow. */
  public readonly promotion: DatasetPromotion;

  /** The table over its curated revisions. */
  public readonly table: DatasetTable;

  constructor(scope: Construct, id: string, props: GovernedDatasetProps) {
    super(scope, id);
    const { datasetName, schema } = props;
    const { zones, authority, catalog } = props.platform;
    this.datasetName = datasetName;
    this.zones = zones;
    this.quality = new DatasetQuality(this, 'Quality', {
      datasetName,
      zones,
      schema,
      databaseName: catalog.quarantineDatabaseName,
      rules: props.qualityRules,
      minimumScore: props.minimumQualityScore,
    });
    this.approval = new DatasetApproval(this, 'Approval', {
      datasetName,
      zones,
      approverRole: props.approverRole,
      approvers: props.approvers,
    });
    this.table = new DatasetTable(this, 'Table', {
      datasetName,
      schema,
      bucket: zones.curated.bucket,
      databaseName: catalog.curatedDatabaseName,
    });
    // The same rules for what was curated, so that a check can be repeated at any time.
    const ruleset = new glue.CfnDataQualityRuleset(this, 'CuratedRuleset', {
      name: Names.uniqueResourceName(this, { maxLength: 190, separator: '-' }).concat('-curated'),
      description: `What must hold of the curated dataset ${datasetName}`,
      ruleset: `Rules = [\n  ${props.qualityRules.join(',\n  ')}\n]`,
      targetTable: { databaseName: catalog.curatedDatabaseName, tableName: this.table.tableName },
    });
    ruleset.node.addDependency(this.table);
    // Databases are known by name only, which makes no dependency.
    this.quality.node.addDependency(catalog);
    this.table.node.addDependency(catalog);
    this.lineage = new DatasetLineage(this, 'Lineage', {
      zones,
      quality: this.quality,
      approval: this.approval,
      authority,
    });
    this.promotion = new DatasetPromotion(this, 'Promotion', {
      zones,
      authority,
      quality: this.quality,
      approval: this.approval,
      lineage: this.lineage,
      personalData: props.personalData,
      curatedTable: this.table,
    });
  }

  /** Lets a principal submit: write into this dataset's folder of landing, and start and follow the workflow. */
  public grantSubmit(grantee: iam.IRole): iam.Grant {
    return this.promotion.grantSubmit(grantee);
  }
}
