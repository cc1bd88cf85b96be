import { createHash } from 'node:crypto';
import type { Finding } from '../../policies/judge/run';
import type { Position } from '../../policies/template/position';
import type { Waiver } from '../../policies/waivers/waiver';

/** One verdict as the command prints it. */
export interface FindingRecord {
  readonly ruleId: string;
  readonly verdict: Finding['verdict'];
  readonly severity: Finding['severity'];
  readonly controls: readonly string[];
  readonly logicalId: string;
  readonly type: string;
  /** Construct path, where there is one. */
  readonly path?: string;
  readonly template: string;
  readonly property?: string;
  readonly observed?: string | number | boolean;
  readonly message: string;
  readonly fix?: string;
  readonly when?: string;
  readonly waiver?: Waiver;
  /** Set when the finding was in the baseline. */
  readonly baseline?: true;
  /** Stays the same while rule, resource and property do. */
  readonly fingerprint: string;
  readonly line?: number;
  readonly column?: number;
  /** Where user code created the construct. */
  readonly source?: string;
}

/** The record of a finding. */
export function toRecord(
  finding: Finding,
  waivers: readonly Waiver[],
  position?: Position,
  baseline?: ReadonlySet<string>,
): FindingRecord {
  const { rule, resource } = finding;
  const fingerprint = fingerprintOf(finding);
  return {
    ruleId: rule.id,
    verdict: finding.verdict,
    severity: finding.severity,
    controls: Object.keys(rule.controls),
    logicalId: finding.embedded ? `${resource.logicalId}/${finding.embedded.name}` : resource.logicalId,
    type: finding.embedded?.type ?? resource.type,
    path: resource.constructPath,
    template: resource.template.file,
    property: finding.at,
    observed: finding.observed,
    message: finding.message,
    fix: finding.verdict === 'fail' ? rule.fix : undefined,
    when: finding.when,
    waiver: finding.waiver === undefined ? undefined : waivers[finding.waiver],
    baseline: baseline?.has(fingerprint) && finding.verdict === 'fail' ? true : undefined,
    fingerprint,
    line: position?.line,
    column: position?.column,
    source: resource.source,
  };
}

/** Identifies a finding across runs: by rule, stack, resource and property, not by line. */
export function fingerprintOf(finding: Finding): string {
  const { resource } = finding;
  const parts = [
    finding.rule.id,
    resource.template.stack.stackName,
    resource.logicalId,
    finding.embedded?.name ?? '',
    finding.at ?? '',
    finding.when ?? '',
    // One rule may find several things at one place: each has words of its own behind the rule's.
    finding.message.startsWith(`${finding.rule.problem}: `) ? finding.message.slice(finding.rule.problem.length) : '',
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
