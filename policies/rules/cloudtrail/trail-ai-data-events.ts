import type { Rule } from '../rule';
import { recordsUseOf } from '../shared/records-use-of';

/** The data events, in CloudTrail's spelling, that show the use of each resource type. */
const EVENTS_OF: Readonly<Record<string, string>> = {
  'AWS::SageMaker::Endpoint': 'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::FeatureGroup': 'AWS::SageMaker::FeatureGroup',
  'AWS::SageMaker::MlflowTrackingServer': 'AWS::SageMaker::MlflowTrackingServer',
  'AWS::BedrockAgentCore::BrowserCustom': 'AWS::BedrockAgentCore::BrowserCustom',
  'AWS::BedrockAgentCore::CodeInterpreterCustom': 'AWS::BedrockAgentCore::CodeInterpreterCustom',
  'AWS::BedrockAgentCore::Gateway': 'AWS::BedrockAgentCore::Gateway',
  'AWS::BedrockAgentCore::Memory': 'AWS::BedrockAgentCore::Memory',
  'AWS::BedrockAgentCore::Runtime': 'AWS::BedrockAgentCore::Runtime',
  'AWS::S3Vectors::Index': 'AWS::S3Vectors::Index',
};

/** SageMaker records `InvokeEndpointWithResponseStream` this way; plain `InvokeEndpoint` is in no trail. */
export const trailAiDataEvents: Rule = {
  id: 'CloudTrailTrailAiDataEvents',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'the use of AI resources of this app is not recorded',
  fix: "Add an advanced event selector with eventCategory 'Data' and 'resources.type' for each type that is named.",
  controls: {
    'iso42001:A.6.2.8': {
      why: 'The use of feature stores, streaming endpoints and agents, which a trail records only if told to, is recorded.',
      as: 'partial',
    },
    'iso27001:A.8.15': {
      why: 'Calls on the data plane of SageMaker and AgentCore leave a record of who made them.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  check: (trail, { graph }) => recordsUseOf(trail, graph, EVENTS_OF),
};
