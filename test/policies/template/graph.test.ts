import { explore } from '../../../policies/template/choices';
import type { ResourceGraph } from '../../../policies/template/graph';
import { ResourceView } from '../../../policies/template/view';
import { assemblyOf, viewOf } from '../../support/assembly-of';

const BUCKET = { Type: 'AWS::S3::Bucket' };
const named = (name: unknown) => ({ ...BUCKET, Properties: { BucketName: name } });
const policy = (bucket: unknown) => ({ Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: bucket } });
const model = (url: unknown) => ({
  Type: 'AWS::SageMaker::Model',
  Properties: { PrimaryContainer: { ModelDataUrl: url } },
});

/** Logical ids of what refers to the resource `B`. */
function referrersOfB(...templates: Record<string, unknown>[]): string[] {
  const { view, graph } = viewOf(assemblyOf(Object.fromEntries(templates.map((one, i) => [`S${i}`, one]))), 'B');
  return graph.referrers(view).map(({ logicalId }) => logicalId);
}

/** Whether a value of a policy finds the bucket `B`, under each assignment. */
function finds(graph: ResourceGraph, policyId: string): unknown[] {
  const raw = graph.assembly.resources.find(({ logicalId }) => logicalId === policyId)!;
  const leaves = explore(graph.choices, () => graph.bucket(graph.view(raw).get('Bucket')) instanceof ResourceView);
  return leaves!.map(({ conditions, result }) => [...conditions.map(([, holds]) => holds), result]);
}

const few = { Type: 'String', AllowedValues: ['dev', 'prod'] };
const many = { Type: 'String', AllowedValues: Array.from({ length: 30 }, (_, i) => `v${i}`) };

describe('what refers to a resource', () => {
  test.each([
    ['a parameter with allowed values', { Env: few }, { 'Fn::Sub': 's3://${B}/${Env}/m.tar.gz' }],
    ['more values than are tried', { Env: many, Stage: many }, { 'Fn::Sub': 's3://${B}/${Env}/${Stage}' }],
    ['a local name', { Env: few }, { 'Fn::Sub': ['s3://${X}/${Env}', { X: { Ref: 'B' } }] }],
    ['a joined list', { Env: few }, { 'Fn::Join': ['/', ['s3:/', { Ref: 'B' }, { Ref: 'Env' }]] }],
  ])('is found beside %s', (_, parameters, url) => {
    expect(referrersOfB({ Parameters: parameters, Resources: { B: BUCKET, M: model(url) } })).toEqual(['M']);
  });

  test('is found through an export whose name an allowed value decides', () => {
    const outputs = { O: { Value: { Ref: 'B' }, Export: { Name: 'prod-bucket' } } };
    const importing = {
      Parameters: { Env: few },
      Resources: { M: model({ 'Fn::ImportValue': { 'Fn::Sub': '${Env}-bucket' } }) },
    };
    expect(referrersOfB({ Resources: { B: BUCKET }, Outputs: outputs }, importing)).toEqual(['M']);
  });

  test('is found through an output that a condition decides', () => {
    const exporting = {
      Parameters: { Env: { Type: 'String' } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } },
      Resources: { B: BUCKET },
      Outputs: { O: { Value: { 'Fn::If': ['IsProd', 'elsewhere', { Ref: 'B' }] }, Export: { Name: 'bucket' } } },
    };
    expect(referrersOfB(exporting, { Resources: { M: model({ 'Fn::ImportValue': 'bucket' }) } })).toEqual(['M']);
  });

  test('is not a hole that is escaped, or that the function names itself', () => {
    expect(referrersOfB({ Resources: { B: BUCKET, M: model({ 'Fn::Sub': 's3://${!B}/' }) } })).toEqual([]);
    expect(referrersOfB({ Resources: { B: BUCKET, M: model({ 'Fn::Sub': ['${B}', { B: 'x' }] }) } })).toEqual([]);
  });
});

describe('names', () => {
  const env = { Env: { Type: 'String' } };
  const data = { 'Fn::Sub': '${Env}-data' };
  const graphOf = (...templates: Record<string, unknown>[]) =>
    viewOf(assemblyOf(Object.fromEntries(templates.map((one, i) => [`S${i}`, one]))), 'B').graph;

  test('a parameter in a name means the same in one template', () => {
    const graph = graphOf({ Parameters: env, Resources: { B: named(data), P: policy(data) } });
    expect(finds(graph, 'P')).toEqual([[true]]);
  });

  test('a parameter of another stack is another parameter, whatever its name', () => {
    const graph = graphOf(
      { Parameters: env, Resources: { B: named(data) } },
      { Parameters: env, Resources: { P: policy(data) } },
    );
    expect(finds(graph, 'P')).toEqual([[false]]);
    const [bucket, other] = graph.assembly.resources.map((one) => graph.view(one));
    expect(graph.mayHaveOtherPolicies(bucket!)).toBe(true);
    expect(graph.mayName(other!.get('Bucket'), bucket!)).toBe('unknown');
  });

  test('the account in a name is the same in every stack, the name of the stack is not', () => {
    const both = (pseudo: string) =>
      graphOf(
        { Resources: { B: named({ 'Fn::Sub': `data-\${${pseudo}}` }) } },
        { Resources: { P: policy({ 'Fn::Sub': `data-\${${pseudo}}` }) } },
      );
    expect(finds(both('AWS::AccountId'), 'P')).toEqual([[true]]);
    expect(finds(both('AWS::StackId'), 'P')).toEqual([[false]]);
  });

  test.each([
    ['two dynamic references', '{{resolve:ssm:/one}}', '{{resolve:ssm:/two}}', false],
    ['one dynamic reference', '{{resolve:ssm:/one}}', '{{resolve:ssm:/one}}', true],
    ['two entries of a mapping', { 'Fn::FindInMap': ['M', 'a', 'b'] }, { 'Fn::FindInMap': ['M', 'a', 'c'] }, false],
    ['two items of a list', { 'Fn::Select': [0, { Ref: 'L' }] }, { 'Fn::Select': [1, { Ref: 'L' }] }, false],
    ['one item of a list', { 'Fn::Select': [0, { Ref: 'L' }] }, { 'Fn::Select': [0, { Ref: 'L' }] }, true],
  ])('%s: found only where it is the same', (_, name, asked, found) => {
    const list = { L: { Type: 'CommaDelimitedList' } };
    const graph = graphOf({ Parameters: list, Resources: { B: named(name), P: policy(asked) } });
    expect(finds(graph, 'P')).toEqual([[found]]);
  });

  test('a name that an allowed value decides is found where that value is taken', () => {
    const graph = graphOf({
      Parameters: { Env: few },
      Resources: { B: named(data), P: policy(data), Q: policy('prod-data'), R: policy('test-data') },
    });
    expect(finds(graph, 'P')).toEqual([[true], [true]]);
    expect(finds(graph, 'Q').sort()).toEqual([[false], [true]]);
    expect(finds(graph, 'R')).toEqual([[false]]);
  });

  test('hostile names stay names', () => {
    const graph = graphOf({
      Resources: { B: named('__proto__'), P: policy('__proto__'), Q: policy('constructor') },
    });
    expect(finds(graph, 'P')).toEqual([[true]]);
    expect(finds(graph, 'Q')).toEqual([[false]]);
  });
});
