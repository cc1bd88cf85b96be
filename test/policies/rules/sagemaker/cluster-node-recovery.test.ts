import { clusterNodeRecovery } from '../../../../policies/rules/sagemaker/cluster-node-recovery';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(clusterNodeRecovery, {
  pass: { automatic: { NodeRecovery: 'Automatic' } },
  fail: { none: { NodeRecovery: 'None' }, 'nothing said': {} },
  unknown: {
    'a parameter': {
      parameters: { Recovery: { Type: 'String' } },
      resources: { C: { Type: 'AWS::SageMaker::Cluster', Properties: { NodeRecovery: { Ref: 'Recovery' } } } },
    },
  },
});
