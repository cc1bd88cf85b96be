import { trailAiDataEvents } from '../../../../policies/rules/cloudtrail/trail-ai-data-events';
import { ruleCases } from '../../../support/rule-cases';

function dataEvents(type: unknown) {
  return {
    FieldSelectors: [
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: [type] },
    ],
  };
}

ruleCases(trailAiDataEvents, {
  pass: {
    'the endpoint is recorded': {
      of: 'Trail',
      resources: {
        Endpoint: { Type: 'AWS::SageMaker::Endpoint' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { AdvancedEventSelectors: [dataEvents('AWS::SageMaker::Endpoint')] },
        },
      },
    },
  },
  fail: {
    'no selectors': {
      of: 'Trail',
      resources: { Endpoint: { Type: 'AWS::SageMaker::Endpoint' }, Trail: { Type: 'AWS::CloudTrail::Trail' } },
    },
    'one of two types': {
      of: 'Trail',
      resources: {
        Endpoint: { Type: 'AWS::SageMaker::Endpoint' },
        Features: { Type: 'AWS::SageMaker::FeatureGroup' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { AdvancedEventSelectors: [dataEvents('AWS::SageMaker::Endpoint')] },
        },
      },
    },
    'a management selector only, whatever type a parameter gives': {
      of: 'Trail',
      parameters: { Recorded: { Type: 'String' } },
      resources: {
        Endpoint: { Type: 'AWS::SageMaker::Endpoint' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            AdvancedEventSelectors: [
              {
                FieldSelectors: [
                  { Field: 'eventCategory', Equals: ['Management'] },
                  { Field: 'resources.type', Equals: [{ Ref: 'Recorded' }] },
                ],
              },
            ],
          },
        },
      },
    },
    'a management selector only': {
      of: 'Trail',
      resources: {
        Runtime: { Type: 'AWS::BedrockAgentCore::Runtime' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
          },
        },
      },
    },
  },
  unknown: {
    'a parameter gives the type that is recorded': {
      of: 'Trail',
      parameters: { Recorded: { Type: 'String' } },
      resources: {
        Endpoint: { Type: 'AWS::SageMaker::Endpoint' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { AdvancedEventSelectors: [dataEvents({ Ref: 'Recorded' })] },
        },
      },
    },
    'the selectors of another trail come from elsewhere': {
      of: 'Trail',
      resources: {
        Endpoint: { Type: 'AWS::SageMaker::Endpoint' },
        Trail: { Type: 'AWS::CloudTrail::Trail' },
        Other: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { AdvancedEventSelectors: { 'Fn::ImportValue': 'selectors' } },
        },
      },
    },
    'the selectors come from elsewhere': {
      of: 'Trail',
      resources: {
        Endpoint: { Type: 'AWS::SageMaker::Endpoint' },
        Trail: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { AdvancedEventSelectors: { 'Fn::ImportValue': 'selectors' } },
        },
      },
    },
  },
  'not applicable': {
    'no AI resources': {},
    'another trail records it': {
      of: 'Trail',
      resources: {
        Endpoint: { Type: 'AWS::SageMaker::Endpoint' },
        Trail: { Type: 'AWS::CloudTrail::Trail' },
        Other: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: { AdvancedEventSelectors: [dataEvents('AWS::SageMaker::Endpoint')] },
        },
      },
    },
  },
});
