import { all, fail } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const clusterVolumeEncrypted: Rule = {
  id: 'SageMakerClusterVolumeEncrypted',
  appliesTo: ['AWS::SageMaker::Cluster'],
  severity: 'error',
  problem: 'volumes of the cluster are not encrypted under a key of the customer',
  fix: "Set 'EbsVolumeConfig.VolumeKmsKeyId' in 'InstanceStorageConfigs' of each instance group, for the root volume too.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Training data and checkpoints on the volumes are encrypted under a controlled key.',
      as: 'direct',
    },
    'iso42001:A.7.2': { why: 'Development data stays in encrypted stores while a model is trained.', as: 'partial' },
  },
  equivalents: { aiml: ['SM-27'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ClusterEbsVolumeConfig.html',
  check: (cluster) => {
    const groups = cluster.items('InstanceGroups');
    if (!groups) return cluster.undecided('InstanceGroups');
    return groups.map((group) => {
      const volumes = group.items('InstanceStorageConfigs');
      if (!volumes) return group.undecided('InstanceStorageConfigs');
      const keys = volumes
        .filter((volume) => volume.has('EbsVolumeConfig'))
        .map((volume) => customerManagedKey(volume, 'EbsVolumeConfig.VolumeKmsKeyId'));
      return keys.length > 0
        ? all(...keys)
        : fail(group.pathOf('InstanceStorageConfigs'), undefined, 'no volume names a key');
    });
  },
};
