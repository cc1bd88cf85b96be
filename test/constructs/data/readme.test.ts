import { runReadmeExample } from '../../support/readme-example';

test('the example of the README of constructs/data runs and synthesises', () => {
  const assembly = runReadmeExample('data').synth();

  expect(assembly.stacks.length).toBeGreaterThan(0);
});
