import type { KeyExchange } from './inventory';

/** What the name of a TLS policy tells. */
export interface TlsPolicy {
  /** Lowest version that is accepted: `1.2`; absent where the name does not tell. */
  readonly minimum?: string;
  readonly keyExchange: KeyExchange;
}

/** Policies of load balancers whose names do not tell the version. */
const OLD_LOAD_BALANCER: Readonly<Record<string, string>> = {
  'ELBSecurityPolicy-2016-08': '1.0',
  'ELBSecurityPolicy-2015-05': '1.0',
  'ELBSecurityPolicy-FS-2018-06': '1.0',
};

/**
 * A policy of a load balancer. Those with `PQ` in their names offer ML-KEM beside a classical exchange.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
export function loadBalancerPolicy(name: string): TlsPolicy {
  if (!/^ELBSecurityPolicy-/.test(name)) return { keyExchange: 'unknown' };
  const minor = /-(?:TLS13-1|TLS-1|FS-1)-([0-3])(?=-|$)/.exec(name)?.[1];
  const minimum = minor === undefined ? OLD_LOAD_BALANCER[name] : `1.${minor}`;
  return { ...(minimum === undefined ? {} : { minimum }), keyExchange: exchange(name, /-PQ(?=-|$)/) };
}

/**
 * A policy of API Gateway. Of the policies for edge-optimized APIs, which CloudFront answers, the names do not tell the
 * key exchange.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html
 */
export function apiGatewayPolicy(name: string): TlsPolicy {
  const legacy = /^TLS_1_([0-3])$/.exec(name)?.[1];
  if (legacy) return { minimum: `1.${legacy}`, keyExchange: 'classical' };
  const minor = /^SecurityPolicy_TLS13_1_([0-3])_/.exec(name)?.[1];
  if (minor) return { minimum: `1.${minor}`, keyExchange: exchange(name, /_PQ(?=_|$)/) };
  const edge = /^SecurityPolicy_TLS1([0-3])_.*EDGE$/.exec(name)?.[1];
  return { ...(edge ? { minimum: `1.${edge}` } : {}), keyExchange: 'unknown' };
}

/**
 * A minimum version of CloudFront. Every policy takes TLS 1.3, with which CloudFront offers ML-KEM to viewers.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
 */
export function cloudFrontPolicy(name: string): TlsPolicy {
  if (name === 'SSLv3') return { minimum: 'SSL 3', keyExchange: 'hybrid post-quantum' };
  const minor = /^TLSv1(?:\.([1-3]))?(?:_20\d\d)?$/.exec(name);
  if (!minor) return { keyExchange: 'unknown' };
  return { minimum: `1.${minor[1] ?? '0'}`, keyExchange: 'hybrid post-quantum' };
}

/**
 * A policy of OpenSearch Service; no name tells the key exchange.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html
 */
export function openSearchPolicy(name: string): TlsPolicy {
  const minor = /^Policy-Min-TLS-1-([0-3])-/.exec(name)?.[1];
  return { ...(minor ? { minimum: `1.${minor}` } : {}), keyExchange: 'unknown' };
}

/**
 * A policy of Transfer Family, for SSH and TLS. Every policy since 2025 offers a hybrid exchange, with SSH.
 *
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/post-quantum-security-policies.html
 */
export function transferPolicy(name: string): TlsPolicy {
  return { keyExchange: exchange(name, /-PQ-|-20(?:2[5-9]|[3-9]\d)-/) };
}

function exchange(name: string, hybrid: RegExp): KeyExchange {
  return hybrid.test(name) ? 'hybrid post-quantum' : 'classical';
}
