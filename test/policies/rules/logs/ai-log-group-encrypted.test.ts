import { aiLogGroupEncrypted } from '../../../../policies/rules/logs/ai-log-group-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { NOT_SEEN_TO_BE_AI, ruleCases } from '../../../support/rule-cases';

function functionThatMay(action: string) {
  return {
    of: 'G',
    resources: {
      G: { Type: 'AWS::Logs::LogGroup' },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] } }],
        },
      },
      Fn: {
        Type: 'AWS::Lambda::Function',
        Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, LoggingConfig: { LogGroup: { Ref: 'G' } } },
      },
    },
  };
}

ruleCases(
  aiLogGroupEncrypted,
  {
    pass: {
      'a key of the template': {
        of: 'G',
        resources: {
          Key: { Type: 'AWS::KMS::Key' },
          G: {
            Type: 'AWS::Logs::LogGroup',
            Properties: { LogGroupName: '/aws/bedrock/x', KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
          },
        },
      },
    },
    fail: {
      'no key': { LogGroupName: '/aws/bedrock/x' },
      'an empty key': { LogGroupName: '/aws/bedrock/x', KmsKeyId: '' },
      'the group of a function that invokes models': functionThatMay('bedrock:InvokeModel'),
      'the group that a knowledge base delivers its logs to': {
        of: 'G',
        resources: {
          G: { Type: 'AWS::Logs::LogGroup' },
          Base: { Type: 'AWS::Bedrock::KnowledgeBase' },
          Source: {
            Type: 'AWS::Logs::DeliverySource',
            Properties: { Name: 'kb', ResourceArn: { 'Fn::GetAtt': ['Base', 'KnowledgeBaseArn'] } },
          },
          Destination: {
            Type: 'AWS::Logs::DeliveryDestination',
            Properties: { DestinationResourceArn: { 'Fn::GetAtt': ['G', 'Arn'] } },
          },
          Delivery: {
            Type: 'AWS::Logs::Delivery',
            Properties: { DeliverySourceName: 'kb', DeliveryDestinationArn: { 'Fn::GetAtt': ['Destination', 'Arn'] } },
          },
        },
      },
    },
    unknown: {
      'a parameter names the key': parameterCase('AWS::Logs::LogGroup', {
        LogGroupName: '/aws/bedrock/x',
        KmsKeyId: { Ref: 'Value' },
      }),
    },
    'not applicable': { 'another log group': {}, 'the group of another function': functionThatMay('s3:GetObject') },
  },
  { LogGroupName: NOT_SEEN_TO_BE_AI },
);
