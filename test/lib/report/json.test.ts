import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { json } from '../../../lib/report/json';
import schema from '../../../schemas/report.schema.json';
import { inventoryOf } from './cryptography-fixture';
import { everywhere, factsWith, liveFactsWith, observationsWith, PLAIN, RUN, reportWith } from './fixture';
import { proofsWith } from './reachability-fixture';

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(schema);

function rendered(names = PLAIN, more = {}) {
  const live = 'live' in more ? observationsWith(names) : undefined;
  const [file] = json(reportWith(names, [], live), factsWith(names, more));
  const text = [...file!.pieces].join('');
  return { text, report: JSON.parse(text) };
}

describe('coverage.json', () => {
  test.each([
    ['plain names', PLAIN, {}],
    ['hostile names', everywhere('</script>\u202E\u0000\uD800"'), {}],
    ['no run facts', PLAIN, { run: undefined }],
    ['a ledger', PLAIN, { ledger: 'cdk.out/aims-ledger.ndjson', ledgerRun: RUN, rulesNotInLedger: 3 }],
    ['live evidence', PLAIN, { live: liveFactsWith(PLAIN) }],
    ['reachability', PLAIN, { reachability: proofsWith('kms') }],
    ['reachability of nothing', PLAIN, { reachability: [] }],
    ['an inventory of cryptography', PLAIN, { cryptography: inventoryOf('Plain') }],
    ['hostile names in it', PLAIN, { cryptography: inventoryOf('</script>\u202E\uD800"') }],
  ] as const)('is as its schema says, with %s', (_, names, more) => {
    const { report } = rendered(names, more);
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('an inventory of cryptography has figures that add up to its lists', () => {
    const { cryptography } = rendered(PLAIN, { cryptography: inventoryOf('Plain') }).report;
    const { keys, atRest, inTransit, signing } = cryptography.figures;
    expect(keys).toMatchObject({ all: 6, resistant: 3, notResistant: 2, unknown: 1, rotatable: 1, rotated: 1 });
    expect(keys.all).toBe(cryptography.keys.length);
    expect(atRest.states).toEqual({
      none: 1,
      unknown: 1,
      'service default': 1,
      'AWS managed key': 1,
      'key outside': 2,
      'key of the templates': 1,
    });
    expect(atRest.all).toBe(cryptography.atRest.length);
    expect(inTransit.required + inTransit.notRequired + inTransit.unknown).toBe(cryptography.inTransit.length);
    expect(inTransit).toMatchObject({ withPolicy: 3, hybrid: 1 });
    expect(signing).toEqual({ all: 6, resistant: 2, notResistant: 3, unknown: 1 });
    expect(cryptography.signing).toHaveLength(7);
  });

  test('the schema refuses what is not a report', () => {
    const { report } = rendered();
    expect(validate({ ...report, version: 2 })).toBe(false);
    expect(validate({ ...report, controls: [{ ...report.controls[0], id: 'A.2.2' }] })).toBe(false);
    const { disclaimer, ...without } = report;
    expect(disclaimer).toMatch(/not a certificate/);
    expect(validate(without)).toBe(false);
  });

  test('has one entry for each control, by an id with its standard', () => {
    const { report } = rendered();
    const ids: string[] = report.controls.map((control: { id: string }) => control.id);
    expect(new Set(ids).size).toBe(245);
    expect(ids.filter((id) => id.endsWith(':A.5.2')).sort()).toEqual(['iso27001:A.5.2', 'iso42001:A.5.2']);
  });

  test('has figures that add up', () => {
    const { summary, resources } = rendered().report;
    const { all, ...parts } = summary.resources;
    const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(total(parts)).toBe(all);
    expect(all).toBe(resources.length);
    const { all: verdicts, ...effects } = summary.verdicts;
    expect(total(effects)).toBe(verdicts);
    expect(resources.flatMap((resource: { verdicts: unknown[] }) => resource.verdicts)).toHaveLength(verdicts);
    expect(summary.failures).toEqual({ error: 1, warning: 2 });
    expect(summary.waivers).toEqual({ all: 3, expired: 1, withoutApprover: 2, withoutExpiry: 1, unused: 1 });
  });

  test('traces every verdict to rule, property, value and waiver', () => {
    const { report } = rendered();
    expect(report.resources[2].verdicts).toEqual([
      {
        rule: 'ModelIsolated',
        severity: 'error',
        verdict: 'fail',
        property: 'EnableNetworkIsolation',
        message: PLAIN.message,
        waiver: 0,
      },
      { rule: 'ModelMonitored', severity: 'error', verdict: 'not applicable' },
    ]);
    expect(report.waivers[0]).toMatchObject({ approver: 'Head of security', expired: false, failures: 1 });
    expect(report.run.templates[0]).toMatchObject({ file: 'Training.template.json', sha256: 'a'.repeat(64) });
  });

  test('says what the account contradicts, and of which resource', () => {
    const { report } = rendered(PLAIN, { live: liveFactsWith(PLAIN) });
    expect(report.drift).toEqual([
      expect.objectContaining({ rule: 'ModelIsolated', resource: 0, design: 'passed', controls: ['iso27001:A.8.22'] }),
    ]);
    expect(report.resources[0].account).toBe('contradicted');
    expect(report.live).toMatchObject({ complete: false, results: { all: 4, matched: 3 } });
  });

  test('without the facts of the run is the same bytes for the same input', () => {
    const { text } = rendered(PLAIN, { run: undefined });
    expect(rendered(PLAIN, { run: undefined }).text).toBe(text);
    expect(text).not.toContain(RUN.time);
    expect(text).not.toContain(RUN.revision);
  });
});
