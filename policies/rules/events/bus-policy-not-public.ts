import { parseEmbeddedJson } from '../../template/embedded-json';
import { fail, notApplicable, type Outcome, pass, unknown, unlessOpen } from '../../template/outcome';
import { statementFrom } from '../../template/statement';
import { isObject, isUndecided, textIs, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { namesItsPrincipals, openToEveryone } from '../shared/open-to-everyone';

export const busPolicyNotPublic: Rule = {
  id: 'EventsBusPolicyNotPublic',
  appliesTo: ['AWS::Events::EventBusPolicy', 'AWS::Events::EventBus'],
  severity: 'error',
  problem: 'everybody may put events on the bus',
  fix: "Name the accounts, or limit the permission with 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.5.15': { why: 'Only named accounts, or the organization, may put events on the bus.', as: 'partial' },
    'iso27001:A.8.16': { why: 'Nobody outside can raise false alarms.', as: 'supporting' },
  },
  equivalents: { 'cdk-nag': ['AwsSolutions-EVB1'], prowler: ['eventbridge_bus_exposed'] },
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html',
  check: (resource) => {
    if (resource.type === 'AWS::Events::EventBus') return namesItsPrincipals(resource.node('Policy'));
    if (resource.has('Statement')) return judgeStatement(resource);
    if (!resource.has('Principal')) return notApplicable('no principal is named');
    const principal = resource.differs('Principal', '*');
    const ofOrganization = textIs(resource.get('Condition.Key'), (key) => key === 'aws:PrincipalOrgID');
    return principal.verdict === 'fail' && ofOrganization === true
      ? resource.present('Condition.Value')
      : unlessOpen(principal, ofOrganization, 'the condition of the permission');
  },
};

/** The property holds one statement, without a document around it. */
function judgeStatement(policy: ResourceView): Outcome {
  const value = policy.get('Statement');
  const statement = isObject(value) ? value : parseEmbeddedJson(value);
  if (!isObject(statement)) return isUndecided(value) ? policy.undecided('Statement') : notApplicable('no statement');
  if (isUndecided(statement['Effect'])) return policy.undecided('Statement.Effect');
  if (textOf(statement['Effect']) !== 'Allow') return notApplicable('nothing is allowed');
  const open = openToEveryone(statementFrom(statement, 'Statement', policy));
  if (open === 'unknown') return unknown('the principal or the condition of the statement', 'Statement');
  return open ? fail('Statement.Principal', statement['Principal']) : pass('Statement');
}
