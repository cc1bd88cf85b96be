import { fail, notApplicable } from '../../template/outcome';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { authorizesRoute } from '../shared/authorizes-callers';

export const routeAuthorized: Rule = {
  id: 'ApiGatewayRouteAuthorized',
  appliesTo: ['AWS::ApiGatewayV2::Route', 'AWS::ApiGatewayV2::Api'],
  severity: 'error',
  problem: 'the route can be called by anybody who reaches the API',
  fix: "Set 'AuthorizationType' to 'AWS_IAM', or to 'JWT' or 'CUSTOM' with an 'AuthorizerId'; make routes as resources of their own instead of by quick create.",
  controls: {
    'iso27001:A.8.5': { why: 'Callers prove who they are before the route runs.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Who may call is decided by IAM or an authorizer.', as: 'partial' },
    'iso27001:A.8.26': {
      why: "The route has an authorizer, which is one of the things an application's security asks for.",
      as: 'partial',
    },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_309'],
    'checkov-tf': ['CKV_AWS_309'],
    'cdk-nag': ['AwsSolutions-APIG4'],
    prowler: ['apigatewayv2_api_authorizers_enabled'],
    securityhub: ['APIGateway.8'],
    config: ['API_GWV2_AUTHORIZATION_TYPE_CONFIGURED'],
  },
  configRules: ['API_GWV2_AUTHORIZATION_TYPE_CONFIGURED'],
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
  check: (resource, { graph }) => {
    if (resource.type === 'AWS::ApiGatewayV2::Api')
      return resource.has('Target')
        ? fail('Target', resource.get('Target'), 'quick create makes an open route')
        : notApplicable('its routes are judged');
    const api = graph.find(resource.get('ApiId'), 'AWS::ApiGatewayV2::Api');
    return authorizesRoute(resource, api instanceof ResourceView ? api : undefined);
  },
};
