import { type ControlId, controlsOf, type Standard } from '../../policies/controls';
import { accountOf, LiveEvidence } from './account';
import { coverControl, rulesByControl } from './control-coverage';
import { driftOf } from './drift';
import { derive2013 } from './edition-2013';
import { figuresOf } from './figures';
import type { CoverageInput } from './inputs';
import { LedgerIndex, type RuleIndex } from './ledger-index';
import { Records } from './people';
import type { ControlCoverage, CoverageReport, ResourceCoverage, TypeNotCovered, WaiverCoverage } from './report';
import { designOf, hasExpired } from './tally';
import { DISCLAIMER } from './words';

const ALL_STANDARDS: readonly Standard[] = ['iso42001', 'iso27001', 'iso27001-2013'];

/**
 * Computes what ledger, records and live evidence say together of every control.
 * Pure: the same input gives the same report, and nothing outside the input is read.
 *
 * @throws when the input contradicts itself: a verdict about a rule or resource that is not in the tables, a value that
 * is no verdict, a rule that serves an unknown control.
 */
export function cover(input: CoverageInput): CoverageReport {
  if (!/^\d{4}-\d{2}-\d{2}/.test(input.asOf)) {
    throw new Error(`the day of the report cannot be read: got '${input.asOf}', expected 'YYYY-MM-DD'`);
  }
  const live = new LiveEvidence(input.live);
  const ledger = new LedgerIndex(input.ledger, live, input.asOf);
  const controls = coverControls(input, ledger);
  const resources = coverResources(input, ledger);
  const ruleIds = new Set(input.ledger.rules.map((rule) => rule.id));
  const standards = ALL_STANDARDS.filter((standard) => (input.standards ?? ALL_STANDARDS).includes(standard));
  return {
    disclaimer: DISCLAIMER,
    asOf: input.asOf.slice(0, 10),
    liveEvidence: input.live !== undefined,
    standards: standards.map((standard) => figuresOf(standard, controls.get(standard)!)),
    controls: standards.flatMap((standard) => controls.get(standard)!),
    resources,
    rules: input.ledger.rules,
    verdicts: input.ledger.verdicts,
    waivers: coverWaivers(input, ledger),
    notCovered: typesNotCovered(resources, input),
    mistakes: input.ledger.mistakes,
    drift: driftOf(ledger, live),
    liveEvidenceWithoutRule: (input.live ?? []).filter((observation) => !ruleIds.has(observation.rule)).length,
  };
}

function coverControls(input: CoverageInput, ledger: LedgerIndex): Map<Standard, readonly ControlCoverage[]> {
  const byControl = rulesByControl(ledger);
  const records = new Records(input.records, input.asOf);
  const current = (standard: Standard) =>
    controlsOf(standard).map((control) => coverControl(control, byControl.get(control.id as ControlId) ?? [], records));
  const iso42001 = current('iso42001');
  const iso27001 = current('iso27001');
  const byId = new Map(iso27001.map((coverage) => [coverage.id as ControlId, coverage]));
  return new Map<Standard, readonly ControlCoverage[]>([
    ['iso42001', iso42001],
    ['iso27001', iso27001],
    ['iso27001-2013', controlsOf('iso27001-2013').map((control) => derive2013(control, byId))],
  ]);
}

/** The controls whose axes the verdicts of these rules move, in the order in which the rules name them. */
function movedBy(rules: Iterable<RuleIndex>): readonly ControlId[] {
  const moved = new Set<ControlId>();
  for (const { serves } of rules) for (const served of serves) if (served.moves) moved.add(served.control);
  return [...moved];
}

function coverResources(
  { ledger: { resources, templates, rules } }: CoverageInput,
  ledger: LedgerIndex,
): readonly ResourceCoverage[] {
  const coveredTypes = new Set(rules.flatMap((rule) => rule.appliesTo));
  return resources.map((resource, index) => {
    const said = ledger.resources[index]!;
    const template = templates[resource.template];
    if (!template)
      throw new Error(`resource ${index} names template ${resource.template}, which the ledger does not hold`);
    return {
      index,
      logicalId: resource.logicalId,
      type: resource.type,
      template: template.file,
      stack: template.stack,
      constructPath: resource.constructPath,
      source: resource.source,
      // A job inside a definition is judged under its own type, on the resource that holds it.
      covered: coveredTypes.has(resource.type) || said.verdicts.length > 0,
      design: designOf(said.tally),
      tally: said.tally,
      account: accountOf(said.account),
      accountTally: said.account,
      controls: movedBy(said.rules),
      verdicts: said.verdicts,
    };
  });
}

function coverWaivers(input: CoverageInput, ledger: LedgerIndex): readonly WaiverCoverage[] {
  return input.ledger.waivers.map((waiver, position) => {
    const { failures, rules } = ledger.waivers[position]!;
    return { ...waiver, expired: hasExpired(waiver, input.asOf), failures, controls: movedBy(rules) };
  });
}

/** Types by name; of one with a reason, those resources apart that it does not hold for. */
function typesNotCovered(
  resources: readonly ResourceCoverage[],
  { ledger, reasonsNotCovered = {} }: CoverageInput,
): readonly TypeNotCovered[] {
  const found = new Map<string, { type: string; reason?: string; resources: number[] }>();
  for (const { type, index, covered } of resources) {
    if (covered) continue;
    const unseen = ledger.resources[index]!.unseen === true;
    const reason = !unseen && Object.hasOwn(reasonsNotCovered, type) ? reasonsNotCovered[type] : undefined;
    const key = `${type} ${reason ?? ''}`;
    const known = found.get(key);
    if (known) known.resources.push(index);
    else found.set(key, { type, ...(reason === undefined ? {} : { reason }), resources: [index] });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
