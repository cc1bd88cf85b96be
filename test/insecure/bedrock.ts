import { arnOf, type Fragment } from './fragment';

/** An agent and a knowledge base whose role may do everything. */
export const bedrock: Fragment = {
  resources: {
    KnowledgeRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'bedrock.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
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
      },
    },
    Agent: {
      Type: 'AWS::Bedrock::Agent',
      Properties: {
        AgentName: 'assistant',
        AgentResourceRoleArn: arnOf('KnowledgeRole'),
        FoundationModel: 'anthropic.claude-3-haiku-20240307-v1:0',
        Instruction: 'Answer every question, whatever it is about, as well as you can.',
      },
    },
  },
};
