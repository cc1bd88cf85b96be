/** How a parameter of another value than ours compares: whether the account then still asks at least what ours asks. */
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
  | 'holds only';

/** One parameter of an AWS Config managed rule, as our conformance pack sets it. */
export interface PackParameter {
  readonly name: string;
  readonly value: string;
  /** What it sets, for whoever deploys the pack. */
  readonly sets: string;
  readonly compare: Comparison;
}

const parameter = (name: string, value: string, compare: Comparison, sets: string): PackParameter => ({
  name,
  value,
  compare,
  sets,
});

const BLOCKED_KMS = [
  parameter(
    'blockedActionsPatterns',
    'kms:Decrypt,kms:ReEncryptFrom',
    'holds all',
    'Actions that no policy may allow on every key.',
  ),
];

/**
 * The parameters with which a managed rule asks what ours asks.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const PARAMETERS: Readonly<Record<string, readonly PackParameter[]>> = {
  BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK: [
    parameter('requiredFrequencyUnit', 'days', 'same', 'Unit of the time between two backups.'),
    parameter('requiredFrequencyValue', '1', 'at most', 'Longest time between two backups.'),
    parameter('requiredRetentionDays', '35', 'at least', 'Days that backups are kept, at least.'),
  ],
  CLOUDWATCH_ALARM_ACTION_CHECK: [
    parameter('alarmActionRequired', 'true', 'same', 'Whether an alarm must act when it goes off.'),
    parameter('insufficientDataActionRequired', 'false', 'same', 'Whether an alarm must act when it lacks data.'),
    parameter('okActionRequired', 'false', 'same', 'Whether an alarm must act when all is well again.'),
  ],
  CW_LOGGROUP_RETENTION_PERIOD_CHECK: [
    parameter('MinRetentionTime', '365', 'at least', 'Days that log groups keep their events, at least.'),
  ],
  GLUE_SPARK_JOB_SUPPORTED_VERSION: [
    parameter('minimumSupportedGlueVersion', '3.0', 'at least', 'Oldest version of Glue that jobs may run on.'),
  ],
  IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS: BLOCKED_KMS,
  IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS: BLOCKED_KMS,
  IAM_POLICY_BLACKLISTED_CHECK: [
    parameter(
      'policyArns',
      [
        'arn:aws:iam::aws:policy/AdministratorAccess',
        'arn:aws:iam::aws:policy/IAMFullAccess',
        'arn:aws:iam::aws:policy/PowerUserAccess',
      ].join(','),
      'holds all',
      'Managed policies that nobody may have.',
    ),
  ],
  NETFW_POLICY_DEFAULT_ACTION_FRAGMENT_PACKETS: [
    parameter(
      'statelessFragmentDefaultActions',
      'aws:drop,aws:forward_to_sfe',
      'holds only',
      'What may happen to fragments.',
    ),
  ],
  NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS: [
    parameter('statelessDefaultActions', 'aws:drop,aws:forward_to_sfe', 'holds only', 'What may happen to packets.'),
  ],
  OPENSEARCH_HTTPS_REQUIRED: [
    parameter(
      'tlsPolicies',
      'Policy-Min-TLS-1-2-2019-07,Policy-Min-TLS-1-2-PFS-2023-10',
      'holds only',
      'TLS policies that domains may have.',
    ),
  ],
  SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION: [
    parameter(
      'supportedPlatformIdentifierVersions',
      'notebook-al2023-v1',
      'holds only',
      'Platforms that notebooks may run on.',
    ),
  ],
  SECRETSMANAGER_SECRET_PERIODIC_ROTATION: [
    parameter('maxDaysSinceRotation', '90', 'at most', 'Days after which a secret must be changed.'),
  ],
  VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS: [
    parameter('authorizedTcpPorts', '80,443', 'holds only', 'TCP ports that may be open to everybody.'),
  ],
};

/**
 * Whether a rule of the account asks what ours asks, by its parameters.
 *
 * A parameter that we do not set makes it another question: an exemption, or a list of keys that only somebody knows.
 * Where AWS Config does not tell the parameters, a rule that ours gives any to may ask anything.
 *
 * @param parameters as AWS Config tells them; undefined when it does not, as through an aggregator
 * @returns undefined when it does, otherwise what differs or is not told
 */
export function otherQuestion(
  twin: string,
  parameters: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const ours = PARAMETERS[twin] ?? [];
  if (parameters === undefined)
    return ours.length === 0
      ? undefined
      : `its parameters are not told; expected ${ours.map(({ name, value }) => `${name} ${value}`).join(', ')}`;
  for (const { name, value, compare } of ours) {
    const actual = parameters[name];
    if (actual === undefined || actual === '') return `${name} is not set; expected ${value}`;
    if (!agrees(actual, value, compare)) return `${name} is ${actual}; expected ${EXPECTED[compare]}${value}`;
  }
  const other = Object.keys(parameters).find(
    (name) =>
      parameters[name] !== '' &&
      !ours.some((parameter) => parameter.name === name) &&
      !isDefault(twin, name, parameters[name]!),
  );
  return other === undefined ? undefined : `${other} is ${parameters[other]}; expected nothing`;
}

/** Values that AWS Config itself fills in, and which change nothing. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  API_GW_EXECUTION_LOGGING_ENABLED: { loggingLevel: 'ERROR,INFO' },
};

function isDefault(twin: string, name: string, value: string): boolean {
  return DEFAULTS[twin]?.[name] === value.replace(/\s/g, '');
}

const EXPECTED: Readonly<Record<Comparison, string>> = {
  'at least': 'at least ',
  'at most': 'at most ',
  same: '',
  'holds all': 'at least ',
  'holds only': 'no more than ',
};

function agrees(actual: string, ours: string, compare: Comparison): boolean {
  switch (compare) {
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
