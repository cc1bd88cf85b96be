import { notApplicable, unknown } from '../../template/outcome';
import { textOf } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { methodsOf } from '../shared/fronts-models';

export const stageClientCertificate: Rule = {
  id: 'ApiGatewayStageClientCertificate',
  appliesTo: ['AWS::ApiGateway::Stage'],
  severity: 'warning',
  problem: 'the server behind the API cannot tell its requests from others',
  fix: "Set 'ClientCertificateId', and have the server check the certificate.",
  controls: {
    'iso27001:A.8.5': { why: 'The server behind the API can check that requests come from the API.', as: 'partial' },
    'iso27001:A.5.14': {
      why: 'Both ends of the connection between API and server can be authenticated.',
      as: 'supporting',
    },
  },
  equivalents: {
    'cdk-nag': ['NIST.800.53.R5-APIGWSSLEnabled', 'HIPAA.Security-APIGWSSLEnabled', 'PCI.DSS.321-APIGWSSLEnabled'],
    prowler: ['apigateway_restapi_client_certificate_enabled'],
    securityhub: ['APIGateway.2'],
    config: ['API_GW_SSL_ENABLED'],
  },
  configRules: ['API_GW_SSL_ENABLED'],
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
  check: (stage, { graph }) => {
    const outcome = stage.present('ClientCertificateId');
    if (outcome.verdict !== 'fail') return outcome;
    const api = graph.find(stage.get('RestApiId'), 'AWS::ApiGateway::RestApi');
    if (!(api instanceof ResourceView))
      return unknown('the methods of an API that is not in this assembly', outcome.at);
    const types = methodsOf(api, graph).map((method) => textOf(method.get('Integration.Type')));
    if (types.some((type) => type === 'HTTP' || type === 'HTTP_PROXY')) return outcome;
    if (api.has('Body') || api.has('BodyS3Location'))
      return unknown('the methods that the API definition describes', outcome.at);
    return notApplicable('no HTTP server is behind the API');
  },
};
