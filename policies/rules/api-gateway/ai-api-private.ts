import { fail, notApplicable, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { frontsModels } from '../shared/fronts-models';

export const aiApiPrivate: Rule = {
  id: 'ApiGatewayAiApiPrivate',
  appliesTo: ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'],
  severity: 'warning',
  problem: 'the front door of a model stands on the internet',
  fix: "Use a REST API with 'EndpointConfiguration.Types' of 'PRIVATE', or say why the model must be public.",
  controls: {
    'iso27001:A.8.20': { why: "The model cannot be called from outside the organization's networks.", as: 'partial' },
    'iso27001:A.8.22': { why: 'The front door is in the same network segment as its callers.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html',
  check: (api, { graph }) => {
    const fronts = frontsModels(api, graph);
    if (fronts === 'unknown') return unknown('a definition of the API that is not in the template', 'Body');
    if (!fronts) return notApplicable('no model is behind it');
    if (api.type === 'AWS::ApiGatewayV2::Api')
      return fail('ProtocolType', api.get('ProtocolType'), 'an API of this kind cannot be private');
    return api.some('EndpointConfiguration.Types', (type) => type.equals('', 'PRIVATE'));
  },
};
