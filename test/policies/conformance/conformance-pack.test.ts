import * as yaml from 'js-yaml';
import {
  type ConformancePack,
  CUSTOM_CHECKS,
  conformancePacks,
  MAX_BODY_BYTES,
  MAX_PARAMETERS,
  MAX_RULES,
  twinsOf,
} from '../../../policies/conformance';
import { managedRule } from '../../../policies/conformance/managed-rules';
import { PARAMETERS } from '../../../policies/conformance/parameters';
import { RULES } from '../../../policies/rules';
import type { Rule } from '../../../policies/rules/rule';
import { notApplicable } from '../../../policies/template/outcome';

interface PackTemplate {
  readonly Parameters?: Readonly<Record<string, { Type: string; Default: string; Description: string }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<
    Record<string, { Type: string; Condition?: string; Properties: Readonly<Record<string, unknown>> }>
  >;
}

const templateOf = (pack: ConformancePack): PackTemplate => yaml.load(pack.body) as PackTemplate;
const all = (packs: readonly ConformancePack[]) => packs.flatMap((pack) => Object.values(templateOf(pack).Resources));

/** A rule with these twins. */
function rule(id: string, configRules: readonly string[], controls: Rule['controls'] = {}): Rule {
  return {
    id,
    appliesTo: ['AWS::S3::Bucket'],
    severity: 'error',
    problem: 'something is wrong',
    fix: 'Mend it.',
    controls: { 'iso27001:A.8.24': { why: 'Because.', as: 'partial' }, ...controls },
    configRules,
    check: () => notApplicable(),
  };
}

describe('the packs of our rules', () => {
  const { packs, leftOut } = conformancePacks(RULES);

  test('keep within the limits of AWS', () => {
    expect(packs.length).toBeGreaterThan(0);
    for (const pack of packs) {
      const { Parameters = {}, Resources } = templateOf(pack);
      expect(Buffer.byteLength(pack.body)).toBeLessThanOrEqual(MAX_BODY_BYTES);
      expect(Object.keys(Parameters).length).toBeLessThanOrEqual(MAX_PARAMETERS);
      expect(Object.keys(Resources).length).toBeLessThanOrEqual(MAX_RULES);
    }
  });

  test('hold every live check that a rule names once, or say why not', () => {
    const packed = packs.flatMap((pack) => pack.twins);
    expect(new Set(packed).size).toBe(packed.length);
    const named = new Set(RULES.flatMap((one) => [...twinsOf(one), ...(one.configRules ?? [])]));
    const unnamed = new Set(CUSTOM_CHECKS.map((check) => check.name).filter((name) => !named.has(name)));
    expect(new Set([...packed, ...leftOut.map((left) => left.twin)])).toEqual(new Set([...named, ...unnamed]));
    for (const left of leftOut) expect(left.because).not.toBe('');
  });

  test('name only managed rules that exist, with every parameter that they need', () => {
    for (const { Properties } of all(packs)) {
      const source = Properties['Source'] as { Owner: string; SourceIdentifier: string };
      if (source.Owner !== 'AWS') continue;
      const managed = managedRule(source.SourceIdentifier);
      expect({ id: source.SourceIdentifier, known: managed !== undefined }).toEqual({
        id: source.SourceIdentifier,
        known: true,
      });
      const given = Object.keys((Properties['InputParameters'] ?? {}) as object);
      expect(given).toEqual(expect.arrayContaining([...managed!.needs]));
    }
  });

  test('leave room in names for what AWS Config appends', () => {
    for (const { Properties } of all(packs))
      expect(String(Properties['ConfigRuleName']).length).toBeLessThanOrEqual(100);
  });

  test('say in each description which controls it serves, all of those that the rules map it to', () => {
    for (const pack of packs)
      for (const [index, { Properties }] of Object.values(templateOf(pack).Resources).entries()) {
        const description = String(Properties['Description']);
        expect(description.length).toBeLessThanOrEqual(256);
        const asking = RULES.filter((one) => twinsOf(one).includes(pack.twins[index]!));
        for (const control of asking.flatMap((one) => Object.keys(one.controls)))
          expect(description).toContain(control.split(':')[1]);
      }
  });

  test('use every parameter, each with a default', () => {
    for (const pack of packs) {
      const { Parameters = {}, ...rest } = templateOf(pack);
      for (const [name, { Default, Description, Type }] of Object.entries(Parameters)) {
        expect(Type).toBe('String');
        expect(typeof Default).toBe('string');
        expect(Description).not.toBe('');
        expect(JSON.stringify(rest)).toContain(`{"Ref":"${name}"}`);
      }
    }
  });

  test('are the same bytes each time', () => {
    expect(conformancePacks(RULES).packs).toEqual(packs);
  });
});

