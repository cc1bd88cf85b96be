import { AT_REST_STATES, type AtRestState, type CryptographyInventory } from './inventory';

/** The figures of an inventory: parts of the number that stands as `all`. */
export interface CryptographyFigures {
  readonly keys: {
    readonly all: number;
    /** Keys of algorithms that withstand a quantum computer, as far as is known. */
    readonly resistant: number;
    readonly notResistant: number;
    readonly unknown: number;
    /** Keys that KMS can rotate by itself; the denominator of `rotated`. */
    readonly rotatable: number;
    readonly rotated: number;
    /** Keys under which nothing of the templates is seen to encrypt, and which nothing else names. */
    readonly unused: number;
  };
  readonly atRest: {
    /** Resources and jobs that hold data, or name a key for what they write. */
    readonly all: number;
    readonly states: Readonly<Record<AtRestState, number>>;
    /** Different keys of the templates among those of the last state. */
    readonly keysInUse: number;
  };
  readonly inTransit: {
    readonly all: number;
    readonly required: number;
    readonly notRequired: number;
    readonly unknown: number;
    /** Connections with a TLS policy; the denominator of `hybrid`. */
    readonly withPolicy: number;
    readonly hybrid: number;
  };
  readonly signing: {
    /** What has an algorithm of its own; a code signing configuration has none. */
    readonly all: number;
    readonly resistant: number;
    readonly notResistant: number;
    readonly unknown: number;
  };
}

/** Counts what an inventory holds. */
export function figuresOf({ keys, atRest, inTransit, signing }: CryptographyInventory): CryptographyFigures {
  const states = Object.fromEntries(
    AT_REST_STATES.map((state) => [state, having(atRest, (entry) => entry.state === state)]),
  ) as Record<AtRestState, number>;
  const rotatable = keys.filter(
    ({ rotated, spec, origin }) => rotated !== undefined && 'value' in spec && 'value' in origin,
  );
  const withAlgorithm = signing.filter((entry) => entry.algorithm !== undefined);
  return {
    keys: {
      all: keys.length,
      ...quantum(keys),
      rotatable: rotatable.length,
      rotated: having(rotatable, ({ rotated }) => rotated !== undefined && 'value' in rotated && rotated.value),
      unused: having(keys, ({ usedBy, namedBy }) => usedBy.length + namedBy.length === 0),
    },
    atRest: {
      all: atRest.length,
      states,
      keysInUse: new Set(
        atRest
          .filter((entry) => entry.state === 'key of the templates')
          .flatMap(({ places }) => places.flatMap((place) => place.keys)),
      ).size,
    },
    inTransit: {
      all: inTransit.length,
      required: having(inTransit, ({ tls }) => tls === 'required'),
      notRequired: having(inTransit, ({ tls }) => tls === 'not required'),
      unknown: having(inTransit, ({ tls }) => tls === 'unknown'),
      withPolicy: having(inTransit, ({ keyExchange }) => keyExchange !== undefined),
      hybrid: having(inTransit, ({ keyExchange }) => keyExchange === 'hybrid post-quantum'),
    },
    signing: { all: withAlgorithm.length, ...quantum(withAlgorithm) },
  };
}

function quantum(list: readonly { readonly quantum: string }[]) {
  return {
    resistant: having(list, (one) => one.quantum === 'resistant'),
    notResistant: having(list, (one) => one.quantum === 'not resistant'),
    unknown: having(list, (one) => one.quantum === 'unknown'),
  };
}

function having<Item>(list: readonly Item[], test: (item: Item) => boolean): number {
  return list.filter(test).length;
}
