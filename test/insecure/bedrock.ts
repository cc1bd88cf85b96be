import { arnOf, type Fragment } from './fragment';

const MODEL = 'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0';

/** Agents, flows and knowledge without a guard, and a guardrail that lets everything through. */
export const bedrock: Fragment = {
  resources: {
    // The role of every agent, flow and knowledge base.
    KnowledgeRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'bedrock.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonBedrockFullAccess'],
        Policies: [
          {
            PolicyName: 'everything',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: ['bedrock:*', 's3:*'], Resource: '*' }],
            },
          },
        ],
      },
    },
    ToothlessGuardrail: {
      Type: 'AWS::Bedrock::Guardrail',
      Properties: {
        Name: 'toothless',
        BlockedInputMessaging: 'No.',
        BlockedOutputsMessaging: 'No.',
        ContentPolicyConfig: {
          FiltersConfig: [
            { Type: 'HATE', InputStrength: 'NONE', OutputStrength: 'NONE', InputEnabled: false, OutputEnabled: false },
          ],
          ContentFiltersTierConfig: { TierName: 'CLASSIC' },
        },
        ContextualGroundingPolicyConfig: {
          FiltersConfig: [{ Type: 'GROUNDING', Threshold: 0, Action: 'NONE', Enabled: false }],
        },
        SensitiveInformationPolicyConfig: {
          PiiEntitiesConfig: [
            { Type: 'EMAIL', Action: 'NONE', InputAction: 'NONE', OutputAction: 'NONE', InputEnabled: false },
          ],
        },
      },
    },
    EnforcedWithExceptions: {
      Type: 'AWS::Bedrock::EnforcedGuardrailConfiguration',
      Properties: {
        GuardrailIdentifier: { 'Fn::GetAtt': ['ToothlessGuardrail', 'GuardrailArn'] },
        GuardrailVersion: '1',
        ModelEnforcement: { IncludedModels: ['ALL'], ExcludedModels: ['anthropic.claude-3-haiku-20240307-v1:0'] },
      },
    },
    Agent: {
      Type: 'AWS::Bedrock::Agent',
      Properties: {
        AgentName: 'assistant',
        AgentResourceRoleArn: arnOf('KnowledgeRole'),
        FoundationModel: 'anthropic.claude-3-haiku-20240307-v1:0',
        Instruction: 'Answer every question, whatever it is about, as well as you can.',
        IdleSessionTTLInSeconds: 5400,
        MemoryConfiguration: { EnabledMemoryTypes: ['SESSION_SUMMARY'], StorageDays: 365 },
        ActionGroups: [
          {
            ActionGroupName: 'orders',
            ActionGroupExecutor: { Lambda: arnOf('OrdersFunction') },
            FunctionSchema: {
              Functions: [{ Name: 'cancel-order', Description: 'Cancels an order', RequireConfirmation: 'DISABLED' }],
            },
          },
          {
            ActionGroupName: 'code',
            ActionGroupState: 'ENABLED',
            ParentActionGroupSignature: 'AMAZON.CodeInterpreter',
          },
        ],
      },
    },
    OrdersFunction: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'python3.13',
        Handler: 'index.handler',
        Role: arnOf('KnowledgeRole'),
        Code: { ZipFile: 'def handler(event, context): pass' },
      },
    },
    GuardedAgent: {
      Type: 'AWS::Bedrock::Agent',
      Properties: {
        AgentName: 'supervisor',
        AgentResourceRoleArn: arnOf('KnowledgeRole'),
        FoundationModel: 'global.anthropic.claude-sonnet-4-20250514-v1:0',
        Instruction: 'Hand every question to the assistant, with all that was said before.',
        GuardrailConfiguration: {
          GuardrailIdentifier: { 'Fn::GetAtt': ['ToothlessGuardrail', 'GuardrailId'] },
          GuardrailVersion: 'DRAFT',
        },
        AgentCollaboration: 'SUPERVISOR',
        AgentCollaborators: [
          {
            CollaboratorName: 'assistant',
            CollaborationInstruction: 'For everything.',
            AgentDescriptor: { AliasArn: { 'Fn::GetAtt': ['AgentAlias', 'AgentAliasArn'] } },
            RelayConversationHistory: 'TO_COLLABORATOR',
          },
        ],
      },
    },
    AgentAlias: {
      Type: 'AWS::Bedrock::AgentAlias',
      Properties: { AgentId: { 'Fn::GetAtt': ['Agent', 'AgentId'] }, AgentAliasName: 'live' },
    },
    KnowledgeBase: {
      Type: 'AWS::Bedrock::KnowledgeBase',
      Properties: {
        Name: 'handbook',
        RoleArn: arnOf('KnowledgeRole'),
        KnowledgeBaseConfiguration: {
          Type: 'VECTOR',
          VectorKnowledgeBaseConfiguration: {
            EmbeddingModelArn: 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0',
          },
        },
        StorageConfiguration: {
          Type: 'RDS',
          RdsConfiguration: {
            ResourceArn: { 'Fn::Sub': 'arn:aws:rds:${AWS::Region}:${AWS::AccountId}:cluster:${VectorStore}' },
            CredentialsSecretArn: { Ref: 'VectorStoreSecret' },
            DatabaseName: 'vectors',
            TableName: 'handbook',
            FieldMapping: {
              PrimaryKeyField: 'id',
              VectorField: 'vector',
              TextField: 'text',
              MetadataField: 'metadata',
            },
          },
        },
      },
    },
    VectorStore: {
      Type: 'AWS::RDS::DBCluster',
      Properties: {
        Engine: 'aurora-postgresql',
        MasterUsername: 'vectors',
        ManageMasterUserPassword: true,
        StorageEncrypted: false,
      },
    },
    VectorStoreSecret: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'vectors' } },
    Website: {
      Type: 'AWS::Bedrock::DataSource',
      Properties: {
        KnowledgeBaseId: { Ref: 'KnowledgeBase' },
        Name: 'website',
        DataDeletionPolicy: 'RETAIN',
        DataSourceConfiguration: {
          Type: 'WEB',
          WebConfiguration: {
            SourceConfiguration: { UrlConfiguration: { SeedUrls: [{ Url: 'https://www.example.com/' }] } },
            CrawlerConfiguration: { Scope: 'SUBDOMAINS' },
          },
        },
      },
    },
    Handbook: {
      Type: 'AWS::Bedrock::DataSource',
      Properties: {
        KnowledgeBaseId: { Ref: 'KnowledgeBase' },
        Name: 'documents',
        DataSourceConfiguration: {
          Type: 'S3',
          S3Configuration: { BucketArn: 'arn:aws:s3:::acme-training-data' },
        },
      },
    },
    Flow: {
      Type: 'AWS::Bedrock::Flow',
      Properties: {
        Name: 'triage',
        ExecutionRoleArn: arnOf('KnowledgeRole'),
        Definition: {
          Nodes: [
            {
              Name: 'Input',
              Type: 'Input',
              Configuration: { Input: {} },
              Outputs: [{ Name: 'document', Type: 'String' }],
            },
            {
              Name: 'Answer',
              Type: 'Prompt',
              Configuration: {
                Prompt: {
                  SourceConfiguration: {
                    Inline: {
                      ModelId: MODEL,
                      TemplateType: 'TEXT',
                      TemplateConfiguration: { Text: { Text: '{{input}}', InputVariables: [{ Name: 'input' }] } },
                    },
                  },
                },
              },
              Inputs: [{ Name: 'input', Type: 'String', Expression: '$.data' }],
              Outputs: [{ Name: 'modelCompletion', Type: 'String' }],
            },
            {
              Name: 'Code',
              Type: 'InlineCode',
              Configuration: { InlineCode: { Code: 'def run(x): return eval(x)', Language: 'Python_3' } },
              Inputs: [{ Name: 'code', Type: 'String', Expression: '$.data' }],
              Outputs: [{ Name: 'response', Type: 'Object' }],
            },
          ],
          Connections: [],
        },
      },
    },
    FlowAlias: {
      Type: 'AWS::Bedrock::FlowAlias',
      Properties: { FlowArn: arnOf('Flow'), Name: 'live', RoutingConfiguration: [{ FlowVersion: 'DRAFT' }] },
    },
    Prompt: {
      Type: 'AWS::Bedrock::Prompt',
      Properties: {
        Name: 'triage',
        Variants: [
          {
            Name: 'first',
            ModelId: MODEL,
            TemplateType: 'TEXT',
            TemplateConfiguration: { Text: { Text: 'Answer: {{question}}', InputVariables: [{ Name: 'question' }] } },
          },
        ],
      },
    },
    Documents: { Type: 'AWS::Bedrock::DataAutomationProject', Properties: { ProjectName: 'documents' } },
    InferenceProfile: {
      Type: 'AWS::Bedrock::ApplicationInferenceProfile',
      Properties: {
        InferenceProfileName: 'untagged',
        ModelSource: {
          CopyFrom:
            'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/global.anthropic.claude-sonnet-4-20250514-v1:0',
        },
      },
    },
    ModelsForEverybody: {
      Type: 'AWS::Bedrock::ResourcePolicy',
      Properties: {
        ResourceArn: { 'Fn::GetAtt': ['ToothlessGuardrail', 'GuardrailArn'] },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'bedrock:ApplyGuardrail', Resource: '*' }],
        },
      },
    },
  },
};

/** An agent in an app that has no guardrail, no log, no alarm and no profile. */
export const agentAlone: Fragment = {
  resources: {
    Agent: {
      Type: 'AWS::Bedrock::Agent',
      Properties: {
        AgentName: 'first-try',
        FoundationModel: 'anthropic.claude-3-haiku-20240307-v1:0',
        Instruction: 'Answer every question, whatever it is about, as well as you can.',
      },
    },
  },
};
