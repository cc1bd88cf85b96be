import { App, Stack } from 'aws-cdk-lib';
import { EndpointService, NetworkZoneName, SegmentedNetwork } from '../../../constructs/network';
import { buildNetwork, FRANKFURT, landingZoneVpc, resources, ZONES } from './network-fixture';

test('a VPC that overlaps with the endpoints cannot be peered with them', () => {
  const stack = new Stack(new App(), 'Stack', { env: FRANKFURT });
  const vpc = landingZoneVpc(stack, 'Overlapping', '10.64.0.0/16');
  expect(
    () =>
      new SegmentedNetwork(stack, 'Network', {
        addresses: ZONES,
        zones: [{ name: NetworkZoneName.DATA, existing: { vpc, subnets: vpc.isolatedSubnets } }],
      }),
  ).toThrow(/The blocks '10\.64\.64\.0\/20' and '10\.64\.0\.0\/16' overlap/);
});

test('an endpoint carries the groups of its zones, and no other', () => {
  const { template } = buildNetwork({
    zones: [
      { name: NetworkZoneName.TRAINING, services: [EndpointService.STS] },
      { name: NetworkZoneName.DATA, services: [EndpointService.STS, EndpointService.KMS] },
    ],
  });
  const groups = Object.fromEntries(
    resources(template, 'AWS::EC2::VPCEndpoint')
      .filter(({ properties }) => properties['VpcEndpointType'] === 'Interface')
      .map(({ id, properties }) => [id.replace(/.*Services|[0-9A-F]{8}$/g, ''), properties['SecurityGroupIds'].length]),
  );
  expect(groups).toEqual({ Sts: 2, Kms: 1 });
});

test('zones without services need no hub', () => {
  const { template, network } = buildNetwork({ zones: [{ name: NetworkZoneName.DATA, services: [] }] });
  template.resourcePropertiesCountIs('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Interface' }, 0);
  template.resourceCountIs('AWS::EC2::VPC', 1);
  expect(network.fixedMonthlyCost.map((line) => line.item)).toEqual(['kms-key']);
});
