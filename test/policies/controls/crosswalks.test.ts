import { controlsOf, EVIDENCE_CLASSES, isAnyControlId, isControlId } from '../../../policies/controls';
import { clausesOf } from '../../../policies/controls/clause';
import { EU_AI_ACT } from '../../../policies/controls/crosswalks/eu-ai-act';
import {
  CLAUSES_FROM_2013_TO_2022,
  CLAUSES_NEW_IN_2022,
  FROM_2013_TO_2022,
  FROM_2022_TO_2013,
} from '../../../policies/controls/crosswalks/iso27001-2013-2022';
import {
  CLAUSE_PAIRS,
  CLAUSES_ONLY_IN_ISO42001,
  ISO42001_TO_ISO27001,
} from '../../../policies/controls/crosswalks/iso42001-iso27001';
import { NIST_AI_RMF_TO_ISO42001 } from '../../../policies/controls/crosswalks/nist-ai-rmf';
import { CONFIRMED_BY, NAME_VARIANTS, NOT_CONFIRMED_BY, SOURCES } from '../../../policies/controls/sources';

const clauseIds = new Set<string>([...clausesOf('iso42001'), ...clausesOf('iso27001')].map((clause) => clause.id));
const exists = (id: string): boolean => isAnyControlId(id) || clauseIds.has(id);
const pairs = Object.entries(ISO42001_TO_ISO27001).flatMap(([iso42001, counterparts]) =>
  counterparts.map((counterpart) => ({ iso42001, ...counterpart })),
);

describe('the correspondence of 27001:2013 and 27001:2022', () => {
  test('names every control of both editions and nothing else', () => {
    expect(Object.keys(FROM_2013_TO_2022)).toEqual(controlsOf('iso27001-2013').map((c) => c.id));
    expect(Object.keys(FROM_2022_TO_2013)).toEqual(controlsOf('iso27001').map((c) => c.id));
  });

  test('reads the same forwards and backwards', () => {
    const forward = Object.entries(FROM_2013_TO_2022).flatMap(([old, now]) => now.map((id) => `${old} ${id}`));
    const backward = Object.entries(FROM_2022_TO_2013).flatMap(([now, olds]) => olds.map((id) => `${id} ${now}`));
    expect(forward).toHaveLength(115);
    expect(new Set(forward).size).toBe(forward.length);
    expect([...backward].sort()).toEqual([...forward].sort());
  });

  test('every 2013 control has a successor, and eleven 2022 controls are new', () => {
    expect(Object.values(FROM_2013_TO_2022).every((now) => now.length > 0)).toBe(true);
    expect(
      Object.entries(FROM_2022_TO_2013)
        .filter(([, olds]) => olds.length === 0)
        .map(([id]) => id),
    ).toEqual([
      'iso27001:A.5.7',
      'iso27001:A.5.23',
      'iso27001:A.5.30',
      'iso27001:A.7.4',
      'iso27001:A.8.9',
      'iso27001:A.8.10',
      'iso27001:A.8.11',
      'iso27001:A.8.12',
      'iso27001:A.8.16',
      'iso27001:A.8.23',
      'iso27001:A.8.28',
    ]);
  });

  test('a 2013 control is never of a better class than the 2022 controls that took it over', () => {
    const classOf = new Map(controlsOf('iso27001').map((c) => [c.id as string, c.evidenceClass]));
    const stricter: string[] = [];
    for (const old of controlsOf('iso27001-2013')) {
      const successors = FROM_2013_TO_2022[old.id as keyof typeof FROM_2013_TO_2022];
      const best = Math.min(...successors.map((id) => EVIDENCE_CLASSES.indexOf(classOf.get(id)!)));
      const own = EVIDENCE_CLASSES.indexOf(old.evidenceClass);
      expect([old.id, own >= best]).toEqual([old.id, true]);
      expect([old.id, own > best]).toEqual([old.id, old.evidenceClassReason !== undefined]);
      if (own > best) stricter.push(old.number);
    }
    expect(stricter).toEqual(['A.9.1.1', 'A.9.2.5', 'A.9.3.1', 'A.10.1.1', 'A.13.2.2', 'A.14.2.1', 'A.14.2.3']);
  });

  test('moved clauses are clauses of 2022', () => {
    for (const now of [...Object.values(CLAUSES_FROM_2013_TO_2022).flat(), ...CLAUSES_NEW_IN_2022]) {
      expect(clauseIds).toContain(`iso27001:${now}`);
    }
  });
});

