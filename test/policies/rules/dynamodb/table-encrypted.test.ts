import { tableEncrypted } from '../../../../policies/rules/dynamodb/table-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';

ruleCases(tableEncrypted, {
  pass: {
    'a key': { SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: KEY } },
    'a key for each replica': {
      resources: {
        T: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
            Replicas: [{ Region: 'a', SSESpecification: { KMSMasterKeyId: KEY } }],
          },
        },
      },
    },
  },
  fail: {
    'not set': {},
    'a key of AWS': { SSESpecification: { SSEEnabled: true } },
    off: { SSESpecification: { SSEEnabled: false, KMSMasterKeyId: KEY } },
    'a replica without': {
      resources: {
        T: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: { SSESpecification: { SSEEnabled: true }, Replicas: [{ Region: 'a' }] },
        },
      },
    },
  },
  unknown: {
    'a parameter names it': parameterCase('AWS::DynamoDB::Table', {
      SSESpecification: { SSEEnabled: true, KMSMasterKeyId: { Ref: 'Value' } },
    }),
  },
});
