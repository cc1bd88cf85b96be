import { topicServicesLimited } from '../../../../policies/rules/sns/topic-services-limited';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(topicServicesLimited, {
  pass: {
    'one account': {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
        ],
      },
    },
  },
  fail: {
    'any account': {
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish' }],
      },
    },
    'any account, beside EventBridge': {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: ['events.amazonaws.com', 'cloudwatch.amazonaws.com'] },
            Action: 'sns:Publish',
          },
        ],
      },
    },
  },
  unknown: {
    'a parameter holds the policy': parameterCase('AWS::SNS::TopicPolicy', { PolicyDocument: { Ref: 'Value' } }),
  },
  'not applicable': {
    'EventBridge, which sends no source to SNS': {
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sns:Publish' }],
      },
    },
    'no service': {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sns:Publish' }] },
    },
  },
});
