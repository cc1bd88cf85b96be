import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const projectEncrypted: Rule = {
  id: 'CodeBuildProjectEncrypted',
  appliesTo: ['AWS::CodeBuild::Project'],
  severity: 'error',
  problem: 'what the build makes is not encrypted under a key of yours',
  fix: "Set 'EncryptionKey' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Artifacts of the build are encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  equivalents: { 'cdk-nag': ['AwsSolutions-CB4'], 'checkov-tf': ['CKV_AWS_147'] },
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html',
  check: (project) => customerManagedKey(project, 'EncryptionKey'),
};
