const ALSO_AWS_KEY = 'it also accepts the key that AWS manages for S3';

/**
 * Twins that ask less than our rule, by rule: what of it they leave open. A no of theirs is a no to the rule, a yes says
 * too little to confirm it.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
const PARTIAL_TWINS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CodeBuildProjectEnvironmentSecrets: {
    CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK: 'it looks for access keys of AWS alone',
  },
  Ec2SecurityGroupAdministrationClosed: {
    INCOMING_SSH_DISABLED: 'it looks at SSH alone, and not at Remote Desktop',
  },
  Ec2VpcFlowLogged: { VPC_FLOW_LOGS_ENABLED: 'it also accepts a log of accepted traffic alone' },
  S3AiDataBucketCustomerKey: { S3_DEFAULT_ENCRYPTION_KMS: ALSO_AWS_KEY },
  S3AiDataBucketRetentionSet: { S3_LIFECYCLE_POLICY_CHECK: 'it also accepts a lifecycle that deletes nothing' },
  S3BucketCustomerKey: { S3_DEFAULT_ENCRYPTION_KMS: ALSO_AWS_KEY },
};

/** What a yes of the twin leaves open of the rule's question; nothing where it asks all of it. */
export function leftOpenBy(twin: string, ruleId: string): string | undefined {
  const twins = Object.hasOwn(PARTIAL_TWINS, ruleId) ? PARTIAL_TWINS[ruleId]! : {};
  return Object.hasOwn(twins, twin) ? twins[twin] : undefined;
}

/** The rules and twins of which a yes leaves something open. */
export function partialTwins(): readonly (readonly [ruleId: string, twin: string])[] {
  return Object.entries(PARTIAL_TWINS).flatMap(([ruleId, twins]) =>
    Object.keys(twins).map((twin) => [ruleId, twin] as const),
  );
}
