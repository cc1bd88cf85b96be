import { mlTransformEncrypted } from '../../../../policies/rules/glue/ml-transform-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(mlTransformEncrypted, {
  pass: {
    'a key': {
      TransformEncryption: {
        MLUserDataEncryption: {
          MLUserDataEncryptionMode: 'SSE-KMS',
          KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
        },
      },
    },
  },
  fail: {
    'not set': {},
    off: { TransformEncryption: { MLUserDataEncryption: { MLUserDataEncryptionMode: 'DISABLED' } } },
  },
  unknown: {
    'a parameter names the key': parameterCase('AWS::Glue::MLTransform', {
      TransformEncryption: {
        MLUserDataEncryption: { MLUserDataEncryptionMode: 'SSE-KMS', KmsKeyId: { Ref: 'Value' } },
      },
    }),
  },
});
