/**
 * How a parameter of another value than ours compares: whether the account then still asks at least what our rule asks.
 */
export type Comparison =
  /** A number that may be higher. */
  | 'at least'
  /** A number that may be lower. */
  | 'at most'
  /** The same value, letter case apart. */
  | 'same'
  /** A list, separated by commas, that must hold all of ours. */
  | 'holds all'
  /** A list, separated by commas, that may hold only what ours holds. */
  | 'holds only'
  /** The value does not change what is asked. */
  | 'any';

/** One parameter of an AWS Config managed rule, as our conformance pack sets it. */
export interface PackParameter {
  readonly name: string;
  readonly value: string;
  /** Why this value. */
  readonly because: string;
  readonly compare: Comparison;
}

/**
 * Parameters with which a managed rule asks what ours asks. A rule that is not listed has none that matter.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const PARAMETERS: Readonly<Record<string, readonly PackParameter[]>> = {
  CW_LOGGROUP_RETENTION_PERIOD_CHECK: [
    { name: 'MinRetentionTime', value: '365', because: 'a year of logs', compare: 'at least' },
  ],
};

/**
 * Whether a rule of the account asks what ours asks, by its parameters.
 *
 * @param parameters as AWS Config tells them; undefined when it does not, as through an aggregator
 * @returns undefined when it does, otherwise what differs
 */
export function otherQuestion(
  twin: string,
  parameters: Readonly<Record<string, string>> | undefined,
): string | undefined {
  for (const { name, value, compare } of PARAMETERS[twin] ?? []) {
    const actual = parameters?.[name];
    if (actual === undefined) {
      if (parameters !== undefined) return `${name} is not set; expected ${value}`;
      continue;
    }
    if (!agrees(actual, value, compare)) return `${name} is ${actual}; expected ${EXPECTED[compare]}${value}`;
  }
  return undefined;
}

const EXPECTED: Readonly<Record<Comparison, string>> = {
  'at least': 'at least ',
  'at most': 'at most ',
  same: '',
  'holds all': 'at least ',
  'holds only': 'no more than ',
  any: '',
};

function agrees(actual: string, ours: string, compare: Comparison): boolean {
  switch (compare) {
    case 'any':
      return true;
    case 'same':
      return actual.trim().toLowerCase() === ours.trim().toLowerCase();
    case 'at least':
      return Number(actual) >= Number(ours);
    case 'at most':
      return Number(actual) <= Number(ours);
    case 'holds all':
      return items(ours).every((item) => items(actual).includes(item));
    case 'holds only':
      return items(actual).every((item) => items(ours).includes(item));
  }
}

function items(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '');
}
