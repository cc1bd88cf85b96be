import { fail, notApplicable, pass } from '../../template/outcome';
import { isSomeWholeService } from '../../template/statement';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';

export const noFullServiceAccess: Rule = {
  id: 'IamNoFullServiceAccess',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'a statement allows every action of a service',
  fix: 'Name the actions that are needed.',
  controls: {
    'iso27001:A.8.2': {
      why: 'Administration of a service is not granted along with its use.',
      as: 'partial',
    },
    'iso27001:A.5.15': { why: 'Each permitted action is written down.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-IAM5'],
    securityhub: ['IAM.21'],
    config: ['IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS'],
  },
  configRules: ['IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS'],
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-full-access.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      judge: (statement) => {
        if (statement.actions.length === 0) return notApplicable();
        const full = statement.actions.find(isSomeWholeService);
        return full === undefined ? pass(statement.at) : fail(statement.at, full, textOf(full));
      },
    }),
};
