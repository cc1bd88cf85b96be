import { Fn, Stack, Tags, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { blockAtDeployment, divide, plannedBlock } from './address-division';
import { ClosedDefaultSecurityGroup } from './closed-default-security-group';
import { Ipv4Block } from './ipv4-block';
import { IsolatedSubnets } from './isolated-subnets';

/** An IPAM pool that hands out a VPC's block. */
export interface IpamAllocation {
  /** Id of the pool: `ipam-pool-…`. A pool of another account must be shared with this one (AWS RAM). */
  readonly poolId: string;
  /** Prefix length of the block to ask for: 16 to 22, or 16 to 18 for a VPC of several tiers. */
  readonly prefixLength: number;
}

/** A set of subnets in a VPC. */
export interface VpcTier {
  /** Construct id of the tier, unique in the VPC. */
  readonly id: string;
  /**
   * Which sixteenth of the VPC's block the tier takes, 0 to 15.
   *
   * @default the whole block; only for a VPC of one tier
   */
  readonly part?: number;
}

/** A VPC without any way out. */
export interface IsolatedVpcProps {
  /**
   * The VPC's block in CIDR notation.
   *
   * @default '10.64.0.0/20', unless `ipam` is given
   */
  readonly block?: string;
  /**
   * Pool to take the VPC's block from instead.
   *
   * @default none
   */
  readonly ipam?: IpamAllocation;
  /**
   * The sets of subnets.
   *
   * @default one, `Workload`
   */
  readonly tiers?: VpcTier[];
  /**
   * Availability zones, two or three. Give them: not every zone offers every endpoint service or instance type, and
   * zone names keep subnets where they are.
   *
   * @default the first two that the region lists at deployment
   */
  readonly availabilityZones?: string[];
  /**
   * Key for the logs of the function that empties the default security group.
   *
   * @default CloudWatch Logs' own encryption
   */
  readonly logEncryptionKey?: kms.IKey;
}

/**
 * A VPC with no internet gateway, no NAT, no default route, and an empty default security group.
 *
 * Built from the resources themselves, not from CDK's `Vpc`: that one asks AWS for the availability zones as soon as the
 * account is known, even when they are given, and synthesis must work offline.
 */
export class IsolatedVpc extends Construct {
  /** The VPC, with its subnets. */
  readonly vpc: ec2.IVpc;
  /** Block of the VPC in CIDR notation; known only at deployment if a pool hands it out. */
  readonly block: string;
  /** Availability zones of the subnets. */
  readonly availabilityZones: string[];
  private readonly tiers: IsolatedSubnets[];

  /** @throws if block, pool, tiers or availability zones do not fit together */
  constructor(scope: Construct, id: string, props: IsolatedVpcProps = {}) {
    super(scope, id);
    if (props.block !== undefined && props.ipam) {
      throw new Error(`'${this.node.path}' got both 'block' and 'ipam'; a VPC's block comes from one of them.`);
    }
    const tiers = props.tiers ?? [{ id: 'Workload' }];
    const planned = props.ipam ? undefined : Ipv4Block.parse(props.block ?? '10.64.0.0/20');
    const prefixLength = planned?.prefixLength ?? props.ipam!.prefixLength;
    this.checkTiers(tiers, prefixLength);
    this.availabilityZones = this.chooseZones(props.availabilityZones);

    const vpc = new ec2.CfnVPC(this, 'Vpc', {
      ...(planned
        ? { cidrBlock: planned.toString() }
        : { ipv4IpamPoolId: props.ipam!.poolId, ipv4NetmaskLength: prefixLength }),
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });
    Tags.of(vpc).add('Name', this.node.path);
    this.block = planned?.toString() ?? vpc.attrCidrBlock;
    const whole = planned ? plannedBlock(planned) : blockAtDeployment(vpc.attrCidrBlock, prefixLength);
    this.tiers = tiers.map(
      (tier) =>
        new IsolatedSubnets(this, tier.id, {
          vpcId: vpc.ref,
          availabilityZones: this.availabilityZones,
          addresses: divide(tier.part === undefined ? whole : whole.part(16, tier.part)),
        }),
    );
    this.vpc = this.describe(vpc.ref);
    new ClosedDefaultSecurityGroup(this, 'DefaultSecurityGroup', {
      securityGroupId: vpc.attrDefaultSecurityGroup,
      logEncryptionKey: props.logEncryptionKey,
    });
  }

  /**
   * The subnets of a tier.
   *
   * @throws if there is no such tier
   */
  tier(id: string): IsolatedSubnets {
    const tier = this.tiers.find((one) => one.node.id === id);
    if (!tier) {
      const known = this.tiers.map((one) => one.node.id).join(', ');
      throw new Error(`'${this.node.path}' has no tier '${id}'; it has ${known}.`);
    }
    return tier;
  }

  /** Whether there is a tier of this id. */
  hasTier(id: string): boolean {
    return this.tiers.some((one) => one.node.id === id);
  }

  /** Whether several zones have their tiers here. */
  get isShared(): boolean {
    return this.tiers.length > 1;
  }

  /** The tier with the given id or, in a VPC of one tier, that one. */
  workloadTier(id: string): IsolatedSubnets {
    return this.tiers.length === 1 ? this.tiers[0]! : this.tier(id);
  }

  private checkTiers(tiers: VpcTier[], prefixLength: number): void {
    const cut = tiers.some((tier) => tier.part !== undefined);
    if (tiers.length > 1 && tiers.some((tier) => tier.part === undefined)) {
      throw new Error(`'${this.node.path}' has ${tiers.length} tiers; each needs a 'part' (0 to 15) of the block.`);
    }
    const parts = tiers.map((tier) => tier.part);
    if (cut && (new Set(parts).size < parts.length || parts.some((part) => part! < 0 || part! > 15))) {
      throw new Error(`The tiers of '${this.node.path}' need different parts from 0 to 15; got ${parts.join(', ')}.`);
    }
    const longest = cut ? 18 : 22;
    if (!Number.isInteger(prefixLength) || prefixLength < 16 || prefixLength > longest) {
      throw new Error(
        `'${this.node.path}' has a block of /${prefixLength}; it must be /16 to /${longest}, so that no subnet is smaller than /28.`,
      );
    }
  }

  private chooseZones(given: string[] | undefined): string[] {
    if (!given) {
      return [0, 1].map((index) => Fn.select(index, Fn.getAzs()));
    }
    const { region } = Stack.of(this);
    const foreign = Token.isUnresolved(region)
      ? undefined
      : given.find((zone) => !Token.isUnresolved(zone) && !zone.startsWith(region));
    if (foreign !== undefined) {
      throw new Error(
        `Availability zone '${foreign}' of '${this.node.path}' is not in the stack's region '${region}'.`,
      );
    }
    if (given.length < 2 || given.length > 3 || new Set(given).size < given.length) {
      throw new Error(
        `'${this.node.path}' needs two or three different availability zones; got ${JSON.stringify(given)}.`,
      );
    }
    return given;
  }

  private describe(vpcId: string): ec2.IVpc {
    const subnets = this.tiers.flatMap((tier) => tier.subnets);
    return ec2.Vpc.fromVpcAttributes(this, 'Imported', {
      vpcId,
      vpcCidrBlock: this.block,
      availabilityZones: this.availabilityZones,
      isolatedSubnetNames: this.tiers.map((tier) => tier.node.id),
      isolatedSubnetIds: subnets.map((subnet) => subnet.subnetId),
      isolatedSubnetRouteTableIds: subnets.map((subnet) => subnet.routeTable.routeTableId),
      isolatedSubnetIpv4CidrBlocks: subnets.map((subnet) => subnet.ipv4CidrBlock),
    });
  }
}
