import { securityGroupIngressLimited } from '../../../../policies/rules/ec2/security-group-ingress-limited';
import { MODEL, network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const group = (...rules: object[]) => ({ SecurityGroupIngress: rules });

const ssh = (block: string) => ({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: block as unknown });
const withList = (...blocks: string[]) =>
  network('Group', {
    Group: [
      'AWS::EC2::SecurityGroup',
      group({ ...ssh(''), CidrIp: undefined, SourcePrefixListId: { 'Fn::GetAtt': ['List', 'PrefixListId'] } }),
    ],
    List: ['AWS::EC2::PrefixList', { AddressFamily: 'IPv4', Entries: blocks.map((Cidr) => ({ Cidr })) }],
  });

ruleCases(securityGroupIngressLimited, {
  pass: {
    'local addresses of IPv6': group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv6: 'fc00::/7' }),
    multicast: group(ssh('224.0.0.0/4')),
    'an allocation of its own': group(ssh('17.0.0.0/8')),
    'a prefix list of networks': withList('10.0.0.0/8', '198.51.100.0/24'),
    'a prefix list of another stack': group({
      ...ssh(''),
      CidrIp: undefined,
      SourcePrefixListId: { 'Fn::ImportValue': 'list' },
    }),
    'a prefix list of AWS': group({ ...ssh(''), CidrIp: undefined, SourcePrefixListId: 'pl-12345678' }),
    'a web site': group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    'an internal block': group({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIp: '10.0.0.0/8' }),
  },
  fail: {
    'both halves of the internet': group(ssh('0.0.0.0/1'), ssh('128.0.0.0/1')),
    'what is routed of IPv6': group({ ...ssh('::'), CidrIp: undefined, CidrIpv6: '2000::/3' }),
    'a prefix list of everything': withList('0.0.0.0/0'),
    'a prefix list of many blocks': withList(...[...Array(64).keys()].map((index) => `${index + 20}.0.0.0/8`)),
    'a database': group({ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' }),
    'a range': group({ IpProtocol: 'tcp', FromPort: 80, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    'every protocol': group({ IpProtocol: '-1', CidrIpv6: '::/0' }),
    'a rule of its own': network('Rule', {
      Rule: ['AWS::EC2::SecurityGroupIngress', { IpProtocol: 'udp', FromPort: 53, ToPort: 53, CidrIp: '0.0.0.0/0' }],
    }),
  },
  unknown: {
    'a parameter names the prefix list': network('Group', {
      Group: ['AWS::EC2::SecurityGroup', group({ ...ssh(''), CidrIp: undefined, SourcePrefixListId: { Ref: 'P' } })],
    }),
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
