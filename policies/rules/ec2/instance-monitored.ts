import { fail, unknown } from '../../template/outcome';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { launchTemplateOf } from '../shared/launch-template-of';

export const instanceMonitored: Rule = {
  id: 'Ec2InstanceMonitored',
  appliesTo: ['AWS::EC2::Instance'],
  severity: 'warning',
  problem: 'metrics of the machine come only every five minutes',
  fix: "Set 'Monitoring' to true.",
  controls: {
    'iso27001:A.8.16': { why: 'Odd behaviour of the machine shows within a minute.', as: 'partial' },
    'iso27001:A.8.6': { why: 'Capacity that runs out is seen in time.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-EC28'],
    'checkov-tf': ['CKV_AWS_126'],
    config: ['EC2_INSTANCE_DETAILED_MONITORING_ENABLED'],
  },
  configRules: ['EC2_INSTANCE_DETAILED_MONITORING_ENABLED'],
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
  check: (instance, { graph }) => {
    const own = instance.isTrue('Monitoring');
    if (own.verdict !== 'fail' || !instance.has('LaunchTemplate')) return own;
    const template = launchTemplateOf(instance, graph);
    if (template === undefined) return own;
    if (!(template instanceof ResourceView)) return unknown(template.reason, instance.pathOf('LaunchTemplate'));
    const inherited = template.isTrue('LaunchTemplateData.Monitoring.Enabled');
    return inherited.verdict === 'fail' ? fail(own.at, own.observed) : { ...inherited, at: own.at };
  },
};
