import { type ControlId, control, controlsOf, isControlId } from '../../../policies/controls';
import {
  AWS_EVIDENCE,
  CLOSED_TO_NEW_CUSTOMERS,
  CONFIG_RULE_TWINS,
  derivedConfigRules,
  RULES_IN_AWS_AI_CONFORMANCE_PACKS,
  SECURITY_HUB_CITATIONS,
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

  test('what is cited is listed, by checks that are known, and for ISO/IEC 27001 alone', () => {
    const cited = new Set<string>();
    for (const { id, evidence } of entries)
      for (const check of evidence.cited ?? []) {
        expect(evidence.securityHubControls).toContain(check);
        expect(id).toMatch(/^iso27001:/);
        cited.add(check);
      }
    expect([...cited].sort()).toEqual(Object.keys(SECURITY_HUB_CITATIONS).sort());
  });

  test('a Config rule is derived where its twin is cited, and nowhere else', () => {
    const network = AWS_EVIDENCE['iso27001:A.8.20']!;
    expect(network.cited).toContain('EC2.8');
    expect(derivedConfigRules(network)).toContain('EC2_IMDSV2_CHECK');
    expect(derivedConfigRules({ ...network, cited: [] })).toEqual([]);
    for (const { evidence } of entries)
      for (const rule of derivedConfigRules(evidence)) expect(evidence.cited).toContain(CONFIG_RULE_TWINS[rule]);
  });

  test('the shared sets name nothing that no control uses', () => {
    const rules = new Set(entries.flatMap(({ evidence }) => evidence.configRules));
    const types = new Set(entries.flatMap(({ evidence }) => evidence.resourceTypes));
    for (const rule of RULES_IN_AWS_AI_CONFORMANCE_PACKS) expect(rules).toContain(rule);
    for (const type of CLOSED_TO_NEW_CUSTOMERS) expect(types).toContain(type);
  });
});
