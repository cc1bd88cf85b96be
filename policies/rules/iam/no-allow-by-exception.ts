import { fail, pass } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';

export const noAllowByException: Rule = {
  id: 'IamNoAllowByException',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'a statement allows everything except what it lists',
  fix: "Name what is allowed in 'Action' and 'Resource'; keep 'NotAction' and 'NotResource' for deny statements.",
  controls: {
    'iso27001:A.5.15': {
      why: 'Actions and services that AWS adds later are not granted by an old policy.',
      as: 'partial',
    },
    'iso27001:A.8.2': { why: 'No broad right hides behind a list of exceptions.', as: 'partial' },
  },
  equivalents: { 'cfn-nag': ['W15', 'W16', 'W17', 'W21', 'W22', 'W23'] },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      judge: (statement) => {
        if (statement.notActions.length > 0)
          return fail(`${statement.at}.NotAction`, textOf(statement.notActions[0]), 'NotAction');
        if (statement.notResources.length > 0)
          return fail(`${statement.at}.NotResource`, textOf(statement.notResources[0]), 'NotResource');
        return pass(statement.at);
      },
    }),
};
