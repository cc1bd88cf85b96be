import type { Severity } from '../../policies/rules/rule';
import type { CoverageReport, Drift, LiveFacts } from '../coverage';

/** One way in which the account is not what was judged. */
export interface DriftFinding {
  readonly severity: Severity;
  /**
   * - `contradicted`: AWS Config says no where the design does not.
   * - `differs`: the deployed template is another one than the judged.
   * - `drifted`: CloudFormation found a resource changed or gone since it deployed it.
   * - `unmanaged`: an AI resource that no template describes.
   */
  readonly kind: 'contradicted' | 'differs' | 'drifted' | 'unmanaged';
  /** The resource or stack. */
  readonly where: string;
  /** What is wrong, as a clause. */
  readonly what: string;
  /** What traces it: AWS Config rule, account, region, time. */
  readonly trace: string;
  readonly rule?: string;
  readonly controls: readonly string[];
}

/** What the design says, where it is not a pass. */
const ALTHOUGH: Readonly<Record<Drift['design'], string>> = {
  passed: '',
  undecided: ' (the template does not decide it)',
  broken: ' (a rule broke on the template)',
  'not judged': ' (the rule does not judge it in the template)',
};

/** Everything in which the account is not what was judged, the worst first: what stands at the top of a report. */
export function driftFindings(report: CoverageReport, live: LiveFacts | undefined): readonly DriftFinding[] {
  const contradicted = report.drift.map((drift): DriftFinding => {
    const resource = report.resources[drift.resource]!;
    const rule = report.rules[drift.rule]!;
    return {
      severity: drift.severity,
      kind: 'contradicted',
      where: resource.constructPath ?? `${resource.stack} ${resource.logicalId}`,
      what: `${rule.problem}: ${drift.note ?? 'AWS Config finds it non-compliant'}${ALTHOUGH[drift.design]}`,
      trace: words(drift.configRule, drift.physicalId, drift.account, drift.region, drift.at),
      rule: rule.id,
      controls: drift.controls,
    };
  });
  const stacks = (live?.stacks ?? []).flatMap((stack): DriftFinding[] => {
    const place = words(stack.account, stack.region, stack.driftCheckedAt);
    const differs: DriftFinding[] =
      stack.standing === 'differs'
        ? [
            {
              severity: 'error',
              kind: 'differs',
              where: stack.name,
              what: `the deployed template is another one than the judged: ${stack.differences.join('; ')}`,
              trace: place,
              controls: [],
            },
          ]
        : [];
    const drifted = stack.drifted.map(
      ({ logicalId, drift, properties }): DriftFinding => ({
        severity: 'warning',
        kind: 'drifted',
        where: `${stack.name} ${logicalId}`,
        what: `${drift} since it was deployed${properties.length > 0 ? `: ${properties.join(', ')}` : ''}`,
        trace: place,
        controls: [],
      }),
    );
    return [...differs, ...drifted];
  });
  const unmanaged = (live?.unmanaged?.assets ?? []).map(
    (asset): DriftFinding => ({
      severity: 'warning',
      kind: 'unmanaged',
      where: `${asset.type} ${asset.name ?? asset.id}`,
      what: asset.stack ? `made by the stack ${asset.stack}, which was not judged` : 'described by no template',
      trace: words(asset.account, asset.region, asset.owner),
      controls: [],
    }),
  );
  const all = [...contradicted, ...stacks, ...unmanaged];
  return [
    ...all.filter((finding) => finding.severity === 'error'),
    ...all.filter((finding) => finding.severity !== 'error'),
  ];
}

/** How many of each kind, in a sentence. */
export function driftSentence(findings: readonly DriftFinding[]): string {
  const of = (kind: DriftFinding['kind']) => findings.filter((finding) => finding.kind === kind).length;
  const parts = [
    [of('contradicted'), 'setting that the account contradicts', 'settings that the account contradicts'],
    [of('differs'), 'stack deployed otherwise than judged', 'stacks deployed otherwise than judged'],
    [of('drifted'), 'resource changed since it was deployed', 'resources changed since they were deployed'],
    [of('unmanaged'), 'AI resource that no template describes', 'AI resources that no template describes'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
