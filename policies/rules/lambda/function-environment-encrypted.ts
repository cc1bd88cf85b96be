import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';
import { runsInDeploymentsOnly } from '../shared/deployment-function';

export const functionEnvironmentEncrypted: Rule = {
  id: 'LambdaFunctionEnvironmentEncrypted',
  appliesTo: ['AWS::Lambda::Function'],
  severity: 'warning',
  problem: 'environment variables are not encrypted under a key of yours',
  fix: "Set 'KmsKeyArn' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: "The function's settings are encrypted under a key that the organization manages.",
      as: 'partial',
    },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_173'], 'checkov-tf': ['CKV_AWS_173'] },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  check: (handler, { graph }) => {
    const names = handler.keys('Environment.Variables');
    if (names?.length === 0) return notApplicable('no environment variables');
    return runsInDeploymentsOnly(handler, graph)
      ? notApplicable('runs in deployments only')
      : customerManagedKey(handler, 'KmsKeyArn');
  },
};
