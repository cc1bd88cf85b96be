import { modelInvocationGuarded } from '../../../../policies/rules/iam/model-invocation-guarded';
import { allow, attachedPolicy, boundedRole, deny, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const MODEL = 'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0';
const GUARDRAIL = {
  StringEquals: { 'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/g:1' },
};
const WITHOUT = {
  StringNotEquals: { 'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/g:1' },
};

ruleCases(modelInvocationGuarded, {
  pass: {
    'the deny statement is for every foundation model': roleAllowing(allow('bedrock:InvokeModel', MODEL), {
      ...deny('bedrock:InvokeModel*', WITHOUT),
      Resource: 'arn:aws:bedrock:*::foundation-model/*',
    }),
    'the permission needs the guardrail': roleAllowing(allow('bedrock:InvokeModel', MODEL, GUARDRAIL)),
    'a deny statement refuses the rest': roleAllowing(
      allow('bedrock:InvokeModel*', MODEL),
      deny('bedrock:InvokeModel*', WITHOUT),
    ),
    'the boundary refuses the rest': {
      resources: boundedRole(
        [allow('bedrock:*'), deny(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], WITHOUT)],
        [allow('bedrock:InvokeModel', MODEL)],
      ),
    },
    'another policy of the role refuses the rest': {
      resources: attachedPolicy([allow('bedrock:InvokeModel', MODEL)], roleAllowing(deny('bedrock:*', WITHOUT))),
    },
  },
  fail: {
    'the deny statement leaves out streaming': roleAllowing(
      allow('bedrock:InvokeModelWithResponseStream', MODEL),
      deny('bedrock:InvokeModel', WITHOUT),
    ),
    'the deny statement is for one region': roleAllowing(allow('bedrock:InvokeModel*'), {
      ...deny('bedrock:InvokeModel*', WITHOUT),
      Resource: 'arn:aws:bedrock:eu-west-1::foundation-model/*',
    }),
    'the deny statement takes any guardrail': roleAllowing(
      allow('bedrock:InvokeModel', MODEL),
      deny('bedrock:InvokeModel', {
        StringNotLike: { 'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:*:*:guardrail/*' },
      }),
    ),
    'a reference that is only named after embedding': {
      resources: {
        Judged: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow('bedrock:InvokeModel', { 'Fn::GetAtt': ['EmbeddedProfile', 'Arn'] })),
        },
        EmbeddedProfile: {
          Type: 'AWS::Bedrock::ApplicationInferenceProfile',
          Properties: { ModelSource: { CopyFrom: MODEL } },
        },
      },
    },
    'no condition': roleAllowing(allow('bedrock:InvokeModel', MODEL)),
    'the deny statement is for another model': roleAllowing(allow('bedrock:InvokeModel', MODEL), {
      ...deny('bedrock:InvokeModel*', WITHOUT),
      Resource: 'arn:aws:bedrock:eu-west-1::foundation-model/meta.other',
    }),
    'the deny statement refuses the guardrail itself': roleAllowing(
      allow('bedrock:InvokeModel', MODEL),
      deny('bedrock:InvokeModel*', { Null: { 'bedrock:GuardrailIdentifier': 'false' } }),
    ),
    'the policy of a role without a deny statement': {
      resources: attachedPolicy([allow('bedrock:InvokeModel', MODEL)]),
    },
    'any guardrail will do': roleAllowing(
      allow('bedrock:InvokeModel', MODEL, { StringLike: { 'bedrock:GuardrailIdentifier': '*' } }),
    ),
    'the deny statement is about something else': roleAllowing(
      allow('bedrock:InvokeModel', MODEL),
      deny('bedrock:DeleteGuardrail', WITHOUT),
    ),
  },
  unknown: {
    'a parameter that is named after embedding': {
      parameters: { EmbeddedAppModel: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow('bedrock:InvokeModel', { Ref: 'EmbeddedAppModel' })),
        },
      },
    },

    'the role is imported': {
      resources: {
        P: {
          Type: 'AWS::IAM::Policy',
          Properties: { Roles: ['elsewhere'], PolicyDocument: { Statement: [allow('bedrock:InvokeModel', MODEL)] } },
        },
      },
    },
    'a parameter names the action': {
      parameters: { Action: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow({ Ref: 'Action' }, MODEL)) } },
    },
  },
  'not applicable': {
    'a profile of an embedding model': {
      resources: {
        Judged: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow('bedrock:InvokeModel', { 'Fn::GetAtt': ['Profile', 'Arn'] })),
        },
        Profile: {
          Type: 'AWS::Bedrock::ApplicationInferenceProfile',
          Properties: {
            ModelSource: { CopyFrom: 'arn:aws:bedrock:eu-west-1::foundation-model/cohere.embed-english-v3' },
          },
        },
      },
    },
    'an embedding model': roleAllowing(
      allow('bedrock:InvokeModel', 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0'),
    ),
    'nothing of Bedrock': roleAllowing(allow('logs:PutLogEvents')),
  },
});
