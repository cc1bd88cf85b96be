import { aiServiceTrustConditioned } from '../../../../policies/rules/iam/ai-service-trust-conditioned';
import { trust } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const trusting = (service: string, condition?: object) => ({ AssumeRolePolicyDocument: trust(service, condition) });

ruleCases(aiServiceTrustConditioned, {
  pass: {
    'everything of the account in SageMaker': trusting('sagemaker.amazonaws.com', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:sagemaker:eu-west-1:111122223333:*' },
    }),
    "everything of the stack's account in SageMaker": trusting('sagemaker.amazonaws.com', {
      ArnLike: { 'aws:SourceArn': { 'Fn::Sub': 'arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:*' } },
    }),
    'the source account is named': trusting('sagemaker.amazonaws.com', {
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    }),
    'the source ARN is named': trusting('bedrock-agentcore.amazonaws.com', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:*' },
    }),
  },
  fail: {
    'the source may be in any account': trusting('sagemaker.amazonaws.com', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:sagemaker:*:*:*' },
    }),
    'the source is named, but not its account': trusting('sagemaker.amazonaws.com', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:sagemaker:*:*:training-job/mine' },
    }),
    'no condition': trusting('sagemaker.amazonaws.com'),
    'a condition on something else': trusting('bedrock.amazonaws.com', { StringEquals: { 'aws:RequestTag/a': 'b' } }),
    'the source account may be any': trusting('bedrock.amazonaws.com', { StringLike: { 'aws:SourceAccount': '*' } }),
    'only a second statement has the condition': {
      AssumeRolePolicyDocument: {
        Statement: [
          ...(trust('sagemaker.amazonaws.com') as { Statement: object[] }).Statement,
          ...(
            trust('bedrock.amazonaws.com', { StringEquals: { 'aws:SourceAccount': '111122223333' } }) as {
              Statement: object[];
            }
          ).Statement,
        ],
      },
    },
  },
  unknown: {
    'the trust policy is a parameter': {
      parameters: { Trust: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Ref: 'Trust' } } } },
    },
  },
  'not applicable': {
    'another service': trusting('lambda.amazonaws.com'),
    'only tagging of the session': {
      AssumeRolePolicyDocument: {
        Statement: {
          Effect: 'Allow',
          Principal: { Service: 'sagemaker.amazonaws.com' },
          Action: 'sts:SetSourceIdentity',
        },
      },
    },
    'no trust policy': {},
  },
});
