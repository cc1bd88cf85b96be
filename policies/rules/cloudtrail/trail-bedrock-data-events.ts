import type { Rule } from '../rule';
import { recordsUseOf } from '../shared/records-use-of';

/** The data events, in CloudTrail's spelling, that show the use of each resource type. */
const EVENTS_OF: Readonly<Record<string, string>> = {
  'AWS::Bedrock::Agent': 'AWS::Bedrock::AgentAlias',
  'AWS::Bedrock::AgentAlias': 'AWS::Bedrock::AgentAlias',
  'AWS::Bedrock::Flow': 'AWS::Bedrock::FlowAlias',
  'AWS::Bedrock::FlowAlias': 'AWS::Bedrock::FlowAlias',
  'AWS::Bedrock::Guardrail': 'AWS::Bedrock::Guardrail',
  'AWS::Bedrock::KnowledgeBase': 'AWS::Bedrock::KnowledgeBase',
  'AWS::Bedrock::Prompt': 'AWS::Bedrock::PromptVersion',
  'AWS::Bedrock::PromptVersion': 'AWS::Bedrock::PromptVersion',
};

export const trailBedrockDataEvents: Rule = {
  id: 'CloudTrailTrailBedrockDataEvents',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'the use of Bedrock resources of this app is not recorded',
  fix: "Add an advanced event selector with eventCategory 'Data' and 'resources.type' for each type that is named.",
  controls: {
    'iso42001:A.6.2.8': {
      why: 'Agent calls, retrievals from knowledge bases and guardrail decisions, which a trail records only if told to, are recorded.',
      as: 'partial',
    },
    'iso27001:A.8.15': { why: 'Calls on the data plane of Bedrock leave a record of who made them.', as: 'partial' },
  },
  equivalents: { prowler: ['cloudtrail_bedrock_logging_enabled'], aiml: ['BR-06', 'FS-23'] },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/logging-using-cloudtrail.html',
  check: (trail, { graph }) => recordsUseOf(trail, graph, EVENTS_OF),
};
