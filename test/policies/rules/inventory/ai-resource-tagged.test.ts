import { aiResourceTagged } from '../../../../policies/rules/inventory/ai-resource-tagged';
import { judgeCase, ruleCases } from '../../../support/rule-cases';

const Tags = [
  { Key: 'ai:system-id', Value: 'churn' },
  { Key: 'ai:owner', Value: 'growth' },
  { Key: 'ai:risk-tier', Value: 'limited' },
  { Key: 'ai:impact-assessment', Value: 'IA-12' },
];
const agent = (tags: unknown) => ({ resources: { A: { Type: 'AWS::Bedrock::Agent', Properties: { Tags: tags } } } });

ruleCases(aiResourceTagged, {
  pass: {
    'all tags': { resources: { E: { Type: 'AWS::SageMaker::Endpoint', Properties: { Tags } } } },
    'tags as a map': agent({ 'ai:system-id': 'a', 'ai:owner': 'b', 'ai:risk-tier': 'c', 'ai:impact-assessment': 'd' }),
    'the tags that the organisation asks for': {
      resources: { E: { Type: 'AWS::SageMaker::Endpoint', Properties: { Tags: [{ Key: 'team', Value: 'growth' }] } } },
      options: { inventoryTags: ['team'] },
    },
    'a bot, whose tags have another name': {
      resources: { B: { Type: 'AWS::Lex::Bot', Properties: { BotTags: Tags } } },
    },
  },
  fail: {
    'no tags': { resources: { E: { Type: 'AWS::SageMaker::Endpoint', Properties: {} } } },
    'one is missing': { resources: { E: { Type: 'AWS::SageMaker::Endpoint', Properties: { Tags: Tags.slice(1) } } } },
    'one is empty': agent({ 'ai:system-id': '', 'ai:owner': 'b', 'ai:risk-tier': 'c', 'ai:impact-assessment': 'd' }),
    'a bot without tags': { resources: { B: { Type: 'AWS::Lex::Bot', Properties: {} } } },
  },
  unknown: {
    'a value from a parameter': {
      parameters: { Owner: { Type: 'String' } },
      resources: {
        E: {
          Type: 'AWS::SageMaker::Endpoint',
          Properties: { Tags: [...Tags.slice(0, 1), { Key: 'ai:owner', Value: { Ref: 'Owner' } }, ...Tags.slice(2)] },
        },
      },
    },
    'imported tags': {
      resources: { E: { Type: 'AWS::SageMaker::Endpoint', Properties: { Tags: { 'Fn::ImportValue': 't' } } } },
    },
    'imported tags of a bot': {
      resources: { B: { Type: 'AWS::Lex::Bot', Properties: { BotTags: { 'Fn::ImportValue': 't' } } } },
    },
  },
});

test('one finding for each missing tag, which names it', () => {
  const judgements = judgeCase(aiResourceTagged, {
    resources: { E: { Type: 'AWS::SageMaker::Endpoint', Properties: { Tags: Tags.slice(2) } } },
  });

  expect(judgements.filter((one) => one.verdict === 'fail').map((one) => one.message)).toEqual([
    "the resource cannot be traced to its AI system: no tag 'ai:system-id'",
    "the resource cannot be traced to its AI system: no tag 'ai:owner'",
  ]);
});
