import { placesAt } from '../../../../policies/rules/shared/places-at';
import { Assembly } from '../../../../policies/template/assembly';
import { buildTemplate } from '../../../../policies/template/build';
import { ResourceGraph } from '../../../../policies/template/graph';
import type { RawObject } from '../../../../policies/template/template';

function placesIn(properties: RawObject, path: string): string[] | undefined {
  const raw = { Resources: { R: { Type: 'AWS::Test::Thing', Properties: properties } } };
  const template = buildTemplate('t.json', JSON.stringify(raw), raw, { stackName: 't' }, { next: 0 });
  const graph = new ResourceGraph(new Assembly({ source: 't', templates: [template] }));
  return placesAt(graph.view(graph.assembly.resources[0]!), path)?.map((place) => place.pathOf());
}

describe('placesAt', () => {
  test('a path without a list is one place, also where nothing stands', () => {
    expect(placesIn({}, 'A.B')).toEqual(['A.B']);
  });

  test('a star stands for each item', () => {
    expect(placesIn({ L: [{ X: 1 }, {}] }, 'L.*.X')).toEqual(['L.0.X', 'L.1.X']);
  });

  test('stars may follow each other', () => {
    expect(placesIn({ L: [{ M: [1, 2] }, { M: [3] }] }, 'L.*.M.*')).toEqual(['L.0.M.0', 'L.0.M.1', 'L.1.M.0']);
  });

  test('a list without items leads nowhere', () => {
    expect(placesIn({ L: [] }, 'L.*.X')).toEqual([]);
    expect(placesIn({}, 'L.*.X')).toEqual([]);
  });

  test('a list that is not known', () => {
    expect(placesIn({ L: { 'Fn::ImportValue': 'l' } }, 'L.*.X')).toBeUndefined();
    expect(placesIn({ L: [{ M: { 'Fn::ImportValue': 'm' } }] }, 'L.*.M.*')).toBeUndefined();
  });
});
