import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { control, isControlId, isEvidenceable } from '../../policies/controls';
import { RULES } from '../../policies/rules';
import { EXEMPT_TYPES } from '../../policies/rules/exempt-types';
import type { Rule } from '../../policies/rules/rule';
import { SERVICES } from '../../policies/rules/services';
import { EMBEDDED_TYPES } from '../../policies/template/embedded';
import { camel, ruleFiles } from '../../scripts/rule-index';

const checkout = join(__dirname, '..', '..');
const files = ruleFiles().map(({ service, name }) => {
  const exported = require(join(checkout, 'policies/rules', service, name)) as Record<string, Rule>;
  return { service, name, exported };
});

describe('one rule, one file, one test', () => {
  test.each(files.map((file) => [`${file.service}/${file.name}`, file] as const))(
    '%s',
    (path, { service, name, exported }) => {
      expect(Object.keys(exported)).toEqual([camel(name)]);
      const pascal = camel(`-${name}`);
      expect(exported[camel(name)]!.id).toBe(`${SERVICES[service]}${pascal}`);
      expect(existsSync(join(checkout, 'test/policies/rules', `${path}.test.ts`))).toBe(true);
    },
  );

  test('the index holds every file', () => {
    expect(RULES.map((rule) => rule.id).sort()).toEqual(
      files.map((file) => file.exported[camel(file.name)]!.id).sort(),
    );
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('applies to types that exist', () => {
    expect(rule.appliesTo.length).toBeGreaterThan(0);
    for (const type of rule.appliesTo)
      expect(
        type.startsWith('embedded:')
          ? EMBEDDED_TYPES.has(type)
          : /^(AWS|Custom)::[A-Za-z0-9]+(::[A-Za-z0-9]+)?$/.test(type),
      ).toBe(true);
  });

  test('says what is wrong and what to do', () => {
    // Lower case, because it completes a sentence; names such as IMDSv1 may come first.
    expect(rule.problem).toMatch(/^([a-z0-9']|[A-Z]{2}|[A-Z][a-z]+[A-Z])/);
    expect(rule.problem).not.toMatch(/[.!]$/);
    expect(rule.fix).toMatch(/^[A-Z].*\.$/s);
  });

  test('says for each control why it counts', () => {
    const ids = Object.keys(rule.controls);
    expect(ids.length).toBeGreaterThan(0);
    for (const [id, mapping] of Object.entries(rule.controls)) {
      expect(isControlId(id)).toBe(true);
      expect(mapping.why).toMatch(/^[A-Z].{15,}\.$/s);
      expect(['direct', 'partial', 'supporting']).toContain(mapping.as);
      // What infrastructure cannot show must not look shown.
      if (!isEvidenceable(control(id as never).evidenceClass)) expect(mapping.as).toBe('supporting');
    }
  });

  test('names twins by their ids alone', () => {
    for (const ids of Object.values(rule.equivalents ?? {}))
      for (const id of ids ?? []) expect(id).toMatch(/^[A-Za-z0-9_.:-]+$/);
    for (const id of rule.configRules ?? []) expect(id).toMatch(/^[A-Z0-9_]+$/);
  });
});

test('ids are unique', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});

test('no type is both judged and exempt', () => {
  const judged = new Set(RULES.flatMap((rule) => rule.appliesTo));
  expect(Object.keys(EXEMPT_TYPES).filter((type) => judged.has(type))).toEqual([]);
});

test('every exempt type says why', () => {
  for (const reason of Object.values(EXEMPT_TYPES)) expect(reason).toMatch(/^[A-Z].{20,}\.$/s);
});
