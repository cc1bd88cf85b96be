import { logGroupEncrypted } from '../../../../policies/rules/logs/log-group-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { FAILS_EITHER_WAY, ruleCases } from '../../../support/rule-cases';

ruleCases(
  logGroupEncrypted,
  {
    pass: { 'a key by its ARN': { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234' } },
    fail: { 'no key': {}, 'AWS::NoValue': { KmsKeyId: { Ref: 'AWS::NoValue' } } },
    unknown: { 'a parameter names the key': parameterCase('AWS::Logs::LogGroup', { KmsKeyId: { Ref: 'Value' } }) },
    'not applicable': { 'a log group of an AI system': { LogGroupName: '/aws/sagemaker/x' } },
  },
  {},
  { LogGroupName: FAILS_EITHER_WAY },
);
