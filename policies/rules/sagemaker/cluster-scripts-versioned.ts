import type { Rule } from '../rule';
import { bucketVersioned } from '../shared/bucket-versioned';
import { ofBucket } from '../shared/of-named-resource';

export const clusterScriptsVersioned: Rule = {
  id: 'SageMakerClusterScriptsVersioned',
  appliesTo: ['AWS::SageMaker::Cluster'],
  severity: 'warning',
  problem: 'the scripts that set up the nodes can be replaced without a trace',
  fix: "Turn on versioning of the bucket that 'LifeCycleConfig.SourceS3Uri' names.",
  controls: {
    'iso27001:A.8.9': { why: 'Every state of the configuration scripts is kept.', as: 'partial' },
    'iso27001:A.8.13': { why: 'A script that was changed by mistake can be brought back.', as: 'supporting' },
    'iso42001:A.4.4': { why: 'What was installed on the nodes at a time can be found again.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-hyperpod-lifecycle-best-practices-slurm.html',
  check: (cluster, { graph }) => {
    const groups = cluster.items('InstanceGroups');
    if (!groups) return cluster.undecided('InstanceGroups');
    return groups.map((group) => ofBucket(graph, group, 'LifeCycleConfig.SourceS3Uri', bucketVersioned));
  },
};
