import type { Rule } from '../../../policies/rules/rule';
import { modelNetworkIsolation } from '../../../policies/rules/sagemaker/model-network-isolation';
import { all, unknown } from '../../../policies/template/outcome';
import { judgeCase } from '../../support/rule-cases';

const model = (value: unknown, more: Record<string, unknown> = {}) => ({
  M: { Type: 'AWS::SageMaker::Model', Properties: { EnableNetworkIsolation: value }, ...more },
});
const isProd = { IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } };
const env = { Env: { Type: 'String' } };

/** `[verdict, when]` of each judgement. */
function judged(template: Parameters<typeof judgeCase>[1], rule: Rule = modelNetworkIsolation) {
  return judgeCase(rule, template).map((one) => [one.verdict, one.when]);
}

describe('conditions', () => {
  test('each consistent assignment is judged, and says when', () => {
    expect(
      judged({ parameters: env, conditions: isProd, resources: model({ 'Fn::If': ['IsProd', true, false] }) }),
    ).toEqual([
      ['pass', 'IsProd'],
      ['fail', 'not IsProd'],
    ]);
  });

  test('where all agree there is one verdict and no condition', () => {
    expect(
      judged({ parameters: env, conditions: isProd, resources: model({ 'Fn::If': ['IsProd', true, 'true'] }) }),
    ).toEqual([['pass', undefined]]);
  });

  test('AWS::NoValue in a branch counts as absent', () => {
    expect(
      judged({
        parameters: env,
        conditions: isProd,
        resources: model({ 'Fn::If': ['IsProd', true, { Ref: 'AWS::NoValue' }] }),
      }),
    ).toContainEqual(['fail', 'not IsProd']);
  });

  test('a resource that does not exist in a case is not judged there', () => {
    expect(
      judged({
        parameters: env,
        conditions: isProd,
        resources: model({ 'Fn::If': ['IsProd', true, false] }, { Condition: 'IsProd' }),
      }),
    ).toEqual([['pass', undefined]]);
  });

  test('conditions on the same parameter are never both true', () => {
    const conditions = {
      IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] },
      IsTest: { 'Fn::Equals': [{ Ref: 'Env' }, 'test'] },
    };
    const value = { 'Fn::If': ['IsProd', { 'Fn::If': ['IsTest', false, true] }, { 'Fn::If': ['IsTest', true, true] }] };
    expect(judged({ parameters: env, conditions, resources: model(value) })).toEqual([['pass', undefined]]);
  });

  test('allowed values bound what a condition can be', () => {
    const parameters = { Env: { Type: 'String', AllowedValues: ['prod', 'test'] } };
    const conditions = {
      Known: { 'Fn::Or': [{ 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] }, { 'Fn::Equals': [{ Ref: 'Env' }, 'test'] }] },
    };
    expect(judged({ parameters, conditions, resources: model({ 'Fn::If': ['Known', true, false] }) })).toEqual([
      ['pass', undefined],
    ]);
  });

  test('And, Not, Condition and pseudo-parameters are evaluated', () => {
    const conditions = {
      ...isProd,
      InUs: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
      Both: { 'Fn::And': [{ Condition: 'IsProd' }, { 'Fn::Not': [{ Condition: 'InUs' }] }] },
    };
    const template = { parameters: env, conditions, resources: model({ 'Fn::If': ['Both', true, false] }) };
    expect(judged({ ...template, region: 'us-east-1' })).toEqual([['fail', undefined]]);
    expect(judged({ ...template, region: 'eu-west-1' })).toEqual([
      ['pass', 'Both'],
      ['fail', 'not Both'],
    ]);
  });

  test('a condition that is not defined, or refers to itself, may go either way', () => {
    expect(judged({ resources: model({ 'Fn::If': ['Nope', true, false] }) })).toHaveLength(2);
    expect(
      judged({ conditions: { Loop: { Condition: 'Loop' } }, resources: model({ 'Fn::If': ['Loop', true, true] }) }),
    ).toEqual([['pass', undefined]]);
  });

  test('beyond the bound the answer is unknown', () => {
    const names = Array.from({ length: 12 }, (_, i) => `C${i}`);
    const parameters = Object.fromEntries(names.map((name) => [name, { Type: 'String' }]));
    const conditions = Object.fromEntries(names.map((name) => [name, { 'Fn::Equals': [{ Ref: name }, 'x'] }]));
    const reading: Rule = {
      ...modelNetworkIsolation,
      check: (view) => all(...names.map((name) => view.present(name))),
    };
    const properties = Object.fromEntries(names.map((name) => [name, { 'Fn::If': [name, 1, 2] }]));
    expect(
      judged(
        { parameters, conditions, resources: { M: { Type: 'AWS::SageMaker::Model', Properties: properties } } },
        reading,
      ),
    ).toEqual([['unknown', undefined]]);
  });
});

describe('parameters', () => {
  const isolated = (definition: Record<string, unknown>) => ({
    parameters: { Iso: definition },
    resources: model({ Ref: 'Iso' }),
  });

  test('unknown, default or not', () => {
    expect(judged(isolated({ Type: 'String' }))).toEqual([['unknown', undefined]]);
    expect(judged(isolated({ Type: 'String', Default: 'true' }))).toEqual([['unknown', undefined]]);
  });

  test('decided where every allowed value passes, or every one fails', () => {
    expect(judged(isolated({ Type: 'String', AllowedValues: ['true', 'TRUE'] }))).toEqual([['pass', undefined]]);
    expect(judged(isolated({ Type: 'String', AllowedValues: ['no', 'false'] }))).toEqual([['fail', undefined]]);
  });

  test('unknown where allowed values disagree', () => {
    const [first] = judgeCase(modelNetworkIsolation, isolated({ Type: 'String', AllowedValues: ['true', 'false'] }));
    expect(first).toMatchObject({ verdict: 'unknown', message: expect.stringContaining('parameter Iso') });
  });
});

test('a rule that throws is broken, an error, and does not end the run', () => {
  const broken: Rule = {
    ...modelNetworkIsolation,
    severity: 'warning',
    check: () => {
      throw new TypeError('oops');
    },
  };
  expect(judgeCase(broken, {})).toMatchObject([
    { verdict: 'broken', severity: 'error', message: 'the rule broke: oops' },
  ]);
});

test('an unknown outcome says what it depends on', () => {
  const rule: Rule = { ...modelNetworkIsolation, check: () => unknown('the weather') };
  expect(judgeCase(rule, {})[0]!.message).toBe('not decidable here: depends on the weather');
});
