import type { Quantum } from './algorithms';

/**
 * What the templates say of cryptography: keys, what they protect, TLS, signatures. A list, and no judgement: it moves
 * no control. Plain data, which survives JSON.
 */
export interface CryptographyInventory {
  /** Resources and jobs that the lists speak of; the lists name them by position. */
  readonly subjects: readonly Subject[];
  readonly keys: readonly KeyEntry[];
  readonly atRest: readonly AtRestEntry[];
  readonly inTransit: readonly InTransitEntry[];
  readonly signing: readonly SigningEntry[];
}

/** A resource of the templates, or a job that one of them starts. */
export interface Subject {
  /** Position of the resource among those of all assemblies, in the order in which they were given. */
  readonly resource: number;
  readonly stack: string;
  readonly logicalId: string;
  /** Type, or `embedded:…` for a job. */
  readonly type: string;
  readonly constructPath?: string;
  /** Name of the job in the resource's definition. */
  readonly job?: string;
}

/** A setting: its value, or why the templates do not tell it. */
export type Stated<T extends string | number | boolean> =
  | {
      readonly value: T;
      /** Nothing is written, and the value is AWS's documented default. */
      readonly byDefault?: true;
    }
  | { readonly unknown: string };

/** A KMS key or a replica of one. */
export interface KeyEntry {
  readonly subject: number;
  readonly kind: 'key' | 'replica';
  /** Names of the aliases that the templates give it. */
  readonly aliases: readonly string[];
  readonly spec: Stated<string>;
  /** The algorithm behind the spec: `AES-256`, `ML-DSA-65`; absent where the spec is unknown. */
  readonly algorithm?: string;
  readonly usage: Stated<string>;
  readonly origin: Stated<string>;
  readonly enabled: Stated<boolean>;
  readonly multiRegion: Stated<boolean>;
  /** Whether KMS rotates the material by itself; absent where it cannot, for this kind of key. */
  readonly rotated?: Stated<boolean>;
  /** Days between two rotations; absent where there are none. */
  readonly rotationDays?: Stated<number>;
  /** Days between the order to delete the key and its deletion. */
  readonly deletionDays: Stated<number>;
  readonly quantum: Quantum;
  /** What names the key in a property that says under which key it encrypts. */
  readonly usedBy: readonly number[];
  /** What refers to it otherwise: policies, functions that sign with it, outputs of resources. */
  readonly namedBy: readonly number[];
}

/** Whose key protects data at rest, the least known first; the order in which lists show them. */
export const AT_REST_STATES = [
  'none',
  'unknown',
  'service default',
  'AWS managed key',
  'key outside',
  'key of the templates',
] as const;
export type AtRestState = (typeof AT_REST_STATES)[number];

/** What each state means, for readers. */
export const AT_REST_MEANING: Readonly<Record<AtRestState, string>> = {
  none: 'not encrypted at rest by the service, as the template says or as is documented when it says nothing',
  unknown: 'the templates do not tell whether it is encrypted, or under which key',
  'service default': 'the service encrypts under a key of its own; nobody here can limit, rotate or withdraw it',
  'AWS managed key': 'under a key that AWS makes and rotates in the account',
  'key outside': 'under a key that no template makes: written out, imported, or given by a parameter',
  'key of the templates': 'under a KMS key that the templates make',
};

/** Encryption at rest of one resource or job. */
export interface AtRestEntry {
  readonly subject: number;
  /** The state of the place that is least known. */
  readonly state: AtRestState;
  readonly places: readonly AtRestPlace[];
}

/** One place of a resource that says, or could say, under which key data are encrypted. */
export interface AtRestPlace {
  /** Property that names the key, below `Properties`; list positions as numbers. */
  readonly at: string;
  readonly state: AtRestState;
  /** Positions in `keys`; several where conditions choose among them. */
  readonly keys: readonly number[];
  /** The key outside, or why it is unknown. */
  readonly detail?: string;
}

/** Whether a connection has to be encrypted. */
export type TlsState = 'required' | 'not required' | 'unknown';

/** The key exchange that a TLS policy offers. */
export type KeyExchange = 'hybrid post-quantum' | 'classical' | 'unknown';

/** One connection of a resource, as far as the template decides how it is encrypted. */
export interface InTransitEntry {
  readonly subject: number;
  /** Which connection: `listener`, `requests to the bucket`. */
  readonly what: string;
  /** Property that decides it. */
  readonly at?: string;
  readonly tls: TlsState;
  /** Name of the TLS policy, where the template or a documented default gives one. */
  readonly policy?: string;
  /** The policy is AWS's default: the template names none. */
  readonly byDefault?: true;
  /** Lowest version of TLS that is accepted: `1.2`. */
  readonly minimum?: string;
  /** For places with a policy alone. */
  readonly keyExchange?: KeyExchange;
  readonly detail?: string;
}

/** Something that signs, or proves an identity. */
export interface SigningEntry {
  readonly subject: number;
  readonly kind:
    | 'signing key'
    | 'signing profile'
    | 'code signing configuration'
    | 'certificate'
    | 'certificate authority'
    | 'public key'
    | 'key pair';
  /** Absent where the resource has no algorithm of its own. */
  readonly algorithm?: Stated<string>;
  readonly quantum: Quantum;
  readonly detail?: string;
}
