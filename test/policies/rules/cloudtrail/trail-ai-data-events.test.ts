import { trailAiDataEvents } from '../../../../policies/rules/cloudtrail/trail-ai-data-events';
import { ruleCases } from '../../../support/rule-cases';

function dataEvents(type: unknown, ...more: object[]) {
  return {
    FieldSelectors: [
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: [type] },
      ...more,
    ],
  };
}

/** Two endpoints, and a trail with a selector for endpoints that has more fields. */
function narrowed(...more: object[]) {
  return {
    of: 'Trail',
    resources: {
      Endpoint: { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointName: 'chat' } },
      Second: { Type: 'AWS::SageMaker::Endpoint' },
      Trail: {
        Type: 'AWS::CloudTrail::Trail',
        Properties: { AdvancedEventSelectors: [dataEvents('AWS::SageMaker::Endpoint', ...more)] },
      },
    },
  };
}

const ARN = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint';

ruleCases(trailAiDataEvents, {
  pass: {
    'each endpoint is recorded by its ARN': narrowed({
      Field: 'resources.ARN',
      Equals: [`${ARN}/chat`, { Ref: 'Second' }],
    }),
    'all endpoints but another': narrowed({ Field: 'resources.ARN', NotEquals: [`${ARN}/other`] }),
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
    'another endpoint': narrowed({ Field: 'resources.ARN', Equals: [`${ARN}/other`] }),
    'one of two endpoints': narrowed({ Field: 'resources.ARN', Equals: [`${ARN}/chat`] }),
    'all endpoints but one': narrowed({ Field: 'resources.ARN', NotEquals: [{ Ref: 'Second' }] }),
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
    'some calls only': narrowed({ Field: 'eventName', NotStartsWith: ['Invoke'] }),
    'endpoints whose name begins so': narrowed({ Field: 'resources.ARN', StartsWith: [`${ARN}/ch`] }),
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
