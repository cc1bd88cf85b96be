import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isEveryAction } from '../../template/statement';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { reachesAll } from '../shared/resource-pattern';

/** Resources of two services: a pattern over both is one over everything. */
const ANY_TWO_RESOURCES = ['arn:aws:s3:::one', 'arn:aws:iam::111122223333:role/another'];

export const noAdministratorStatement: Rule = {
  id: 'IamNoAdministratorStatement',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'a statement allows every action on every resource',
  fix: 'Name the actions and the resources that are needed.',
  controls: {
    'iso27001:A.8.2': { why: 'No policy of the stack hands out the rights of an administrator.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Access is decided action by action instead of not at all.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-IAM5'],
    'checkov-cfn': ['CKV_AWS_62', 'CKV_AWS_63'],
    'cfn-nag': ['F3', 'F4', 'F5'],
    securityhub: ['IAM.1'],
    config: ['IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS'],
  },
  configRules: ['IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS'],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      judge: (statement) => {
        if (statement.actions.length === 0) return notApplicable();
        const every = statement.actions.find(isEveryAction);
        const everywhere = every !== undefined && reachesAll(statement, ...ANY_TWO_RESOURCES);
        if (everywhere === 'unknown') return unknown('the resources of the policy', statement.at);
        return everywhere ? fail(statement.at, every) : pass(statement.at);
      },
    }),
};
