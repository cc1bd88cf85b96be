import { collectionRedundant } from '../../../../policies/rules/opensearch/collection-redundant';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(collectionRedundant, {
  pass: { on: { StandbyReplicas: 'ENABLED' }, 'the default, which is on': {} },
  fail: { off: { StandbyReplicas: 'DISABLED' } },
  unknown: {
    'a parameter decides': parameterCase('AWS::OpenSearchServerless::Collection', {
      StandbyReplicas: { Ref: 'Value' },
    }),
  },
});
