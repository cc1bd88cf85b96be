import { bedrockAccessScoped } from '../../../../policies/rules/iam/bedrock-access-scoped';
import { allow, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(bedrockAccessScoped, {
  pass: { 'named actions': roleAllowing(allow('bedrock:InvokeModel')) },
  fail: {
    'the managed policy': { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonBedrockFullAccess'] },
    'the wildcard in other words': roleAllowing(allow('bedrock:?*')),
    'everything there is': roleAllowing(allow('*')),
    'the wildcard': roleAllowing(allow('bedrock:*')),
    'the managed policy of a group': {
      resources: {
        G: {
          Type: 'AWS::IAM::Group',
          Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonBedrockFullAccess'] },
        },
      },
    },
  },
  unknown: { 'the list is imported': { ManagedPolicyArns: { 'Fn::ImportValue': 'policies' } } },
  'not applicable': {
    'everything, of one bucket': roleAllowing(allow('*', 'arn:aws:s3:::b/*')),
    'another service with that prefix': roleAllowing(allow('bedrock-agentcore:*')),
  },
});
