/**
 * What GuardDuty can look at.
 *
 * Source: https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfiguration.html
 */
export enum GuardDutyFeature {
  /** Unusual access to objects in S3. */
  S3_DATA_EVENTS = 'S3_DATA_EVENTS',
  /** Audit logs of Kubernetes clusters. */
  EKS_AUDIT_LOGS = 'EKS_AUDIT_LOGS',
  /** Malware on the volumes of instances that behave oddly. */
  EBS_MALWARE_PROTECTION = 'EBS_MALWARE_PROTECTION',
  /** Logins to databases. */
  RDS_LOGIN_EVENTS = 'RDS_LOGIN_EVENTS',
  /** Network traffic of functions. */
  LAMBDA_NETWORK_LOGS = 'LAMBDA_NETWORK_LOGS',
  /** Processes, files and connections inside instances and containers, where an agent runs. */
  RUNTIME_MONITORING = 'RUNTIME_MONITORING',
  /** Misuse of models: unusual invocations, and prompts that a guardrail stopped. */
  AI_PROTECTION = 'AI_PROTECTION',
}

/** Where GuardDuty may install agents by itself. */
export const AGENT_MANAGEMENT: readonly string[] = [
  'EC2_AGENT_MANAGEMENT',
  'ECS_FARGATE_AGENT_MANAGEMENT',
  'EKS_ADDON_MANAGEMENT',
];
