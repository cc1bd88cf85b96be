/** Whether an algorithm withstands a quantum computer, as far as is known of it. */
export type Quantum = 'resistant' | 'not resistant' | 'unknown';

/** What is known of an algorithm by the name that AWS gives it. */
export interface Algorithm {
  /** Family and parameter set: `AES-256`, `ML-DSA-65`. */
  readonly name: string;
  readonly primitive: 'ae' | 'mac' | 'pke' | 'signature' | 'unknown';
  /** Size or set of parameters: `256`, `65`, `P-384`. */
  readonly parameters?: string;
  /** Elliptic curve, where there is one. */
  readonly curve?: string;
  readonly quantum: Quantum;
  /** Security category of NIST, 1 to 5; 0 for an algorithm that a quantum computer breaks. */
  readonly level?: number;
}

/** Categories of FIPS 204, section 4, table 1. */
const ML_DSA_LEVELS: Readonly<Record<string, number>> = { '44': 2, '65': 3, '87': 5 };

const CURVES: Readonly<Record<string, string>> = {
  NIST_P256: 'P-256',
  NIST_P384: 'P-384',
  NIST_P521: 'P-521',
  SECG_P256K1: 'secp256k1',
  NIST_EDWARDS25519: 'Ed25519',
  PRIME256V1: 'P-256',
  SECP384R1: 'P-384',
  SECP521R1: 'P-521',
};

/**
 * The algorithm behind a key spec of KMS, or a key algorithm of Certificate Manager, Private CA or EC2.
 *
 * @param region where the key is: in China, `SYMMETRIC_DEFAULT` is SM4 with 128 bits
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
 */
export function algorithmOf(spec: string, region?: string): Algorithm {
  const upper = spec.toUpperCase();
  if (upper === 'SYMMETRIC_DEFAULT')
    return region?.startsWith('cn-')
      ? { name: 'SM4-128', primitive: 'ae', parameters: '128', quantum: 'unknown' }
      : { name: 'AES-256', primitive: 'ae', parameters: '256', quantum: 'resistant', level: 5 };
  const mac = /^HMAC_(224|256|384|512)$/.exec(upper)?.[1];
  if (mac) return { name: `HMAC-SHA-${mac}`, primitive: 'mac', parameters: mac, quantum: 'resistant' };
  const lattice = /^ML_DSA_(44|65|87)$/.exec(upper)?.[1];
  if (lattice)
    return {
      name: `ML-DSA-${lattice}`,
      primitive: 'signature',
      parameters: lattice,
      quantum: 'resistant',
      level: ML_DSA_LEVELS[lattice]!,
    };
  const rsa = /^RSA_?(\d{4})?$/.exec(upper);
  if (rsa)
    return {
      name: rsa[1] ? `RSA-${rsa[1]}` : 'RSA',
      primitive: 'unknown',
      ...(rsa[1] ? { parameters: rsa[1] } : {}),
      quantum: 'not resistant',
      level: 0,
    };
  const curve = CURVES[/^ECC?_(\w+)$/.exec(upper)?.[1] ?? ''] ?? (upper === 'ED25519' ? 'Ed25519' : undefined);
  if (curve || /^ECC?_|ECDSA/.test(upper))
    return {
      name: curve === 'Ed25519' ? 'EdDSA-Ed25519' : curve ? `EC-${curve}` : 'EC',
      primitive: 'unknown',
      ...(curve ? { parameters: curve, curve } : {}),
      quantum: 'not resistant',
      level: 0,
    };
  if (upper === 'SM2') return { name: 'SM2', primitive: 'unknown', quantum: 'not resistant', level: 0 };
  return { name: spec, primitive: 'unknown', quantum: 'unknown' };
}
