import { any, fail, pass, unknown } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';

export const vpcFlowLogged: Rule = {
  id: 'Ec2VpcFlowLogged',
  appliesTo: ['AWS::EC2::VPC'],
  severity: 'error',
  problem: 'connections in the VPC leave no record',
  fix: "Add an 'AWS::EC2::FlowLog' for the VPC.",
  controls: {
    'iso27001:A.8.15': { why: 'Who connected to what is logged.', as: 'partial' },
    'iso27001:A.8.16': { why: 'Odd connections can be found.', as: 'supporting' },
    'iso27001:A.8.20': { why: 'The network is watched.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-VPC7'],
    'checkov-tf': ['CKV2_AWS_11'],
    'cfn-nag': ['W60'],
    prowler: ['vpc_flow_logs_enabled'],
    securityhub: ['EC2.6'],
    config: ['VPC_FLOW_LOGS_ENABLED'],
  },
  configRules: ['VPC_FLOW_LOGS_ENABLED'],
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  check: (vpc, { graph }) => {
    const logs = graph.referrers(vpc, 'AWS::EC2::FlowLog').filter((log) => graph.names(log.get('ResourceId'), vpc));
    return any(
      fail(),
      ...logs.map((log) => {
        const type = textOf(log.get('TrafficType'));
        // A log of accepted traffic alone does not show who tried and failed.
        if (type === 'ACCEPT') return fail(undefined, undefined, `${log.logicalId} leaves out what is rejected`);
        return type?.includes('${') ? unknown(type) : pass();
      }),
    );
  },
};
