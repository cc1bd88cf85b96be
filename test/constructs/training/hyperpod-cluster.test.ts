import { Match } from 'aws-cdk-lib/assertions';
import { HyperPodCluster, type HyperPodClusterProps } from '../../../constructs/training';
import { TrainingFixture } from './training-fixture';

const EKS = 'arn:aws:eks:us-east-1:111122223333:cluster/llm';

function cluster(overrides: Partial<HyperPodClusterProps> = {}) {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const made = new HyperPodCluster(fixture.stack, 'Pod', {
    clusterName: 'llm',
    zone: enclave.zone,
    eksClusterArn: EKS,
    instanceGroups: [{ name: 'gpu', instanceType: 'ml.p5.48xlarge', instanceCount: 4 }],
    lifecycleBucket: enclave.artifactBucket,
    boundary: enclave.boundary,
    ...overrides,
  });
  return { fixture, enclave, cluster: made };
}

test('instances are in the VPC, with root and data volumes under the key, and are replaced when they break', () => {
  const { fixture, enclave } = cluster();
  const key = fixture.stack.resolve(enclave.zone.volumeKey.keyArn) as unknown;

  fixture.template().hasResourceProperties('AWS::SageMaker::Cluster', {
    NodeRecovery: 'Automatic',
    NodeProvisioningMode: 'Continuous',
    VpcConfig: { Subnets: Match.anyValue(), SecurityGroupIds: Match.anyValue() },
    InstanceGroups: [
      Match.objectLike({
        InstanceStorageConfigs: [
          { EbsVolumeConfig: { RootVolume: true, VolumeKmsKeyId: key, VolumeSizeInGB: Match.absent() } },
          { EbsVolumeConfig: { VolumeKmsKeyId: key, VolumeSizeInGB: 500 } },
        ],
      }),
    ],
  });
});

test('SageMaker assumes the role for clusters of this account only', () => {
  const { fixture, cluster: made } = cluster();
  const id = fixture.stack.getLogicalId(made.role.node.defaultChild as never);
  const { AssumeRolePolicyDocument } = fixture.template().findResources('AWS::IAM::Role')[id]!['Properties'];

  expect(AssumeRolePolicyDocument.Statement).toEqual([
    expect.objectContaining({
      Principal: { Service: 'sagemaker.amazonaws.com' },
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: { 'aws:SourceArn': expect.anything() },
      },
    }),
  ]);
});

test('the instances read their scripts and no dataset', () => {
  const { fixture, enclave, cluster: made } = cluster();
  const id = fixture.stack.getLogicalId(made.role.node.defaultChild as never);
  const policies = fixture.template().findResources('AWS::IAM::Policy', { Properties: { Roles: [{ Ref: id }] } });
  const data = fixture.stack.getLogicalId(enclave.dataBucket.node.defaultChild as never);

  expect(JSON.stringify(policies)).toContain('/hyperpod/*');
  expect(JSON.stringify(policies)).not.toContain(data);
});

test.each([
  ['no instance group', { instanceGroups: [] }, /instanceGroups is empty/],
  [
    'a group of none',
    { instanceGroups: [{ name: 'gpu', instanceType: 'ml.p5.48xlarge', instanceCount: 0 }] },
    /instanceCount of the group 'gpu'/,
  ],
  ['a name in mixed case', { clusterName: 'LLM' }, /clusterName/],
])('%s is rejected', (_, overrides, message) => {
  expect(() => cluster(overrides)).toThrow(message);
});
