import { clusterVolumeEncrypted } from '../../../../policies/rules/sagemaker/cluster-volume-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const groups = (...InstanceGroups: Record<string, unknown>[]) => ({ InstanceGroups });
const volume = (EbsVolumeConfig: unknown) => ({ InstanceStorageConfigs: [{ EbsVolumeConfig }] });

ruleCases(clusterVolumeEncrypted, {
  pass: {
    'a key for each group': groups(volume({ VolumeKmsKeyId: 'alias/a' }), volume({ VolumeKmsKeyId: 'alias/b' })),
  },
  fail: {
    'no volumes described': groups({ InstanceGroupName: 'workers' }),
    'a volume without a key': groups(volume({ VolumeSizeInGB: 500 })),
    'one group of two': groups(volume({ VolumeKmsKeyId: 'alias/a' }), volume({})),
    'only a file system': groups({ InstanceStorageConfigs: [{ FsxLustreConfig: {} }] }),
  },
  unknown: {
    'a parameter': {
      parameters: { Key: { Type: 'String' } },
      resources: {
        C: { Type: 'AWS::SageMaker::Cluster', Properties: groups(volume({ VolumeKmsKeyId: { Ref: 'Key' } })) },
      },
    },
    'imported groups': { InstanceGroups: { 'Fn::ImportValue': 'groups' } },
    'imported volumes': groups({ InstanceStorageConfigs: { 'Fn::ImportValue': 'volumes' } }),
  },
  'not applicable': { 'no groups': {} },
});
