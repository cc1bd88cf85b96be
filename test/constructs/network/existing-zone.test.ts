import { App, Stack } from 'aws-cdk-lib';
import {
  type ExistingZone,
  NetworkZone,
  NetworkZoneName,
  type NetworkZoneProps,
  ZonePart,
} from '../../../constructs/network';
import { lacks } from '../../../constructs/network/existing-zone';
import { landingZoneVpc } from './network-fixture';

const stack = new Stack(new App(), 'Stack');
const vpc = landingZoneVpc(stack);
let count = 0;

function zone(props: Partial<NetworkZoneProps>) {
  count += 1;
  return new NetworkZone(stack, `Zone${count}`, { zoneName: NetworkZoneName.DATA, ...props });
}

test('a zone that is made lacks every part, one of another account none', () => {
  const mine: ExistingZone = { vpc, subnets: vpc.isolatedSubnets, has: [ZonePart.LOGS] };
  const theirs: ExistingZone = { vpc, subnets: vpc.isolatedSubnets, ownedByAnotherAccount: true };
  for (const part of Object.values(ZonePart)) {
    expect(lacks(undefined, part)).toBe(true);
    expect(lacks(theirs, part)).toBe(false);
    expect(lacks(mine, part)).toBe(part !== ZonePart.LOGS);
  }
});

test('a zone is either made or exists', () => {
  expect(() => zone({})).toThrow(/'Stack\/Zone\d+' needs either 'isolatedVpc' or 'existing'/);
});

test('an existing zone has subnets', () => {
  expect(() => zone({ existing: { vpc, subnets: [] } })).toThrow(/needs at least one subnet in 'subnets'/);
});

test('workloads can reach the endpoints that are said to exist', () => {
  const has = [ZonePart.INTERFACE_ENDPOINTS];
  expect(() => zone({ existing: { vpc, subnets: vpc.isolatedSubnets, has } })).toThrow(
    /has interface endpoints, but the workloads' security group has no way to them: give 'endpointBlocks'/,
  );
  expect(() => zone({ existing: { vpc, subnets: vpc.isolatedSubnets, has }, services: [] })).not.toThrow();
});
