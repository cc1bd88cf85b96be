import { arnOf, type Fragment, imported } from './fragment';

/** Functions that call models with an open URL, a secret in plain sight and no limit. */
export const lambda: Fragment = {
  resources: {
    AnswerRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        Policies: [
          {
            PolicyName: 'models',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['bedrock:InvokeModel', 'bedrock-agentcore:InvokeAgentRuntime'],
                  Resource: '*',
                },
              ],
            },
          },
        ],
      },
    },
    // In the VPC, which has no endpoint of Bedrock or AgentCore.
    Answer: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'python3.8',
        Handler: 'index.handler',
        Role: arnOf('AnswerRole'),
        Code: { S3Bucket: 'acme-scratch', S3Key: 'answer.zip' },
        Environment: { Variables: { DATABASE_PASSWORD: 'correct-horse-battery' } },
        VpcConfig: { SubnetIds: [imported('PublicSubnet')], SecurityGroupIds: [imported('WorkloadGroup')] },
      },
    },
    AnswerUrl: {
      Type: 'AWS::Lambda::Url',
      Properties: { TargetFunctionArn: { Ref: 'Answer' }, AuthType: 'NONE', Cors: { AllowOrigins: ['*'] } },
    },
    AnswerForEverybody: {
      Type: 'AWS::Lambda::Permission',
      Properties: { FunctionName: { Ref: 'Answer' }, Action: 'lambda:InvokeFunction', Principal: '*' },
    },
    AnswerForAnyRule: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: { Ref: 'Answer' },
        Action: 'lambda:InvokeFunction',
        Principal: 'events.amazonaws.com',
      },
    },
    // Outside any VPC, fed by a stream.
    Digest: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: 'arn:aws:iam::111122223333:role/digest',
        Code: { S3Bucket: 'acme-scratch', S3Key: 'digest.zip' },
      },
    },
    DigestSource: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: { Ref: 'Digest' },
        EventSourceArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/clicks',
        StartingPosition: 'LATEST',
      },
    },
    CodeSigning: {
      Type: 'AWS::Lambda::CodeSigningConfig',
      Properties: {
        AllowedPublishers: {
          SigningProfileVersionArns: ['arn:aws:signer:eu-west-1:111122223333:/signing-profiles/acme/0123456789'],
        },
        CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Warn' },
      },
    },
  },
};
