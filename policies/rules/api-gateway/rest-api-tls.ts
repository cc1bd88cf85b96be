import { notApplicable, unknown, unlessOpen } from '../../template/outcome';
import { isList, textIs } from '../../template/value';
import type { Rule } from '../rule';
import { modernTls } from '../shared/modern-tls';

export const restApiTls: Rule = {
  id: 'ApiGatewayRestApiTls',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  severity: 'warning',
  problem: "clients may connect to the API's own address with an old version of TLS",
  fix: "Set 'SecurityPolicy' to one of the policies that begin with 'SecurityPolicy_TLS12' or 'SecurityPolicy_TLS13', or 'DisableExecuteApiEndpoint' to true.",
  controls: {
    'iso27001:A.8.24': { why: 'Connections use versions of TLS that are not broken.', as: 'partial' },
    'iso27001:A.8.21': { why: 'The service takes no weak connection.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html',
  check: (api) => {
    const off = textIs(api.get('DisableExecuteApiEndpoint'), (text) => /^true$/i.test(text));
    if (off === true) return notApplicable("the API's own address is off");
    const outcome = modernTls(api, 'SecurityPolicy');
    const types = api.get('EndpointConfiguration.Types');
    if (outcome.verdict === 'fail' && !api.has('SecurityPolicy') && isList(types) && types.includes('PRIVATE'))
      return unknown("API Gateway's default for private APIs", 'SecurityPolicy');
    return unlessOpen(outcome, off, "whether the API's own address is off");
  },
};
