import { notApplicable, unlessOpen } from '../../template/outcome';
import { textIs } from '../../template/value';
import type { Rule } from '../rule';

export const flowLogComplete: Rule = {
  id: 'Ec2FlowLogComplete',
  appliesTo: ['AWS::EC2::FlowLog'],
  severity: 'warning',
  problem: 'the flow log shows only a part of the traffic',
  fix: "Set 'TrafficType' to ALL.",
  controls: {
    'iso27001:A.8.15': { why: 'Accepted and refused connections are both on record.', as: 'partial' },
    'iso27001:A.8.16': { why: 'Data that leaves, and attempts to get in, can both be found.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html',
  check: (log) => {
    const ofTransit = textIs(log.get('ResourceType'), (type) => /^TransitGateway/.test(type));
    return ofTransit === true
      ? notApplicable('transit gateways know no such choice')
      : unlessOpen(log.equals('TrafficType', 'ALL'), ofTransit, 'what the flow log is of');
  },
};
