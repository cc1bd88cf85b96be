import type {
  AnyControlId,
  ControlId,
  Iso27001ClauseId,
  Iso27001ControlId,
  Iso27001Edition2013ControlId,
  Iso42001ControlId,
} from '../../../policies/controls';

/**
 * These tests bite at compile time: each `@ts-expect-error` becomes an error of its own the day the mistake beneath it
 * compiles (`tsc -p tsconfig.test.json`).
 */
describe('the id types', () => {
  test('accept what the catalogues hold', () => {
    const right: [Iso42001ControlId, Iso27001ControlId, Iso27001Edition2013ControlId, ControlId, AnyControlId] = [
      'iso42001:A.10.4',
      'iso27001:A.8.34',
      'iso27001-2013:A.18.2.3',
      'iso27001:A.5.1',
      'iso27001-2013:A.5.1.1',
    ];
    expect(new Set(right).size).toBe(5);
  });

  test('refuse what they do not hold', () => {
    // @ts-expect-error: 42001 has no A.10.5
    const missing: Iso42001ControlId = 'iso42001:A.10.5';
    // @ts-expect-error: A.8.35 does not exist
    const beyond: Iso27001ControlId = 'iso27001:A.8.35';
    // @ts-expect-error: the wrong standard
    const wrongStandard: Iso27001ControlId = 'iso42001:A.5.2';
    // @ts-expect-error: no standard
    const bare: AnyControlId = 'A.5.2';
    // @ts-expect-error: a rule may not name the withdrawn edition
    const withdrawn: ControlId = 'iso27001-2013:A.10.1.1';
    // @ts-expect-error: a group is no control
    const group: ControlId = 'iso42001:A.6.2';
    // @ts-expect-error: 27001 has no clause 8.4
    const clause: Iso27001ClauseId = 'iso27001:8.4';
    expect([missing, beyond, wrongStandard, bare, withdrawn, group, clause]).toHaveLength(7);
  });

  test('a mapping with a misspelt id does not compile', () => {
    const mapping: Partial<Record<ControlId, string>> = {
      'iso27001:A.8.22': 'fine',
      // @ts-expect-error: A.8.222 is misspelt
      'iso27001:A.8.222': 'not fine',
    };
    expect(Object.keys(mapping)).toHaveLength(2);
  });
});
