import { securityGroupIngressLimited } from '../../../../policies/rules/ec2/security-group-ingress-limited';
import { MODEL, network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const group = (...rules: object[]) => ({ SecurityGroupIngress: rules });

ruleCases(securityGroupIngressLimited, {
  pass: {
    'a web site': group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    'an internal block': group({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIp: '10.0.0.0/8' }),
  },
  fail: {
    'a database': group({ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' }),
    'a range': group({ IpProtocol: 'tcp', FromPort: 80, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    'every protocol': group({ IpProtocol: '-1', CidrIpv6: '::/0' }),
    'a rule of its own': network('Rule', {
      Rule: ['AWS::EC2::SecurityGroupIngress', { IpProtocol: 'udp', FromPort: 53, ToPort: 53, CidrIp: '0.0.0.0/0' }],
    }),
  },
  unknown: {
    'a parameter names the block': network('Group', {
      Group: ['AWS::EC2::SecurityGroup', group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: { Ref: 'P' } })],
    }),
  },
  'not applicable': {
    'no rules': {},
    'compute for AI': network('Group', {
      ...MODEL,
      Group: ['AWS::EC2::SecurityGroup', group({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' })],
    }),
  },
});
