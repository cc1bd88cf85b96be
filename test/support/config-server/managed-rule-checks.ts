/** What a managed rule says of one deployed resource. */
export interface Answer {
  readonly compliant: boolean;
  readonly annotation?: string;
  /** The rule does not look at such a resource. */
  readonly notApplicable?: boolean;
}

/** A resource as it is deployed: its properties after every change behind CloudFormation's back. */
export interface DeployedResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What CloudFormation calls it. */
  readonly physicalId: string;
  /** What AWS Config calls it. */
  readonly configId: string;
  readonly name: string;
  readonly arn: string;
  /** When it last changed. */
  readonly changedAt: Date;
}

/** One managed rule, written from its public description and independent of our own rules. */
export interface ManagedRuleCheck {
  /** Types it evaluates; `AWS::::Account` for rules that answer for the account. */
  readonly types: readonly string[];
  /** Runs on a schedule instead of on changes. */
  readonly periodic?: boolean;
  readonly check: (
    resource: DeployedResource,
    parameters: Readonly<Record<string, string>>,
    all: readonly DeployedResource[],
  ) => Answer;
}

type Properties = Readonly<Record<string, unknown>>;

const present = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const isTrue = (value: unknown): boolean => value === true || value === 'true';
const list = (value: unknown): Properties[] => (Array.isArray(value) ? (value as Properties[]) : []);
const holds = (compliant: boolean, annotation: string): Answer =>
  compliant ? { compliant } : { compliant, annotation };
const property =
  (name: string, test: (value: unknown) => boolean, annotation: string): ManagedRuleCheck['check'] =>
  ({ properties }) =>
    holds(test(properties[name]), annotation);

/** The managed rules that this server knows. It says INSUFFICIENT_DATA to all others. */
export const MANAGED_RULE_CHECKS: Readonly<Record<string, ManagedRuleCheck>> = {
  SAGEMAKER_MODEL_ISOLATION_ENABLED: {
    types: ['AWS::SageMaker::Model'],
    check: property('EnableNetworkIsolation', isTrue, 'Network isolation is not enabled.'),
  },
  SAGEMAKER_MODEL_IN_VPC: {
    types: ['AWS::SageMaker::Model'],
    check: property('VpcConfig', present, 'The model is not in a VPC.'),
  },
  SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED: {
    types: ['AWS::SageMaker::EndpointConfig'],
    periodic: true,
    check: property('KmsKeyId', present, 'No KMS key is configured.'),
  },
  SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT: {
    types: ['AWS::SageMaker::EndpointConfig'],
    periodic: true,
    check: ({ properties }) =>
      holds(
        list(properties['ProductionVariants']).every((variant) => Number(variant['InitialInstanceCount'] ?? 0) > 1),
        'A production variant has one instance.',
      ),
  },
  SAGEMAKER_DOMAIN_IN_VPC: {
    types: ['AWS::SageMaker::Domain'],
    check: property('AppNetworkAccessType', (value) => value === 'VpcOnly', 'The domain reaches the internet.'),
  },
  CLOUDWATCH_LOG_GROUP_ENCRYPTED: {
    types: ['AWS::Logs::LogGroup'],
    periodic: true,
    check: property('KmsKeyId', present, 'The log group is not encrypted with a KMS key.'),
  },
  CW_LOGGROUP_RETENTION_PERIOD_CHECK: {
    types: ['AWS::Logs::LogGroup'],
    periodic: true,
    check: ({ properties }, { MinRetentionTime = '365' }) => {
      const days = properties['RetentionInDays'];
      // A group without a retention period keeps its events for ever.
      return holds(
        days === undefined || Number(days) >= Number(MinRetentionTime),
        'The retention period is too short.',
      );
    },
  },
  CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK: {
    types: ['AWS::CloudWatch::Alarm'],
    check: property('ActionsEnabled', (value) => value === undefined || isTrue(value), 'Alarm actions are off.'),
  },
  CLOUD_TRAIL_ENCRYPTION_ENABLED: {
    types: ['AWS::CloudTrail::Trail'],
    periodic: true,
    check: property('KMSKeyId', present, 'The trail is not encrypted.'),
  },
  CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED: {
    types: ['AWS::CloudTrail::Trail'],
    periodic: true,
    check: property('EnableLogFileValidation', isTrue, 'Log file validation is off.'),
  },
  CLOUD_TRAIL_ENABLED: {
    types: ['AWS::::Account'],
    periodic: true,
    check: (_account, _parameters, all) =>
      holds(
        all.some(({ type, properties }) => type === 'AWS::CloudTrail::Trail' && isTrue(properties['IsLogging'])),
        'No trail logs.',
      ),
  },
  S3_BUCKET_VERSIONING_ENABLED: {
    types: ['AWS::S3::Bucket'],
    check: property(
      'VersioningConfiguration',
      (value) => (value as Properties | undefined)?.['Status'] === 'Enabled',
      'Versioning is off.',
    ),
  },
  CMK_BACKING_KEY_ROTATION_ENABLED: {
    types: ['AWS::KMS::Key'],
    periodic: true,
    // Keys that sign cannot be rotated, and are passed over.
    check: ({ properties }) =>
      (properties['KeySpec'] ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT'
        ? holds(isTrue(properties['EnableKeyRotation']), 'The key is not rotated.')
        : { compliant: true, notApplicable: true },
  },
  IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS: {
    types: ['AWS::IAM::Policy'],
    check: ({ properties }) => {
      const document = properties['PolicyDocument'] as Properties | undefined;
      const admin = list(document?.['Statement']).some(
        (statement) =>
          statement['Effect'] === 'Allow' &&
          [statement['Action']].flat().includes('*') &&
          [statement['Resource']].flat().includes('*'),
      );
      return holds(!admin, 'A statement allows everything.');
    },
  },
};
