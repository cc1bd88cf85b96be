import { vpcReachabilityAsDeclared } from '../../../../policies/rules/ec2/vpc-reachability-as-declared';
import { judgeCase, ruleCases } from '../../../support/rule-cases';
import {
  endpoint,
  group,
  groupId,
  HTTPS,
  internetGateway,
  out,
  ref,
  route,
  subnet,
  vpc,
} from '../../reachability/hand-written';

const declares = (...destinations: unknown[]) => ({
  Metadata: { DeclaredReachability: { Zone: 'training', Subnets: [ref('Subnet')], Destinations: destinations } },
});
const KMS = { Kind: 'service', Destination: 'kms', Protocol: 'tcp', Ports: '443' };

/** One VPC with a zone that reaches an endpoint of KMS and nothing else. */
function zoneWithKms(...destinations: unknown[]) {
  const workloads = group('Workloads', ref('Vpc'), {
    SecurityGroupEgress: [{ ...HTTPS, DestinationSecurityGroupId: groupId('Endpoints') }],
  });
  return {
    ...vpc('Vpc', '10.0.0.0/16'),
    ...subnet('Subnet', ref('Vpc'), '10.0.1.0/24'),
    Workloads: { ...workloads['Workloads'], ...declares(...destinations) },
    ...group('Endpoints', ref('Vpc'), { SecurityGroupIngress: [{ ...HTTPS, CidrIp: '10.0.1.0/24' }] }),
    ...endpoint('Kms', 'kms', ref('Vpc'), ref('Subnet'), { SecurityGroupIds: [groupId('Endpoints')] }),
  };
}

const wayOut = {
  ...internetGateway('Gateway', ref('Vpc')),
  ...route('Default', 'Subnet', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
  ...out('Open', groupId('Workloads'), { IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIp: '0.0.0.0/0' }),
};

ruleCases(vpcReachabilityAsDeclared, {
  pass: {
    'what is declared is reached, and nothing else': { resources: zoneWithKms(KMS), of: 'Vpc' },
  },
  fail: {
    'a service that nobody declared': { resources: zoneWithKms(), of: 'Vpc' },
    'a service that is declared and not there': {
      resources: zoneWithKms(KMS, { ...KMS, Destination: 'sts' }),
      of: 'Vpc',
    },
    'the internet': { resources: { ...zoneWithKms(KMS), ...wayOut }, of: 'Vpc' },
    'more ports than are declared': {
      resources: {
        ...zoneWithKms({ Kind: 'internet', Destination: '*', Protocol: 'tcp', Ports: '443' }, KMS),
        ...wayOut,
      },
      of: 'Vpc',
    },
    'a service whose name does not lead to the endpoint': {
      resources: {
        ...zoneWithKms(KMS),
        ...endpoint('Kms', 'kms', ref('Vpc'), ref('Subnet'), {
          SecurityGroupIds: [groupId('Endpoints')],
          PrivateDnsEnabled: false,
        }),
      },
      of: 'Vpc',
    },
  },
  unknown: {
    'a rule for a block that a parameter gives': {
      parameters: { Block: { Type: 'String' } },
      resources: {
        ...zoneWithKms(KMS),
        ...internetGateway('Gateway', ref('Vpc')),
        ...route('Default', 'Subnet', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
        ...out('Open', groupId('Workloads'), { ...HTTPS, CidrIp: ref('Block') }),
      },
      of: 'Vpc',
    },
    'a declaration that a parameter gives': {
      parameters: { Ports: { Type: 'String' } },
      resources: zoneWithKms({ ...KMS, Ports: ref('Ports') }),
      of: 'Vpc',
    },
    'a zone in a VPC that exists already': {
      parameters: { VpcId: { Type: 'String' } },
      resources: {
        Workloads: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'x',
            VpcId: ref('VpcId'),
            SecurityGroupEgress: [{ ...HTTPS, CidrIp: '10.0.0.0/8' }],
          },
          Metadata: {
            DeclaredReachability: { Zone: 'training', Subnets: ['subnet-1'], Destinations: [KMS] },
          },
        },
      },
      of: 'Workloads',
    },
  },
  'not applicable': {
    'a VPC without declarations': { resources: vpc('Vpc', '10.0.0.0/16'), of: 'Vpc' },
    'a group without a declaration': { resources: zoneWithKms(KMS), of: 'Endpoints' },
    'a group whose zone is judged on its VPC': { resources: zoneWithKms(KMS), of: 'Workloads' },
    'metadata of another shape': {
      resources: {
        ...vpc('Vpc', '10.0.0.0/16'),
        Workloads: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: { VpcId: ref('Vpc') },
          Metadata: { DeclaredReachability: 5 },
        },
      },
      of: 'Vpc',
    },
  },
});

test('says who reaches what, and what is missing', () => {
  const judged = judgeCase(vpcReachabilityAsDeclared, {
    resources: { ...zoneWithKms({ ...KMS, Destination: 'sts' }), ...wayOut },
    of: 'Vpc',
  });
  expect(judged.map(({ message }) => message)).toEqual([
    expect.stringContaining('training reaches internet (tcp), which is not declared'),
    expect.stringContaining('training reaches service kms (tcp 443), which is not declared'),
    expect.stringContaining(
      'training declares service sts (tcp 443) and does not reach it: there is no endpoint of sts',
    ),
  ]);
});
