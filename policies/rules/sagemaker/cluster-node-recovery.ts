import type { Rule } from '../rule';

export const clusterNodeRecovery: Rule = {
  id: 'SageMakerClusterNodeRecovery',
  appliesTo: ['AWS::SageMaker::Cluster'],
  severity: 'warning',
  problem: 'failed nodes are not replaced by themselves',
  fix: "Set 'NodeRecovery' to 'Automatic'.",
  controls: {
    'iso27001:A.8.14': { why: 'The cluster replaces a failed node without waiting for an operator.', as: 'partial' },
    'iso27001:A.8.6': { why: 'The planned capacity is kept up.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateCluster.html',
  check: (cluster) => cluster.equals('NodeRecovery', 'Automatic'),
};
