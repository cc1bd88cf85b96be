import { Match } from 'aws-cdk-lib/assertions';
import { DatasetFormat } from '../../../constructs/data';
import { DataFixture } from './data-fixture';

test('the ruleset names the table over quarantine and every rule', () => {
  const template = new DataFixture({ qualityRules: ['RowCount > 100', 'IsComplete "id"'] }).template();

  template.hasResourceProperties('AWS::Glue::DataQualityRuleset', {
    Ruleset: 'Rules = [\n  RowCount > 100,\n  IsComplete "id"\n]',
    TargetTable: { DatabaseName: Match.stringLikeRegexp('_quarantine$'), TableName: 'claims' },
  });
});

test('tables have a partition for each revision, in quarantine and in curated', () => {
  const template = new DataFixture().template();

  for (const [zone, database] of [
    ['Quarantine', '_quarantine$'],
    ['Curated', '_curated$'],
  ]) {
    template.hasResourceProperties('AWS::Glue::Table', {
      DatabaseName: Match.stringLikeRegexp(database!),
      TableInput: {
        Name: 'claims',
        PartitionKeys: [{ Name: 'revision', Type: 'string' }],
        StorageDescriptor: {
          Location: {
            'Fn::Join': ['', ['s3://', { Ref: Match.stringLikeRegexp(`^Zones${zone}`) }, '/datasets/claims/']],
          },
        },
      },
    });
  }
});

test.each([
  [DatasetFormat.PARQUET, 'parquet', 'ParquetHiveSerDe'],
  [DatasetFormat.CSV, 'csv', 'LazySimpleSerDe'],
  [DatasetFormat.JSON_LINES, 'json', 'JsonSerDe'],
])('a table of the format %#', (format, classification, library) => {
  const template = new DataFixture({ schema: { format, columns: [{ name: 'id', type: 'string' }] } }).template();

  template.hasResourceProperties('AWS::Glue::Table', {
    TableInput: {
      Name: 'claims',
      Parameters: { classification },
      StorageDescriptor: { SerdeInfo: { SerializationLibrary: Match.stringLikeRegexp(`${library}$`) } },
    },
  });
});

test('the role of the check is for Glue, and for the data of this dataset', () => {
  const { stack, dataset } = new DataFixture();

  expect(stack.resolve(dataset.quality.role.assumeRolePolicy)).toMatchObject({
    Statement: [{ Principal: { Service: 'glue.amazonaws.com' } }],
  });
});

test('a dataset without a rule is refused', () => {
  expect(() => new DataFixture({ qualityRules: [] })).toThrow(/got no rule/);
});

test.each([0, -1, 1.1, Number.NaN])('the minimum score %d is refused', (minimumQualityScore) => {
  expect(() => new DataFixture({ minimumQualityScore })).toThrow(/expected above 0 and at most 1/);
});

test.each([
  ['no column', []],
  ["a column called 'revision'", [{ name: 'revision', type: 'string' }]],
])('a schema with %s is refused', (_what, columns) => {
  expect(() => new DataFixture({ schema: { format: DatasetFormat.CSV, columns } })).toThrow(/expected at least one/);
});

test('where only a folder holds records, the table of a revision reads only that', async () => {
  const schema = { format: DatasetFormat.CSV, columns: [{ name: 'id', type: 'string' }], folder: 'labels' };
  const data = new DataFixture({ schema }).deploy();
  data.account.place(data.landing, 'claims/may/labels/a.csv', 'id');
  data.approve();

  await data.promote();

  expect(data.calls.get('aws-sdk:glue:createPartition')).toMatchObject([
    {
      PartitionInput: {
        StorageDescriptor: { Location: `s3://${data.quarantine}/datasets/claims/revision=r1/labels/` },
      },
    },
    {
      PartitionInput: { StorageDescriptor: { Location: `s3://${data.curated}/datasets/claims/revision=r1/labels/` } },
    },
  ]);
});
