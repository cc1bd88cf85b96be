import { all, fail, notApplicable, pass } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const jwtAuthorizerAudience: Rule = {
  id: 'ApiGatewayJwtAuthorizerAudience',
  appliesTo: ['AWS::ApiGatewayV2::Authorizer'],
  severity: 'error',
  problem: 'the authorizer takes tokens that were issued for other applications',
  fix: "Set 'JwtConfiguration' with an https 'Issuer' and at least one 'Audience'.",
  controls: {
    'iso27001:A.8.5': {
      why: 'Only tokens that the trusted issuer made out for this API let a caller in.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
  check: (authorizer) => {
    const type = authorizer.get('AuthorizerType');
    if (isUndecided(type)) return authorizer.undecided('AuthorizerType');
    if (textOf(type) !== 'JWT') return notApplicable('not an authorizer of tokens');
    const issuer = textOf(authorizer.get('JwtConfiguration.Issuer'));
    return all(
      authorizer.present('JwtConfiguration.Audience'),
      authorizer.present('JwtConfiguration.Issuer'),
      issuer !== undefined && /^http:/i.test(issuer)
        ? fail('JwtConfiguration.Issuer', issuer)
        : pass('JwtConfiguration.Issuer', issuer),
    );
  },
};
