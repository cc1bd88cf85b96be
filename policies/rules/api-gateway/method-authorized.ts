import type { Rule } from '../rule';
import { authorizesMethod } from '../shared/authorizes-callers';

/** An API key alone is no authentication: it is a shared word that clients send along. */
export const methodAuthorized: Rule = {
  id: 'ApiGatewayMethodAuthorized',
  appliesTo: ['AWS::ApiGateway::Method'],
  severity: 'error',
  problem: 'the method can be called by anybody who reaches the API',
  fix: "Set 'AuthorizationType' to 'AWS_IAM', or to 'COGNITO_USER_POOLS' or 'CUSTOM' with an 'AuthorizerId'.",
  controls: {
    'iso27001:A.8.5': { why: 'Callers prove who they are before the method runs.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Who may call is decided by IAM or an authorizer.', as: 'partial' },
    'iso27001:A.8.26': {
      why: "The method has an authorizer, which is one of the things an application's security asks for.",
      as: 'partial',
    },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-APIG4'],
    'checkov-cfn': ['CKV_AWS_59'],
    'checkov-tf': ['CKV_AWS_59'],
    prowler: ['apigateway_restapi_authorizers_enabled'],
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  check: (method) => authorizesMethod(method),
};
