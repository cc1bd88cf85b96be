import { requestValidated } from '../../../../policies/rules/api-gateway/request-validated';
import { ruleCases } from '../../../support/rule-cases';

function validated(validator: object) {
  return {
    of: 'Method',
    resources: {
      Validator: { Type: 'AWS::ApiGateway::RequestValidator', Properties: validator },
      Method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          HttpMethod: 'POST',
          RequestValidatorId: { Ref: 'Validator' },
          RequestModels: { 'application/json': 'M' },
        },
      },
    },
  };
}

ruleCases(requestValidated, {
  pass: { 'body and parameters': validated({ ValidateRequestBody: true, ValidateRequestParameters: true }) },
  fail: {
    'no validator': { HttpMethod: 'POST' },
    'no model': { HttpMethod: 'POST', RequestValidatorId: 'v1' },
    'parameters only': validated({ ValidateRequestParameters: true }),
  },
  unknown: {
    'a validator elsewhere': {
      HttpMethod: 'ANY',
      RequestValidatorId: 'v1',
      RequestModels: { 'application/json': 'M' },
    },
  },
  'not applicable': { 'a method without a body': { HttpMethod: 'GET' } },
});
