import type { Iso27001ControlId } from '../ids';
import { type AwsEvidence, ids } from './aws-evidence';

/**
 * What AWS can show toward the organizational controls (A.5) of ISO/IEC 27001:2022.
 * A control that is not listed has nothing to show.
 */
export const ISO27001_ORGANIZATIONAL_AWS_EVIDENCE: Partial<Record<Iso27001ControlId, AwsEvidence>> = {
  'iso27001:A.5.2': {
    resourceTypes: ids(`
      AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role AWS::SSO::Assignment AWS::SSO::PermissionSet
    `),
    configRules: ids(`
      IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK REQUIRED_TAGS
    `),
    securityHubControls: ['IAM.1', 'IAM.2', 'IAM.21'],
    other: ['owner tags'],
  },
  'iso27001:A.5.3': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role
      AWS::Organizations::Policy AWS::SSO::Assignment AWS::SSO::PermissionSet AWS::SageMaker::Pipeline
      AWS::StepFunctions::StateMachine
    `),
    configRules: ids(`
      ACCOUNT_PART_OF_ORGANIZATIONS IAM_NO_INLINE_POLICY_CHECK IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_USER_NO_POLICIES_CHECK
    `),
    securityHubControls: ['IAM.1', 'IAM.2', 'IAM.21'],
    other: ['distinct build, approve, deploy roles; permission boundaries'],
  },
  'iso27001:A.5.7': {
    resourceTypes: ids(`
      AWS::GuardDuty::Detector AWS::NetworkFirewall::Firewall AWS::NetworkFirewall::FirewallPolicy
      AWS::NetworkFirewall::RuleGroup AWS::SecurityHub::AutomationRule AWS::SecurityHub::Hub
      AWS::SecurityHub::Standard AWS::WAFv2::WebACL AWS::WAFv2::WebACLAssociation
    `),
    configRules: ids(`
      ALB_WAF_ENABLED API_GW_ASSOCIATED_WITH_WAF GUARDDUTY_ENABLED_CENTRALIZED GUARDDUTY_NON_ARCHIVED_FINDINGS
      GUARDDUTY_S3_PROTECTION_ENABLED NETFW_LOGGING_ENABLED NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS
      NETFW_POLICY_RULE_GROUP_ASSOCIATED SECURITYHUB_ENABLED WAFV2_LOGGING_ENABLED WAFV2_WEBACL_NOT_EMPTY
    `),
    securityHubControls: ids(`
      APIGateway.4 ELB.16 GuardDuty.1 GuardDuty.10 NetworkFirewall.2 NetworkFirewall.3 NetworkFirewall.4 WAF.10
      WAF.11
    `),
    other: ['threat lists and managed rule groups'],
  },
  'iso27001:A.5.8': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::SageMaker::Pipeline AWS::StepFunctions::StateMachine
    `),
    configRules: [],
    securityHubControls: [],
    other: ['rule-pack gate in CI'],
  },
  'iso27001:A.5.9': {
    resourceTypes: ids(`
      AWS::Config::ConfigRule AWS::Config::ConfigurationRecorder AWS::Config::ConformancePack
      AWS::Config::DeliveryChannel AWS::Glue::DataCatalogEncryptionSettings AWS::Glue::Database AWS::Glue::Table
      AWS::SageMaker::ModelPackage AWS::SageMaker::ModelPackageGroup
    `),
    configRules: ids(`
      REQUIRED_TAGS SAGEMAKER_APP_IMAGE_CONFIG_TAGGED SAGEMAKER_DOMAIN_TAGGED SAGEMAKER_FEATURE_GROUP_TAGGED
      SAGEMAKER_IMAGE_TAGGED
    `),
    securityHubControls: ['Config.1'],
  },
  'iso27001:A.5.12': {
    resourceTypes: ['AWS::Macie::Session'],
    configRules: ['MACIE_AUTO_SENSITIVE_DATA_DISCOVERY_CHECK', 'MACIE_STATUS_CHECK', 'REQUIRED_TAGS'],
    securityHubControls: ['Macie.1'],
    other: ['classification tag'],
  },
  'iso27001:A.5.13': {
    resourceTypes: ids(`
      AWS::LakeFormation::DataCellsFilter AWS::LakeFormation::Permissions AWS::LakeFormation::PrincipalPermissions
      AWS::LakeFormation::Tag
    `),
    configRules: ids(`
      REQUIRED_TAGS SAGEMAKER_APP_IMAGE_CONFIG_TAGGED SAGEMAKER_DOMAIN_TAGGED SAGEMAKER_FEATURE_GROUP_TAGGED
      SAGEMAKER_IMAGE_TAGGED
    `),
    securityHubControls: ['Neptune.8', 'Neptune.9', 'RDS.16'],
    other: ['Organizations tag policy'],
    cited: ids('Neptune.8 Neptune.9 RDS.16'),
  },
  'iso27001:A.5.14': {
    resourceTypes: ids(`
      AWS::EC2::VPCEndpoint AWS::ElasticLoadBalancingV2::Listener AWS::OpenSearchServerless::Collection
      AWS::OpenSearchService::Domain AWS::S3::BucketPolicy
    `),
    configRules: ids(`
      ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK ELBV2_PREDEFINED_SECURITY_POLICY_SSL_CHECK OPENSEARCH_ENCRYPTED_AT_REST
      OPENSEARCH_HTTPS_REQUIRED OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK S3_BUCKET_SSL_REQUESTS_ONLY
      SAGEMAKER_DATA_QUALITY_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_MODEL_BIAS_JOB_ENCRYPT_IN_TRANSIT
      SAGEMAKER_MODEL_EXPLAINABILITY_JOB_ENCRYPT_IN_TRANSIT SAGEMAKER_MODEL_QUALITY_JOB_ENCRYPT_IN_TRANSIT
      SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION SERVICE_VPC_ENDPOINT_ENABLED VPC_ENDPOINT_ENABLED
    `),
    securityHubControls: ['EC2.10', 'ELB.1', 'OpenSearch.1', 'OpenSearch.3', 'OpenSearch.8', 'S3.5'],
  },
  'iso27001:A.5.15': {
    resourceTypes: ids(`
      AWS::AccessAnalyzer::Analyzer AWS::BedrockAgentCore::Gateway AWS::EC2::VPCEndpoint AWS::IAM::ManagedPolicy
      AWS::IAM::Policy AWS::IAM::Role AWS::LakeFormation::DataCellsFilter AWS::LakeFormation::Permissions
      AWS::LakeFormation::PrincipalPermissions AWS::LakeFormation::Tag AWS::Lambda::Function AWS::S3::Bucket
    `),
    configRules: ids(`
      ACCESS_KEYS_ROTATED BEDROCKAGENTCORE_GATEWAY_AUTHORIZER_ENABLED IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED
      IAM_NO_INLINE_POLICY_CHECK IAM_PASSWORD_POLICY IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS
      IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS IAM_ROOT_ACCESS_KEY_CHECK IAM_USER_MFA_ENABLED
      IAM_USER_NO_POLICIES_CHECK IAM_USER_UNUSED_CREDENTIALS_CHECK LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED
      LAMBDA_FUNCTION_SETTINGS_CHECK LAMBDA_INSIDE_VPC MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS S3_BUCKET_ACL_PROHIBITED
      S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED S3_BUCKET_PUBLIC_READ_PROHIBITED S3_BUCKET_PUBLIC_WRITE_PROHIBITED
      SERVICE_VPC_ENDPOINT_ENABLED VPC_ENDPOINT_ENABLED
    `),
    securityHubControls: ids(`
      EC2.10 IAM.1 IAM.2 IAM.3 IAM.4 IAM.5 IAM.7 IAM.8 IAM.10 IAM.19 IAM.21 IAM.22 IAM.26 Lambda.1 Lambda.2 Lambda.3
      S3.2 S3.3 S3.8 S3.12
    `),
    cited: ids('IAM.3 IAM.4 IAM.5 IAM.7 IAM.8 IAM.10 IAM.19 IAM.22 IAM.26'),
  },
  'iso27001:A.5.16': {
    resourceTypes: ids(`
      AWS::ApiGateway::Authorizer AWS::ApiGatewayV2::Authorizer AWS::Cognito::UserPool AWS::SSO::Assignment
      AWS::SSO::PermissionSet
    `),
    configRules: ids(`
      ACCESS_KEYS_ROTATED API_GWV2_AUTHORIZATION_TYPE_CONFIGURED COGNITO_USER_POOL_ADVANCED_SECURITY_ENABLED
      COGNITO_USER_POOL_MFA_ENABLED IAM_USER_UNUSED_CREDENTIALS_CHECK
    `),
    securityHubControls: ['APIGateway.8', 'Cognito.1', 'IAM.3', 'IAM.8', 'IAM.22'],
    other: ['federation only; no IAM users'],
  },
  'iso27001:A.5.17': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::ECS::TaskDefinition AWS::SecretsManager::RotationSchedule
      AWS::SecretsManager::Secret
    `),
    configRules: ids(`
      CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK ECS_NO_ENVIRONMENT_SECRETS IAM_PASSWORD_POLICY IAM_USER_MFA_ENABLED
      MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS SECRETSMANAGER_ROTATION_ENABLED_CHECK
      SECRETSMANAGER_SECRET_PERIODIC_ROTATION SECRETSMANAGER_SECRET_UNUSED SECRETSMANAGER_USING_CMK
    `),
    securityHubControls: ids(`
      CodeBuild.2 ECS.8 IAM.5 IAM.7 IAM.10 IAM.19 SecretsManager.1 SecretsManager.3 SecretsManager.4
    `),
    cited: ids('IAM.5 IAM.19'),
  },
  'iso27001:A.5.18': {
    resourceTypes: ids(`
      AWS::AccessAnalyzer::Analyzer AWS::IAM::ManagedPolicy AWS::IAM::Policy AWS::IAM::Role AWS::SSO::Assignment
      AWS::SSO::PermissionSet
    `),
    configRules: ids(`
      ACCESS_KEYS_ROTATED IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED IAM_NO_INLINE_POLICY_CHECK
      IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS
      IAM_USER_NO_POLICIES_CHECK IAM_USER_UNUSED_CREDENTIALS_CHECK
    `),
    securityHubControls: ['IAM.1', 'IAM.2', 'IAM.3', 'IAM.8', 'IAM.21', 'IAM.22'],
    other: ['access as code; unused-access findings'],
    cited: ids('IAM.1'),
  },
  'iso27001:A.5.21': {
    resourceTypes: ids(`
      AWS::CodeArtifact::Domain AWS::CodeArtifact::Repository AWS::ECR::Repository AWS::Organizations::Policy
      AWS::SageMaker::Model AWS::Signer::SigningProfile
    `),
    configRules: ids(`
      ACCOUNT_PART_OF_ORGANIZATIONS ECR_PRIVATE_IMAGE_SCANNING_ENABLED ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED
      INSPECTOR_EC2_SCAN_ENABLED INSPECTOR_ECR_SCAN_ENABLED INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED
      SAGEMAKER_MODEL_MULTICONTAINER_PRIVATE_REGISTRY SAGEMAKER_MODEL_PRIVATE_REGISTRY_REQUIRED
    `),
    securityHubControls: ['ECR.1', 'ECR.2'],
    other: ['SBOM'],
  },
  'iso27001:A.5.22': {
    resourceTypes: ['AWS::Events::Rule'],
    configRules: [],
    securityHubControls: [],
    other: ['AWS Health event rule'],
  },
  'iso27001:A.5.23': {
    resourceTypes: ids(`
      AWS::Config::ConfigRule AWS::Config::ConfigurationRecorder AWS::Config::ConformancePack
      AWS::Config::DeliveryChannel AWS::Config::OrganizationConformancePack AWS::ControlTower::EnabledControl
      AWS::Organizations::Policy
    `),
    configRules: ['ACCOUNT_PART_OF_ORGANIZATIONS'],
    securityHubControls: ['Config.1'],
    other: ['region and service allow-lists'],
  },
  'iso27001:A.5.24': {
    resourceTypes: ids(`
      AWS::Events::Rule AWS::GuardDuty::Detector AWS::SNS::Topic AWS::SSMContacts::Contact
      AWS::SSMIncidents::ResponsePlan
    `),
    configRules: ids(`
      GUARDDUTY_ENABLED_CENTRALIZED GUARDDUTY_NON_ARCHIVED_FINDINGS GUARDDUTY_S3_PROTECTION_ENABLED
    `),
    securityHubControls: ['GuardDuty.1', 'GuardDuty.10'],
  },
  'iso27001:A.5.25': {
    resourceTypes: ids(`
      AWS::Events::Rule AWS::GuardDuty::Detector AWS::SecurityHub::AutomationRule AWS::SecurityHub::Hub
      AWS::SecurityHub::Standard
    `),
    configRules: ids(`
      GUARDDUTY_ENABLED_CENTRALIZED GUARDDUTY_NON_ARCHIVED_FINDINGS GUARDDUTY_S3_PROTECTION_ENABLED
      SECURITYHUB_ENABLED
    `),
    securityHubControls: ['GuardDuty.1', 'GuardDuty.10'],
    other: ['severity routing'],
    cited: ids('GuardDuty.1'),
  },
  'iso27001:A.5.26': {
    resourceTypes: ids(`
      AWS::Events::Rule AWS::SNS::Topic AWS::SSM::Document AWS::SSMContacts::Contact AWS::SSMIncidents::ResponsePlan
    `),
    configRules: ids(`
      EC2_INSTANCE_MANAGED_BY_SSM SSM_AUTOMATION_LOGGING_ENABLED SSM_DOCUMENT_NOT_PUBLIC
    `),
    securityHubControls: ['SSM.1', 'SSM.4'],
    cited: ids('SSM.1'),
  },
  'iso27001:A.5.28': {
    resourceTypes: ids(`
      AWS::CloudTrail::EventDataStore AWS::CloudTrail::Trail AWS::Logs::LogGroup AWS::S3::Bucket
    `),
    configRules: ids(`
      CLOUDWATCH_LOG_GROUP_ENCRYPTED CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED CLOUD_TRAIL_ENABLED
      CLOUD_TRAIL_ENCRYPTION_ENABLED CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED CW_LOGGROUP_RETENTION_PERIOD_CHECK
      GUARDDUTY_ENABLED_CENTRALIZED MULTI_REGION_CLOUD_TRAIL_ENABLED S3_BUCKET_DEFAULT_LOCK_ENABLED
      S3_BUCKET_VERSIONING_ENABLED
    `),
    securityHubControls: ids(`
      CloudTrail.1 CloudTrail.2 CloudTrail.4 CloudTrail.5 GuardDuty.1 S3.14 S3.15
    `),
    cited: ids('GuardDuty.1'),
  },
  'iso27001:A.5.29': {
    resourceTypes: ids(`
      AWS::Backup::BackupPlan AWS::Backup::BackupSelection AWS::Backup::BackupVault AWS::KMS::Key AWS::S3::Bucket
    `),
    configRules: ids(`
      BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK BACKUP_RECOVERY_POINT_ENCRYPTED
      BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK
      CMK_BACKING_KEY_ROTATION_ENABLED DYNAMODB_PITR_ENABLED EFS_IN_BACKUP_PLAN KMS_CMK_NOT_SCHEDULED_FOR_DELETION
      KMS_KEY_POLICY_NO_PUBLIC_ACCESS S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED
      S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN
    `),
    securityHubControls: ['Backup.1', 'DynamoDB.2', 'EFS.2', 'KMS.3', 'KMS.4', 'KMS.5', 'S3.7'],
    other: ['multi-region keys'],
  },
  'iso27001:A.5.30': {
    resourceTypes: ids(`
      AWS::Backup::BackupPlan AWS::Backup::BackupSelection AWS::Backup::BackupVault
      AWS::Backup::LogicallyAirGappedBackupVault AWS::Backup::RestoreTestingPlan AWS::ResilienceHub::App
      AWS::ResilienceHub::ResiliencyPolicy AWS::S3::Bucket
    `),
    configRules: ids(`
      BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK BACKUP_RECOVERY_POINT_ENCRYPTED
      BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK
      DYNAMODB_PITR_ENABLED EFS_IN_BACKUP_PLAN ELBV2_MULTIPLE_AZ LAMBDA_VPC_MULTI_AZ_CHECK NETFW_MULTI_AZ_ENABLED
      OPENSEARCH_DATA_NODE_FAULT_TOLERANCE RDS_MULTI_AZ_SUPPORT S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED
      S3_MEETS_RESTORE_TIME_TARGET S3_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN
    `),
    securityHubControls: ids(`
      Backup.1 DynamoDB.2 EFS.2 ELB.13 Lambda.5 OpenSearch.6 RDS.5 S3.7
    `),
  },
  'iso27001:A.5.33': {
    resourceTypes: ids(`
      AWS::Backup::BackupPlan AWS::Backup::BackupSelection AWS::Backup::BackupVault AWS::CloudTrail::EventDataStore
      AWS::CloudTrail::Trail AWS::KMS::Key AWS::S3::Bucket
    `),
    configRules: ids(`
      BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK BACKUP_RECOVERY_POINT_ENCRYPTED
      BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK
      CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED CLOUD_TRAIL_ENABLED CLOUD_TRAIL_ENCRYPTION_ENABLED
      CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED DYNAMODB_PITR_ENABLED EFS_IN_BACKUP_PLAN
      MULTI_REGION_CLOUD_TRAIL_ENABLED S3_BUCKET_DEFAULT_LOCK_ENABLED S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED
      S3_BUCKET_VERSIONING_ENABLED S3_DEFAULT_ENCRYPTION_KMS S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN
    `),
    securityHubControls: ids(`
      Backup.1 CloudTrail.1 CloudTrail.2 CloudTrail.4 CloudTrail.5 DynamoDB.2 EFS.2 S3.14 S3.15 S3.17
    `),
  },
  'iso27001:A.5.34': {
    resourceTypes: ids(`
      AWS::Bedrock::EnforcedGuardrailConfiguration AWS::Bedrock::Guardrail AWS::Bedrock::GuardrailVersion
      AWS::KMS::Key AWS::LakeFormation::DataCellsFilter AWS::LakeFormation::Permissions
      AWS::LakeFormation::PrincipalPermissions AWS::LakeFormation::Tag AWS::Logs::AccountPolicy AWS::Logs::LogGroup
      AWS::Macie::Session AWS::S3::Bucket
    `),
    configRules: ids(`
      MACIE_AUTO_SENSITIVE_DATA_DISCOVERY_CHECK MACIE_STATUS_CHECK S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED
      S3_DEFAULT_ENCRYPTION_KMS
    `),
    securityHubControls: ['Macie.1', 'S3.17'],
    other: ['guardrail PII filters'],
  },
  'iso27001:A.5.36': {
    resourceTypes: ids(`
      AWS::Config::ConfigRule AWS::Config::ConfigurationRecorder AWS::Config::ConformancePack
      AWS::Config::DeliveryChannel AWS::Config::OrganizationConformancePack AWS::ControlTower::EnabledControl
      AWS::SecurityHub::AutomationRule AWS::SecurityHub::Hub AWS::SecurityHub::Standard
    `),
    configRules: ['SECURITYHUB_ENABLED'],
    securityHubControls: ['Config.1'],
    other: ['rule-pack reports at synth'],
  },
  'iso27001:A.5.37': {
    resourceTypes: ids(`
      AWS::CodeBuild::Project AWS::CodePipeline::Pipeline AWS::SSM::Document AWS::SageMaker::Pipeline
      AWS::StepFunctions::StateMachine
    `),
    configRules: ['SSM_AUTOMATION_LOGGING_ENABLED', 'SSM_DOCUMENT_NOT_PUBLIC'],
    securityHubControls: ['SSM.4'],
    other: ['runbooks as code'],
  },
};
