import { aiSecurityGroupIngressNamed } from '../../../../policies/rules/ec2/ai-security-group-ingress-named';
import { MODEL, network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const BASE = { ...VPC, ...subnet(), ...MODEL };
const group = (...rules: object[]) =>
  network('Group', { ...BASE, Group: ['AWS::EC2::SecurityGroup', { SecurityGroupIngress: rules }] });

ruleCases(aiSecurityGroupIngressNamed, {
  pass: { 'another group': group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, SourceSecurityGroupId: 'sg-1' }) },
  fail: {
    'every address': group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    'one of two rules': group({ IpProtocol: 'tcp', CidrIp: '10.0.0.0/8' }, { IpProtocol: '-1', CidrIpv6: '::/0' }),
    'a rule of its own': network('Rule', {
      ...BASE,
      Group: ['AWS::EC2::SecurityGroup'],
      Rule: ['AWS::EC2::SecurityGroupIngress', { GroupId: { Ref: 'Group' }, IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' }],
    }),
  },
  unknown: { 'a parameter names the block': group({ IpProtocol: 'tcp', CidrIp: { Ref: 'P' } }) },
  'not applicable': {
    'no rules': group(),
    'no compute for AI': network('Group', {
      Group: ['AWS::EC2::SecurityGroup', { SecurityGroupIngress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }] }],
    }),
    'a group that is imported': network('Rule', {
      Rule: ['AWS::EC2::SecurityGroupIngress', { GroupId: 'sg-1', IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' }],
    }),
  },
});
