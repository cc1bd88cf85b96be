import { runReadmeExample } from '../../support/readme-example';

test('the example of the README of constructs/training runs and synthesises', () => {
  const assembly = runReadmeExample('training').synth();

  expect(assembly.stacks.length).toBeGreaterThan(0);
});
