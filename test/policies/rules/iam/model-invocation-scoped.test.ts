import { modelInvocationScoped } from '../../../../policies/rules/iam/model-invocation-scoped';
import { allow, attachedPolicy, boundedRole, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const ALL_MODELS = { 'Fn::Sub': 'arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/*' };
const ONE_MODEL = 'arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0';

ruleCases(modelInvocationScoped, {
  pass: {
    'one model': roleAllowing(allow('bedrock:InvokeModel', ONE_MODEL)),
    'models of one provider': roleAllowing(
      allow('bedrock:InvokeModel*', 'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.*'),
    ),
    'all models, but only through a profile': roleAllowing(
      allow('bedrock:InvokeModel', ALL_MODELS, {
        StringLike: { 'bedrock:InferenceProfileArn': 'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.x' },
      }),
    ),
    'the boundary leaves one model': {
      resources: boundedRole([allow('bedrock:InvokeModel', ONE_MODEL)], [allow('bedrock:InvokeModel', ALL_MODELS)]),
    },
    'a model that a reference names': {
      resources: {
        P: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { PolicyDocument: { Statement: allow('bedrock:InvokeModel', { 'Fn::GetAtt': ['M', 'Arn'] }) } },
        },
        M: { Type: 'AWS::Bedrock::ApplicationInferenceProfile' },
      },
    },
  },
  fail: {
    'every resource': roleAllowing(allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'])),
    'every foundation model': roleAllowing(allow('bedrock:Invoke*', ALL_MODELS)),
    'everything is allowed': roleAllowing(allow('*')),
    'all but one model': roleAllowing({ Effect: 'Allow', Action: 'bedrock:InvokeModel', NotResource: ONE_MODEL }),
    'the boundary leaves all models too': {
      resources: boundedRole([allow('*')], [allow('bedrock:InvokeModel', ALL_MODELS)]),
    },
    'in a policy of its own': { resources: attachedPolicy([allow('bedrock:InvokeModel', '*')]) },
  },
  unknown: {
    'a parameter names the models': {
      parameters: { Models: { Type: 'CommaDelimitedList' } },
      resources: {
        R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow('bedrock:InvokeModel', { Ref: 'Models' })) },
      },
    },
    'the boundary is outside': {
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: {
            PermissionsBoundary: 'arn:aws:iam::111122223333:policy/ceiling',
            ...roleAllowing(allow('bedrock:InvokeModel')),
          },
        },
      },
    },
  },
  'not applicable': {
    'nothing of Bedrock': roleAllowing(allow('s3:GetObject')),
    'a deny statement': roleAllowing({ Effect: 'Deny', Action: 'bedrock:*', Resource: '*' }),
    'no policies': {},
    'a boundary': { resources: boundedRole([allow('bedrock:InvokeModel')], []), of: 'Boundary' },
  },
});
