import { notApplicable, pass } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';

export const authorizerCacheShort: Rule = {
  id: 'ApiGatewayAuthorizerCacheShort',
  appliesTo: ['AWS::ApiGateway::Authorizer', 'AWS::ApiGatewayV2::Authorizer'],
  severity: 'warning',
  problem: 'who has lost access is let in for more than five minutes',
  fix: "Set 'AuthorizerResultTtlInSeconds' to 300 or less.",
  controls: {
    'iso27001:A.5.18': { why: 'A right that is withdrawn stops working within minutes.', as: 'partial' },
    'iso27001:A.8.5': { why: 'An answer of the authorizer is not used long after it was given.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
  check: (authorizer) => {
    if (textOf(authorizer.get('AuthorizerType')) === 'JWT') return notApplicable('tokens carry their own expiry');
    // API Gateway's default is 300 seconds for REST APIs and none for HTTP APIs.
    if (!authorizer.has('AuthorizerResultTtlInSeconds')) return pass('AuthorizerResultTtlInSeconds');
    return authorizer.atMost('AuthorizerResultTtlInSeconds', 300);
  },
};
