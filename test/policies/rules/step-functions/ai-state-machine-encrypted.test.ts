import { aiStateMachineEncrypted } from '../../../../policies/rules/step-functions/ai-state-machine-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { NOT_SEEN_TO_BE_AI, ruleCases } from '../../../support/rule-cases';

const TRAINING = {
  DefinitionString:
    '{"States":{"Train":{"Type":"Task","Resource":"arn:aws:states:::sagemaker:createTrainingJob.sync","Parameters":{},"End":true}}}',
};

ruleCases(
  aiStateMachineEncrypted,
  {
    pass: {
      'a key': {
        ...TRAINING,
        EncryptionConfiguration: {
          Type: 'CUSTOMER_MANAGED_KMS_KEY',
          KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
        },
      },
    },
    fail: {
      'not set': TRAINING,
      'a key of AWS': { ...TRAINING, EncryptionConfiguration: { Type: 'AWS_OWNED_KEY' } },
      'a model call by SDK': {
        Definition: { States: { Ask: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:bedrockruntime:converse' } } },
      },
    },
    unknown: {
      'a definition elsewhere': { DefinitionS3Location: { Bucket: 'b', Key: 'k' } },
      'a parameter names the key': parameterCase('AWS::StepFunctions::StateMachine', {
        ...TRAINING,
        EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { Ref: 'Value' } },
      }),
    },
    'not applicable': {
      'something else': { DefinitionString: '{"States":{"Wait":{"Type":"Wait","Seconds":1,"End":true}}}' },
    },
  },
  { 'Ask.Resource': NOT_SEEN_TO_BE_AI },
);
