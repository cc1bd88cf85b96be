import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction, coversEverybody, isAllow, isDeny, type Statement } from '../../template/statement';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { isList, isUndecided, textIs, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { isNarrowedBy, refusesWithout } from '../shared/narrowing-condition';

const NETWORK_KEYS = [
  'aws:SourceVpce',
  'aws:SourceVpc',
  'aws:SourceVpcArn',
  'aws:VpceAccount',
  'aws:VpceOrgID',
] as const;

export const privateApiPolicy: Rule = {
  id: 'ApiGatewayPrivateApiPolicy',
  appliesTo: ['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::DomainNameV2'],
  severity: 'error',
  problem: 'the private API can be called through VPC endpoints of anybody',
  fix: "Give the API a policy that allows, or does not deny, calls only for named 'aws:SourceVpce' or 'aws:SourceVpc'.",
  controls: {
    'iso27001:A.8.21': {
      why: 'The private API answers only calls that come through known VPC endpoints.',
      as: 'partial',
    },
    'iso27001:A.8.20': { why: 'Networks of other accounts cannot reach the API.', as: 'partial' },
    'iso27001:A.5.15': { why: "The API's own policy says from where it may be called.", as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html',
  check: (api, { graph }) => {
    const types = api.get('EndpointConfiguration.Types');
    if (isUndecided(types)) return api.undecided('EndpointConfiguration.Types');
    if (!(isList(types) && types.includes('PRIVATE')))
      return isList(types) && types.some(isUndecided)
        ? unknown('the type of the endpoint', 'EndpointConfiguration.Types')
        : notApplicable('not a private API');
    const statements = graph.statements(api.node('Policy'));
    if (!statements) return api.undecided('Policy');
    const allows = statements.filter(isAllow);
    if (allows.length === 0) return fail('Policy', undefined, 'no policy lets a network in');
    const refused = allOf(
      ...allows.map((allowed) => anyOf(...statements.map((one) => refusesOtherNetworks(one, allowed)))),
    );
    if (refused === true) return pass('Policy');
    const open = allows.find((statement) => !isNarrowedBy(statement, ...NETWORK_KEYS));
    if (!open) return pass('Policy');
    if (refused === 'unknown') return unknown('whom, and when, the policy denies', 'Policy');
    return open.undecided === undefined ? fail(open.at) : unknown(open.undecided, open.at);
  },
};

function refusesOtherNetworks(statement: Statement, allowed: Statement): Ternary {
  return (
    isDeny(statement) &&
    allOf(
      coversEverybody(statement),
      coversAction(statement, 'execute-api:Invoke'),
      isForAllOf(statement, allowed),
      refusesWithout(statement, ...NETWORK_KEYS),
    )
  );
}

/** Whether a deny statement is for the whole API, or for all that the other statement names. */
function isForAllOf(denied: Statement, allowed: Statement): Ternary {
  const whole = denied.resources.map((resource) =>
    textIs(resource, (text) => /^(\*|execute-api:\/\*(\/\*)*|arn:.*:execute-api:[^/]*(\/\*)*)$/.test(text)),
  );
  const same =
    (allowed.resources.length > 0 || denied.resources.length === 0) &&
    allowed.resources.every((one) => denied.resources.some((other) => textOf(other) === textOf(one)));
  return anyOf(same, ...whole);
}