describe('a pack', () => {
  test('takes parameters of managed rules, with our values as defaults', () => {
    const [pack] = conformancePacks([rule('Kept', ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'])]).packs;
    expect(templateOf(pack!)).toEqual({
      Parameters: {
        CwLoggroupRetentionPeriodCheckMinRetentionTime: {
          Type: 'String',
          Default: '365',
          Description: 'Days that log groups keep their events, at least.',
        },
      },
      Resources: {
        CwLoggroupRetentionPeriodCheck: {
          Type: 'AWS::Config::ConfigRule',
          Properties: {
            ConfigRuleName: 'aims-cw-loggroup-retention-period-check',
            Description: 'iso27001 A.8.24. Asked by Kept.',
            InputParameters: { MinRetentionTime: { Ref: 'CwLoggroupRetentionPeriodCheckMinRetentionTime' } },
            MaximumExecutionFrequency: 'TwentyFour_Hours',
            Source: { Owner: 'AWS', SourceIdentifier: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK' },
          },
        },
      },
    });
  });

  test('gives no schedule to a rule that runs on changes', () => {
    const [pack] = conformancePacks([rule('Isolated', ['SAGEMAKER_MODEL_ISOLATION_ENABLED'])]).packs;
    const [resource] = Object.values(templateOf(pack!).Resources);
    expect(resource!.Properties).not.toHaveProperty('MaximumExecutionFrequency');
  });

  test('leaves out what a region does not have, because AWS would refuse the whole pack', () => {
    const rules = [rule('A', ['SAGEMAKER_MODEL_ISOLATION_ENABLED']), rule('B', ['S3_BUCKET_VERSIONING_ENABLED'])];
    const { packs, leftOut } = conformancePacks(rules, { region: 'cn-north-1' });
    expect(packs[0]!.twins).toEqual(['S3_BUCKET_VERSIONING_ENABLED']);
    expect(leftOut.filter((left) => left.rules.length > 0)).toEqual([
      {
        twin: 'SAGEMAKER_MODEL_ISOLATION_ENABLED',
        rules: ['A'],
        because: 'AWS Config does not have it in cn-north-1',
      },
    ]);
  });

  test('leaves out an identifier that AWS Config does not know', () => {
    const { packs, leftOut } = conformancePacks([rule('A', ['NO_SUCH_RULE'])]);
    expect(packs).toEqual([]);
    expect(leftOut).toContainEqual(expect.objectContaining({ twin: 'NO_SUCH_RULE', rules: ['A'] }));
  });

  test('puts the controls of all rules behind a twin into its description, context apart', () => {
    const [pack] = conformancePacks([
      rule('One', ['S3_BUCKET_VERSIONING_ENABLED'], { 'iso42001:A.7.4': { why: 'Because.', as: 'supporting' } }),
      rule('Two', ['S3_BUCKET_VERSIONING_ENABLED'], { 'iso27001:A.8.13': { why: 'Because.', as: 'direct' } }),
    ]).packs;
    expect(Object.values(templateOf(pack!).Resources)[0]!.Properties['Description']).toBe(
      'iso27001 A.8.13 A.8.24; context: iso42001 A.7.4. Asked by One, Two.',
    );
  });

  test('becomes several where one would be over a limit', () => {
    const managed = Object.keys(require('../../../policies/conformance/managed-rules.json').rules);
    const rules = managed.slice(0, 300).map((identifier, index) => rule(`Rule${index}`, [identifier]));
    const { packs, leftOut } = conformancePacks(rules);
    expect(packs.length).toBeGreaterThan(1);
    expect(packs.map((pack) => pack.name)).toEqual(packs.map((_, index) => `aims-${index + 1}`));
    expect(packs.flatMap((pack) => pack.twins).length + leftOut.filter((left) => left.rules.length > 0).length).toBe(
      300,
    );
    for (const pack of packs) {
      expect(Buffer.byteLength(pack.body)).toBeLessThanOrEqual(MAX_BODY_BYTES);
      expect(pack.twins.length).toBeLessThanOrEqual(MAX_RULES);
    }
  });
});

describe('custom checks', () => {
  test('name rules that exist', () => {
    const ids = new Set(RULES.map((one) => one.id));
    for (const check of CUSTOM_CHECKS)
      expect(check.rules.filter((id) => !ids.has(id)).map((id) => `${check.name}: ${id}`)).toEqual([]);
  });

  test('are a Guard policy or a function, and a policy fits into a rule', () => {
    for (const check of CUSTOM_CHECKS) {
      expect([check.guard, check.function].filter((one) => one !== undefined)).toHaveLength(1);
      expect((check.guard ?? '').length).toBeLessThan(10_000);
      expect(check.name).toMatch(/^aims-[a-z0-9-]+$/);
    }
  });

  test('a rule may name one among its Config rules', () => {
    const [pack] = conformancePacks([rule('GuardrailBlocks', ['aims-bedrock-guardrail-prompt-attack'])]).packs;
    const [resource] = Object.values(templateOf(pack!).Resources);
    expect(resource!.Properties).toMatchObject({
      ConfigRuleName: 'aims-bedrock-guardrail-prompt-attack',
      Scope: { ComplianceResourceTypes: ['AWS::Bedrock::Guardrail'] },
      Source: {
        Owner: 'CUSTOM_POLICY',
        CustomPolicyDetails: {
          PolicyRuntime: 'guard-2.x.x',
          PolicyText: expect.stringContaining('when resourceType == "AWS::Bedrock::Guardrail" {'),
        },
      },
    });
  });

  test('that no rule asks are left out, and said', () => {
    const { leftOut } = conformancePacks([rule('A', ['S3_BUCKET_VERSIONING_ENABLED'])]);
    expect(leftOut.map((left) => left.twin)).toEqual(CUSTOM_CHECKS.map((check) => check.name).sort());
  });

  test('by a function are left out until its ARN is given', () => {
    const [pack] = conformancePacks([rule('SageMakerModelCardEncrypted', [])]).packs;
    const { Conditions, Resources, Parameters } = templateOf(pack!);
    expect(Parameters!['SageMakerModelCardFunctionArn']!.Default).toBe('');
    expect(Resources['SagemakerModelCardKey']).toMatchObject({
      Condition: 'HasSageMakerModelCardFunctionArn',
      Properties: { Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: { Ref: 'SageMakerModelCardFunctionArn' } } },
    });
    expect(Conditions).toEqual({
      HasSageMakerModelCardFunctionArn: {
        'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'SageMakerModelCardFunctionArn' }, ''] }],
      },
    });
  });
});

test('parameters are ones that the managed rules take', () => {
  for (const [twin, parameters] of Object.entries(PARAMETERS)) {
    const managed = managedRule(twin)!;
    const known = [...managed.needs, ...managed.takes];
    expect(parameters.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  }
});
