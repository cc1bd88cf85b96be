import type { Iso27001ControlId } from '../ids';
import { type AwsEvidence, ids } from './aws-evidence';

/**
 * What AWS can show toward the technological controls A.8.16 to A.8.34 of ISO/IEC 27001:2022.
 * A control that is not listed has nothing to show.
 */
export const ISO27001_TECHNOLOGICAL_16_TO_34_AWS_EVIDENCE: Partial<Record<Iso27001ControlId, AwsEvidence>> = {
  'iso27001:A.8.16': {
    resourceTypes: ids(`
      AWS::CloudTrail::EventDataStore AWS::CloudTrail::Trail AWS::CloudWatch::Alarm AWS::GuardDuty::Detector
      AWS::SageMaker::DataQualityJobDefinition AWS::SageMaker::ModelBiasJobDefinition
      AWS::SageMaker::ModelExplainabilityJobDefinition AWS::SageMaker::ModelQualityJobDefinition
      AWS::SageMaker::MonitoringSchedule AWS::SecurityHub::AutomationRule AWS::SecurityHub::Hub
      AWS::SecurityHub::Standard
    `),
    configRules: ids(`
      CLOUDWATCH_ALARM_ACTION_CHECK CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED
      CLOUD_TRAIL_ENABLED CLOUD_TRAIL_ENCRYPTION_ENABLED CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED
      GUARDDUTY_ENABLED_CENTRALIZED GUARDDUTY_NON_ARCHIVED_FINDINGS GUARDDUTY_S3_PROTECTION_ENABLED
      MULTI_REGION_CLOUD_TRAIL_ENABLED SECURITYHUB_ENABLED VPC_FLOW_LOGS_ENABLED WAFV2_LOGGING_ENABLED
    `),
    securityHubControls: ids(`
      CloudFront.5 CloudTrail.1 CloudTrail.2 CloudTrail.4 CloudTrail.5 CloudTrail.6 CloudTrail.7 EC2.6 GuardDuty.1
      GuardDuty.10 WAF.11
    `),
    other: ['log anomaly detectors'],
    cited: ids('CloudFront.5 CloudTrail.2 CloudTrail.4 CloudTrail.5 CloudTrail.6 CloudTrail.7 EC2.6 WAF.11'),
  },
  'iso27001:A.8.17': {
    resourceTypes: [],
    configRules: [],
    securityHubControls: [],
    other: ['Amazon Time Sync default; AMI check'],
  },
  'iso27001:A.8.18': {
    resourceTypes: ids(`
      AWS::ECS::TaskDefinition AWS::EKS::Cluster AWS::SSM::PatchBaseline AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      EC2_INSTANCE_MANAGED_BY_SSM EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK ECS_CONTAINERS_NONPRIVILEGED
      ECS_CONTAINERS_READONLY_ACCESS ECS_TASK_DEFINITION_NONROOT_USER EKS_ENDPOINT_NO_PUBLIC_ACCESS
      SAGEMAKER_NOTEBOOK_INSTANCE_ROOT_ACCESS_CHECK
    `),
    securityHubControls: ['ECS.4', 'ECS.5', 'EKS.1', 'SSM.1', 'SSM.2', 'SageMaker.3'],
    other: ['Session Manager logging; ECS Exec off'],
  },
  'iso27001:A.8.19': {
    resourceTypes: ids(`
      AWS::EC2::Instance AWS::ECR::Repository AWS::SageMaker::Domain AWS::SageMaker::Model
      AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      APPROVED_AMIS_BY_TAG EC2_INSTANCE_LAUNCHED_WITH_ALLOWED_AMI ECR_PRIVATE_IMAGE_SCANNING_ENABLED
      ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED SAGEMAKER_DOMAIN_IN_VPC SAGEMAKER_MODEL_IN_VPC
      SAGEMAKER_MODEL_ISOLATION_ENABLED SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC
      SAGEMAKER_NOTEBOOK_INSTANCE_ROOT_ACCESS_CHECK SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS
    `),
    securityHubControls: ['ECR.1', 'ECR.2', 'SageMaker.1', 'SageMaker.2', 'SageMaker.3', 'SageMaker.5'],
    other: ['immutable tags; network isolation'],
  },
  'iso27001:A.8.20': {
    resourceTypes: ids(`
      AWS::BedrockAgentCore::CodeInterpreterCustom AWS::BedrockAgentCore::Runtime AWS::EC2::FlowLog
      AWS::EC2::SecurityGroup AWS::EC2::Subnet AWS::EC2::VPC AWS::NetworkFirewall::Firewall
      AWS::NetworkFirewall::FirewallPolicy AWS::NetworkFirewall::RuleGroup AWS::SageMaker::Domain
      AWS::SageMaker::Model AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      BEDROCKAGENTCORE_CODEINTERPRETER_NETWORKMODE_CHECK BEDROCKAGENTCORE_RUNTIME_PRIVATE_NETWORK_REQUIRED
      EC2_IMDSV2_CHECK EC2_INSTANCE_NO_PUBLIC_IP EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED
      EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED INCOMING_SSH_DISABLED LAMBDA_INSIDE_VPC LAMBDA_VPC_MULTI_AZ_CHECK
      NACL_NO_UNRESTRICTED_SSH_RDP NETFW_LOGGING_ENABLED NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS
      NETFW_POLICY_RULE_GROUP_ASSOCIATED NO_UNRESTRICTED_ROUTE_TO_IGW SAGEMAKER_DOMAIN_IN_VPC SAGEMAKER_MODEL_IN_VPC
      SAGEMAKER_MODEL_ISOLATION_ENABLED SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC
      SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS SERVICE_VPC_ENDPOINT_ENABLED
      SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED VPC_DEFAULT_SECURITY_GROUP_CLOSED VPC_FLOW_LOGS_ENABLED
      VPC_NETWORK_ACL_UNUSED_CHECK VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS VPC_VPN_2_TUNNELS_UP
    `),
    securityHubControls: ids(`
      EC2.2 EC2.6 EC2.8 EC2.9 EC2.10 EC2.12 EC2.13 EC2.14 EC2.15 EC2.16 EC2.17 EC2.18 EC2.19 EC2.20 EC2.21 EC2.22
      EC2.23 EC2.24 EC2.25 Lambda.3 Lambda.5 NetworkFirewall.2 NetworkFirewall.3 NetworkFirewall.4 RDS.18
      SageMaker.1 SageMaker.2 SageMaker.5
    `),
    cited: ids(`
      EC2.2 EC2.6 EC2.8 EC2.9 EC2.10 EC2.12 EC2.13 EC2.14 EC2.15 EC2.16 EC2.17 EC2.19 EC2.20 EC2.21 EC2.22 EC2.23 EC2.24
      EC2.25 Lambda.3 Lambda.5 RDS.18 SageMaker.2
    `),
  },
  'iso27001:A.8.21': {
    resourceTypes: ids(`
      AWS::EC2::VPCEndpoint AWS::ElasticLoadBalancingV2::Listener AWS::NetworkFirewall::Firewall
      AWS::NetworkFirewall::FirewallPolicy AWS::NetworkFirewall::RuleGroup AWS::WAFv2::WebACL
      AWS::WAFv2::WebACLAssociation
    `),
    configRules: ids(`
      ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK ALB_WAF_ENABLED API_GW_ASSOCIATED_WITH_WAF EC2_IMDSV2_CHECK
      EC2_INSTANCE_NO_PUBLIC_IP EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED
      ELBV2_PREDEFINED_SECURITY_POLICY_SSL_CHECK INCOMING_SSH_DISABLED LAMBDA_INSIDE_VPC LAMBDA_VPC_MULTI_AZ_CHECK
      NACL_NO_UNRESTRICTED_SSH_RDP NETFW_LOGGING_ENABLED NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS
      NETFW_POLICY_RULE_GROUP_ASSOCIATED SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC SERVICE_VPC_ENDPOINT_ENABLED
      SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED VPC_DEFAULT_SECURITY_GROUP_CLOSED VPC_ENDPOINT_ENABLED
      VPC_FLOW_LOGS_ENABLED VPC_NETWORK_ACL_UNUSED_CHECK VPC_VPN_2_TUNNELS_UP WAFV2_LOGGING_ENABLED
      WAFV2_WEBACL_NOT_EMPTY
    `),
    securityHubControls: ids(`
      APIGateway.4 EC2.2 EC2.6 EC2.8 EC2.9 EC2.10 EC2.12 EC2.13 EC2.14 EC2.15 EC2.16 EC2.17 EC2.19 EC2.20 EC2.21
      EC2.22 EC2.23 EC2.24 EC2.25 ELB.1 ELB.16 Lambda.3 Lambda.5 NetworkFirewall.2 NetworkFirewall.3
      NetworkFirewall.4 RDS.18 SageMaker.2 WAF.10 WAF.11
    `),
    cited: ids(`
      EC2.2 EC2.6 EC2.8 EC2.9 EC2.10 EC2.12 EC2.13 EC2.14 EC2.15 EC2.16 EC2.17 EC2.19 EC2.20 EC2.21 EC2.22 EC2.23 EC2.24
      EC2.25 Lambda.3 Lambda.5 RDS.18 SageMaker.2
    `),
  },
  'iso27001:A.8.22': {
    resourceTypes: ids(`
      AWS::BedrockAgentCore::CodeInterpreterCustom AWS::BedrockAgentCore::Runtime AWS::EC2::FlowLog
      AWS::EC2::SecurityGroup AWS::EC2::Subnet AWS::EC2::VPC AWS::Lambda::Function
      AWS::SageMaker::DataQualityJobDefinition AWS::SageMaker::Domain AWS::SageMaker::Model
      AWS::SageMaker::ModelBiasJobDefinition AWS::SageMaker::ModelExplainabilityJobDefinition
      AWS::SageMaker::ModelQualityJobDefinition AWS::SageMaker::MonitoringSchedule AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      BEDROCKAGENTCORE_CODEINTERPRETER_NETWORKMODE_CHECK BEDROCKAGENTCORE_RUNTIME_PRIVATE_NETWORK_REQUIRED
      EC2_IMDSV2_CHECK EC2_INSTANCE_NO_PUBLIC_IP EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED
      EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED INCOMING_SSH_DISABLED LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED
      LAMBDA_FUNCTION_SETTINGS_CHECK LAMBDA_INSIDE_VPC LAMBDA_VPC_MULTI_AZ_CHECK NACL_NO_UNRESTRICTED_SSH_RDP
      NO_UNRESTRICTED_ROUTE_TO_IGW SAGEMAKER_DATA_QUALITY_JOB_ISOLATION SAGEMAKER_DOMAIN_IN_VPC
      SAGEMAKER_MODEL_BIAS_JOB_ISOLATION SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION SAGEMAKER_MODEL_IN_VPC
      SAGEMAKER_MODEL_ISOLATION_ENABLED SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION
      SAGEMAKER_MONITORING_SCHEDULE_ISOLATION SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC
      SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS SERVICE_VPC_ENDPOINT_ENABLED
      SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED VPC_DEFAULT_SECURITY_GROUP_CLOSED VPC_FLOW_LOGS_ENABLED
      VPC_NETWORK_ACL_UNUSED_CHECK VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS VPC_VPN_2_TUNNELS_UP
    `),
    securityHubControls: ids(`
      EC2.2 EC2.6 EC2.8 EC2.9 EC2.10 EC2.12 EC2.13 EC2.14 EC2.15 EC2.16 EC2.17 EC2.18 EC2.19 EC2.20 EC2.21 EC2.22
      EC2.23 EC2.24 EC2.25 Lambda.1 Lambda.2 Lambda.3 Lambda.5 RDS.18 SageMaker.1 SageMaker.2 SageMaker.5
    `),
    other: ['account separation'],
    cited: ids(`
      EC2.2 EC2.6 EC2.8 EC2.9 EC2.10 EC2.12 EC2.13 EC2.14 EC2.15 EC2.16 EC2.17 EC2.19 EC2.20 EC2.21 EC2.22 EC2.23 EC2.24
      EC2.25 Lambda.3 Lambda.5 RDS.18 SageMaker.2
    `),
  },
  'iso27001:A.8.23': {
    resourceTypes: ids(`
      AWS::NetworkFirewall::Firewall AWS::NetworkFirewall::FirewallPolicy AWS::NetworkFirewall::RuleGroup
      AWS::Route53Resolver::FirewallDomainList AWS::Route53Resolver::FirewallRuleGroup
      AWS::Route53Resolver::FirewallRuleGroupAssociation AWS::SageMaker::Domain AWS::SageMaker::Model
      AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      NETFW_LOGGING_ENABLED NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS NETFW_POLICY_RULE_GROUP_ASSOCIATED
      SAGEMAKER_DOMAIN_IN_VPC SAGEMAKER_MODEL_IN_VPC SAGEMAKER_MODEL_ISOLATION_ENABLED
      SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS
    `),
    securityHubControls: ids(`
      NetworkFirewall.2 NetworkFirewall.3 NetworkFirewall.4 SageMaker.1 SageMaker.2 SageMaker.5
    `),
  },
  'iso27001:A.8.24': {
    resourceTypes: ids(`
      AWS::Bedrock::Agent AWS::Bedrock::DataSource AWS::Bedrock::KnowledgeBase AWS::Bedrock::Prompt
      AWS::BedrockAgentCore::Memory AWS::DynamoDB::Table AWS::EC2::Volume AWS::EFS::FileSystem AWS::KMS::Key
      AWS::Logs::LogGroup AWS::OpenSearchServerless::Collection AWS::OpenSearchService::Domain AWS::S3::Bucket
      AWS::S3::BucketPolicy AWS::SNS::Topic AWS::SageMaker::EndpointConfig AWS::SageMaker::FeatureGroup
      AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      BEDROCK_AGENTCORE_MEMORY_ENCRYPTION_ENABLED BEDROCK_DATA_SOURCE_ENCRYPTION_ENABLED
      CLOUDWATCH_LOG_GROUP_ENCRYPTED CLOUD_TRAIL_ENCRYPTION_ENABLED CMK_BACKING_KEY_ROTATION_ENABLED
      CW_LOGGROUP_RETENTION_PERIOD_CHECK DYNAMODB_TABLE_ENCRYPTED_KMS EC2_EBS_ENCRYPTION_BY_DEFAULT
      EFS_ENCRYPTED_CHECK EKS_CLUSTER_SECRETS_ENCRYPTED ENCRYPTED_VOLUMES KMS_CMK_NOT_SCHEDULED_FOR_DELETION
      KMS_KEY_POLICY_NO_PUBLIC_ACCESS MSK_IN_CLUSTER_NODE_REQUIRE_TLS OPENSEARCH_ENCRYPTED_AT_REST
      OPENSEARCH_HTTPS_REQUIRED OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK RDS_CLUSTER_ENCRYPTED_AT_REST
      RDS_SNAPSHOT_ENCRYPTED RDS_STORAGE_ENCRYPTED S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED
      S3_BUCKET_SSL_REQUESTS_ONLY S3_DEFAULT_ENCRYPTION_KMS SAGEMAKER_DATA_QUALITY_JOB_ENCRYPT_IN_TRANSIT
      SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED SAGEMAKER_FEATUREGROUP_ENCRYPTION_AT_REST
      SAGEMAKER_FEATUREGROUP_ONLINE_STORE_ENCRYPTION SAGEMAKER_MODEL_BIAS_JOB_ENCRYPT_IN_TRANSIT
      SAGEMAKER_MODEL_EXPLAINABILITY_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_MODEL_QUALITY_JOB_ENCRYPT_IN_TRANSIT
      SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED
      SNS_ENCRYPTED_KMS
    `),
    securityHubControls: ids(`
      Athena.1 CloudFront.9 CloudTrail.2 DocumentDB.1 DynamoDB.3 EC2.3 EC2.7 EFS.1 EKS.3 ES.1 ES.3 KMS.3 KMS.4 KMS.5
      MSK.1 Neptune.6 OpenSearch.1 OpenSearch.3 OpenSearch.8 RDS.3 RDS.4 RDS.27 RDS.38 RDS.39 S3.5 S3.17 SNS.1 SQS.1
    `),
    cited: ids(`
      Athena.1 CloudFront.9 CloudTrail.2 DocumentDB.1 DynamoDB.3 EC2.3 EC2.7 EFS.1 EKS.3 ES.1 ES.3 KMS.3 KMS.4 MSK.1
      Neptune.6 OpenSearch.1 OpenSearch.3 RDS.3 RDS.4 RDS.27 RDS.38 RDS.39 S3.17 SNS.1 SQS.1
    `),
  },
  'iso27001:A.8.25': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::InspectorV2::CodeSecurityScanConfiguration
      AWS::SageMaker::Pipeline AWS::StepFunctions::StateMachine
    `),
    configRules: ['INSPECTOR_LAMBDA_CODE_SCAN_ENABLED'],
    securityHubControls: [],
    other: ['rule packs in CI'],
  },
  'iso27001:A.8.26': {
    resourceTypes: ids(`
      AWS::ApiGateway::Authorizer AWS::ApiGatewayV2::Authorizer AWS::Bedrock::EnforcedGuardrailConfiguration
      AWS::Bedrock::Guardrail AWS::Bedrock::GuardrailVersion AWS::Cognito::UserPool AWS::WAFv2::WebACL
      AWS::WAFv2::WebACLAssociation
    `),
    configRules: ids(`
      ALB_WAF_ENABLED API_GWV2_AUTHORIZATION_TYPE_CONFIGURED API_GW_ASSOCIATED_WITH_WAF
      COGNITO_USER_POOL_ADVANCED_SECURITY_ENABLED COGNITO_USER_POOL_MFA_ENABLED WAFV2_LOGGING_ENABLED
      WAFV2_WEBACL_NOT_EMPTY
    `),
    securityHubControls: ['APIGateway.4', 'APIGateway.8', 'Cognito.1', 'ELB.16', 'WAF.10', 'WAF.11'],
  },
  'iso27001:A.8.27': {
    resourceTypes: ids(`
      AWS::EC2::FlowLog AWS::EC2::SecurityGroup AWS::EC2::Subnet AWS::EC2::VPC AWS::IAM::ManagedPolicy
      AWS::IAM::Policy AWS::IAM::Role AWS::KMS::Key
    `),
    configRules: ids(`
      CMK_BACKING_KEY_ROTATION_ENABLED IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK INCOMING_SSH_DISABLED
      KMS_CMK_NOT_SCHEDULED_FOR_DELETION KMS_KEY_POLICY_NO_PUBLIC_ACCESS NO_UNRESTRICTED_ROUTE_TO_IGW
      SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED VPC_DEFAULT_SECURITY_GROUP_CLOSED VPC_FLOW_LOGS_ENABLED
      VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS
    `),
    securityHubControls: ids(`
      EC2.2 EC2.6 EC2.15 EC2.18 IAM.1 IAM.2 IAM.21 KMS.3 KMS.4 KMS.5
    `),
    other: ['hardened constructs; rule packs'],
  },
  'iso27001:A.8.28': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::ECS::TaskDefinition AWS::InspectorV2::CodeSecurityScanConfiguration
    `),
    configRules: ids(`
      CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK ECS_NO_ENVIRONMENT_SECRETS INSPECTOR_LAMBDA_CODE_SCAN_ENABLED
    `),
    securityHubControls: ['CodeBuild.2', 'ECS.8'],
    other: ['static analysis in CI'],
  },
  'iso27001:A.8.29': {
    resourceTypes: ids(`
      AWS::BedrockAgentCore::Evaluator AWS::BedrockAgentCore::OnlineEvaluationConfig AWS::CodeBuild::Project
      AWS::CodePipeline::Pipeline AWS::ECR::Repository AWS::InspectorV2::CodeSecurityScanConfiguration
      AWS::SageMaker::Pipeline AWS::SageMaker::ProcessingJob AWS::StepFunctions::StateMachine
    `),
    configRules: ids(`
      ECR_PRIVATE_IMAGE_SCANNING_ENABLED ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED INSPECTOR_LAMBDA_CODE_SCAN_ENABLED
    `),
    securityHubControls: ['ECR.1', 'ECR.2'],
    other: ['rule-pack run in CI'],
  },
  'iso27001:A.8.31': {
    resourceTypes: ids(`
      AWS::Config::OrganizationConformancePack AWS::ControlTower::EnabledControl AWS::EC2::FlowLog
      AWS::EC2::SecurityGroup AWS::EC2::Subnet AWS::EC2::VPC AWS::Organizations::Policy
    `),
    configRules: ids(`
      ACCOUNT_PART_OF_ORGANIZATIONS INCOMING_SSH_DISABLED NO_UNRESTRICTED_ROUTE_TO_IGW REQUIRED_TAGS
      SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED VPC_DEFAULT_SECURITY_GROUP_CLOSED VPC_FLOW_LOGS_ENABLED
      VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS
    `),
    securityHubControls: ['EC2.2', 'EC2.6', 'EC2.15', 'EC2.18'],
    other: ['environment per account'],
  },
  'iso27001:A.8.32': {
    resourceTypes: ids(`
      AWS::CloudFormation::Stack AWS::CodeBuild::Project AWS::CodeDeploy::DeploymentGroup
      AWS::CodePipeline::Pipeline AWS::Config::ConfigRule AWS::Config::ConfigurationRecorder
      AWS::Config::ConformancePack AWS::Config::DeliveryChannel AWS::SageMaker::Endpoint
      AWS::SageMaker::ModelPackage AWS::SageMaker::ModelPackageGroup AWS::SageMaker::Pipeline
      AWS::StepFunctions::StateMachine
    `),
    configRules: ids(`
      CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK CODEDEPLOY_AUTO_ROLLBACK_MONITOR_ENABLED
      CODEDEPLOY_DEPLOYMENT_GROUP_AUTO_ROLLBACK_ENABLED
    `),
    securityHubControls: ['Config.1'],
    other: ['change sets; approvals'],
  },
  'iso27001:A.8.33': {
    resourceTypes: ids(`
      AWS::KMS::Key AWS::LakeFormation::DataCellsFilter AWS::LakeFormation::Permissions
      AWS::LakeFormation::PrincipalPermissions AWS::LakeFormation::Tag AWS::Logs::AccountPolicy AWS::Logs::LogGroup
      AWS::S3::Bucket
    `),
    configRules: ['S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED', 'S3_DEFAULT_ENCRYPTION_KMS'],
    securityHubControls: ['S3.17'],
    other: ['separate test data store'],
  },
  'iso27001:A.8.34': {
    resourceTypes: ids(`
      AWS::CloudTrail::EventDataStore AWS::CloudTrail::Trail AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role
    `),
    configRules: ids(`
      CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED CLOUD_TRAIL_ENABLED CLOUD_TRAIL_ENCRYPTION_ENABLED
      CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK MULTI_REGION_CLOUD_TRAIL_ENABLED
    `),
    securityHubControls: ids(`
      CloudTrail.1 CloudTrail.2 CloudTrail.4 CloudTrail.5 IAM.1 IAM.2 IAM.21
    `),
    other: ['read-only audit role'],
  },
};
