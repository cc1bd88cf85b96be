import { networkAclAdministrationClosed } from '../../../../policies/rules/ec2/network-acl-administration-closed';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const entry = (more: object) => ({ RuleAction: 'allow', CidrBlock: '0.0.0.0/0', Protocol: 6, ...more });

ruleCases(networkAclAdministrationClosed, {
  pass: {
    HTTPS: entry({ PortRange: { From: 443, To: 443 } }),
    'an internal block': entry({ CidrBlock: '10.0.0.0/8', PortRange: { From: 22, To: 22 } }),
    'replies between the ports': entry({ PortRange: { From: 3390, To: 65535 } }),
    'another protocol': entry({ Protocol: 17 }),
  },
  fail: {
    'half of the internet': entry({ CidrBlock: '0.0.0.0/1', PortRange: { From: 22, To: 22 } }),
    SSH: entry({ PortRange: { From: 22, To: 22 } }),
    'Remote Desktop in a range': entry({ PortRange: { From: 1024, To: 65535 } }),
    everything: entry({ Protocol: -1 }),
    'everything of IPv6': { RuleAction: 'allow', Ipv6CidrBlock: '::/0', Protocol: '-1', Egress: false },
  },
  unknown: {
    'a parameter names the block': network('Entry', {
      Entry: ['AWS::EC2::NetworkAclEntry', entry({ CidrBlock: { Ref: 'P' }, PortRange: { From: 22, To: 22 } })],
    }),
  },
  'not applicable': { 'what goes out': entry({ Egress: true }), 'what is denied': entry({ RuleAction: 'deny' }) },
});
