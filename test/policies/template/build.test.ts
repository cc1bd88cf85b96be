import { Unknown } from '../../../policies/template/value';
import { assemblyOf, viewOf } from '../../support/assembly-of';

const BUCKET = { Type: 'AWS::S3::Bucket', Properties: {} };
const listed = (resources: Record<string, unknown>, more: object = {}) =>
  assemblyOf({ Main: { ...more, Resources: resources } }).resources.map(
    ({ logicalId, type }) => `${logicalId}: ${type}`,
  );

/** Loops of one round inside one another, with a bucket in the innermost. */
function nested(depth: number): Record<string, unknown> {
  return depth === 0 ? { Inner: BUCKET } : { [`Fn::ForEach::L${depth}`]: [`N${depth}`, ['1'], nested(depth - 1)] };
}

describe('what cannot be listed has a resource in its place', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'an include among the resources',
      { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/k' } }, B: BUCKET },
      ['Fn::Transform: Fn::Transform', 'B: AWS::S3::Bucket'],
    ],
    ['a loop without a body', { 'Fn::ForEach::X': ['N', ['a'], 'text'] }, ['Fn::ForEach::X: Fn::ForEach']],
    ['a loop that is no list', { 'Fn::ForEach::X': { bad: 1 } }, ['Fn::ForEach::X: Fn::ForEach']],
    ['a loop nested too deeply', nested(7), ['Fn::ForEach::L1: Fn::ForEach']],
    ['a type that a function gives', { B: { Type: { 'Fn::Sub': 'AWS::S3::Bucket' } } }, ['B: Fn::Sub']],
    ['a macro in the place of a resource', { B: { 'Fn::Transform': { Name: 'M' } } }, ['B: Fn::Transform']],
    ['a resource without a type', { B: { Properties: {} } }, ['B: no type']],
    ['a resource that is no object', { B: 'text', C: null, D: [] }, ['B: no type', 'C: no type', 'D: no type']],
  ])('%s', (_, resources, expected) => {
    expect(listed(resources)).toEqual(expected);
  });

  test('loops that CloudFormation allows are unrolled', () => {
    expect(listed(nested(5))).toEqual(['Inner: AWS::S3::Bucket']);
  });

  test('a type that a loop gives is written out', () => {
    const loop = {
      'Fn::ForEach::X': ['T', ['AWS::S3::Bucket', 'AWS::SQS::Queue'], { 'R&{T}': { Type: { Ref: 'T' } } }],
    };
    expect(listed(loop)).toEqual(['RAWSS3Bucket: AWS::S3::Bucket', 'RAWSSQSQueue: AWS::SQS::Queue']);
  });

  test('a logical id that two loops make is one resource, and positions stay in step', () => {
    const loop = { 'Fn::ForEach::X': ['T', ['a', 'b'], { Same: BUCKET }], After: BUCKET };
    const { resources } = assemblyOf({ Main: { Resources: loop } });
    expect(resources.map(({ index, logicalId }) => [index, logicalId])).toEqual([
      [0, 'Same'],
      [1, 'After'],
    ]);
  });

  test('nothing of it is known', () => {
    const assembly = assemblyOf({ Main: { Resources: { 'Fn::Transform': { Name: 'AWS::Include' } } } });
    expect(viewOf(assembly, 'Fn::Transform').view.get('BucketName')).toEqual(new Unknown('what Fn::Transform adds'));
  });
});
