import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isAllow, matchesWhateverIsGiven, type Statement } from '../../template/statement';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { eachStatement } from '../shared/each-statement';

/** Providers that serve every customer of theirs: their audience alone does not tell whose token it is. */
const SHARED_PROVIDERS = /token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|oidc\.circleci\.com/;

export const federatedTrustConditioned: Rule = {
  id: 'IamFederatedTrustConditioned',
  appliesTo: ['AWS::IAM::Role'],
  severity: 'error',
  problem: 'any token of the identity provider may assume the role',
  fix: "Add conditions on the provider's ':aud' and ':sub' that name the audience and the subject.",
  controls: {
    'iso27001:A.8.5': { why: 'A token is accepted only from the named audience and subject.', as: 'partial' },
    'iso27001:A.5.15': {
      why: 'Which outside identity may take the role is decided in its trust policy.',
      as: 'partial',
    },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_358'] },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
  check: (role, { graph }) => eachStatement(role.node('AssumeRolePolicyDocument'), graph, judge),
};

function judge(statement: Statement): Outcome {
  const providers = statement.principals.filter((principal) => principal.kind === 'Federated');
  if (!isAllow(statement) || providers.length === 0) return notApplicable();
  const shared =
    providers.some((provider) => SHARED_PROVIDERS.test(textOf(provider.value) ?? '')) ||
    keys(statement, SHARED_PROVIDERS);
  const named =
    (shared ? namesOwner(statement) : keys(statement, /:sub$/)) || (!shared && keys(statement, /:(aud|amr)$/i));
  if (named) return pass(statement.at, textOf(providers[0]!.value));
  if (statement.undecided !== undefined) return unknown(statement.undecided, statement.at);
  return fail(
    statement.at,
    textOf(providers[0]!.value),
    shared ? "no condition on ':sub' that names an owner" : "no condition on ':aud' or ':sub'",
  );
}

function keys(statement: Statement, pattern: RegExp): boolean {
  return comparesBy(statement, pattern, (text) => text !== '*');
}

/** Whether the subject is of a named organisation or group: every customer of the provider has subjects of their own. */
function namesOwner(statement: Statement): boolean {
  return comparesBy(
    statement,
    /:sub$/,
    (text) => !/[*?]/.test(text) || /^(?:[a-z_]+:|org\/)[^*?:/]+[:/]/.test(text.replace(/\$\{[^}]*\}/g, 'x')),
  );
}

function comparesBy(statement: Statement, key: RegExp, test: (text: string) => boolean): boolean {
  return statement.conditions.some(
    (condition) =>
      key.test(condition.key) &&
      /^(ForAnyValue:)?String(Equals|Like)/i.test(condition.operator) &&
      condition.values.every((value) => test(textOf(value) ?? '*')) &&
      !matchesWhateverIsGiven(condition),
  );
}
