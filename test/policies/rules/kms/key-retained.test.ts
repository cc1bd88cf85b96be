import { keyRetained } from '../../../../policies/rules/kms/key-retained';
import { ruleCases } from '../../../support/rule-cases';

const key = (attributes: Record<string, unknown>) => ({
  parameters: { Policy: { Type: 'String' } },
  resources: { K: { Type: 'AWS::KMS::Key', Properties: {}, ...attributes } },
});

ruleCases(keyRetained, {
  pass: {
    both: key({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }),
    'except when the stack never came up': key({
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    }),
  },
  fail: {
    neither: key({}),
    'deleted by choice': key({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' }),
    'not on replacement': key({ DeletionPolicy: 'Retain' }),
  },
  unknown: { 'a parameter decides': key({ DeletionPolicy: { Ref: 'Policy' }, UpdateReplacePolicy: 'Retain' }) },
});