describe('the crosswalk of 42001 and 27001', () => {
  test('has a row for each of the 38 controls and 88 pairs, none twice', () => {
    expect(Object.keys(ISO42001_TO_ISO27001)).toEqual(controlsOf('iso42001').map((c) => c.id));
    expect(pairs).toHaveLength(88);
    expect(new Set(pairs.map((pair) => `${pair.iso42001} ${pair.iso27001}`)).size).toBe(88);
    expect(pairs.every((pair) => isControlId(pair.iso27001))).toBe(true);
  });

  test('says why for each pair, and names its sources exactly when it cites', () => {
    for (const pair of pairs) {
      expect(pair.why.trim()).not.toBe('');
      expect(pair.sources.length > 0).toBe(pair.basis === 'cited');
    }
  });

  test('gives the overlap figures with their denominators', () => {
    const strong = pairs.filter((pair) => pair.strength !== 'supporting');
    const sides = (list: typeof pairs) => [
      new Set(list.map((pair) => pair.iso42001)).size,
      new Set(list.map((pair) => pair.iso27001)).size,
    ];
    expect(sides(pairs.filter((pair) => pair.strength === 'full'))).toEqual([3, 3]);
    expect(sides(strong)).toEqual([24, 24]);
    expect(sides(pairs)).toEqual([34, 43]);
    expect(sides(strong.filter((pair) => pair.basis === 'cited'))).toEqual([18, 17]);
  });

  test('pairs every requirement of the 42001 clauses, but for the two that 27001 lacks', () => {
    const paired = CLAUSE_PAIRS.map((pair) => pair.iso42001);
    expect(paired).toHaveLength(30);
    for (const pair of CLAUSE_PAIRS) {
      expect(clauseIds).toContain(pair.iso42001);
      expect(clauseIds).toContain(pair.iso27001);
    }
    const requirements = clausesOf('iso42001').filter((clause) => !clause.heading);
    expect(requirements.map((clause) => clause.id).filter((id) => !paired.includes(id as never))).toEqual(
      CLAUSES_ONLY_IN_ISO42001,
    );
  });
});

describe('the crosswalks to NIST AI RMF and the EU AI Act', () => {
  test('NIST AI RMF has 72 subcategories and 280 references, all to entries that exist', () => {
    const rows = Object.entries(NIST_AI_RMF_TO_ISO42001);
    expect(rows).toHaveLength(72);
    const references = rows.flatMap(([, row]) => row.iso42001);
    expect(references).toHaveLength(280);
    expect(references.filter((id) => !exists(id))).toEqual([]);
    for (const [id, row] of rows) {
      expect(id).toMatch(/^(GOVERN|MAP|MEASURE|MANAGE) \d\.\d+$/);
      expect(row.statement.trim()).not.toBe('');
      expect(new Set(row.iso42001).size).toBe(row.iso42001.length);
    }
    const reached = new Set(references.filter((id) => isControlId(id)));
    expect(reached.size).toBe(38);
  });

  test('the EU AI Act has 20 articles and 112 and 40 anchors, all to entries that exist', () => {
    const articles = Object.values(EU_AI_ACT);
    expect(articles).toHaveLength(20);
    const aims = articles.flatMap((article) => article.iso42001);
    const isms = articles.flatMap((article) => article.iso27001);
    expect([aims.length, isms.length]).toEqual([112, 40]);
    expect(aims.filter((anchor) => anchor.agreement >= 2)).toHaveLength(46);
    expect(
      [...aims.map((anchor) => anchor.iso42001), ...isms.map((a) => a.iso27001)].filter((id) => !exists(id)),
    ).toEqual([]);
    for (const anchor of aims) expect(anchor.agreement).toBeGreaterThanOrEqual(anchor.sources.length);
  });
});

describe('the sources', () => {
  test('every reference is to a source and to a control that exist', () => {
    const ids = Object.keys(SOURCES);
    for (const list of Object.values(CONFIRMED_BY)) for (const id of list) expect(ids).toContain(id);
    for (const [id, list] of Object.entries(NOT_CONFIRMED_BY)) {
      expect(isAnyControlId(id)).toBe(true);
      for (const source of list ?? []) expect(ids).toContain(source);
    }
    for (const [id, variants] of Object.entries(NAME_VARIANTS)) {
      expect(isAnyControlId(id)).toBe(true);
      for (const source of Object.keys(variants ?? {})) expect(ids).toContain(source);
    }
  });
});
