import { aiLogGroupRetention } from '../../../../policies/rules/logs/ai-log-group-retention';
import { parameterCase } from '../../../support/parameter-case';
import { NOT_SEEN_TO_BE_AI, ruleCases } from '../../../support/rule-cases';

ruleCases(
  aiLogGroupRetention,
  {
    pass: {
      'a year': { LogGroupName: '/aws/bedrock/invocations', RetentionInDays: 365 },
      'what the organization asks for': {
        resources: {
          G: {
            Type: 'AWS::Logs::LogGroup',
            Properties: { LogGroupName: '/aws/sagemaker/Endpoints/x', RetentionInDays: 30 },
          },
        },
        options: { logRetentionDays: 30 },
      },
    },
    fail: {
      'for ever': { LogGroupName: '/aws/sagemaker/TrainingJobs' },
      'a week': { LogGroupName: '/aws/bedrock-agentcore/runtimes/r', RetentionInDays: 7 },
      'a name with a reference': {
        LogGroupName: { 'Fn::Sub': '/aws/sagemaker/Endpoints/${AWS::StackName}' },
        RetentionInDays: 7,
      },
      'a group that an AI resource writes to': {
        of: 'Group',
        resources: {
          Group: { Type: 'AWS::Logs::LogGroup' },
          Domain: { Type: 'AWS::Bedrock::Flow', Properties: { Logs: { Ref: 'Group' } } },
        },
      },
    },
    unknown: {
      'a parameter decides': parameterCase('AWS::Logs::LogGroup', {
        LogGroupName: '/aws/bedrock/x',
        RetentionInDays: { Ref: 'Value' },
      }),
    },
    'not applicable': {
      'another log group': { LogGroupName: '/aws/codebuild/x' },
      'a name that only looks like it': { LogGroupName: '/aws/bedrockish' },
    },
  },
  { LogGroupName: NOT_SEEN_TO_BE_AI },
);
