import type { Iso27001ControlId } from '../ids';
import { type AwsEvidence, ids } from './aws-evidence';

/**
 * What AWS can show toward the technological controls A.8.1 to A.8.15 of ISO/IEC 27001:2022.
 * A control that is not listed has nothing to show.
 */
export const ISO27001_TECHNOLOGICAL_1_TO_15_AWS_EVIDENCE: Partial<Record<Iso27001ControlId, AwsEvidence>> = {
  'iso27001:A.8.2': {
    resourceTypes: ids(`
      AWS::AccessAnalyzer::Analyzer AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role AWS::SSO::Assignment
      AWS::SSO::PermissionSet AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_ROOT_ACCESS_KEY_CHECK IAM_USER_NO_POLICIES_CHECK
      ROOT_ACCOUNT_HARDWARE_MFA_ENABLED ROOT_ACCOUNT_MFA_ENABLED SAGEMAKER_NOTEBOOK_INSTANCE_ROOT_ACCESS_CHECK
    `),
    securityHubControls: ['IAM.1', 'IAM.2', 'IAM.4', 'IAM.6', 'IAM.9', 'IAM.21', 'SageMaker.3'],
    cited: ids('IAM.1'),
  },
  'iso27001:A.8.3': {
    resourceTypes: ids(`
      AWS::EC2::VPCEndpoint AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role AWS::KMS::Key
      AWS::LakeFormation::DataCellsFilter AWS::LakeFormation::Permissions AWS::LakeFormation::PrincipalPermissions
      AWS::LakeFormation::Tag AWS::OpenSearchService::Domain AWS::S3::Bucket
    `),
    configRules: ids(`
      CMK_BACKING_KEY_ROTATION_ENABLED IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK KMS_CMK_NOT_SCHEDULED_FOR_DELETION
      KMS_KEY_POLICY_NO_PUBLIC_ACCESS OPENSEARCH_ACCESS_CONTROL_ENABLED OPENSEARCH_IN_VPC_ONLY
      S3_BUCKET_ACL_PROHIBITED S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED S3_BUCKET_PUBLIC_READ_PROHIBITED
      S3_BUCKET_PUBLIC_WRITE_PROHIBITED S3_BUCKET_VERSIONING_ENABLED SERVICE_VPC_ENDPOINT_ENABLED SNS_ENCRYPTED_KMS
      VPC_ENDPOINT_ENABLED
    `),
    securityHubControls: ids(`
      EC2.10 IAM.1 IAM.2 IAM.21 KMS.3 KMS.4 KMS.5 OpenSearch.2 OpenSearch.7 S3.2 S3.3 S3.8 S3.12 S3.14 SNS.1
    `),
    cited: ids('S3.14 SNS.1'),
  },
  'iso27001:A.8.4': {
    resourceTypes: ids(`
      AWS::CodeArtifact::Domain AWS::CodeArtifact::Repository AWS::ECR::Repository AWS::SageMaker::Model
      AWS::SageMaker::ModelPackage AWS::SageMaker::ModelPackageGroup
    `),
    configRules: ids(`
      ECR_PRIVATE_IMAGE_SCANNING_ENABLED ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED
      SAGEMAKER_MODEL_MULTICONTAINER_PRIVATE_REGISTRY SAGEMAKER_MODEL_PRIVATE_REGISTRY_REQUIRED
    `),
    securityHubControls: ['ECR.1', 'ECR.2'],
    other: ['repository and connection policies'],
  },
  'iso27001:A.8.5': {
    resourceTypes: ids(`
      AWS::ApiGateway::Authorizer AWS::ApiGatewayV2::Authorizer AWS::BedrockAgentCore::Gateway
      AWS::Cognito::UserPool AWS::EC2::Instance AWS::EC2::LaunchTemplate AWS::SSO::Assignment
      AWS::SSO::PermissionSet
    `),
    configRules: ids(`
      ACM_CERTIFICATE_EXPIRATION_CHECK API_GWV2_AUTHORIZATION_TYPE_CONFIGURED
      BEDROCKAGENTCORE_GATEWAY_AUTHORIZER_ENABLED CMK_BACKING_KEY_ROTATION_ENABLED
      COGNITO_USER_POOL_ADVANCED_SECURITY_ENABLED COGNITO_USER_POOL_MFA_ENABLED EC2_IMDSV2_CHECK
      EC2_LAUNCH_TEMPLATE_IMDSV2_CHECK EKS_CLUSTER_SECRETS_ENCRYPTED IAM_ROOT_ACCESS_KEY_CHECK IAM_USER_MFA_ENABLED
      MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS ROOT_ACCOUNT_HARDWARE_MFA_ENABLED ROOT_ACCOUNT_MFA_ENABLED
    `),
    securityHubControls: ids(`
      ACM.1 APIGateway.8 Cognito.1 EC2.8 EKS.3 IAM.4 IAM.5 IAM.6 IAM.9 IAM.19 KMS.4
    `),
    cited: ids('ACM.1 EKS.3 IAM.5 IAM.19 KMS.4'),
  },
  'iso27001:A.8.6': {
    resourceTypes: ids(`
      AWS::ApplicationAutoScaling::ScalableTarget AWS::CloudWatch::Alarm AWS::SageMaker::Endpoint
      AWS::SageMaker::EndpointConfig
    `),
    configRules: ids(`
      CLOUDWATCH_ALARM_ACTION_CHECK CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK
      SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT
    `),
    securityHubControls: ['SageMaker.4'],
    other: ['service quota alarms', 'DYNAMODB autoscaling where used'],
  },
  'iso27001:A.8.7': {
    resourceTypes: ids(`
      AWS::ECR::Repository AWS::GuardDuty::Detector AWS::GuardDuty::MalwareProtectionPlan
    `),
    configRules: ids(`
      ECR_PRIVATE_IMAGE_SCANNING_ENABLED ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED GUARDDUTY_ENABLED_CENTRALIZED
      GUARDDUTY_MALWARE_PROTECTION_ENABLED GUARDDUTY_NON_ARCHIVED_FINDINGS GUARDDUTY_S3_PROTECTION_ENABLED
      INSPECTOR_EC2_SCAN_ENABLED INSPECTOR_ECR_SCAN_ENABLED INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED
    `),
    securityHubControls: ['ECR.1', 'ECR.2', 'GuardDuty.1', 'GuardDuty.10'],
    cited: ids('GuardDuty.1'),
  },
  'iso27001:A.8.8': {
    resourceTypes: ids(`
      AWS::ECR::Repository AWS::Glue::Job AWS::Glue::SecurityConfiguration AWS::SSM::PatchBaseline
      AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      EC2_INSTANCE_MANAGED_BY_SSM EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK
      ECR_PRIVATE_IMAGE_SCANNING_ENABLED ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED GLUE_JOB_LOGGING_ENABLED
      GLUE_SPARK_JOB_SUPPORTED_VERSION INSPECTOR_EC2_SCAN_ENABLED INSPECTOR_ECR_SCAN_ENABLED
      INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION
    `),
    securityHubControls: ['ECR.1', 'ECR.2', 'SSM.1', 'SSM.2', 'SageMaker.8'],
  },
  'iso27001:A.8.9': {
    resourceTypes: ids(`
      AWS::CloudFormation::Stack AWS::Config::ConfigRule AWS::Config::ConfigurationRecorder
      AWS::Config::ConformancePack AWS::Config::DeliveryChannel AWS::SecurityHub::AutomationRule
      AWS::SecurityHub::Hub AWS::SecurityHub::Standard
    `),
    configRules: ['CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK', 'SECURITYHUB_ENABLED'],
    securityHubControls: ['Config.1'],
    other: ['infrastructure as code'],
  },
  'iso27001:A.8.10': {
    resourceTypes: ids(`
      AWS::Backup::BackupPlan AWS::Backup::BackupSelection AWS::Backup::BackupVault AWS::Logs::LogGroup
      AWS::S3::Bucket
    `),
    configRules: ids(`
      BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK BACKUP_RECOVERY_POINT_ENCRYPTED
      BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK
      CLOUDWATCH_LOG_GROUP_ENCRYPTED CW_LOGGROUP_RETENTION_PERIOD_CHECK DYNAMODB_PITR_ENABLED EFS_IN_BACKUP_PLAN
      S3_BUCKET_VERSIONING_ENABLED S3_LIFECYCLE_POLICY_CHECK S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN
      S3_VERSION_LIFECYCLE_POLICY_CHECK
    `),
    securityHubControls: ['Backup.1', 'DynamoDB.2', 'EC2.4', 'EFS.2', 'S3.10', 'S3.13', 'S3.14'],
    other: ['TTL attributes; Bedrock memory expiry'],
    cited: ids('EC2.4 S3.13 S3.14'),
  },
  'iso27001:A.8.11': {
    resourceTypes: ids(`
      AWS::Bedrock::EnforcedGuardrailConfiguration AWS::Bedrock::Guardrail AWS::Bedrock::GuardrailVersion
      AWS::LakeFormation::DataCellsFilter AWS::LakeFormation::Permissions AWS::LakeFormation::PrincipalPermissions
      AWS::LakeFormation::Tag AWS::Logs::AccountPolicy AWS::Logs::LogGroup AWS::Macie::Session
    `),
    configRules: ['MACIE_AUTO_SENSITIVE_DATA_DISCOVERY_CHECK', 'MACIE_STATUS_CHECK'],
    securityHubControls: ['Macie.1'],
  },
  'iso27001:A.8.12': {
    resourceTypes: ids(`
      AWS::BedrockAgentCore::CodeInterpreterCustom AWS::BedrockAgentCore::Runtime AWS::EC2::VPCEndpoint
      AWS::Macie::Session AWS::NetworkFirewall::Firewall AWS::NetworkFirewall::FirewallPolicy
      AWS::NetworkFirewall::RuleGroup AWS::Route53Resolver::FirewallDomainList
      AWS::Route53Resolver::FirewallRuleGroup AWS::Route53Resolver::FirewallRuleGroupAssociation AWS::S3::Bucket
      AWS::SageMaker::Domain AWS::SageMaker::Model AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      BEDROCKAGENTCORE_CODEINTERPRETER_NETWORKMODE_CHECK BEDROCKAGENTCORE_RUNTIME_PRIVATE_NETWORK_REQUIRED
      EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK MACIE_AUTO_SENSITIVE_DATA_DISCOVERY_CHECK MACIE_STATUS_CHECK
      MSK_IN_CLUSTER_NODE_REQUIRE_TLS NETFW_LOGGING_ENABLED NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS
      NETFW_POLICY_RULE_GROUP_ASSOCIATED OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK RDS_SNAPSHOTS_PUBLIC_PROHIBITED
      S3_BUCKET_ACL_PROHIBITED S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED S3_BUCKET_PUBLIC_READ_PROHIBITED
      S3_BUCKET_PUBLIC_WRITE_PROHIBITED SAGEMAKER_DOMAIN_IN_VPC SAGEMAKER_MODEL_IN_VPC
      SAGEMAKER_MODEL_ISOLATION_ENABLED SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC
      SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS SERVICE_VPC_ENDPOINT_ENABLED VPC_ENDPOINT_ENABLED
    `),
    securityHubControls: ids(`
      EC2.1 EC2.10 ES.3 MSK.1 Macie.1 NetworkFirewall.2 NetworkFirewall.3 NetworkFirewall.4 OpenSearch.3 RDS.1 S3.2
      S3.3 S3.8 S3.12 SageMaker.1 SageMaker.2 SageMaker.5
    `),
    cited: ids('ES.3 MSK.1 OpenSearch.3'),
  },
  'iso27001:A.8.13': {
    resourceTypes: ids(`
      AWS::Backup::BackupPlan AWS::Backup::BackupSelection AWS::Backup::BackupVault
      AWS::Backup::LogicallyAirGappedBackupVault AWS::Backup::RestoreTestingPlan AWS::S3::Bucket
    `),
    configRules: ids(`
      BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK BACKUP_RECOVERY_POINT_ENCRYPTED
      BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK
      DYNAMODB_PITR_ENABLED EFS_IN_BACKUP_PLAN S3_BUCKET_VERSIONING_ENABLED S3_MEETS_RESTORE_TIME_TARGET
      S3_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN
    `),
    securityHubControls: ['Backup.1', 'DynamoDB.2', 'EFS.2', 'S3.14'],
  },
  'iso27001:A.8.14': {
    resourceTypes: ids(`
      AWS::ApplicationAutoScaling::ScalableTarget AWS::S3::Bucket AWS::SageMaker::Endpoint
      AWS::SageMaker::EndpointConfig
    `),
    configRules: ids(`
      AUTOSCALING_MULTIPLE_AZ DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN ELBV2_MULTIPLE_AZ
      LAMBDA_VPC_MULTI_AZ_CHECK NETFW_MULTI_AZ_ENABLED OPENSEARCH_DATA_NODE_FAULT_TOLERANCE
      RDS_CLUSTER_MULTI_AZ_ENABLED RDS_MULTI_AZ_SUPPORT S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED
      SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT VPC_VPN_2_TUNNELS_UP
    `),
    securityHubControls: ids(`
      AutoScaling.2 CloudFront.4 DynamoDB.4 EC2.20 EC2.28 ELB.10 ELB.13 Lambda.5 OpenSearch.6 RDS.5 RDS.15 S3.7
      SageMaker.4
    `),
    cited: ids('AutoScaling.2 CloudFront.4 DynamoDB.4 EC2.20 EC2.28 ELB.10 ELB.13 RDS.5 RDS.15 SageMaker.4'),
  },
  'iso27001:A.8.15': {
    resourceTypes: ids(`
      AWS::ApiGateway::Stage AWS::ApiGatewayV2::Stage AWS::CloudTrail::EventDataStore AWS::CloudTrail::Trail
      AWS::Logs::LogGroup AWS::S3::Bucket AWS::StepFunctions::StateMachine
    `),
    configRules: ids(`
      API_GWV2_ACCESS_LOGS_ENABLED API_GW_EXECUTION_LOGGING_ENABLED CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK
      CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK CLOUDTRAIL_S3_DATAEVENTS_ENABLED CLOUDWATCH_LOG_GROUP_ENCRYPTED
      CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED CLOUD_TRAIL_ENABLED CLOUD_TRAIL_ENCRYPTION_ENABLED
      CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED CW_LOGGROUP_RETENTION_PERIOD_CHECK
      EC2_CLIENT_VPN_CONNECTION_LOG_ENABLED ECS_TASK_DEFINITION_LOG_CONFIGURATION EKS_CLUSTER_LOG_ENABLED
      ELB_LOGGING_ENABLED MULTI_REGION_CLOUD_TRAIL_ENABLED OPENSEARCH_AUDIT_LOGGING_ENABLED
      OPENSEARCH_LOGS_TO_CLOUDWATCH RDS_LOGGING_ENABLED S3_BUCKET_LOGGING_ENABLED
      STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED VPC_FLOW_LOGS_ENABLED WAFV2_LOGGING_ENABLED
    `),
    securityHubControls: ids(`
      APIGateway.1 APIGateway.9 CloudFront.5 CloudTrail.1 CloudTrail.2 CloudTrail.4 CloudTrail.5 CloudTrail.6
      CloudTrail.7 DocumentDB.4 EC2.6 EC2.51 ECS.9 EKS.8 ELB.5 ES.4 ES.5 Neptune.2 OpenSearch.4 OpenSearch.5 RDS.9
      RDS.37 Redshift.4 S3.9 StepFunctions.1 WAF.11
    `),
    other: ['Bedrock invocation logging; endpoint data capture'],
    cited: ids(`
      APIGateway.1 APIGateway.9 CloudFront.5 CloudTrail.2 CloudTrail.4 CloudTrail.5 CloudTrail.6 CloudTrail.7
      DocumentDB.4 EC2.6 EC2.51 ECS.9 EKS.8 ELB.5 ES.4 ES.5 Neptune.2 OpenSearch.4 OpenSearch.5 RDS.9 RDS.37 Redshift.4
      S3.9 WAF.11
    `),
  },
};
