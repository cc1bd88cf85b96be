/**
 * The resource types whose use CloudTrail records only if it is told to, as far as they serve AI.
 *
 * Management events cover the making and changing of these resources, and Bedrock's InvokeModel and Converse. What is
 * here covers their use: invoking agents, retrieving from knowledge bases, applying guardrails, writing features.
 *
 * SageMaker records only `InvokeEndpointWithResponseStream` as a data event; plain `InvokeEndpoint` is in no trail, so log
 * requests at the front door as well.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export const AI_EVENT_RESOURCE_TYPES: readonly string[] = [
  'AWS::Bedrock::AgentAlias',
  'AWS::Bedrock::AsyncInvoke',
  'AWS::Bedrock::AutomatedReasoningPolicy',
  'AWS::Bedrock::AutomatedReasoningPolicyVersion',
  'AWS::Bedrock::Blueprint',
  'AWS::Bedrock::DataAutomationInvocation',
  'AWS::Bedrock::DataAutomationProfile',
  'AWS::Bedrock::DataAutomationProject',
  'AWS::Bedrock::FlowAlias',
  'AWS::Bedrock::FlowExecution',
  'AWS::Bedrock::Guardrail',
  'AWS::Bedrock::InlineAgent',
  'AWS::Bedrock::KnowledgeBase',
  'AWS::Bedrock::Model',
  'AWS::Bedrock::PromptVersion',
  'AWS::Bedrock::Session',
  'AWS::Bedrock::Tool',
  'AWS::BedrockAgentCore::APIKeyCredentialProvider',
  'AWS::BedrockAgentCore::Browser',
  'AWS::BedrockAgentCore::BrowserCustom',
  'AWS::BedrockAgentCore::CodeInterpreter',
  'AWS::BedrockAgentCore::CodeInterpreterCustom',
  'AWS::BedrockAgentCore::Evaluator',
  'AWS::BedrockAgentCore::Gateway',
  'AWS::BedrockAgentCore::Memory',
  'AWS::BedrockAgentCore::OAuth2CredentialProvider',
  'AWS::BedrockAgentCore::Runtime',
  'AWS::BedrockAgentCore::RuntimeEndpoint',
  'AWS::BedrockAgentCore::TokenVault',
  'AWS::BedrockAgentCore::WorkloadIdentity',
  'AWS::BedrockAgentCore::WorkloadIdentityDirectory',
  'AWS::S3::AccessPoint',
  'AWS::S3Vectors::Index',
  'AWS::S3Vectors::VectorBucket',
  'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::ExperimentTrialComponent',
  'AWS::SageMaker::FeatureGroup',
  'AWS::SageMaker::MlflowTrackingServer',
];

/**
 * The services whose calls through a VPC endpoint are recorded when the endpoint's policy denies them: somebody in the
 * network tried to reach a resource outside the perimeter.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-network-events-with-cloudtrail.html
 */
export const NETWORK_ACTIVITY_SOURCES: readonly string[] = [
  'bedrock-agentcore.amazonaws.com',
  'bedrock.amazonaws.com',
  'kms.amazonaws.com',
  's3.amazonaws.com',
  'sagemaker.amazonaws.com',
  'secretsmanager.amazonaws.com',
];
