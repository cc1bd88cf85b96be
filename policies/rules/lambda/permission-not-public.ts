import { any, notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { namesSource } from '../shared/permission-source';

export const permissionNotPublic: Rule = {
  id: 'LambdaPermissionNotPublic',
  appliesTo: ['AWS::Lambda::Permission', 'AWS::Lambda::LayerVersionPermission'],
  severity: 'error',
  problem: 'everybody may use it',
  fix: 'Name an account or principal, or limit the permission to your organization.',
  controls: {
    'iso27001:A.5.15': {
      why: 'Only named principals, or the organization, may call the function or use the layer.',
      as: 'partial',
    },
    'iso27001:A.8.3': { why: 'The function is not open to accounts that have nothing to do with it.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-LambdaFunctionPublicAccessProhibited',
      'NIST.800.53.R4-LambdaFunctionPublicAccessProhibited',
      'HIPAA.Security-LambdaFunctionPublicAccessProhibited',
      'PCI.DSS.321-LambdaFunctionPublicAccessProhibited',
    ],
    guard: ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
    'checkov-tf': ['CKV_AWS_301'],
    prowler: ['awslambda_function_not_publicly_accessible'],
    securityhub: ['Lambda.1'],
    config: ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
  },
  configRules: ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  check: (permission) => {
    if (!permission.has('Principal')) return notApplicable('no principal is named');
    const principal = permission.differs('Principal', '*');
    if (principal.verdict !== 'fail') return principal;
    const limits =
      permission.type === 'AWS::Lambda::Permission'
        ? ['PrincipalOrgID', 'SourceAccount', 'SourceArn']
        : ['OrganizationId'];
    const best = any(
      ...limits.map((property) => (property === 'SourceArn' ? namesSource(permission) : permission.present(property))),
    );
    return best.verdict === 'fail' ? principal : best;
  },
};
