import { CUSTOM_CHECKS } from './custom-checks';
import table from './managed-rules.json';

/** What is known of an AWS Config managed rule. */
export interface ManagedRule {
  /** Resource types that it evaluates, as AWS Config names them; `AWS::::Account` for the account as a whole. */
  readonly types: readonly string[];
  /** What starts an evaluation: a change of a resource, a schedule, or both. */
  readonly starts: 'change' | 'schedule' | 'both';
  /** Parameters without which it cannot be deployed. */
  readonly needs: readonly string[];
  /** Other parameters that it takes. */
  readonly takes: readonly string[];
  /** Regions that do not have it. */
  readonly without: readonly string[];
}

/** Managed rules that are newer than the table. Their regions are not known: they are taken to be everywhere. */
const NEWER: Readonly<Record<string, ManagedRule>> = {
  SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION: onChange('AWS::SageMaker::ModelExplainabilityJobDefinition'),
  SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION: onChange('AWS::SageMaker::ModelQualityJobDefinition'),
  SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION: onChange('AWS::SageMaker::MonitoringSchedule'),
};

/** The managed rule of an identifier; nothing when AWS Config has none of that name, as far as is known. */
export function managedRule(identifier: string): ManagedRule | undefined {
  if (Object.hasOwn(NEWER, identifier)) return NEWER[identifier];
  const rules = table.rules as Readonly<Record<string, Row>>;
  const row = Object.hasOwn(rules, identifier) ? rules[identifier] : undefined;
  return (
    row && {
      types: row.types,
      starts: row.starts as ManagedRule['starts'],
      needs: row.needs ?? [],
      takes: row.takes ?? [],
      without: table.regionsWithout[row.without]!,
    }
  );
}

/** Resource types that a twin evaluates, as AWS Config names them; nothing when that is not known. */
export function typesOfTwin(twin: string): readonly string[] | undefined {
  return CUSTOM_CHECKS.find((check) => check.name === twin)?.types ?? managedRule(twin)?.types;
}

interface Row {
  readonly types: readonly string[];
  readonly starts: string;
  readonly needs?: readonly string[];
  readonly takes?: readonly string[];
  readonly without: number;
}

function onChange(type: string): ManagedRule {
  return { types: [type], starts: 'change', needs: [], takes: [], without: [] };
}
