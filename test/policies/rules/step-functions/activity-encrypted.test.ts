import { activityEncrypted } from '../../../../policies/rules/step-functions/activity-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(activityEncrypted, {
  pass: {
    'a key': {
      EncryptionConfiguration: {
        Type: 'CUSTOMER_MANAGED_KMS_KEY',
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
      },
    },
  },
  fail: { 'not set': {} },
  unknown: {
    'a parameter names the key': parameterCase('AWS::StepFunctions::Activity', {
      EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { Ref: 'Value' } },
    }),
  },
});
