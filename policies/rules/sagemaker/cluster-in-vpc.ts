import { all, type Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';

export const clusterInVpc: Rule = {
  id: 'SageMakerClusterInVpc',
  appliesTo: ['AWS::SageMaker::Cluster'],
  severity: 'error',
  problem: 'the cluster does not run in a VPC of the customer',
  fix: "Set 'VpcConfig' with private subnets and a security group.",
  controls: {
    'iso27001:A.8.22': { why: 'The cluster sits in a network segment chosen for training.', as: 'direct' },
    'iso27001:A.8.20': { why: 'Its traffic passes the security groups and flow logs of the VPC.', as: 'partial' },
  },
  equivalents: { aiml: ['SM-28'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-hyperpod-prerequisites.html',
  check: (cluster) => {
    const whole = inVpc(cluster.node('VpcConfig'));
    if (whole.verdict !== 'fail') return whole;
    const groups = cluster.items('InstanceGroups');
    if (!groups) return cluster.undecided('InstanceGroups');
    // Each group may have a place of its own instead.
    const each = all(...groups.map((group) => inVpc(group.node('OverrideVpcConfig'))));
    return each.verdict === 'pass' || each.verdict === 'unknown' ? each : whole;
  },
};

function inVpc(place: Node): Outcome {
  return all(place.present('Subnets'), place.present('SecurityGroupIds'));
}
