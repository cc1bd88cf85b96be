import { restApiTls } from '../../../../policies/rules/api-gateway/rest-api-tls';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(restApiTls, {
  pass: { 'TLS 1.3': { SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' } },
  fail: { 'the default': {}, 'TLS 1.0': { SecurityPolicy: 'TLS_1_0', EndpointConfiguration: { Types: ['PRIVATE'] } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApiGateway::RestApi', { SecurityPolicy: { Ref: 'Value' } }),
    'the default of a private API': { EndpointConfiguration: { Types: ['PRIVATE'] } },
  },
  'not applicable': { 'the address is off': { DisableExecuteApiEndpoint: true } },
});
