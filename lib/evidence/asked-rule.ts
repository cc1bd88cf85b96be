import type { EvidenceRule, ResultValue } from './evidence';
import { MalformedAnswer } from './failure';

/** An AWS Config rule whose results are asked for, before it has its place in the file. */
export interface AskedRule extends Omit<EvidenceRule, 'source' | 'read'> {
  readonly account: string;
  readonly region: string;
  /** AWS Config says of the whole rule that it has no result. */
  readonly empty: boolean;
}

/** What one result line holds before it has the position of its rule. */
export type ResultLine = {
  readonly resourceType: string;
  readonly resourceId: string;
  readonly result: ResultValue;
  readonly orderedAt?: string;
  readonly recordedAt?: string;
  readonly annotation?: string;
};

const VALUES: Readonly<Record<string, ResultValue>> = {
  COMPLIANT: 'compliant',
  NON_COMPLIANT: 'non-compliant',
  INSUFFICIENT_DATA: 'insufficient data',
  NOT_APPLICABLE: 'not applicable',
};

/** The parts that the result shapes of the three APIs share. */
export interface SdkResult {
  EvaluationResultIdentifier?: {
    EvaluationResultQualifier?: {
      ConfigRuleName?: string;
      ResourceType?: string;
      ResourceId?: string;
      EvaluationMode?: string;
    };
    OrderingTimestamp?: Date;
  };
  ComplianceType?: string;
  ResultRecordedTime?: Date;
  Annotation?: string;
}

/**
 * A result as it is written; nothing for evaluations of resources that are not deployed (proactive ones).
 *
 * @throws MalformedAnswer when it says not what of which resource
 */
export function resultLine(result: SdkResult): ResultLine | undefined {
  const qualifier = result.EvaluationResultIdentifier?.EvaluationResultQualifier;
  if (qualifier?.EvaluationMode === 'PROACTIVE') return undefined;
  const value = VALUES[result.ComplianceType ?? ''];
  if (!value || !qualifier?.ResourceType || !qualifier.ResourceId)
    throw new MalformedAnswer(
      `a result says ${JSON.stringify(result.ComplianceType)} of ${qualifier?.ResourceType}/${qualifier?.ResourceId}`,
    );
  return {
    resourceType: qualifier.ResourceType,
    resourceId: qualifier.ResourceId,
    result: value,
    orderedAt: iso(result.EvaluationResultIdentifier?.OrderingTimestamp),
    recordedAt: iso(result.ResultRecordedTime),
    annotation: result.Annotation ? result.Annotation.slice(0, 256) : undefined,
  };
}

/** A time as the file has it. */
export function iso(time: Date | undefined): string | undefined {
  return time instanceof Date && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
