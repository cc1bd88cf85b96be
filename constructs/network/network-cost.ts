/** What a part of a network costs each month even when nothing happens in it. */
export interface FixedUnitPrice {
  /** What is paid for. */
  readonly item: string;
  /** US dollars a month of 730 hours, us-east-1 list price. */
  readonly usdPerMonth: number;
  /** How AWS states it. */
  readonly basis: string;
  /** The price page. */
  readonly source: string;
  /** When it was last compared with the page or with reports of it, year and month. */
  readonly asOf: string;
}

/** One line of a network's fixed monthly cost. */
export interface FixedMonthlyCost {
  /** The zone that causes it, or `shared`. */
  readonly zone: string;
  /** What is paid for. */
  readonly item: string;
  /** How many. */
  readonly quantity: number;
  /** US dollars a month, us-east-1 list price. */
  readonly usdPerMonth: number;
}

/** Line items of a network's fixed cost. */
export enum FixedCostItem {
  /** An interface endpoint in one availability zone. */
  INTERFACE_ENDPOINT = 'interface-endpoint',
  /** A private hosted zone. */
  HOSTED_ZONE = 'private-hosted-zone',
  /** A customer-managed key. */
  KMS_KEY = 'kms-key',
  /** A firewall endpoint in one availability zone. */
  FIREWALL_ENDPOINT = 'network-firewall-endpoint',
  /** A NAT gateway. */
  NAT_GATEWAY = 'nat-gateway',
  /** A public IPv4 address. */
  PUBLIC_ADDRESS = 'public-ipv4-address',
  /** An attachment to a transit gateway. */
  TRANSIT_GATEWAY_ATTACHMENT = 'transit-gateway-attachment',
  /** Encryption control of a VPC that is not empty. */
  ENCRYPTION_CONTROL = 'vpc-encryption-control',
}

const HOURS = 730;

/**
 * The prices. What is paid by use (data, queries, log volume, evaluations) is not in them, nor what costs nothing: VPCs,
 * subnets, peering, gateway endpoints, security groups.
 */
export const FIXED_UNIT_PRICES: readonly FixedUnitPrice[] = [
  {
    item: FixedCostItem.INTERFACE_ENDPOINT,
    usdPerMonth: 0.01 * HOURS,
    basis: 'USD 0.01 an hour for each availability zone',
    source: 'https://aws.amazon.com/privatelink/pricing/',
    asOf: '2026-06',
  },
  {
    item: FixedCostItem.HOSTED_ZONE,
    usdPerMonth: 0.5,
    basis: 'USD 0.50 a month each for the first 25',
    source: 'https://aws.amazon.com/route53/pricing/',
    asOf: '2026-06',
  },
  {
    item: FixedCostItem.KMS_KEY,
    usdPerMonth: 1,
    basis: 'USD 1 a month',
    source: 'https://aws.amazon.com/kms/pricing/',
    asOf: '2026-06',
  },
  {
    item: FixedCostItem.FIREWALL_ENDPOINT,
    usdPerMonth: 0.395 * HOURS,
    basis: 'USD 0.395 an hour',
    source: 'https://aws.amazon.com/network-firewall/pricing/',
    asOf: '2026-06',
  },
  {
    item: FixedCostItem.NAT_GATEWAY,
    usdPerMonth: 0.045 * HOURS,
    basis: 'USD 0.045 an hour; AWS waives it for a gateway behind a firewall endpoint, which is not counted here',
    source: 'https://aws.amazon.com/vpc/pricing/',
    asOf: '2026-06',
  },
  {
    item: FixedCostItem.PUBLIC_ADDRESS,
    usdPerMonth: 0.005 * HOURS,
    basis: 'USD 0.005 an hour',
    source: 'https://aws.amazon.com/vpc/pricing/',
    asOf: '2026-06',
  },
  {
    item: FixedCostItem.TRANSIT_GATEWAY_ATTACHMENT,
    usdPerMonth: 0.05 * HOURS,
    basis: 'USD 0.05 an hour',
    source: 'https://aws.amazon.com/transit-gateway/pricing/',
    asOf: '2026-06',
  },
  {
    item: FixedCostItem.ENCRYPTION_CONTROL,
    usdPerMonth: 0.15 * HOURS,
    basis: 'about USD 0.15 an hour for each VPC that is not empty; check the page before you rely on it',
    source: 'https://aws.amazon.com/vpc/pricing/',
    asOf: '2026-06',
  },
];

/** A line at the list price; lines of nothing are left out by `costLines`. */
export function costLine(zone: string, item: FixedCostItem, quantity: number): FixedMonthlyCost {
  const price = FIXED_UNIT_PRICES.find((one) => one.item === item)!;
  return { zone, item, quantity, usdPerMonth: Math.round(quantity * price.usdPerMonth * 100) / 100 };
}

/** The lines that cost something. */
export function costLines(lines: FixedMonthlyCost[]): FixedMonthlyCost[] {
  return lines.filter((line) => line.quantity > 0);
}
