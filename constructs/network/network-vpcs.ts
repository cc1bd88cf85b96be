import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { AddressPlan, ENDPOINTS_PART } from './address-plan';
import { IsolatedVpc, type IsolatedVpcProps } from './isolated-vpc';
import type { NetworkAddresses } from './network-addresses';
import { NetworkLayout } from './network-layout';
import { NETWORK_ZONE_NAMES, type NetworkZoneName, zoneId } from './zone-name';

/** What decides which VPCs a network has. */
export interface NetworkVpcsProps {
  readonly layout: NetworkLayout;
  readonly addresses?: NetworkAddresses;
  /** The zones that need a VPC made for them. */
  readonly zones: NetworkZoneName[];
  /** Whether endpoints that zones share need a place. */
  readonly sharedEndpoints: boolean;
  readonly logEncryptionKey: kms.IKey;
}

/** The VPCs made for a network: one for each zone and one for shared endpoints, or one with a tier for each. */
export class NetworkVpcs {
  /** Every VPC made. */
  readonly all: IsolatedVpc[] = [];
  /** The VPC of the shared endpoints, if they need one. */
  readonly hub?: IsolatedVpc;
  private readonly byZone: { [name: string]: IsolatedVpc } = {};
  private readonly plan: AddressPlan;

  constructor(
    private readonly scope: Construct,
    private readonly props: NetworkVpcsProps,
  ) {
    this.plan = new AddressPlan({ block: props.addresses?.block });
    if (props.addresses?.block !== undefined && props.addresses.ipamPoolId !== undefined) {
      throw new Error(`'${scope.node.path}' got both 'block' and 'ipamPoolId'; addresses come from one of them.`);
    }
    if (props.zones.length === 0 && !props.sharedEndpoints) {
      return;
    }
    this.hub = props.layout === NetworkLayout.SHARED_VPC ? this.makeShared() : this.makeSeparate();
  }

  /** The VPC made for a zone. */
  of(name: NetworkZoneName): IsolatedVpc | undefined {
    return this.byZone[name];
  }

  private makeSeparate(): IsolatedVpc | undefined {
    for (const name of this.props.zones) {
      this.byZone[name] = this.make(`${zoneId(name)}Vpc`, this.plan.zone(name).vpc, 20);
    }
    return this.props.sharedEndpoints ? this.make('EndpointsVpc', this.plan.endpoints().vpc, 20) : undefined;
  }

  private makeShared(): IsolatedVpc | undefined {
    const tiers = this.props.zones.map((name) => ({ id: zoneId(name), part: NETWORK_ZONE_NAMES.indexOf(name) }));
    if (this.props.sharedEndpoints) {
      tiers.push({ id: 'Endpoints', part: ENDPOINTS_PART });
    }
    const vpc = this.make('Vpc', this.plan.block, 16, { tiers });
    for (const name of this.props.zones) {
      this.byZone[name] = vpc;
    }
    return this.props.sharedEndpoints ? vpc : undefined;
  }

  private make(id: string, block: string, poolPrefixLength: number, more: IsolatedVpcProps = {}): IsolatedVpc {
    const { addresses } = this.props;
    const vpc = new IsolatedVpc(this.scope, id, {
      ...(addresses?.ipamPoolId === undefined
        ? { block }
        : { ipam: { poolId: addresses.ipamPoolId, prefixLength: addresses.ipamPrefixLength ?? poolPrefixLength } }),
      availabilityZones: addresses?.availabilityZones,
      logEncryptionKey: this.props.logEncryptionKey,
      ...more,
    });
    this.all.push(vpc);
    return vpc;
  }
}
