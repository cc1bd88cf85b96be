import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const projectOutputsEncrypted: Rule = {
  id: 'CodeBuildProjectOutputsEncrypted',
  appliesTo: ['AWS::CodeBuild::Project'],
  severity: 'error',
  problem: 'encryption of what the build writes is switched off',
  fix: "Leave 'EncryptionDisabled' off for artifacts and for logs in S3.",
  controls: { 'iso27001:A.8.24': { why: 'Artifacts and logs of the build are encrypted.', as: 'partial' } },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_78'],
    'checkov-tf': ['CKV_AWS_78', 'CKV_AWS_311'],
    securityhub: ['CodeBuild.3'],
    prowler: ['codebuild_project_s3_logs_encrypted'],
    config: ['CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION', 'CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED'],
  },
  configRules: ['CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION', 'CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED'],
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html',
  check: (project) => {
    const more = project.items('SecondaryArtifacts');
    if (!more) return project.undecided('SecondaryArtifacts');
    return all(
      project.isNotTrue('Artifacts.EncryptionDisabled'),
      project.isNotTrue('LogsConfig.S3Logs.EncryptionDisabled'),
      ...more.map((artifact) => artifact.isNotTrue('EncryptionDisabled')),
    );
  },
};
