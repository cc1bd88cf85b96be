import type { ResourceGraph } from '../../template/graph';
import { all, fail, notApplicable, type Outcome, pass, unknown, unlessOpen } from '../../template/outcome';
import { textIs } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const requestValidated: Rule = {
  id: 'ApiGatewayRequestValidated',
  appliesTo: ['AWS::ApiGateway::Method'],
  severity: 'warning',
  problem: 'requests of any form reach the application',
  fix: "Set 'RequestValidatorId' to a validator of body and parameters, and 'RequestModels'.",
  controls: {
    'iso27001:A.8.26': { why: 'Malformed input is turned away before it reaches the application.', as: 'partial' },
    'iso42001:A.9.4': { why: 'Only requests of the intended form reach the model.', as: 'supporting' },
  },
  equivalents: { 'cdk-nag': ['AwsSolutions-APIG2'], 'checkov-tf': ['CKV2_AWS_53'] },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
  check: (method, { graph }) => {
    const bodiless = textIs(method.get('HttpMethod'), (verb) => /^(GET|HEAD|DELETE|OPTIONS)$/.test(verb));
    if (bodiless === true) return notApplicable('a method without a body');
    return unlessOpen(judge(method, graph), bodiless, 'the HTTP method');
  },
};

function judge(method: ResourceView, graph: ResourceGraph): Outcome {
  const named = all(method.present('RequestValidatorId'), method.present('RequestModels'));
  if (named.verdict !== 'pass') return named;
  const validator = graph.find(method.get('RequestValidatorId'), 'AWS::ApiGateway::RequestValidator');
  if (!(validator instanceof ResourceView))
    return unknown('a validator that is not in this assembly', 'RequestValidatorId');
  const both = all(validator.isTrue('ValidateRequestBody'), validator.isTrue('ValidateRequestParameters'));
  if (both.verdict === 'pass') return pass('RequestValidatorId', method.get('RequestValidatorId'));
  return both.verdict === 'fail'
    ? fail(
        'RequestValidatorId',
        method.get('RequestValidatorId'),
        `${validator.logicalId} leaves out body or parameters`,
      )
    : unknown(both.detail ?? 'the validator', 'RequestValidatorId');
}
