import { any, fail, notApplicable } from '../../template/outcome';
import { isUndecided, Text, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { namesSource } from '../shared/permission-source';
import { serviceName } from '../shared/service-trust';

export const permissionSourceRestricted: Rule = {
  id: 'LambdaPermissionSourceRestricted',
  appliesTo: ['AWS::Lambda::Permission'],
  severity: 'error',
  problem: "a service may call the function on behalf of anybody's account",
  fix: "Set 'SourceArn', or 'SourceAccount', to the resource or account that the call is for.",
  controls: {
    'iso27001:A.5.15': {
      why: 'The service may call the function only for the named resource or account.',
      as: 'partial',
    },
    'iso27001:A.8.3': { why: 'Another customer of the service cannot make it call the function.', as: 'partial' },
    'iso42001:A.9.2': { why: 'A Bedrock agent or flow of another account cannot use the function.', as: 'supporting' },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_364'], 'checkov-tf': ['CKV_AWS_364'] },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
  check: (permission) => {
    const principal = permission.get('Principal');
    if (isUndecided(principal) && !(principal instanceof Text)) return permission.undecided('Principal');
    if (serviceName(textOf(principal) ?? '') === undefined) return notApplicable('not a permission for a service');
    const limits = ['SourceAccount', 'PrincipalOrgID'].map((property) => permission.present(property));
    const best = any(namesSource(permission), ...limits);
    return best.verdict === 'fail' ? fail('SourceArn', undefined, textOf(principal)) : best;
  },
};
