import { fail, notApplicable, pass, unlessOpen } from '../../template/outcome';
import { allOf } from '../../template/ternary';
import { isUndecided, textIs, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const integrationEncrypted: Rule = {
  id: 'ApiGatewayIntegrationEncrypted',
  appliesTo: ['AWS::ApiGateway::Method', 'AWS::ApiGatewayV2::Integration'],
  severity: 'error',
  problem: 'requests travel without TLS behind the API',
  fix: "Use an https address, and for a private integration of an HTTP API 'TlsConfig'.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Requests and answers are encrypted between API Gateway and the server behind it.',
      as: 'partial',
    },
    'iso27001:A.5.14': { why: 'Information is protected on the last part of its way too.', as: 'partial' },
  },
  equivalents: { securityhub: ['APIGateway.10'], config: ['APIGATEWAYV2_INTEGRATION_PRIVATE_HTTPS_ENABLED'] },
  configRules: ['APIGATEWAYV2_INTEGRATION_PRIVATE_HTTPS_ENABLED'],
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-private-integration.html',
  check: (resource) => {
    const isV2 = resource.type === 'AWS::ApiGatewayV2::Integration';
    const type = resource.get(isV2 ? 'IntegrationType' : 'Integration.Type');
    if (isUndecided(type)) return resource.undecided(isV2 ? 'IntegrationType' : 'Integration.Type');
    if (!/^HTTP(_PROXY)?$/.test(textOf(type) ?? '')) return notApplicable('no HTTP server is behind it');
    const isPrivate = allOf(
      isV2 && !/^https?:/i.test(textOf(resource.get('IntegrationUri')) ?? ''),
      textIs(resource.get('ConnectionType'), (connection) => connection === 'VPC_LINK'),
    );
    if (isPrivate === true) return resource.present('TlsConfig.ServerNameToVerify');
    const path = isV2 ? 'IntegrationUri' : 'Integration.Uri';
    const uri = resource.get(path);
    const text = textOf(uri) ?? '';
    if (/^https:/i.test(text)) return pass(path, uri);
    if (/^http:/i.test(text)) return fail(path, uri);
    return isUndecided(uri)
      ? resource.undecided(path)
      : unlessOpen(fail(path, uri), isPrivate, 'how the server is reached');
  },
};
