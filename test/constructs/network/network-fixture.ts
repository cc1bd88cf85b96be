import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { SegmentedNetwork, type SegmentedNetworkProps } from '../../../constructs/network';

/** An account and region that are known at synth. */
export const FRANKFURT = { account: '111122223333', region: 'eu-central-1' };

/** Two of its availability zones. */
export const ZONES = { availabilityZones: ['eu-central-1a', 'eu-central-1b'] };

/** A network in a stack of its own. */
export function buildNetwork(props?: SegmentedNetworkProps, env?: { account: string; region: string }) {
  const stack = new Stack(new App(), 'Stack', { env });
  const network = new SegmentedNetwork(stack, 'Network', props);
  return { stack, network, template: Template.fromStack(stack) };
}

/** A VPC of a landing zone. */
export function landingZoneVpc(stack: Stack, id = 'LandingZone', vpcCidrBlock = '10.1.0.0/16'): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(stack, id, {
    vpcId: `vpc-of-${id}`,
    vpcCidrBlock,
    availabilityZones: ZONES.availabilityZones,
    isolatedSubnetIds: [`subnet-1-of-${id}`, `subnet-2-of-${id}`],
    isolatedSubnetRouteTableIds: [`rtb-1-of-${id}`, `rtb-2-of-${id}`],
  });
}

/** Whatever a template holds. */
type Properties = { readonly [name: string]: ReturnType<typeof JSON.parse> };

/** Properties of every resource of a type, with their logical ids. */
export function resources(template: Template, type: string): { id: string; properties: Properties }[] {
  return Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    properties: resource['Properties'] ?? {},
  }));
}

/** The one resource of a type whose logical id matches. */
export function only(template: Template, type: string, id: RegExp): { id: string; properties: Properties } {
  const found = resources(template, type).filter((resource) => id.test(resource.id));
  if (found.length !== 1) {
    throw new Error(`${found.length} resources of type ${type} match ${id}; expected one.`);
  }
  return found[0]!;
}
