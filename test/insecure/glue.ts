import { arnOf, type Fragment } from './fragment';

/** A catalogue and jobs without encryption or checks. */
export const glue: Fragment = {
  resources: {
    Database: {
      Type: 'AWS::Glue::Database',
      Properties: { CatalogId: { Ref: 'AWS::AccountId' }, DatabaseInput: { Name: 'features' } },
    },
    CatalogSettings: {
      Type: 'AWS::Glue::DataCatalogEncryptionSettings',
      Properties: {
        CatalogId: { Ref: 'AWS::AccountId' },
        DataCatalogEncryptionSettings: {
          EncryptionAtRest: { CatalogEncryptionMode: 'DISABLED' },
          ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: false },
        },
      },
    },
    Warehouse: {
      Type: 'AWS::Glue::Connection',
      Properties: {
        CatalogId: { Ref: 'AWS::AccountId' },
        ConnectionInput: {
          ConnectionType: 'JDBC',
          ConnectionProperties: {
            JDBC_CONNECTION_URL: 'jdbc:postgresql://warehouse.example.com:5432/features',
            JDBC_ENFORCE_SSL: 'false',
            USERNAME: 'loader',
            PASSWORD: 'correct-horse-battery',
          },
        },
      },
    },
    SecurityConfiguration: {
      Type: 'AWS::Glue::SecurityConfiguration',
      Properties: {
        Name: 'none',
        EncryptionConfiguration: {
          S3Encryptions: [{ S3EncryptionMode: 'DISABLED' }],
          CloudWatchEncryption: { CloudWatchEncryptionMode: 'DISABLED' },
          JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'DISABLED' },
        },
      },
    },
    OldJob: {
      Type: 'AWS::Glue::Job',
      Properties: {
        GlueVersion: '1.0',
        Role: arnOf('GlueRole'),
        Command: { Name: 'glueetl', ScriptLocation: 's3://acme-scratch/job.py' },
      },
    },
    GlueRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'glue.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
      },
    },
    Deduplication: {
      Type: 'AWS::Glue::MLTransform',
      Properties: {
        Role: arnOf('GlueRole'),
        InputRecordTables: { GlueTables: [{ DatabaseName: 'features', TableName: 'customers' }] },
        TransformParameters: {
          TransformType: 'FIND_MATCHES',
          FindMatchesParameters: { PrimaryKeyColumnName: 'id' },
        },
      },
    },
    EmptyRuleset: {
      Type: 'AWS::Glue::DataQualityRuleset',
      Properties: { Name: 'later', Ruleset: '', TargetTable: { DatabaseName: 'elsewhere', TableName: 'customers' } },
    },
  },
};
