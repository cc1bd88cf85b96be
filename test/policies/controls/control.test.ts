import {
  CONTROL_NATURES,
  control,
  controlsNumbered,
  controlsOf,
  EVIDENCE_CLASSES,
  isAnyControlId,
  isControlId,
  isEvidenceable,
  isStandard,
  STANDARDS,
  type Standard,
} from '../../../policies/controls';

const ALL: readonly Standard[] = ['iso42001', 'iso27001', 'iso27001-2013'];

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describe('the control catalogues', () => {
  test.each([
    ['iso42001', 38],
    ['iso27001', 93],
    ['iso27001-2013', 114],
  ] as const)('%s has %i controls', (standard, count) => {
    expect(controlsOf(standard)).toHaveLength(count);
  });

  test('the groups of iso42001 hold as many controls as Annex A', () => {
    expect(countBy(controlsOf('iso42001'), (c) => c.group.id)).toEqual({
      'A.2': 3,
      'A.3': 2,
      'A.4': 5,
      'A.5': 4,
      'A.6': 9,
      'A.7': 5,
      'A.8': 4,
      'A.9': 3,
      'A.10': 3,
    });
    expect(countBy(controlsOf('iso42001'), (c) => c.subgroup?.id ?? '-')).toEqual({ '-': 29, 'A.6.1': 2, 'A.6.2': 7 });
  });

  test('the themes of iso27001 hold as many controls as Annex A', () => {
    expect(countBy(controlsOf('iso27001'), (c) => c.group.name)).toEqual({
      'Organizational controls': 37,
      'People controls': 8,
      'Physical controls': 14,
      'Technological controls': 34,
    });
  });

  test('the domains and objectives of iso27001-2013 hold as many controls as Annex A', () => {
    const controls = controlsOf('iso27001-2013');
    expect(countBy(controls, (c) => c.group.id)).toEqual({
      'A.5': 2,
      'A.6': 7,
      'A.7': 6,
      'A.8': 10,
      'A.9': 14,
      'A.10': 2,
      'A.11': 15,
      'A.12': 14,
      'A.13': 7,
      'A.14': 13,
      'A.15': 5,
      'A.16': 7,
      'A.17': 4,
      'A.18': 8,
    });
    expect(new Set(controls.map((c) => c.subgroup?.id)).size).toBe(35);
    expect(controls.every((c) => c.subgroup)).toBe(true);
  });

  test('the evidence classes are those that were decided on', () => {
    expect(countBy(controlsOf('iso42001'), (c) => c.evidenceClass)).toEqual({
      direct: 1,
      partial: 15,
      supporting: 10,
      none: 12,
    });
    expect(countBy(controlsOf('iso27001'), (c) => c.evidenceClass)).toEqual({
      direct: 14,
      partial: 33,
      supporting: 12,
      inherited: 12,
      none: 22,
    });
  });

  test.each(ALL)('every control of %s is complete', (standard) => {
    for (const c of controlsOf(standard)) {
      expect(c.id).toBe(`${standard}:${c.number}`);
      expect(c.standard).toBe(standard);
      expect(c.name.trim()).not.toBe('');
      expect(c.summary).toMatch(/^[A-Z].*\.$/);
      expect(EVIDENCE_CLASSES).toContain(c.evidenceClass);
      expect(STANDARDS[standard].groups).toContain(c.group);
    }
  });

  test.each(['iso42001', 'iso27001'] as const)('every control of %s says what infrastructure can show', (standard) => {
    for (const c of controlsOf(standard)) {
      expect(CONTROL_NATURES).toContain(c.nature);
      expect(c.infrastructureEvidence).toMatch(/^[A-Z].*\.$/s);
      expect([c.id, c.infrastructureEvidence?.startsWith('None: ')]).toEqual([c.id, c.evidenceClass === 'none']);
    }
  });

  test('no id occurs twice, and numbers stand in ascending order', () => {
    const ids = ALL.flatMap((standard) => controlsOf(standard).map((c) => c.id));
    expect(new Set(ids).size).toBe(38 + 93 + 114);
    for (const standard of ALL) {
      const numbers = controlsOf(standard).map((c) => c.number);
      const sorted = [...numbers].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
      expect(numbers).toEqual(sorted);
    }
  });

  test('no sentence claims more than evidence can show', () => {
    for (const standard of ALL) {
      for (const c of controlsOf(standard)) {
        const ours = `${c.summary} ${c.infrastructureEvidence ?? ''} ${c.evidenceClassReason ?? ''}`;
        expect(ours).not.toMatch(/\b(compliant|certified|proves?|proven|satisf(y|ies|ied))\b/i);
      }
    }
  });
});

describe('looking controls up', () => {
  test('control() gives the control with the id', () => {
    expect(control('iso42001:A.6.2.8')).toMatchObject({
      id: 'iso42001:A.6.2.8',
      standard: 'iso42001',
      number: 'A.6.2.8',
      name: 'AI system recording of event logs',
      group: { id: 'A.6', name: 'AI system life cycle' },
      subgroup: { id: 'A.6.2', name: 'AI system life cycle' },
      evidenceClass: 'direct',
    });
    expect(control('iso27001-2013:A.10.1.2').name).toBe('Key management');
  });

  test('a misspelt id does not compile, and throws when it comes from outside', () => {
    // @ts-expect-error: A.6.2.9 is no control of ISO/IEC 42001
    expect(() => control('iso42001:A.6.2.9')).toThrow(/no such control: got 'iso42001:A\.6\.2\.9'/);
    // @ts-expect-error: an id carries its standard
    expect(() => control('A.6.2.8')).toThrow(/expected an id like/);
  });

  test('rules may name the current editions only', () => {
    expect(isControlId('iso27001:A.8.24')).toBe(true);
    expect(isControlId('iso42001:A.6.2.8')).toBe(true);
    expect(isControlId('iso27001-2013:A.10.1.1')).toBe(false);
    expect(isControlId('iso27001:A.10.1.1')).toBe(false);
    expect(isControlId('toString')).toBe(false);
    expect(isAnyControlId('iso27001-2013:A.10.1.1')).toBe(true);
    expect(isAnyControlId('A.5.2')).toBe(false);
  });

  test('a number that several standards share finds all of them', () => {
    expect(controlsNumbered('A.5.2').map((c) => c.id)).toEqual(['iso42001:A.5.2', 'iso27001:A.5.2']);
    expect(controlsNumbered('A.99.1')).toEqual([]);
  });

  test('standards are recognised by their id', () => {
    expect(isStandard('iso27001')).toBe(true);
    expect(isStandard('iso9001')).toBe(false);
    expect(isStandard('constructor')).toBe(false);
  });

  test('only direct and partial controls count as evidenceable by infrastructure', () => {
    expect(EVIDENCE_CLASSES.filter(isEvidenceable)).toEqual(['direct', 'partial']);
  });
});
