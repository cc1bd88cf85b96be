import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { coversAction, isAllow, type Statement } from '../../template/statement';
import { isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { eachStatement } from '../shared/each-statement';
import { isNarrowedBy } from '../shared/narrowing-condition';
import { AI_SERVICES, serviceName } from '../shared/service-trust';

/** Keys that say on whose behalf a service acts. */
const SOURCE_KEYS = ['aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID', 'aws:SourceOrgPaths'];

export const aiServiceTrustConditioned: Rule = {
  id: 'IamAiServiceTrustConditioned',
  appliesTo: ['AWS::IAM::Role'],
  severity: 'error',
  problem: "an AI service may assume the role on another customer's behalf",
  fix: "Add a condition on 'aws:SourceAccount' or 'aws:SourceArn' to the statement of the trust policy.",
  controls: {
    'iso27001:A.5.15': {
      why: 'The role serves the account that owns the workload, not whoever makes the service use it.',
      as: 'partial',
    },
    'iso27001:A.8.2': {
      why: 'The rights of a job or agent cannot be borrowed by way of the service (the confused deputy).',
      as: 'partial',
    },
    'iso42001:A.3.2': { why: 'The role acts for the system it was made for, and for no other.', as: 'supporting' },
  },
  equivalents: { prowler: ['iam_role_cross_service_confused_deputy_prevention'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html',
  check: (role, { graph }) => eachStatement(role.node('AssumeRolePolicyDocument'), graph, judge),
};

function judge(statement: Statement): Outcome {
  if (!isAllow(statement) || coversAction(statement, 'sts:AssumeRole') === false) return notApplicable();
  const service = statement.principals
    .filter((principal) => principal.kind === 'Service')
    .map((principal) => textOf(principal.value) ?? '')
    .find((name) => AI_SERVICES.includes(serviceName(name) ?? ''));
  const given = statement.principals.find((principal) => principal.kind === 'Service' && isParameter(principal.value));
  if (service === undefined && given === undefined) return notApplicable();
  if (isNarrowedBy(statement, ...SOURCE_KEYS)) return pass(statement.at, service);
  if (service === undefined) return unknown(textOf(given?.value) ?? 'the service', statement.at);
  if (statement.undecided !== undefined) return unknown(statement.undecided, statement.at);
  return fail(statement.at, service);
}
