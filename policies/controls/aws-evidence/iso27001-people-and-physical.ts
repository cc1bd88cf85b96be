import type { Iso27001ControlId } from '../ids';
import { type AwsEvidence, ids } from './aws-evidence';

/**
 * What AWS can show toward the people and physical controls (A.6, A.7) of ISO/IEC 27001:2022.
 * A control that is not listed has nothing to show.
 */
export const ISO27001_PEOPLE_AND_PHYSICAL_AWS_EVIDENCE: Partial<Record<Iso27001ControlId, AwsEvidence>> = {
  'iso27001:A.6.7': {
    resourceTypes: ids(`
      AWS::EC2::ClientVpnEndpoint AWS::EC2::VerifiedAccessInstance AWS::SSO::Assignment AWS::SSO::PermissionSet
      AWS::SageMaker::Domain AWS::SageMaker::Model AWS::SageMaker::NotebookInstance
    `),
    configRules: ids(`
      EC2_CLIENT_VPN_CONNECTION_LOG_ENABLED EC2_CLIENT_VPN_NOT_AUTHORIZE_ALL SAGEMAKER_DOMAIN_IN_VPC
      SAGEMAKER_MODEL_IN_VPC SAGEMAKER_MODEL_ISOLATION_ENABLED SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC
      SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS
    `),
    securityHubControls: ['EC2.51', 'SageMaker.1', 'SageMaker.2', 'SageMaker.5'],
    other: ['session limits'],
  },
  'iso27001:A.7.10': {
    resourceTypes: ['AWS::EC2::Volume', 'AWS::EFS::FileSystem', 'AWS::KMS::Key', 'AWS::S3::Bucket'],
    configRules: ids(`
      EC2_EBS_ENCRYPTION_BY_DEFAULT EFS_ENCRYPTED_CHECK ENCRYPTED_VOLUMES S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED
      S3_DEFAULT_ENCRYPTION_KMS
    `),
    securityHubControls: ['EC2.3', 'EC2.7', 'EFS.1', 'S3.17'],
    other: ['AWS Artifact reports'],
  },
};
