import { arnOf, type Fragment } from './fragment';

/** Doors to a model on the internet, and to old servers behind them. */
export const apiGateway: Fragment = {
  resources: {
    ApiGatewayAccount: { Type: 'AWS::ApiGateway::Account', Properties: {} },
    // Invokes the model without asking who calls.
    ModelApi: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: { Name: 'model', EndpointConfiguration: { Types: ['EDGE'] } },
    },
    ModelApiInvoke: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'ModelApi' },
        ResourceId: { 'Fn::GetAtt': ['ModelApi', 'RootResourceId'] },
        HttpMethod: 'POST',
        AuthorizationType: 'NONE',
        Integration: {
          Type: 'AWS_PROXY',
          IntegrationHttpMethod: 'POST',
          Uri: {
            'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Answer.Arn}/invocations',
          },
        },
      },
    },
    ModelApiDeployment: {
      Type: 'AWS::ApiGateway::Deployment',
      Properties: { RestApiId: { Ref: 'ModelApi' } },
    },
    ModelApiStage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: {
        RestApiId: { Ref: 'ModelApi' },
        DeploymentId: { Ref: 'ModelApiDeployment' },
        StageName: 'live',
        MethodSettings: [
          {
            HttpMethod: '*',
            ResourcePath: '/*',
            LoggingLevel: 'OFF',
            DataTraceEnabled: true,
            CachingEnabled: true,
            CacheDataEncrypted: false,
          },
        ],
      },
    },
    // Passes requests on in plain text.
    OldApi: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'old' } },
    OldApiPass: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'OldApi' },
        ResourceId: { 'Fn::GetAtt': ['OldApi', 'RootResourceId'] },
        HttpMethod: 'ANY',
        AuthorizationType: 'NONE',
        Integration: {
          Type: 'HTTP',
          IntegrationHttpMethod: 'ANY',
          Uri: 'http://old.example.com/',
          IntegrationResponses: [
            {
              StatusCode: '200',
              ResponseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
            },
          ],
        },
      },
    },
    OldApiDeployment: {
      Type: 'AWS::ApiGateway::Deployment',
      Properties: { RestApiId: { Ref: 'OldApi' } },
    },
    OldApiStage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: { RestApiId: { Ref: 'OldApi' }, DeploymentId: { Ref: 'OldApiDeployment' }, StageName: 'live' },
    },
    // Private, with a policy for every network.
    PrivateApi: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: {
        Name: 'private',
        EndpointConfiguration: { Types: ['PRIVATE'] },
        Policy: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
        },
      },
    },
    ApiKey: {
      Type: 'AWS::ApiGateway::ApiKey',
      Properties: { Name: 'partner', Value: 'correct-horse-battery-staple' },
    },
    UsagePlan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { UsagePlanName: 'partners' } },
    Authorizer: {
      Type: 'AWS::ApiGateway::Authorizer',
      Properties: {
        RestApiId: { Ref: 'OldApi' },
        Name: 'lenient',
        Type: 'TOKEN',
        IdentitySource: 'method.request.header.Authorization',
        AuthorizerResultTtlInSeconds: 3600,
        AuthorizerUri: {
          'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Answer.Arn}/invocations',
        },
      },
    },
    DomainName: {
      Type: 'AWS::ApiGateway::DomainName',
      Properties: {
        DomainName: 'api.example.com',
        SecurityPolicy: 'TLS_1_0',
        RegionalCertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
        EndpointConfiguration: { Types: ['REGIONAL'] },
      },
    },
    HttpApi: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: { Name: 'http', ProtocolType: 'HTTP', CorsConfiguration: { AllowOrigins: ['*'] } },
    },
    HttpApiIntegration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'HttpApi' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: arnOf('Answer'),
        PayloadFormatVersion: '2.0',
      },
    },
    HttpApiRoute: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'HttpApi' },
        RouteKey: 'POST /answer',
        Target: { 'Fn::Sub': 'integrations/${HttpApiIntegration}' },
      },
    },
    HttpApiStage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: { Ref: 'HttpApi' }, StageName: '$default', AutoDeploy: true },
    },
    HttpApiAuthorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'HttpApi' },
        Name: 'any-token',
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: 'https://sign-in.example.com/' },
      },
    },
  },
};
