import { aiSecurityGroupEgressNamed } from '../../../../policies/rules/ec2/ai-security-group-egress-named';
import { MODEL, network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const BASE = { ...VPC, ...subnet(), ...MODEL };
const group = (...rules: object[]) =>
  network('Group', { ...BASE, Group: ['AWS::EC2::SecurityGroup', { SecurityGroupEgress: rules }] });
const separate = (of: string, rule: object) =>
  network(of, {
    ...BASE,
    Group: ['AWS::EC2::SecurityGroup'],
    Rule: ['AWS::EC2::SecurityGroupEgress', { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, ...rule }],
  });

ruleCases(aiSecurityGroupEgressNamed, {
  pass: {
    'a prefix list': group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, DestinationPrefixListId: 'pl-1' }),
    'an internal block': group({ IpProtocol: 'tcp', CidrIp: '10.0.0.0/16' }),
    'a rule of its own': separate('Rule', { IpProtocol: '-1', DestinationSecurityGroupId: 'sg-1' }),
  },
  fail: {
    'every address': group({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
    'every address on one port': group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    'every address of IPv6': group({ IpProtocol: '-1', CidrIpv6: '::/0' }),
    'no rule at all': network('Group', { ...BASE, Group: ['AWS::EC2::SecurityGroup'] }),
    'a rule of its own': separate('Rule', { IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
  },
  unknown: { 'a parameter names the block': group({ IpProtocol: 'tcp', CidrIp: { Ref: 'P' } }) },
  'not applicable': {
    'no compute for AI': network('Group', { Group: ['AWS::EC2::SecurityGroup'] }),
    'the group leaves its rules to others': separate('Group', { IpProtocol: 'tcp', CidrIp: '10.0.0.0/16' }),
  },
});
