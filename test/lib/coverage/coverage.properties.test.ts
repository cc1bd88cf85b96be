import {
  ACCOUNT_VALUES,
  type ControlCoverage,
  type CoverageInput,
  type CoverageRecord,
  cover,
  DESIGN_VALUES,
  type LiveObservation,
  PEOPLE_VALUES,
} from '../../../lib/coverage';
import { type ControlId, control, isEvidenceable } from '../../../policies/controls';
import { FROM_2013_TO_2022 } from '../../../policies/controls/crosswalks/iso27001-2013-2022';
import { fc, runs } from '../../support/properties';
import { ledgerOf, rule, type ShortVerdict, TODAY, waiver } from './ledger-of';

/** A few controls of every class, so that runs meet often. */
const CONTROLS: readonly ControlId[] = [
  'iso27001:A.8.24',
  'iso27001:A.8.8',
  'iso27001:A.5.36',
  'iso27001:A.7.10',
  'iso27001:A.5.1',
  'iso42001:A.6.2.8',
  'iso42001:A.7.5',
  'iso42001:A.3.2',
];
const RESOURCES = 4;

const rules = fc.array(
  fc.record({
    controls: fc.dictionary(fc.constantFrom(...CONTROLS), fc.constantFrom('direct', 'partial', 'supporting'), {
      maxKeys: 3,
    }),
    twin: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

const records = fc.array(
  fc.record(
    {
      id: fc.constantFrom('R1', 'R2', 'R3'),
      kind: fc.constantFrom('evidence', 'supplier', 'premises', 'applicability'),
      title: fc.constant('Something written'),
      controls: fc.array(fc.constantFrom(...CONTROLS), { minLength: 1, maxLength: 3 }),
      validUntil: fc.constantFrom('2026-01-01', '2027-01-01'),
      applicable: fc.boolean(),
      justification: fc.constantFrom('', 'Because.'),
      approvedBy: fc.constant('Somebody'),
    },
    { requiredKeys: ['id', 'kind', 'title', 'controls'] },
  ),
  { maxLength: 5 },
);

const inputs: fc.Arbitrary<CoverageInput> = rules.chain((drawn) =>
  fc
    .record({
      verdicts: fc.array(
        fc.tuple(
          fc.nat(drawn.length - 1),
          fc.nat(RESOURCES - 1),
          fc.constantFrom('pass', 'pass', 'pass', 'fail', 'unknown', 'broken', 'not applicable'),
          fc.option(fc.nat(1), { nil: undefined }),
        ),
        { maxLength: 8 },
      ),
      live: fc.option(
        fc.array(
          fc.record({
            rule: fc.nat(drawn.length - 1).map((index) => `R${index}`),
            resource: fc.nat(RESOURCES - 1),
            state: fc.constantFrom('compliant', 'compliant', 'compliant', 'non-compliant', 'stale', 'no data'),
            at: fc.constantFrom('2026-11-20', undefined),
          }),
          { maxLength: 12 },
        ),
        { nil: undefined },
      ),
      records,
    })
    .map(
      ({ verdicts, live, records: written }): CoverageInput => ({
        ledger: ledgerOf(
          drawn.map(({ controls, twin }, index) =>
            rule(`R${index}`, controls as Partial<Record<ControlId, 'direct'>>, twin ? {} : { configRules: [] }),
          ),
          verdicts as readonly ShortVerdict[],
          { waivers: [waiver(), waiver({ expires: '2026-01-01' })], resources: buckets() },
        ),
        live: live as readonly LiveObservation[] | undefined,
        records: written as readonly CoverageRecord[],
        asOf: TODAY,
      }),
    ),
);

function buckets() {
  return Array.from({ length: RESOURCES }, (_, index) => ({
    template: 0,
    logicalId: `Bucket${index}`,
    type: 'AWS::S3::Bucket',
  }));
}

/** The controls of a report by id. */
const byId = (input: CoverageInput) => new Map(cover(input).controls.map((control) => [control.id, control]));

/** The ids of the controls for which the comparison does not hold. One assertion a run: thousands would be slow. */
function offenders(
  before: CoverageInput,
  after: CoverageInput,
  holds: (before: ControlCoverage, after: ControlCoverage) => boolean,
): readonly string[] {
  const later = byId(after);
  return [...byId(before).values()].filter((control) => !holds(control, later.get(control.id)!)).map((c) => c.id);
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const withVerdict = (input: CoverageInput, verdict: ShortVerdict): CoverageInput => ({
  ...input,
  ledger: {
    ...input.ledger,
    verdicts: [
      ...input.ledger.verdicts,
      {
        rule: verdict[0],
        resource: verdict[1],
        verdict: verdict[2],
        ...(verdict[3] === undefined ? {} : { waiver: verdict[3] }),
      },
    ],
  },
});

/** Values stand worst first: a lower place is no improvement. */
const noBetter = <Value>(order: readonly Value[], after: Value, before: Value) =>
  order.indexOf(after) <= order.indexOf(before);

const notNewlyEvidenced = (before: ControlCoverage, after: ControlCoverage) =>
  before.headline.state === 'evidenced' || after.headline.state !== 'evidenced';

describe('coverage, whatever the run', () => {
  test('a failure more never improves a control', () => {
    fc.assert(
      fc.property(inputs, fc.nat(3), fc.nat(RESOURCES - 1), (input, ruleIndex, resource) => {
        const failing = withVerdict(input, [ruleIndex % input.ledger.rules.length, resource, 'fail']);
        const hadNothingToAsk = (control: ControlCoverage) =>
          Object.values(control.accountTally).every((count) => count === 0);
        expect(
          offenders(
            input,
            failing,
            (before, after) =>
              noBetter(DESIGN_VALUES, after.axes.design, before.axes.design) &&
              notNewlyEvidenced(before, after) &&
              (hadNothingToAsk(before) || noBetter(ACCOUNT_VALUES, after.axes.account, before.axes.account)) &&
              after.axes.people === before.axes.people,
          ),
        ).toEqual([]);
      }),
    );
  });

  test.each(['unknown', 'broken'] as const)('one %s more never improves a control', (verdict) => {
    fc.assert(
      fc.property(inputs, fc.nat(3), fc.nat(RESOURCES - 1), (input, ruleIndex, resource) => {
        const worse = withVerdict(input, [ruleIndex % input.ledger.rules.length, resource, verdict]);
        expect(
          offenders(
            input,
            worse,
            (before, after) =>
              noBetter(DESIGN_VALUES, after.axes.design, before.axes.design) && notNewlyEvidenced(before, after),
          ),
        ).toEqual([]);
      }),
    );
  });

  test('a verdict that does not apply changes no axis', () => {
    fc.assert(
      fc.property(inputs, fc.nat(3), fc.nat(RESOURCES - 1), (input, ruleIndex, resource) => {
        const idle = withVerdict(input, [ruleIndex % input.ledger.rules.length, resource, 'not applicable']);
        expect(
          offenders(
            input,
            idle,
            (before, after) => same(before.axes, after.axes) && same(before.headline, after.headline),
          ),
        ).toEqual([]);
      }),
    );
  });

  test('a passing rule that is only context changes no axis', () => {
    const beyond = CONTROLS.filter((id) => !isEvidenceable(control(id).evidenceClass));
    const context = fc.oneof(
      fc.constantFrom(...CONTROLS).map((id) => rule('Context', { [id]: 'supporting' })),
      fc
        .tuple(fc.constantFrom(...beyond), fc.constantFrom<'direct' | 'partial'>('direct', 'partial'))
        .map(([id, as]) => rule('Context', { [id]: as })),
    );
    fc.assert(
      fc.property(inputs, context, fc.nat(RESOURCES - 1), (input, added, resource) => {
        const more: CoverageInput = {
          ...input,
          ledger: { ...input.ledger, rules: [...input.ledger.rules, added] },
          live: [...(input.live ?? []), { rule: 'Context', resource, state: 'compliant', at: '2026-11-20' }],
        };
        const passing = withVerdict(more, [input.ledger.rules.length, resource, 'pass']);
        expect(
          offenders(
            input,
            passing,
            (before, after) =>
              same(before.axes, after.axes) &&
              same(before.headline, after.headline) &&
              same(before.population, after.population),
          ),
        ).toEqual([]);
      }),
    );
  });

  test('evidenced means that every needed axis is at its best over a population that is not empty', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const evidenced = cover(input).controls.filter((c) => c.headline.state === 'evidenced');
        const shown = (c: ControlCoverage) => {
          const { failed, accepted, undecided, broken, passed } = c.tally;
          const design = c.axes.design === 'designed' && passed > 0 && failed + accepted + undecided + broken === 0;
          const { confirmed, ...others } = c.accountTally;
          const account =
            c.axes.account === 'confirmed' && confirmed > 0 && Object.values(others).every((count) => count === 0);
          const people = c.axes.people === 'recorded' && c.records.length > 0 && c.records.every((r) => !r.overdue);
          return (!c.needs.design || design) && (!c.needs.account || account) && (!c.needs.people || people);
        };
        expect(evidenced.filter((c) => !shown(c)).map((c) => c.id)).toEqual([]);
      }),
    );
  });

  test('without live evidence nothing that infrastructure shows gets past designed', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { controls } = cover({ ...input, live: undefined });
        expect(
          controls.filter((c) => isEvidenceable(c.evidenceClass) && c.headline.state === 'evidenced').map((c) => c.id),
        ).toEqual([]);
      }),
    );
  });

  test('the figures add up to their denominators', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const total = (figures: readonly { count: number }[]) => figures.reduce((sum, figure) => sum + figure.count, 0);
        for (const standard of cover(input).standards) {
          expect(standard.applicable.count + standard.notApplicable.count).toBe(standard.all);
          expect(standard.evidenceable.count + standard.recordOnly.count).toBe(standard.applicable.count);
          expect(total(DESIGN_VALUES.map((value) => standard.design[value]))).toBe(standard.evidenceable.count);
          expect(total(ACCOUNT_VALUES.map((value) => standard.account[value]))).toBe(standard.evidenceable.count);
          expect(total(PEOPLE_VALUES.map((value) => standard.people[value]))).toBe(standard.people.recorded.of);
          expect(standard.evidencedByInfrastructure.count + standard.evidencedByRecordsAlone.count).toBe(
            standard.evidenced.count,
          );
          for (const value of DESIGN_VALUES) expect(standard.design[value].of).toBe(standard.evidenceable.count);
        }
      }),
    );
  });

  test('a control of 2013 never looks better than those that took it over', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const controls = byId(input);
        const betterThanSuccessors = Object.entries(FROM_2013_TO_2022).filter(([old, successors]) => {
          const derived = controls.get(old as never)!;
          if (derived.headline.state !== 'evidenced') return false;
          return successors.some((id) => {
            const { axes, needs } = controls.get(id)!;
            return (
              (derived.needs.design && needs.design && axes.design !== 'designed') ||
              (derived.needs.account && needs.account && axes.account !== 'confirmed') ||
              (derived.needs.people && axes.people !== 'recorded')
            );
          });
        });
        expect(betterThanSuccessors.map(([old]) => old)).toEqual([]);
      }),
    );
  });

  test('the order of the verdicts does not matter', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const reversed = { ...input, ledger: { ...input.ledger, verdicts: [...input.ledger.verdicts].reverse() } };
        expect(offenders(input, reversed, same)).toEqual([]);
      }),
    );
  });

  test('the report is the same for the same input, and no word claims too much', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const report = cover(input);
        expect(same(cover(input), report)).toBe(true);
        expect(JSON.stringify(report)).not.toMatch(/\b(compliant|certified|proven|satisf(y|ies|ied))\b/i);
      }),
      { numRuns: runs(20) },
    );
  });
});
