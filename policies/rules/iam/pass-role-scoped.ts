import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { coversAction, type Statement } from '../../template/statement';
import { textOf } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule, RuleContext } from '../rule';
import { judgeGrants } from '../shared/granted';
import { isNarrowedBy } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { reachesAll } from '../shared/resource-pattern';
import { servesAiService } from '../shared/service-trust';

const ANY_TWO_ROLES = ['arn:aws:iam::111122223333:role/one', 'arn:aws:iam::111122223333:role/path/another'];

export const passRoleScoped: Rule = {
  id: 'IamPassRoleScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'roles may be handed to AI services without limit',
  fix: "Name the roles in 'Resource' and add a condition on 'iam:PassedToService'.",
  controls: {
    'iso27001:A.8.2': {
      why: "Nobody can start a job under a role that is stronger than the caller's own.",
      as: 'partial',
    },
    'iso27001:A.5.15': { why: 'Which role may serve which service is decided in the policy.', as: 'partial' },
    'iso42001:A.3.2': { why: 'Each role works only for the duty it was made for.', as: 'supporting' },
  },
  equivalents: { 'cfn-nag': ['F38', 'F39', 'F40'] },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  check: (resource, context) =>
    judgeGrants(resource, context, { boundaryCounts: true, judge: (statement) => judge(statement, context) }),
};

function judge(statement: Statement, context: RuleContext): Outcome {
  const passes = coversAction(statement, 'iam:PassRole');
  if (passes === false) return notApplicable();
  const any = reachesAll(statement, ...ANY_TWO_ROLES);
  if (any === true && passes === true) return fail(statement.at, textOf(statement.resources[0]), 'any role');
  if (passes === 'unknown' || any === 'unknown') return unknown('the roles that the policy names', statement.at);
  if (isNarrowedBy(statement, 'iam:PassedToService')) return pass(statement.at);
  let open = false;
  for (const resource of statement.resources) {
    const role = context.graph.role(resource);
    const text = textOf(resource) ?? '';
    const serves = role instanceof ResourceView ? servesAiService(role, context.graph) : 'unknown';
    if (serves === true || (!(role instanceof ResourceView) && /sagemaker|bedrock/i.test(text)))
      return fail(statement.at, text, "no 'iam:PassedToService'");
    open ||= serves === 'unknown';
  }
  return open ? unknown('which service the role is for', statement.at) : pass(statement.at);
}
