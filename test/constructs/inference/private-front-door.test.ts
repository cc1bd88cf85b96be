import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import {
  FrontDoorAuthorization,
  ModelEndpoint,
  PrivateFrontDoor,
  type PrivateFrontDoorProps,
  ResponseTrimming,
} from '../../../constructs/inference';
import { Scene } from './fixtures';

function open(props: Partial<PrivateFrontDoorProps> = {}): { scene: Scene; door: PrivateFrontDoor } {
  const scene = new Scene();
  const endpoint = ModelEndpoint.fromEndpointName(scene.stack, 'Endpoint', 'fraud');
  return { scene, door: new PrivateFrontDoor(scene.stack, 'Door', { endpoint, vpc: scene.vpc, ...props }) };
}

/** The statements of the API's own policy. */
function apiPolicy(template: Template): { [key: string]: unknown }[] {
  const [api] = Object.values(template.findResources('AWS::ApiGateway::RestApi'));
  return api!['Properties'].Policy.Statement;
}

describe('PrivateFrontDoor', () => {
  describe('with an endpoint and a network', () => {
    const { scene, door } = open();
    door.addConsumer('claims');
    const template = Template.fromStack(scene.stack);

    test('is private, with TLS that is post-quantum and bound to its own name', () => {
      template.hasResourceProperties('AWS::ApiGateway::RestApi', {
        EndpointConfiguration: {
          Types: ['PRIVATE'],
          VpcEndpointIds: [{ Ref: Match.stringLikeRegexp('^DoorVpcEndpoint') }],
        },
        SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
        EndpointAccessMode: 'STRICT',
      });
    });

    test('denies every other VPC endpoint, and allows no principal beyond the account', () => {
      const [deny, allow, ...more] = apiPolicy(template);
      expect(more).toEqual([]);
      expect(deny).toMatchObject({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Resource: 'execute-api:/*',
        Condition: { StringNotEquals: { 'aws:SourceVpce': [{ Ref: expect.stringMatching(/^DoorVpcEndpoint/) }] } },
      });
      expect(allow).toMatchObject({
        Effect: 'Allow',
        Principal: { AWS: { 'Fn::Join': ['', expect.arrayContaining([':root'])] } },
        Resource: 'execute-api:/v1/POST/invocations',
        Condition: { StringEquals: { 'aws:SourceVpce': [{ Ref: expect.stringMatching(/^DoorVpcEndpoint/) }] } },
      });
    });

    test('has one method, for signed requests with an API key that pass validation', () => {
      template.resourceCountIs('AWS::ApiGateway::Method', 1);
      template.hasResourceProperties('AWS::ApiGateway::Method', {
        HttpMethod: 'POST',
        AuthorizationType: 'AWS_IAM',
        ApiKeyRequired: true,
        RequestValidatorId: { Ref: Match.stringLikeRegexp('Validator') },
        RequestModels: { 'application/json': { Ref: Match.stringLikeRegexp('Request') } },
      });
      template.hasResourceProperties('AWS::ApiGateway::RequestValidator', { ValidateRequestBody: true });
    });

    test('passes the body on and no header of the caller', () => {
      template.hasResourceProperties('AWS::ApiGateway::Method', {
        Integration: {
          Type: 'AWS',
          IntegrationHttpMethod: 'POST',
          PassthroughBehavior: 'NEVER',
          Uri: {
            'Fn::Join': ['', Match.arrayWith([':runtime.sagemaker:path/endpoints/fraud/invocations'])],
          },
          Credentials: { 'Fn::GetAtt': [Match.stringLikeRegexp('IntegrationRole'), 'Arn'] },
          RequestTemplates: { 'application/json': '$input.body' },
          RequestParameters: {
            'integration.request.header.Content-Type': "'application/json'",
            'integration.request.header.Accept': "'application/json'",
            'integration.request.header.X-Amzn-SageMaker-Inference-Id': 'context.requestId',
          },
        },
      });
    });

    test('returns the labels and nothing else of the answer', () => {
      template.hasResource('AWS::ApiGateway::Method', {
        Properties: {
          Integration: {
            IntegrationResponses: Match.arrayWith([
              Match.objectLike({
                StatusCode: '200',
                SelectionPattern: Match.absent(),
                ResponseTemplates: {
                  'application/json': `{"predictions":$input.json('$.predictions[*].predicted_label')}`,
                },
              }),
            ]),
          },
        },
        Metadata: { ResponseTrimming: 'the caller gets only: predictions' },
      });
    });

    test('hides what the container says of an error, whatever the status', () => {
      const [method] = Object.values(template.findResources('AWS::ApiGateway::Method'));
      const responses: {
        StatusCode: string;
        SelectionPattern?: string;
        ResponseTemplates: { [type: string]: string };
      }[] = method!['Properties'].Integration.IntegrationResponses;
      const errors = responses.filter((response) => response.SelectionPattern);
      for (const response of errors) {
        expect(response.ResponseTemplates['application/json']).toMatch(/^\{"message":"[^$]+"\}$/);
      }
      // Every status but a success belongs to exactly one error.
      for (let status = 100; status < 600; status++) {
        const matching = errors.filter((response) =>
          new RegExp(`^(?:${response.SelectionPattern})$`).test(`${status}`),
        );
        expect([status, matching.length]).toEqual([status, status >= 200 && status < 300 ? 0 : 1]);
      }
    });

    test('lets the integration role invoke this endpoint alone', () => {
      template.hasResourceProperties('AWS::IAM::Policy', {
        PolicyName: Match.stringLikeRegexp('IntegrationRole'),
        PolicyDocument: {
          Statement: [
            {
              Action: 'sagemaker:InvokeEndpoint',
              Effect: 'Allow',
              Resource: { 'Fn::Join': ['', Match.arrayWith([':endpoint/fraud'])] },
            },
          ],
        },
      });
    });

    test('logs each call without its content, traces it, and throttles the method', () => {
      template.hasResourceProperties('AWS::ApiGateway::Stage', {
        StageName: 'v1',
        TracingEnabled: true,
        AccessLogSetting: { DestinationArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('AccessLogs'), 'Arn'] } },
        MethodSettings: [
          Match.objectLike({ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: false, LoggingLevel: 'ERROR' }),
          Match.objectLike({
            HttpMethod: 'POST',
            ResourcePath: '/~1invocations',
            DataTraceEnabled: false,
            LoggingLevel: 'ERROR',
            ThrottlingRateLimit: 50,
            ThrottlingBurstLimit: 100,
          }),
        ],
      });
      const [stage] = Object.values(template.findResources('AWS::ApiGateway::Stage'));
      const line = JSON.parse(stage!['Properties'].AccessLogSetting.Format);
      expect(line).toMatchObject({
        requestId: '$context.requestId',
        userArn: '$context.identity.userArn',
        apiKeyId: '$context.identity.apiKeyId',
        tlsVersion: '$context.tlsVersion',
      });
      expect(
        Object.values(line).filter((field) =>
          /identity\.apiKey$|validationError|error\.message|input/.test(`${field}`),
        ),
      ).toEqual([]);
    });

    test('makes the execution log group before API Gateway does', () => {
      template.hasResourceProperties('AWS::Logs::LogGroup', {
        LogGroupName: {
          'Fn::Join': ['', ['API-Gateway-Execution-Logs_', { Ref: Match.stringLikeRegexp('^DoorApi') }, '/v1']],
        },
        KmsKeyId: Match.anyValue(),
      });
      template.hasResource('AWS::ApiGateway::Stage', {
        DependsOn: Match.arrayWith([Match.stringLikeRegexp('ExecutionLogs')]),
      });
    });

    test('encrypts each of its log groups and keeps it a year', () => {
      const groups = Object.values(template.findResources('AWS::Logs::LogGroup'));
      expect(groups).toHaveLength(3);
      for (const group of groups) {
        expect(group['Properties']).toMatchObject({ RetentionInDays: 365, KmsKeyId: expect.anything() });
      }
    });

    test('leaves the account-wide role for logs alone', () => {
      template.resourceCountIs('AWS::ApiGateway::Account', 0);
    });

    test('gives a consumer a key, a quota and an alarm on the rate at which it could copy the model', () => {
      template.hasResourceProperties('AWS::ApiGateway::UsagePlan', {
        Quota: { Limit: 10_000, Period: 'DAY' },
        Throttle: { RateLimit: 10, BurstLimit: 20 },
        ApiStages: [Match.objectLike({ Stage: { Ref: Match.stringLikeRegexp('Stagev1') } })],
      });
      template.hasResourceProperties('AWS::ApiGateway::ApiKey', { Value: Match.absent() });
      template.hasResourceProperties('AWS::Logs::MetricFilter', {
        MetricTransformations: [
          Match.objectLike({
            MetricName: 'AnsweredRequests',
            Dimensions: [{ Key: 'ApiKeyId', Value: '$.apiKeyId' }],
          }),
        ],
      });
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'AnsweredRequests',
        Dimensions: [{ Name: 'ApiKeyId', Value: { Ref: Match.stringLikeRegexp('ConsumerclaimsKey') } }],
        Period: 3600,
        Threshold: 5000,
      });
    });

    test('watches failed, refused and blocked calls', () => {
      for (const [namespace, metric] of [
        ['AWS/ApiGateway', '5XXError'],
        ['AWS/ApiGateway', '4XXError'],
        ['AWS/WAFV2', 'BlockedRequests'],
      ]) {
        template.hasResourceProperties('AWS::CloudWatch::Alarm', {
          Namespace: namespace,
          MetricName: metric,
          AlarmActions: [{ Ref: Match.stringLikeRegexp('Topic') }],
        });
      }
    });

    test('makes a VPC endpoint that reaches the APIs of this account only', () => {
      template.hasResourceProperties('AWS::EC2::VPCEndpoint', {
        PrivateDnsEnabled: true,
        PolicyDocument: {
          Statement: [
            Match.objectLike({
              Action: 'execute-api:Invoke',
              Resource: { 'Fn::Join': ['', Match.arrayWith([{ Ref: 'AWS::AccountId' }, ':*'])] },
            }),
          ],
        },
      });
    });
  });

  test('uses the VPC endpoints that exist already', () => {
    const { scene } = open();
    const existing = ec2.InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(scene.stack, 'Existing', {
      vpcEndpointId: 'vpce-0123456789abcdef0',
      port: 443,
    });
    const other = new Stack(scene.app, 'Other');
    new PrivateFrontDoor(other, 'Door', {
      endpoint: ModelEndpoint.fromEndpointName(other, 'Endpoint', 'fraud'),
      vpcEndpoints: [existing],
    });
    const template = Template.fromStack(other);
    template.resourceCountIs('AWS::EC2::VPCEndpoint', 0);
    expect(apiPolicy(template)[0]).toMatchObject({
      Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-0123456789abcdef0'] } },
    });
  });

  test('with a user pool, asks for a token with a scope', () => {
    const { scene } = open();
    const other = new Stack(scene.app, 'Other');
    new PrivateFrontDoor(other, 'Door', {
      endpoint: ModelEndpoint.fromEndpointName(other, 'Endpoint', 'fraud'),
      vpc: scene.vpc,
      authorization: FrontDoorAuthorization.cognito(cognito.UserPool.fromUserPoolId(other, 'Pool', 'eu-west-1_abc'), [
        'fraud/invoke',
      ]),
    });
    const template = Template.fromStack(other);
    template.hasResourceProperties('AWS::ApiGateway::Method', {
      AuthorizationType: 'COGNITO_USER_POOLS',
      AuthorizerId: { Ref: Match.stringLikeRegexp('Authorizer') },
      AuthorizationScopes: ['fraud/invoke'],
      ApiKeyRequired: true,
    });
    // To IAM the holder of a token is nobody, so the policy can only name the way in.
    expect(apiPolicy(template)[1]).toMatchObject({
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Condition: { StringEquals: { 'aws:SourceVpce': expect.anything() } },
    });
  });

  test('grants a role of the account by its own policy alone', () => {
    const { scene, door } = open();
    door.grantInvoke(new iam.Role(scene.stack, 'Caller', { assumedBy: new iam.AccountRootPrincipal() }));
    const template = Template.fromStack(scene.stack);
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('^Caller'),
      PolicyDocument: {
        Statement: [
          {
            Action: 'execute-api:Invoke',
            Effect: 'Allow',
            Resource: { 'Fn::Join': ['', Match.arrayWith(['/v1/POST/invocations'])] },
          },
        ],
      },
    });
    expect(apiPolicy(template)).toHaveLength(2);
  });

  test('grants a role of another account in the policy of the API, through the endpoints only', () => {
    const { scene, door } = open();
    door.grantInvoke(iam.Role.fromRoleArn(scene.stack, 'Partner', 'arn:aws:iam::111122223333:role/partner'));
    const template = Template.fromStack(scene.stack);
    expect(apiPolicy(template)[2]).toMatchObject({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:role/partner' },
      Condition: { StringEquals: { 'aws:SourceVpce': expect.anything() } },
    });
  });

  test('takes a schema and limits', () => {
    const { scene } = open({
      requests: {
        schema: { type: apigateway.JsonSchemaType.OBJECT, required: ['instances'] },
        maxBytes: 8192,
        perSecond: 5,
        burst: 7,
      },
    });
    const template = Template.fromStack(scene.stack);
    template.hasResourceProperties('AWS::ApiGateway::Model', { Schema: Match.objectLike({ required: ['instances'] }) });
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: Match.arrayWith([Match.objectLike({ ThrottlingRateLimit: 5, ThrottlingBurstLimit: 7 })]),
    });
    template.hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: Match.arrayWith([
        Match.objectLike({ Statement: { SizeConstraintStatement: Match.objectLike({ Size: 8192 }) } }),
      ]),
    });
  });

  test('records that an answer is not trimmed, and why', () => {
    const { scene } = open({ response: ResponseTrimming.everything('Callers calibrate their own threshold.') });
    Template.fromStack(scene.stack).hasResource('AWS::ApiGateway::Method', {
      Metadata: { ResponseTrimming: 'not trimmed: Callers calibrate their own threshold.' },
    });
  });

  test('a changed policy makes a new deployment, without which it would not take effect', () => {
    const before = open();
    const after = open();
    after.door.grantInvoke(iam.Role.fromRoleArn(after.scene.stack, 'P', 'arn:aws:iam::111122223333:role/p'));
    const [first, second] = [before, after].map(({ scene }) =>
      Object.keys(Template.fromStack(scene.stack).findResources('AWS::ApiGateway::Deployment')),
    );
    expect(first).not.toEqual(second);
  });

  test('refuses to stand without a way in, and a consumer twice', () => {
    const scene = new Scene();
    const endpoint = ModelEndpoint.fromEndpointName(scene.stack, 'Endpoint', 'fraud');
    expect(() => new PrivateFrontDoor(scene.stack, 'None', { endpoint })).toThrow(/neither vpc nor vpcEndpoints/);
    expect(() => new PrivateFrontDoor(scene.stack, 'Empty', { endpoint, vpcEndpoints: [] })).toThrow(
      /vpcEndpoints is empty/,
    );
    const { door } = open();
    door.addConsumer('claims');
    expect(() => door.addConsumer('claims')).toThrow(/there is a consumer 'claims' already/);
    expect(() => door.addConsumer('nobody', { requestsPerDay: 0 })).toThrow(/requestsPerDay is 0/);
  });

  test('refuses a user pool without a scope', () => {
    const { scene } = open();
    const pool = cognito.UserPool.fromUserPoolId(scene.stack, 'Pool', 'eu-west-1_abc');
    expect(() => FrontDoorAuthorization.cognito(pool, [])).toThrow(/scopes is empty/);
  });
});
