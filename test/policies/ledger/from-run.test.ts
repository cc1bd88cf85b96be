import { join } from 'node:path';
import type { Run } from '../../../policies/judge/run';
import { run } from '../../../policies/judge/run';
import { ledgerFromRuns } from '../../../policies/ledger/from-run';
import { narrowLedger } from '../../../policies/ledger/narrow';
import { readLedger } from '../../../policies/ledger/read';
import { ledgerLines, writeLines } from '../../../policies/ledger/write';
import { RULES } from '../../../policies/rules';
import type { Waiver } from '../../../policies/waivers/waiver';
import { assemblyOf } from '../../support/assembly-of';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const RULE = 'SageMakerModelNetworkIsolation';

const models = (...isolated: readonly (boolean | undefined)[]) => ({
  Resources: Object.fromEntries(
    isolated.map((value, index) => [
      `Model${index}`,
      { Type: 'AWS::SageMaker::Model', Properties: value === undefined ? {} : { EnableNetworkIsolation: value } },
    ]),
  ),
});

const waiverOf = (logicalId: string): Waiver => ({
  ruleId: RULE,
  logicalId,
  reason: 'An experiment without data.',
  origin: 'file',
  expired: false,
});

function judged(source: string, template: Record<string, unknown>, waivers: readonly Waiver[] = []): Run {
  return run(assemblyOf({ App: template }, { source }), { rules: RULES, waivers, today: '2026-11-24' });
}

describe('a ledger in memory', () => {
  test('is the ledger that would have been written and read again', () => {
    const given = () => judged('cdk.out', models(true, false, undefined), [waiverOf('Model1'), waiverOf('Nobody')]);
    const file = join(folder, 'ledger.ndjson');
    writeLines(file, ledgerLines(given(), RULES));
    const written = readLedger(file);
    const inMemory = JSON.parse(JSON.stringify(ledgerFromRuns([given()], RULES)));
    expect(inMemory).toEqual(written);
    expect(written.verdicts.length).toBeGreaterThan(3);
    expect(written.mistakes).toEqual([expect.objectContaining({ id: 'unused-waiver' })]);
  });

  test('of several assemblies keeps templates of the same name apart', () => {
    const ledger = ledgerFromRuns([judged('one/cdk.out', models(true)), judged('two/cdk.out', models(false))], RULES);
    expect(ledger.templates.map((template) => template.file)).toEqual([
      'one/cdk.out/App.template.json',
      'two/cdk.out/App.template.json',
    ]);
    expect(ledger.resources.map((resource) => resource.template)).toEqual([0, 1]);
    const isolation = ledger.rules.findIndex((rule) => rule.id === RULE);
    expect(
      ledger.verdicts
        .filter((verdict) => verdict.rule === isolation)
        .map(({ resource, verdict }) => [resource, verdict]),
    ).toEqual([
      [0, 'pass'],
      [1, 'fail'],
    ]);
  });

  test('of several assemblies lists a waiver of the file once, unused only if no assembly used it', () => {
    const waivers = [waiverOf('Model0'), waiverOf('Nobody')];
    const ledger = ledgerFromRuns([judged('one', models(true), waivers), judged('two', models(false), waivers)], RULES);
    expect(ledger.waivers).toHaveLength(2);
    expect(ledger.verdicts.filter((verdict) => verdict.waiver === 0)).toHaveLength(1);
    expect(ledger.mistakes.map((mistake) => mistake.id)).toEqual(['unused-waiver']);
  });
});

describe('a ledger narrowed to a standard', () => {
  test('keeps the rules that serve it, with their verdicts, and every resource', () => {
    const ledger = ledgerFromRuns([judged('cdk.out', models(true, false))], RULES);
    const narrow = narrowLedger(ledger, ['iso42001']);
    expect(narrow.rules.length).toBeLessThan(ledger.rules.length);
    for (const rule of narrow.rules)
      expect(Object.keys(rule.controls).some((id) => id.startsWith('iso42001:'))).toBe(true);
    expect(narrow.resources).toEqual(ledger.resources);
    const named = ({ rules, verdicts }: typeof ledger) =>
      verdicts.map((verdict) => `${rules[verdict.rule]!.id} ${verdict.resource} ${verdict.verdict}`);
    const kept = new Set(narrow.rules.map((rule) => rule.id));
    expect(named(narrow)).toEqual(named(ledger).filter((line) => kept.has(line.split(' ')[0]!)));
  });
});
