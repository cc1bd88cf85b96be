import { lineageRetained } from '../../../../policies/rules/sagemaker/lineage-retained';
import { ruleCases } from '../../../support/rule-cases';

const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const entity = (type: string, attributes: Record<string, unknown>) => ({
  resources: { E: { Type: `AWS::SageMaker::${type}`, Properties: {}, ...attributes } },
});

ruleCases(lineageRetained, {
  pass: {
    'a context that stays': entity('Context', kept),
    'an artifact that stays once it is made': entity('Artifact', { ...kept, DeletionPolicy: 'RetainExceptOnCreate' }),
  },
  fail: {
    'nothing said': entity('Artifact', {}),
    'an action that goes': entity('Action', { ...kept, DeletionPolicy: 'Delete' }),
    'a context that goes when it is replaced': entity('Context', { DeletionPolicy: 'Retain' }),
  },
  unknown: {
    'a policy with language extensions': {
      parameters: { Policy: { Type: 'String' } },
      ...entity('Context', { ...kept, DeletionPolicy: { Ref: 'Policy' } }),
    },
  },
});
