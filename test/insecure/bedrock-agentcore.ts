import { arnOf, type Fragment } from './fragment';

/** Agents on the internet with open gateways, open browsers and secrets in the template. */
export const bedrockAgentCore: Fragment = {
  resources: {
    RuntimeRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'bedrock-agentcore.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
        Policies: [
          {
            PolicyName: 'agents',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 'bedrock-agentcore:*', Resource: '*' }],
            },
          },
        ],
      },
    },
    Runtime: {
      Type: 'AWS::BedrockAgentCore::Runtime',
      Properties: {
        AgentRuntimeName: 'assistant',
        RoleArn: arnOf('RuntimeRole'),
        AgentRuntimeArtifact: {
          ContainerConfiguration: {
            ContainerUri: { 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/${Images}:latest' },
          },
        },
        NetworkConfiguration: { NetworkMode: 'PUBLIC' },
        EnvironmentVariables: { DATABASE_PASSWORD: 'correct-horse-battery' },
        RequestHeaderConfiguration: { RequestHeaderAllowlist: ['Authorization'] },
        LifecycleConfiguration: { IdleRuntimeSessionTimeout: 28800, MaxLifetime: 28800 },
      },
    },
    TokenRuntime: {
      Type: 'AWS::BedrockAgentCore::Runtime',
      Properties: {
        AgentRuntimeName: 'tokens',
        RoleArn: arnOf('RuntimeRole'),
        AgentRuntimeArtifact: {
          ContainerConfiguration: { ContainerUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/agent:latest' },
        },
        NetworkConfiguration: { NetworkMode: 'PUBLIC' },
        AuthorizerConfiguration: {
          CustomJWTAuthorizer: { DiscoveryUrl: 'https://sign-in.example.com/.well-known/openid-configuration' },
        },
      },
    },
    Gateway: {
      Type: 'AWS::BedrockAgentCore::Gateway',
      Properties: {
        Name: 'tools',
        RoleArn: arnOf('RuntimeRole'),
        ProtocolType: 'MCP',
        AuthorizerType: 'NONE',
        ExceptionLevel: 'DEBUG',
        PolicyEngineConfiguration: {
          Arn: { 'Fn::GetAtt': ['PolicyEngine', 'PolicyEngineArn'] },
          Mode: 'LOG_ONLY',
        },
      },
    },
    GatewayTarget: {
      Type: 'AWS::BedrockAgentCore::GatewayTarget',
      Properties: {
        GatewayIdentifier: { 'Fn::GetAtt': ['Gateway', 'GatewayIdentifier'] },
        Name: 'old',
        TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://tools.example.com/mcp' } } },
      },
    },
    PolicyEngine: { Type: 'AWS::BedrockAgentCore::PolicyEngine', Properties: { Name: 'lenient' } },
    EverybodyMay: {
      Type: 'AWS::BedrockAgentCore::Policy',
      Properties: {
        PolicyEngineId: { 'Fn::GetAtt': ['PolicyEngine', 'PolicyEngineId'] },
        Name: 'everybody',
        ValidationMode: 'IGNORE_ALL_FINDINGS',
        Definition: { Cedar: { Statement: 'permit(principal, action, resource);' } },
      },
    },
    Memory: {
      Type: 'AWS::BedrockAgentCore::Memory',
      Properties: { Name: 'conversations', EventExpiryDuration: 365 },
    },
    Browser: {
      Type: 'AWS::BedrockAgentCore::BrowserCustom',
      Properties: {
        Name: 'browser',
        NetworkConfiguration: { NetworkMode: 'PUBLIC' },
        RecordingConfig: { Enabled: false, S3Location: { Bucket: 'acme-scratch', Prefix: 'browser' } },
      },
    },
    RecordedBrowser: {
      Type: 'AWS::BedrockAgentCore::BrowserCustom',
      Properties: {
        Name: 'recorded',
        NetworkConfiguration: { NetworkMode: 'PUBLIC' },
        RecordingConfig: { Enabled: true, S3Location: { Bucket: 'acme-training-data', Prefix: 'browser' } },
      },
    },
    CodeInterpreter: {
      Type: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
      Properties: { Name: 'code', NetworkConfiguration: { NetworkMode: 'PUBLIC' } },
    },
    Harness: {
      Type: 'AWS::BedrockAgentCore::Harness',
      Properties: {
        HarnessName: 'everything',
        ExecutionRoleArn: arnOf('RuntimeRole'),
        Model: { BedrockModelConfig: { ModelId: 'global.anthropic.claude-sonnet-4-20250514-v1:0' } },
        AllowedTools: ['*'],
        Environment: { AgentCoreRuntimeEnvironment: { NetworkConfiguration: { NetworkMode: 'PUBLIC' } } },
      },
    },
    ApiKeyProvider: {
      Type: 'AWS::BedrockAgentCore::ApiKeyCredentialProvider',
      Properties: { Name: 'search', ApiKey: 'correct-horse-battery' },
    },
    SignInProvider: {
      Type: 'AWS::BedrockAgentCore::OAuth2CredentialProvider',
      Properties: {
        Name: 'sign-in',
        CredentialProviderVendor: 'GithubOauth2',
        Oauth2ProviderConfigInput: {
          GithubOauth2ProviderConfig: { ClientId: 'acme', ClientSecret: 'correct-horse-battery' },
        },
      },
    },
    WorkloadIdentity: {
      Type: 'AWS::BedrockAgentCore::WorkloadIdentity',
      Properties: { Name: 'assistant', AllowedResourceOauth2ReturnUrls: ['http://*.example.com/*'] },
    },
    RuntimeForEverybody: {
      Type: 'AWS::BedrockAgentCore::ResourcePolicy',
      Properties: {
        ResourceArn: { 'Fn::GetAtt': ['Runtime', 'AgentRuntimeArn'] },
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 'bedrock-agentcore:InvokeAgentRuntime', Resource: '*' },
          ],
        }),
      },
    },
    Evaluator: {
      Type: 'AWS::BedrockAgentCore::Evaluator',
      Properties: {
        EvaluatorName: 'helpful',
        Level: 'TRACE',
        EvaluatorConfig: {
          LlmAsAJudge: {
            Instructions: 'Is the answer helpful? {assistant_turn}',
            RatingScale: { Numerical: [{ Value: 1, Label: 'yes', Definition: 'It helps.' }] },
            ModelConfig: {
              BedrockEvaluatorModelConfig: { ModelId: 'anthropic.claude-3-haiku-20240307-v1:0' },
            },
          },
        },
      },
    },
  },
};
