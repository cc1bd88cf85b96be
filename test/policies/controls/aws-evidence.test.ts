import { type ControlId, control, controlsOf, isControlId } from '../../../policies/controls';
import {
  AWS_EVIDENCE,
  CLOSED_TO_NEW_CUSTOMERS,
  CONFIG_RULE_TWINS,
  RULES_IN_AWS_AI_CONFORMANCE_PACKS,
} from '../../../policies/controls/aws-evidence';

const entries = Object.entries(AWS_EVIDENCE).map(([id, evidence]) => ({ id, evidence: evidence! }));

describe('what AWS can show toward the controls', () => {
  test('is given for controls that exist, and never for one that infrastructure cannot show', () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const { id } of entries) {
      expect(isControlId(id)).toBe(true);
      expect(control(id as ControlId).evidenceClass).not.toBe('none');
    }
  });

  test('every direct control names resource types', () => {
    const direct = [...controlsOf('iso42001'), ...controlsOf('iso27001')].filter((c) => c.evidenceClass === 'direct');
    const without = direct.filter((c) => !AWS_EVIDENCE[c.id as ControlId]?.resourceTypes.length).map((c) => c.id);
    expect(without).toEqual([]);
  });

  test('is well formed and lists nothing twice', () => {
    for (const { id, evidence } of entries) {
      for (const type of evidence.resourceTypes) expect(type).toMatch(/^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/);
      for (const rule of evidence.configRules) expect(rule).toMatch(/^[A-Z][A-Z0-9_]+$/);
      for (const check of evidence.securityHubControls) expect(check).toMatch(/^[A-Za-z0-9]+\.\d+$/);
      for (const list of [evidence.resourceTypes, evidence.configRules, evidence.securityHubControls]) {
        expect([id, new Set(list).size]).toEqual([id, list.length]);
      }
    }
  });

  test('what is cited or derived is listed, and a derived rule has its twin cited for the same control', () => {
    for (const { id, evidence } of entries) {
      for (const check of Object.keys(evidence.cited ?? {})) expect(evidence.securityHubControls).toContain(check);
      for (const rule of evidence.derived ?? []) {
        expect(evidence.configRules).toContain(rule);
        expect([id, rule, Object.keys(evidence.cited ?? {}).includes(CONFIG_RULE_TWINS[rule]!)]).toEqual([
          id,
          rule,
          true,
        ]);
      }
      if (id.startsWith('iso42001:'))
        expect([id, evidence.cited, evidence.derived]).toEqual([id, undefined, undefined]);
    }
  });

  test('the shared sets name nothing that no control uses', () => {
    const rules = new Set(entries.flatMap(({ evidence }) => evidence.configRules));
    const types = new Set(entries.flatMap(({ evidence }) => evidence.resourceTypes));
    for (const rule of RULES_IN_AWS_AI_CONFORMANCE_PACKS) expect(rules).toContain(rule);
    for (const type of CLOSED_TO_NEW_CUSTOMERS) expect(types).toContain(type);
  });
});
