import { App, Stack } from 'aws-cdk-lib';
import {
  EncryptionControlMode,
  EndpointPlacement,
  NetworkLayout,
  NetworkZoneName,
  type ZoneOptions,
} from '../../../constructs/network';
import { checkNetwork, type NetworkSettings } from '../../../constructs/network/network-checks';
import { landingZoneVpc } from './network-fixture';

const TRAINING: ZoneOptions = { name: NetworkZoneName.TRAINING };
const DEVELOPMENT: ZoneOptions = { name: NetworkZoneName.DEVELOPMENT, egress: { allowedDomains: ['pypi.org'] } };

const SETTINGS: NetworkSettings = {
  path: 'Stack/Network',
  zones: [TRAINING],
  layout: NetworkLayout.SEPARATE_VPCS,
  placement: EndpointPlacement.SHARED,
  centralBlocks: [],
};

const check = (settings: Partial<NetworkSettings>) => () => checkNetwork({ ...SETTINGS, ...settings });

test('ordinary settings pass', () => {
  expect(check({})).not.toThrow();
  expect(check({ zones: [DEVELOPMENT, TRAINING] })).not.toThrow();
});

test('no zones, or one twice', () => {
  expect(check({ zones: [] })).toThrow(/'Stack\/Network' needs at least one zone, and each only once; got none/);
  expect(check({ zones: [TRAINING, TRAINING] })).toThrow(/got training, training/);
});

test('endpoints per zone in a shared VPC', () => {
  expect(check({ layout: NetworkLayout.SHARED_VPC, placement: EndpointPlacement.PER_ZONE })).toThrow(
    /private DNS for one endpoint of a service in a VPC; use EndpointPlacement\.SHARED/,
  );
});

test('central endpoints without blocks, or blocks without central endpoints', () => {
  expect(check({ placement: EndpointPlacement.CENTRAL })).toThrow(/placement 'central' and 0 'centralBlocks'/);
  expect(check({ centralBlocks: ['10.0.0.0/24'] })).toThrow(/placement 'shared' and 1 'centralBlocks'/);
});

test('central endpoints that a zone has no way to', () => {
  expect(check({ placement: EndpointPlacement.CENTRAL, centralBlocks: ['10.0.0.0/24'] })).toThrow(
    /training zone of 'Stack\/Network' has no way to the central endpoints; give it a 'transitGateway'/,
  );
});

test('a transit gateway at a VPC that zones share', () => {
  const zone = { ...TRAINING, transitGateway: { transitGatewayId: 'tgw-1', destinations: ['10.0.0.0/8'] } };
  expect(check({ zones: [zone], layout: NetworkLayout.SHARED_VPC })).toThrow(
    /training zone .* can be attached to a transit gateway only if its VPC is its own and made here/,
  );
});

test('a way to the internet for anything but development, or in a shared VPC', () => {
  const training = { ...TRAINING, egress: { allowedDomains: ['pypi.org'] } };
  expect(check({ zones: [training] })).toThrow(
    /training zone .* asks for a way to the internet; only the development zone may have one/,
  );
  expect(check({ zones: [DEVELOPMENT], layout: NetworkLayout.SHARED_VPC })).toThrow(/in a VPC of its own made here/);
});

test('an egress firewall where encryption is enforced', () => {
  expect(check({ zones: [DEVELOPMENT], encryptionControl: EncryptionControlMode.ENFORCE })).toThrow(
    /AWS supports Network Firewall in monitor mode only/,
  );
});

test('encryption enforced towards a VPC that may not enforce it', () => {
  const stack = new Stack(new App(), 'Stack');
  const vpc = landingZoneVpc(stack);
  const existing = { vpc, subnets: vpc.isolatedSubnets };
  const enforce = { encryptionControl: EncryptionControlMode.ENFORCE };
  expect(check({ ...enforce, zones: [{ ...TRAINING, existing }] })).toThrow(
    /existing VPC of its training zone gets peered with the endpoints and may not enforce/,
  );
  expect(
    check({ ...enforce, zones: [{ ...TRAINING, existing }], placement: EndpointPlacement.PER_ZONE }),
  ).not.toThrow();
  expect(check(enforce)).not.toThrow();
});
