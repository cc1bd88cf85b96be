import type { LiveFacts } from '../../../lib/coverage';
import { driftFindings } from '../../../lib/report/drift-findings';
import { driftLines, driftMarkdown } from '../../../lib/report/drift-text';
import { everywhere, observationsWith, PLAIN, reportWith } from './fixture';

const FACTS: LiveFacts = {
  sha256: 'e'.repeat(64),
  startedAt: '2026-11-23T08:00:00.000Z',
  collectedAt: '2026-11-23T08:05:00.000Z',
  staleAfter: '2026-11-30T08:00:00.000Z',
  stale: false,
  complete: true,
  asked: 'conformance pack aims',
  sources: [],
  rules: { all: 0, twins: 0, read: 0, withoutResults: 0, notRead: 0, otherParameters: [], notDeployed: [] },
  results: { all: 0, matched: 0, aboutAccount: 0, ambiguous: 0, elsewhere: 0, ofOtherRules: 0, ambiguities: [] },
  stacks: [
    {
      name: 'Training',
      template: 'Training.template.json',
      account: '111122223333',
      region: 'eu-west-1',
      standing: 'differs',
      differences: ['Resources.Model.Properties.EnableNetworkIsolation differs'],
      drift: 'drifted',
      drifted: [{ logicalId: 'Bucket', drift: 'modified', properties: ['/VersioningConfiguration/Status'] }],
    },
    {
      name: 'Data',
      template: 'Data.template.json',
      region: 'eu-west-1',
      standing: 'deployed',
      differences: [],
      drift: 'in sync',
      drifted: [],
    },
  ],
  unmanaged: {
    recorded: 1,
    assets: [{ type: 'AWS::SageMaker::Model', id: 'by-hand', account: '111122223333', region: 'eu-west-1' }],
    typesNotRecorded: [],
  },
  problems: [],
};

const live = reportWith(PLAIN, [], observationsWith(PLAIN));

describe('what the account contradicts', () => {
  test('comes before everything else, errors first, each with what traces it', () => {
    const findings = driftFindings(live, FACTS);
    expect(findings.map(({ severity, kind }) => [severity, kind])).toEqual([
      ['error', 'contradicted'],
      ['error', 'differs'],
      ['warning', 'drifted'],
      ['warning', 'unmanaged'],
    ]);
    expect(findings[0]).toMatchObject({
      where: 'App/Training/Model0',
      rule: 'ModelIsolated',
      controls: ['iso27001:A.8.22'],
    });
  });

  test('is the first thing on the terminal, with the number of each kind', () => {
    const [first, second] = driftLines(live, FACTS);
    expect(first).toBe(
      'DRIFT      1 setting that the account contradicts, 1 stack deployed otherwise than judged, 1 resource changed since it was deployed, 1 AI resource that no template describes',
    );
    expect(second).toBe('  error    App/Training/Model0');
  });

  test('is said to be none only when the account was asked', () => {
    expect(driftLines(reportWith(PLAIN), undefined)).toEqual([]);
    expect(driftLines(reportWith(PLAIN, [], []), { ...FACTS, stacks: [], unmanaged: undefined })[0]).toBe(
      'DRIFT      none: nothing that was asked and answered contradicts the design',
    );
  });

  test('evidence that is stale or incomplete is said beside it', () => {
    const lines = driftLines(live, {
      ...FACTS,
      stale: true,
      complete: false,
      problems: [{ operation: 'DescribeConfigRules', reason: 'access denied', detail: 'no' }],
    });
    expect(lines.join('\n')).toContain('the evidence is stale since 2026-11-30');
    expect(lines.join('\n')).toContain('the evidence is incomplete: 1 question without an answer');
  });

  test('lets no text of the account break the terminal or the table', () => {
    const odd = everywhere('\u001B[31m|a\n<b>');
    const report = reportWith(odd, [], observationsWith(odd));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(driftLines(report, FACTS).join('\n')).not.toMatch(/\u001B/);
    const rows = [...driftMarkdown(report, FACTS)]
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('| error'));
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(7);
  });
});
