import { securityGroupAdministrationClosed } from '../../../../policies/rules/ec2/security-group-administration-closed';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const group = (...rules: object[]) => ({ SecurityGroupIngress: rules });

ruleCases(securityGroupAdministrationClosed, {
  pass: { 'SSH from inside': group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.0.0.0/8' }) },
  fail: {
    'SSH from half of the internet': group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/1' }),
    'SSH from everywhere': group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }),
    'Remote Desktop in a range': group({ IpProtocol: 'tcp', FromPort: '3000', ToPort: '4000', CidrIpv6: '::/0' }),
    'every protocol': group({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
    'every port': group({ IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' }),
  },
  unknown: {
    'a parameter names the block': network('Rule', {
      Rule: ['AWS::EC2::SecurityGroupIngress', { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: { Ref: 'P' } }],
    }),
    'a parameter names the port': network('Rule', {
      Rule: [
        'AWS::EC2::SecurityGroupIngress',
        { IpProtocol: 'tcp', FromPort: { Ref: 'P' }, ToPort: 22, CidrIp: '0.0.0.0/0' },
      ],
    }),
  },
  'not applicable': {
    'a web site': group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    ping: group({ IpProtocol: 'icmp', FromPort: 8, ToPort: -1, CidrIp: '0.0.0.0/0' }),
  },
});
