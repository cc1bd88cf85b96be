import { secretRetained } from '../../../../policies/rules/secrets-manager/secret-retained';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(secretRetained, {
  pass: {
    kept: {
      resources: {
        S: { Type: 'AWS::SecretsManager::Secret', DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
      },
    },
  },
  fail: {
    'the default': {},
    'one of the two': { resources: { S: { Type: 'AWS::SecretsManager::Secret', DeletionPolicy: 'Retain' } } },
  },
  unknown: {
    'a parameter decides': {
      parameters: { P: { Type: 'String' } },
      resources: {
        S: { Type: 'AWS::SecretsManager::Secret', DeletionPolicy: { Ref: 'P' }, UpdateReplacePolicy: 'Retain' },
      },
    },
  },
});
