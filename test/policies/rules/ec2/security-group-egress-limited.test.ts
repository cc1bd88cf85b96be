import { securityGroupEgressLimited } from '../../../../policies/rules/ec2/security-group-egress-limited';
import { MODEL, network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const group = (...rules: object[]) => ({ SecurityGroupEgress: rules });

ruleCases(securityGroupEgressLimited, {
  pass: {
    'HTTPS to everywhere': group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    'everything inside': group({ IpProtocol: '-1', CidrIp: '10.0.0.0/8' }),
  },
  fail: {
    everything: group({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
    'every port': group({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIp: '0.0.0.0/0' }),
    'no rule': {},
  },
  unknown: {
    'a parameter names the block': network('Group', {
      Group: ['AWS::EC2::SecurityGroup', group({ IpProtocol: '-1', CidrIp: { Ref: 'P' } })],
    }),
  },
  'not applicable': {
    'compute for AI': network('Group', { ...MODEL, Group: ['AWS::EC2::SecurityGroup'] }),
    'rules of their own': network('Group', {
      Group: ['AWS::EC2::SecurityGroup'],
      Rule: ['AWS::EC2::SecurityGroupEgress', { GroupId: { Ref: 'Group' }, IpProtocol: 'tcp', CidrIp: '10.0.0.0/8' }],
    }),
  },
});
