import { tablePointInTimeRecovery } from '../../../../policies/rules/dynamodb/table-point-in-time-recovery';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(tablePointInTimeRecovery, {
  pass: {
    on: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    'on for each replica': {
      resources: {
        T: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [{ Region: 'a', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
          },
        },
      },
    },
  },
  fail: {
    'not set': {},
    off: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } },
    'off for one replica': {
      resources: {
        T: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [
              { Region: 'a', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
              { Region: 'b' },
            ],
          },
        },
      },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: { Ref: 'Value' } },
    }),
  },
});
