import type { Iso42001ControlId } from '../ids';
import { type AwsEvidence, ids } from './aws-evidence';

/**
 * What AWS can show toward the controls of ISO/IEC 42001.
 * All of it is our judgement: no public machine-readable mapping of AWS checks to correct 42001 ids was found.
 * A control that is not listed has nothing in AWS to show.
 */
export const ISO42001_AWS_EVIDENCE: Partial<Record<Iso42001ControlId, AwsEvidence>> = {
  'iso42001:A.3.2': {
    resourceTypes: ids(`
      AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role AWS::SSO::Assignment AWS::SSO::PermissionSet
    `),
    configRules: ids(`
      IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK REQUIRED_TAGS
    `),
    securityHubControls: ['IAM.1', 'IAM.2', 'IAM.21'],
    other: ['owner and role tags on every AI stack'],
  },
  'iso42001:A.4.2': {
    resourceTypes: ids(`
      AWS::Config::ConfigRule AWS::Config::ConfigurationRecorder AWS::Config::ConformancePack
      AWS::Config::DeliveryChannel AWS::SageMaker::Action AWS::SageMaker::Artifact AWS::SageMaker::Context
      AWS::SageMaker::Experiment AWS::SageMaker::ModelPackage AWS::SageMaker::ModelPackageGroup
    `),
    configRules: ids(`
      REQUIRED_TAGS SAGEMAKER_APP_IMAGE_CONFIG_TAGGED SAGEMAKER_DOMAIN_TAGGED SAGEMAKER_FEATUREGROUP_DESCRIPTION
      SAGEMAKER_FEATURE_GROUP_TAGGED SAGEMAKER_IMAGE_DESCRIPTION SAGEMAKER_IMAGE_TAGGED
    `),
    securityHubControls: ['Config.1'],
    other: ['aws:cloudformation stack inventory'],
  },
  'iso42001:A.4.3': {
    resourceTypes: ids(`
      AWS::Glue::DataCatalogEncryptionSettings AWS::Glue::Database AWS::Glue::Table
      AWS::LakeFormation::DataCellsFilter AWS::LakeFormation::Permissions AWS::LakeFormation::PrincipalPermissions
      AWS::LakeFormation::Tag AWS::Macie::Session
    `),
    configRules: ids(`
      MACIE_AUTO_SENSITIVE_DATA_DISCOVERY_CHECK MACIE_STATUS_CHECK REQUIRED_TAGS SAGEMAKER_APP_IMAGE_CONFIG_TAGGED
      SAGEMAKER_DOMAIN_TAGGED SAGEMAKER_FEATUREGROUP_DESCRIPTION SAGEMAKER_FEATURE_GROUP_TAGGED
      SAGEMAKER_IMAGE_DESCRIPTION SAGEMAKER_IMAGE_TAGGED
    `),
    securityHubControls: ['Macie.1'],
    other: ['data-bucket tags: source, classification, purpose, retention'],
  },
  'iso42001:A.4.4': {
    resourceTypes: ids(`
      AWS::CodeArtifact::Domain AWS::CodeArtifact::Repository AWS::ECR::Repository AWS::SageMaker::Model
      AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      ECR_PRIVATE_IMAGE_SCANNING_ENABLED ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED INSPECTOR_EC2_SCAN_ENABLED
      INSPECTOR_ECR_SCAN_ENABLED INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED SAGEMAKER_FEATUREGROUP_DESCRIPTION
      SAGEMAKER_IMAGE_DESCRIPTION SAGEMAKER_MODEL_MULTICONTAINER_PRIVATE_REGISTRY
      SAGEMAKER_MODEL_PRIVATE_REGISTRY_REQUIRED SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION
    `),
    securityHubControls: ['ECR.1', 'ECR.2', 'SageMaker.8'],
    other: ['SBOM export from Inspector', 'pinned image digests'],
  },
  'iso42001:A.4.5': {
    resourceTypes: ids(`
      AWS::ApplicationAutoScaling::ScalableTarget AWS::Config::ConfigRule AWS::Config::ConfigurationRecorder
      AWS::Config::ConformancePack AWS::Config::DeliveryChannel AWS::SageMaker::Endpoint
      AWS::SageMaker::EndpointConfig
    `),
    configRules: ['REQUIRED_TAGS', 'SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT'],
    securityHubControls: ['Config.1', 'SageMaker.4'],
    other: ['synthesized template as system description'],
  },
  'iso42001:A.5.2': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::SageMaker::Pipeline AWS::StepFunctions::StateMachine
    `),
    configRules: ['REQUIRED_TAGS'],
    securityHubControls: [],
    other: ['required tag or metadata: impact-assessment reference, checked at synth'],
  },
  'iso42001:A.5.3': {
    resourceTypes: ['AWS::KMS::Key', 'AWS::S3::Bucket', 'AWS::SageMaker::ModelCard'],
    configRules: ids(`
      S3_BUCKET_DEFAULT_LOCK_ENABLED S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED S3_BUCKET_VERSIONING_ENABLED
      S3_DEFAULT_ENCRYPTION_KMS
    `),
    securityHubControls: ['S3.14', 'S3.15', 'S3.17'],
    other: ['evidence bucket with default retention'],
  },
  'iso42001:A.5.4': {
    resourceTypes: ids(`
      AWS::SageMaker::DataQualityJobDefinition AWS::SageMaker::ModelBiasJobDefinition AWS::SageMaker::ModelCard
      AWS::SageMaker::ModelExplainabilityJobDefinition AWS::SageMaker::ModelQualityJobDefinition
      AWS::SageMaker::MonitoringSchedule
    `),
    configRules: [],
    securityHubControls: [],
    other: ['SageMaker Clarify bias and explainability reports'],
  },
  'iso42001:A.6.1.3': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::SageMaker::HumanTaskUi AWS::SageMaker::ModelPackage
      AWS::SageMaker::ModelPackageGroup AWS::SageMaker::Pipeline AWS::SageMaker::Workteam
      AWS::StepFunctions::StateMachine
    `),
    configRules: [],
    securityHubControls: [],
    other: ['compulsory pipeline stages; rule-pack run in CI'],
  },
  'iso42001:A.6.2.3': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::SageMaker::Action AWS::SageMaker::Artifact
      AWS::SageMaker::Context AWS::SageMaker::Experiment AWS::SageMaker::ModelCard AWS::SageMaker::ModelPackage
      AWS::SageMaker::ModelPackageGroup AWS::SageMaker::Pipeline AWS::StepFunctions::StateMachine
    `),
    configRules: [],
    securityHubControls: [],
    other: ['infrastructure code history; synthesized template'],
  },
  'iso42001:A.6.2.4': {
    resourceTypes: ids(`
      AWS::BedrockAgentCore::Evaluator AWS::BedrockAgentCore::OnlineEvaluationConfig
      AWS::SageMaker::DataQualityJobDefinition AWS::SageMaker::ModelBiasJobDefinition
      AWS::SageMaker::ModelExplainabilityJobDefinition AWS::SageMaker::ModelPackage
      AWS::SageMaker::ModelPackageGroup AWS::SageMaker::ModelQualityJobDefinition AWS::SageMaker::MonitoringSchedule
      AWS::SageMaker::Pipeline AWS::SageMaker::ProcessingJob
    `),
    configRules: ids(`
      SAGEMAKER_DATA_QUALITY_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_DATA_QUALITY_JOB_ISOLATION
      SAGEMAKER_MODEL_BIAS_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_MODEL_BIAS_JOB_ISOLATION
      SAGEMAKER_MODEL_EXPLAINABILITY_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION
      SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION SAGEMAKER_MODEL_QUALITY_JOB_ENCRYPT_IN_TRANSIT
      SAGEMAKER_MONITORING_SCHEDULE_ISOLATION SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION
    `),
    securityHubControls: [],
    other: ['model-package approval status; evaluation metrics attached to package'],
  },
  'iso42001:A.6.2.5': {
    resourceTypes: ids(`
      AWS::ApplicationAutoScaling::ScalableTarget AWS::CloudWatch::Alarm AWS::CodeBuild::Project
      AWS::CodeDeploy::DeploymentGroup AWS::CodePipeline::Pipeline AWS::SageMaker::Endpoint
      AWS::SageMaker::EndpointConfig AWS::SageMaker::ModelPackage AWS::SageMaker::ModelPackageGroup
      AWS::SageMaker::Pipeline AWS::StepFunctions::StateMachine
    `),
    configRules: ids(`
      CLOUDWATCH_ALARM_ACTION_CHECK CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK CODEDEPLOY_AUTO_ROLLBACK_MONITOR_ENABLED
      CODEDEPLOY_DEPLOYMENT_GROUP_AUTO_ROLLBACK_ENABLED SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT
    `),
    securityHubControls: ['SageMaker.4'],
    other: ['manual approval action; blue/green or canary deployment config; termination protection'],
  },
  'iso42001:A.6.2.6': {
    resourceTypes: ids(`
      AWS::ApplicationAutoScaling::ScalableTarget AWS::CloudWatch::Alarm AWS::GuardDuty::Detector
      AWS::SSM::PatchBaseline AWS::SageMaker::DataQualityJobDefinition AWS::SageMaker::Endpoint
      AWS::SageMaker::EndpointConfig AWS::SageMaker::ModelBiasJobDefinition
      AWS::SageMaker::ModelExplainabilityJobDefinition AWS::SageMaker::ModelQualityJobDefinition
      AWS::SageMaker::MonitoringSchedule AWS::SageMaker::NotebookInstance AWS::SecurityHub::AutomationRule
      AWS::SecurityHub::Hub AWS::SecurityHub::Standard
    `),
    configRules: ids(`
      CLOUDWATCH_ALARM_ACTION_CHECK CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK EC2_INSTANCE_MANAGED_BY_SSM
      EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK GUARDDUTY_ENABLED_CENTRALIZED
      GUARDDUTY_NON_ARCHIVED_FINDINGS GUARDDUTY_S3_PROTECTION_ENABLED INSPECTOR_EC2_SCAN_ENABLED
      INSPECTOR_ECR_SCAN_ENABLED INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED SAGEMAKER_DATA_QUALITY_JOB_ISOLATION
      SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT SAGEMAKER_MODEL_BIAS_JOB_ISOLATION
      SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION
      SAGEMAKER_MONITORING_SCHEDULE_ISOLATION SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION SECURITYHUB_ENABLED
    `),
    securityHubControls: ['GuardDuty.1', 'GuardDuty.10', 'SSM.1', 'SSM.2', 'SageMaker.4', 'SageMaker.8'],
    other: ['dashboards; rollback alarms; Bedrock runtime metrics alarms'],
  },
  'iso42001:A.6.2.7': {
    resourceTypes: ids(`
      AWS::SageMaker::Action AWS::SageMaker::Artifact AWS::SageMaker::Context AWS::SageMaker::Experiment
      AWS::SageMaker::ModelCard AWS::SageMaker::ModelPackage AWS::SageMaker::ModelPackageGroup
    `),
    configRules: [],
    securityHubControls: [],
    other: ['generated control-coverage and architecture report'],
  },
  'iso42001:A.6.2.8': {
    resourceTypes: ids(`
      AWS::ApiGateway::Stage AWS::ApiGatewayV2::Stage AWS::CloudTrail::EventDataStore AWS::CloudTrail::Trail
      AWS::KMS::Key AWS::Logs::LogGroup AWS::S3::Bucket AWS::StepFunctions::StateMachine
    `),
    configRules: ids(`
      API_GWV2_ACCESS_LOGS_ENABLED API_GW_EXECUTION_LOGGING_ENABLED CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK
      CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK CLOUDTRAIL_S3_DATAEVENTS_ENABLED CLOUDWATCH_LOG_GROUP_ENCRYPTED
      CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED CLOUD_TRAIL_ENABLED CLOUD_TRAIL_ENCRYPTION_ENABLED
      CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED CW_LOGGROUP_RETENTION_PERIOD_CHECK MULTI_REGION_CLOUD_TRAIL_ENABLED
      S3_BUCKET_DEFAULT_LOCK_ENABLED S3_BUCKET_LOGGING_ENABLED S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED
      S3_DEFAULT_ENCRYPTION_KMS STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED
    `),
    securityHubControls: ids(`
      APIGateway.1 APIGateway.9 CloudTrail.1 CloudTrail.2 CloudTrail.4 CloudTrail.5 S3.9 S3.15 S3.17 StepFunctions.1
    `),
    other: [
      'Bedrock PutModelInvocationLoggingConfiguration (no CloudFormation type in aws-cdk-lib 2.276.0 - needs custom resource)',
      'endpoint data capture config',
      'CloudTrail advanced event selectors for AWS::Bedrock::* and AWS::SageMaker::* data events',
    ],
  },
  'iso42001:A.7.2': {
    resourceTypes: ids(`
      AWS::Bedrock::Agent AWS::Bedrock::DataSource AWS::Bedrock::KnowledgeBase AWS::Bedrock::Prompt
      AWS::BedrockAgentCore::Memory AWS::Glue::DataCatalogEncryptionSettings AWS::Glue::Database AWS::Glue::Table
      AWS::KMS::Key AWS::LakeFormation::DataCellsFilter AWS::LakeFormation::Permissions
      AWS::LakeFormation::PrincipalPermissions AWS::LakeFormation::Tag AWS::S3::Bucket AWS::S3::BucketPolicy
      AWS::SageMaker::EndpointConfig AWS::SageMaker::FeatureGroup AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      BEDROCK_AGENTCORE_MEMORY_ENCRYPTION_ENABLED BEDROCK_DATA_SOURCE_ENCRYPTION_ENABLED
      CMK_BACKING_KEY_ROTATION_ENABLED KMS_CMK_NOT_SCHEDULED_FOR_DELETION KMS_KEY_POLICY_NO_PUBLIC_ACCESS
      S3_BUCKET_ACL_PROHIBITED S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED S3_BUCKET_PUBLIC_READ_PROHIBITED
      S3_BUCKET_PUBLIC_WRITE_PROHIBITED S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED S3_BUCKET_SSL_REQUESTS_ONLY
      S3_BUCKET_VERSIONING_ENABLED S3_DEFAULT_ENCRYPTION_KMS S3_LIFECYCLE_POLICY_CHECK
      S3_VERSION_LIFECYCLE_POLICY_CHECK SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED
      SAGEMAKER_FEATUREGROUP_ENCRYPTION_AT_REST SAGEMAKER_FEATUREGROUP_ONLINE_STORE_ENCRYPTION
      SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED
    `),
    securityHubControls: ids(`
      KMS.3 KMS.4 KMS.5 S3.2 S3.3 S3.5 S3.8 S3.10 S3.12 S3.13 S3.14 S3.17
    `),
    other: ['data-management policy is a document'],
  },
  'iso42001:A.7.3': {
    resourceTypes: ['AWS::Glue::DataCatalogEncryptionSettings', 'AWS::Glue::Database', 'AWS::Glue::Table'],
    configRules: ['REQUIRED_TAGS'],
    securityHubControls: [],
    other: ['tags: data-source, licence, lawful-basis'],
  },
  'iso42001:A.7.4': {
    resourceTypes: ids(`
      AWS::Glue::DataQualityRuleset AWS::SageMaker::DataQualityJobDefinition AWS::SageMaker::ModelBiasJobDefinition
      AWS::SageMaker::ModelExplainabilityJobDefinition AWS::SageMaker::ModelQualityJobDefinition
      AWS::SageMaker::MonitoringSchedule
    `),
    configRules: ids(`
      SAGEMAKER_DATA_QUALITY_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_DATA_QUALITY_JOB_ISOLATION
      SAGEMAKER_MODEL_BIAS_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_MODEL_BIAS_JOB_ISOLATION
      SAGEMAKER_MODEL_EXPLAINABILITY_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION
      SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION SAGEMAKER_MODEL_QUALITY_JOB_ENCRYPT_IN_TRANSIT
      SAGEMAKER_MONITORING_SCHEDULE_ISOLATION SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION
    `),
    securityHubControls: [],
    other: ['data-quality baseline and constraint files'],
  },
  'iso42001:A.7.5': {
    resourceTypes: ids(`
      AWS::CloudTrail::Trail AWS::Glue::DataCatalogEncryptionSettings AWS::Glue::Database AWS::Glue::Job
      AWS::Glue::SecurityConfiguration AWS::Glue::Table AWS::S3::Bucket AWS::SageMaker::Action
      AWS::SageMaker::Artifact AWS::SageMaker::Context AWS::SageMaker::Experiment
    `),
    configRules: ids(`
      CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK
      CLOUDTRAIL_S3_DATAEVENTS_ENABLED GLUE_JOB_LOGGING_ENABLED GLUE_SPARK_JOB_SUPPORTED_VERSION
      S3_BUCKET_VERSIONING_ENABLED
    `),
    securityHubControls: ['S3.14'],
    other: ['dataset version recorded on model package'],
  },
  'iso42001:A.7.6': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::ECR::Repository AWS::Glue::Job
      AWS::Glue::SecurityConfiguration AWS::SageMaker::Action AWS::SageMaker::Artifact AWS::SageMaker::Context
      AWS::SageMaker::Experiment AWS::SageMaker::Pipeline AWS::StepFunctions::StateMachine
    `),
    configRules: ids(`
      ECR_PRIVATE_IMAGE_SCANNING_ENABLED ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED GLUE_JOB_LOGGING_ENABLED
      GLUE_SPARK_JOB_SUPPORTED_VERSION
    `),
    securityHubControls: ['ECR.1', 'ECR.2'],
    other: ['processing-step code versions'],
  },
  'iso42001:A.8.2': {
    resourceTypes: ['AWS::SageMaker::ModelCard'],
    configRules: [],
    securityHubControls: [],
    other: ['published user documentation site or model card export'],
  },
  'iso42001:A.8.3': {
    resourceTypes: ids(`
      AWS::ApiGateway::Authorizer AWS::ApiGatewayV2::Authorizer AWS::Cognito::UserPool AWS::SNS::Topic
      AWS::WAFv2::WebACL AWS::WAFv2::WebACLAssociation
    `),
    configRules: ids(`
      ALB_WAF_ENABLED API_GWV2_AUTHORIZATION_TYPE_CONFIGURED API_GW_ASSOCIATED_WITH_WAF
      COGNITO_USER_POOL_ADVANCED_SECURITY_ENABLED COGNITO_USER_POOL_MFA_ENABLED SNS_ENCRYPTED_KMS
      WAFV2_LOGGING_ENABLED WAFV2_WEBACL_NOT_EMPTY
    `),
    securityHubControls: ['APIGateway.4', 'APIGateway.8', 'Cognito.1', 'ELB.16', 'SNS.1', 'WAF.10', 'WAF.11'],
    other: ['feedback endpoint with durable queue and alarm'],
  },
  'iso42001:A.8.4': {
    resourceTypes: ids(`
      AWS::Events::Rule AWS::SNS::Topic AWS::SSMContacts::Contact AWS::SSMIncidents::ResponsePlan
    `),
    configRules: ['SNS_ENCRYPTED_KMS'],
    securityHubControls: ['SNS.1'],
    other: ['tested notification route'],
  },
  'iso42001:A.9.2': {
    resourceTypes: ids(`
      AWS::Bedrock::EnforcedGuardrailConfiguration AWS::Bedrock::Guardrail AWS::Bedrock::GuardrailVersion
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role
      AWS::Organizations::Policy AWS::SageMaker::HumanTaskUi AWS::SageMaker::Pipeline AWS::SageMaker::Workteam
      AWS::StepFunctions::StateMachine
    `),
    configRules: ids(`
      ACCOUNT_PART_OF_ORGANIZATIONS IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK
    `),
    securityHubControls: ['IAM.1', 'IAM.2', 'IAM.21'],
    other: ['IAM condition bedrock:GuardrailIdentifier; access request workflow'],
  },
  'iso42001:A.9.4': {
    resourceTypes: ids(`
      AWS::Bedrock::EnforcedGuardrailConfiguration AWS::Bedrock::Guardrail AWS::Bedrock::GuardrailVersion
      AWS::BedrockAgentCore::Gateway AWS::EC2::VPCEndpoint AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role
      AWS::Logs::LogGroup AWS::Organizations::Policy
    `),
    configRules: ids(`
      ACCOUNT_PART_OF_ORGANIZATIONS BEDROCKAGENTCORE_GATEWAY_AUTHORIZER_ENABLED CLOUDWATCH_LOG_GROUP_ENCRYPTED
      CW_LOGGROUP_RETENTION_PERIOD_CHECK IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK SERVICE_VPC_ENDPOINT_ENABLED
      VPC_ENDPOINT_ENABLED
    `),
    securityHubControls: ['EC2.10', 'IAM.1', 'IAM.2', 'IAM.21'],
    other: ['denied topics, content filters, model-id allow-list, usage logs'],
  },
  'iso42001:A.10.3': {
    resourceTypes: ids(`
      AWS::ECR::Repository AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role AWS::Organizations::Policy
      AWS::SageMaker::Model AWS::Signer::SigningProfile
    `),
    configRules: ids(`
      ACCOUNT_PART_OF_ORGANIZATIONS ECR_PRIVATE_IMAGE_SCANNING_ENABLED ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED
      IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK INSPECTOR_EC2_SCAN_ENABLED
      INSPECTOR_ECR_SCAN_ENABLED INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED
      SAGEMAKER_MODEL_MULTICONTAINER_PRIVATE_REGISTRY SAGEMAKER_MODEL_PRIVATE_REGISTRY_REQUIRED
    `),
    securityHubControls: ['ECR.1', 'ECR.2', 'IAM.1', 'IAM.2', 'IAM.21'],
    other: [
      'SCP allow-list of model ids and marketplace subscriptions; AI services opt-out policy (Organizations policy type AISERVICES_OPT_OUT_POLICY)',
    ],
  },
};
