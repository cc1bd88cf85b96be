import { differences } from '../../../lib/evidence/template-difference';
import type { RawObject } from '../../../policies/template/template';
import { fc, runs } from '../../support/properties';

const model = (properties: object, more: object = {}): RawObject =>
  ({ Resources: { Model: { Type: 'AWS::SageMaker::Model', Properties: properties } }, ...more }) as RawObject;

test('a template differs not from itself, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse());
      expect(
        differences(JSON.parse(JSON.stringify(object)) as RawObject, JSON.parse(JSON.stringify(reversed)) as RawObject),
      ).toEqual([]);
    }),
    { numRuns: runs(100) },
  );
});

test.each<[string, RawObject, RawObject, string[]]>([
  ['a value', model({ A: true }), model({ A: false }), ['Resources.Model.Properties.A differs']],
  ['something added', model({}), model({ A: 1 }), ['Resources.Model.Properties.A is deployed and was not judged']],
  ['something gone', model({ A: 1 }), model({}), ['Resources.Model.Properties.A was judged and is not deployed']],
  ['an item of a list', model({ A: [1, 2] }), model({ A: [1, 3] }), ['Resources.Model.Properties.A.1 differs']],
  ['the length of a list', model({ A: [1] }), model({ A: [1, 2] }), ['Resources.Model.Properties.A differs']],
  ['another kind of value', model({ A: {} }), model({ A: [] }), ['Resources.Model.Properties.A differs']],
  ['a section', model({}, { Outputs: {} }), model({}), ['Outputs was judged and is not deployed']],
  ['what CloudFormation takes for the same', model({ A: 7, B: true }), model({ A: '7', B: 'true' }), []],
  ['nothing and nothing', model({ A: null as never }), model({ A: null as never }), []],
])('%s', (_name, judged, deployed, expected) => {
  expect(differences(judged, deployed)).toEqual(expected);
});
