import { keyPolicyServicesConditioned } from '../../../../policies/rules/kms/key-policy-services-conditioned';
import { ruleCases } from '../../../support/rule-cases';

const policy = (condition?: object) => ({
  KeyPolicy: {
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
        Action: 'kms:GenerateDataKey*',
        Resource: '*',
        ...(condition && { Condition: condition }),
      },
    ],
  },
});

ruleCases(keyPolicyServicesConditioned, {
  pass: {
    'by source': policy({ StringEquals: { 'aws:SourceAccount': '111122223333' } }),
    'by encryption context': policy({
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:*' },
    }),
  },
  fail: {
    'no condition': policy(),
    'log groups of any account': policy({ ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:*:*:*' } }),
    'any context': policy({ StringLike: { 'kms:EncryptionContext:aws:logs:arn': '*' } }),
  },
  unknown: { 'the policy is imported': { KeyPolicy: { 'Fn::ImportValue': 'policy' } } },
  'not applicable': {
    'no service': { KeyPolicy: { Statement: [{ Effect: 'Allow', Principal: { AWS: '1' }, Action: 'kms:*' }] } },
    'no policy': {},
  },
});
