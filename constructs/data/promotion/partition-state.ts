import { type PromotionOptions, RETRY, sdkTask, type TableName } from './promotion-options';

/** Reads how the records of a table are stored, which its partitions repeat. */
export function readTable(options: PromotionOptions, table: TableName, next: string): object {
  return sdkTask(options, 'glue:getTable', {
    Arguments: { DatabaseName: table.databaseName, Name: table.tableName },
    Assign: { storage: '{% $states.result.Table.StorageDescriptor %}' },
    Output: '',
    Retry: RETRY,
    Next: next,
  });
}

/**
 * Shows the revision to a table.
 *
 * @param location where it lies: the inside of a JSONata string, which may close and open it
 */
export function addPartition(options: PromotionOptions, table: TableName, location: string, next: string): object {
  return sdkTask(options, 'glue:createPartition', {
    Arguments: {
      DatabaseName: table.databaseName,
      TableName: table.tableName,
      PartitionInput: {
        Values: ['{% $revision %}'],
        StorageDescriptor: `{% $merge([$storage, { 'Location': '${location}' }]) %}`,
      },
    },
    Output: '',
    Retry: RETRY,
    Next: next,
  });
}
