import { explore } from '../../../policies/template/choices';
import { ResourceGraph } from '../../../policies/template/graph';
import { assemblyOf } from '../../support/assembly-of';

const conditions = {
  IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] },
  IsLarge: { 'Fn::Equals': [{ Ref: 'Size' }, 'large'] },
};
const graphOf = (resources: Record<string, unknown>) =>
  new ResourceGraph(
    assemblyOf({
      Stack: {
        Parameters: { Env: { Type: 'String' }, Size: { Type: 'String' } },
        Conditions: conditions,
        Resources: resources,
      },
    }),
  );
const bucket = (name: unknown, more = {}) => ({ Type: 'AWS::S3::Bucket', Properties: { BucketName: name }, ...more });
const named = (graph: ResourceGraph) => graph.ofType('AWS::S3::Bucket').map((view) => view.get('BucketName'));

describe('what is remembered for each assignment', () => {
  test('is worked out once for each that makes a difference, and tells its conditions every time', () => {
    const graph = graphOf({ B: bucket({ 'Fn::If': ['IsProd', 'prod', 'test'] }) });
    let times = 0;
    const ask = () =>
      explore(graph.choices, () =>
        graph.rememberEach('names', () => {
          const names = named(graph);
          times++;
          return names;
        }),
      );
    const first = ask();
    expect(first!.map(({ result, conditions: seen }) => [result, seen])).toEqual([
      [['prod'], [['IsProd', true]]],
      [['test'], [['IsProd', false]]],
    ]);
    expect(ask()).toEqual(first);
    expect(times).toBe(2);
  });

  test('is shared with a question that asks for more conditions before it', () => {
    const graph = graphOf({
      B: bucket({ 'Fn::If': ['IsProd', 'prod', 'test'] }),
      L: { Type: 'AWS::SNS::Topic', Condition: 'IsLarge' },
    });
    let times = 0;
    const names = () =>
      graph.rememberEach('names', () => {
        const found = named(graph);
        times++;
        return found;
      });
    const both = explore(graph.choices, () => [graph.ofType('AWS::SNS::Topic').length, ...names()]);
    expect(both!.map(({ result }) => result).sort()).toEqual([
      [0, 'prod'],
      [0, 'test'],
      [1, 'prod'],
      [1, 'test'],
    ]);
    expect(both!.every(({ conditions: seen }) => seen.length === 2)).toBe(true);
    expect(explore(graph.choices, names)!.map(({ conditions: seen }) => seen)).toEqual([
      [['IsProd', true]],
      [['IsProd', false]],
    ]);
    expect(times).toBe(2);
  });

  test('is not kept across assignments by what remembers it without conditions', () => {
    const graph = graphOf({ B: bucket({ 'Fn::If': ['IsProd', 'prod', 'test'] }) });
    const outer = () => graph.remember('outer', () => graph.rememberEach('names', () => named(graph)));
    for (let round = 0; round < 2; round++)
      expect(explore(graph.choices, outer)!.map(({ result }) => result)).toEqual([['prod'], ['test']]);
  });

  test('a computation that throws is not kept', () => {
    const graph = graphOf({ B: bucket('b') });
    let times = 0;
    const ask = () =>
      graph.rememberEach('broken', () => {
        if (times++ === 0) throw new Error('once');
        return times;
      });
    expect(ask).toThrow('once');
    expect(ask()).toBe(2);
    expect(ask()).toBe(2);
  });
});
