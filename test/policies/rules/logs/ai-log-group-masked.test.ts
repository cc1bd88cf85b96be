import { aiLogGroupMasked } from '../../../../policies/rules/logs/ai-log-group-masked';
import { parameterCase } from '../../../support/parameter-case';
import { NOT_SEEN_TO_BE_AI, ruleCases } from '../../../support/rule-cases';

const POLICY = {
  Name: 'mask',
  Statement: [
    {
      DataIdentifier: ['arn:aws:dataprotection::aws:data-identifier/EmailAddress'],
      Operation: { Audit: { FindingsDestination: {} } },
    },
    {
      DataIdentifier: ['arn:aws:dataprotection::aws:data-identifier/EmailAddress'],
      Operation: { Deidentify: { MaskConfig: {} } },
    },
  ],
};

ruleCases(
  aiLogGroupMasked,
  {
    pass: {
      'a policy that masks': { LogGroupName: '/aws/bedrock/x', DataProtectionPolicy: POLICY },
      'the same as text': { LogGroupName: '/aws/bedrock/x', DataProtectionPolicy: JSON.stringify(POLICY) },
    },
    fail: {
      'no policy': { LogGroupName: '/aws/bedrock/x' },
      'a policy that only audits': {
        LogGroupName: '/aws/bedrock/x',
        DataProtectionPolicy: { Statement: [{ Operation: { Audit: {} } }] },
      },
      'no JSON': { LogGroupName: '/aws/bedrock/x', DataProtectionPolicy: 'mask' },
    },
    unknown: {
      'a parameter holds it': parameterCase('AWS::Logs::LogGroup', {
        LogGroupName: '/aws/bedrock/x',
        DataProtectionPolicy: { Ref: 'Value' },
      }),
    },
    'not applicable': { 'another log group': {} },
  },
  { LogGroupName: NOT_SEEN_TO_BE_AI },
);
