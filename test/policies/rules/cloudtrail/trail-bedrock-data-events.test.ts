import { trailBedrockDataEvents } from '../../../../policies/rules/cloudtrail/trail-bedrock-data-events';
import { ruleCases } from '../../../support/rule-cases';

function dataEvents(type: string, ...more: object[]) {
  return {
    FieldSelectors: [
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: [type] },
      ...more,
    ],
  };
}

ruleCases(trailBedrockDataEvents, {
  pass: {
    'an agent by the ARN of its alias': {
      of: 'Trail',
      resources: {
        Agent: { Type: 'AWS::Bedrock::Agent' },
        Alias: { Type: 'AWS::Bedrock::AgentAlias', Properties: { AgentId: { 'Fn::GetAtt': ['Agent', 'AgentId'] } } },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            AdvancedEventSelectors: [
              dataEvents('AWS::Bedrock::AgentAlias', {
                Field: 'resources.ARN',
                Equals: [{ 'Fn::GetAtt': ['Alias', 'AgentAliasArn'] }],
              }),
            ],
          },
        },
      },
    },
    'agent and guardrail are recorded': {
      of: 'Trail',
      resources: {
        Agent: { Type: 'AWS::Bedrock::Agent' },
        Guardrail: { Type: 'AWS::Bedrock::Guardrail' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            AdvancedEventSelectors: [dataEvents('AWS::Bedrock::AgentAlias'), dataEvents('AWS::Bedrock::Guardrail')],
          },
        },
      },
    },
  },
  fail: {
    'the guardrail is not': {
      of: 'Trail',
      resources: {
        Guardrail: { Type: 'AWS::Bedrock::Guardrail' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { AdvancedEventSelectors: [dataEvents('AWS::Bedrock::AgentAlias')] },
        },
      },
    },
    'no selectors': {
      of: 'Trail',
      resources: { Base: { Type: 'AWS::Bedrock::KnowledgeBase' }, Trail: { Type: 'AWS::CloudTrail::Trail' } },
    },
  },
  unknown: {
    'the fields come from elsewhere': {
      of: 'Trail',
      resources: {
        Agent: { Type: 'AWS::Bedrock::Agent' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { AdvancedEventSelectors: [{ FieldSelectors: { 'Fn::ImportValue': 'fields' } }] },
        },
      },
    },
  },
  'not applicable': {
    'no Bedrock resources': {
      of: 'Trail',
      resources: { Endpoint: { Type: 'AWS::SageMaker::Endpoint' }, Trail: { Type: 'AWS::CloudTrail::Trail' } },
    },
  },
});
