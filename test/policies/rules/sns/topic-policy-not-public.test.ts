import { topicPolicyNotPublic } from '../../../../policies/rules/sns/topic-policy-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(topicPolicyNotPublic, {
  pass: {
    'a service': {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish', Resource: '*' },
        ],
      },
    },
    "the account, as SNS's default policy has it": {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: 'sns:Publish',
            Condition: { StringEquals: { 'AWS:SourceOwner': '111122223333' } },
          },
        ],
      },
    },
    'a deny for everybody': { PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sns:*' }] } },
  },
  fail: {
    everybody: {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*' }] },
    },
  },
  unknown: { 'a parameter holds it': parameterCase('AWS::SNS::TopicPolicy', { PolicyDocument: { Ref: 'Value' } }) },
  'not applicable': { 'no statements': { PolicyDocument: { Statement: [] } } },
});
