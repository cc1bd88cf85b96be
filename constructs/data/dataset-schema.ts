import type { DatasetFormat } from './dataset-format';

/** A column of a dataset. */
export interface DatasetColumn {
  /** Name, in lower case. */
  readonly name: string;

  /** Type as Glue knows it, such as `string`, `double`, `bigint`, `timestamp`. */
  readonly type: string;

  /**
   * What it holds.
   *
   * @default - nothing
   */
  readonly comment?: string;
}

/** What the records of a dataset look like. */
export interface DatasetSchema {
  /** How they are written. */
  readonly format: DatasetFormat;

  /** Their columns. */
  readonly columns: DatasetColumn[];

  /**
   * Folder of a submission that holds the records, such as `labels`, where there are other files beside them, such as
   * images. Only this folder is judged by the quality ruleset; the malware scan and the search for personal data see all.
   *
   * @default - the whole submission
   */
  readonly folder?: string;
}
