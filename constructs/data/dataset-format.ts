/** How the records of a dataset are written, for the tables of the catalogue. */
export class DatasetFormat {
  /** Apache Parquet. */
  public static readonly PARQUET = new DatasetFormat(
    'parquet',
    'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
    'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
    'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
    { 'serialization.format': '1' },
  );

  /** Text with commas, one header line in each file. */
  public static readonly CSV = new DatasetFormat(
    'csv',
    'org.apache.hadoop.mapred.TextInputFormat',
    'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
    'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe',
    { 'field.delim': ',', 'skip.header.line.count': '1' },
  );

  /** One JSON object a line. */
  public static readonly JSON_LINES = new DatasetFormat(
    'json',
    'org.apache.hadoop.mapred.TextInputFormat',
    'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
    'org.openx.data.jsonserde.JsonSerDe',
    { 'serialization.format': '1' },
  );

  private constructor(
    /** What Glue calls the format. */
    public readonly classification: string,
    /** Class that reads. */
    public readonly inputFormat: string,
    /** Class that writes. */
    public readonly outputFormat: string,
    /** Class that turns records into columns. */
    public readonly serializationLibrary: string,
    /** Parameters of that class. */
    public readonly serializationParameters: { [name: string]: string },
  ) {}
}
