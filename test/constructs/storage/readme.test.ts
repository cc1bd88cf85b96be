import { runReadmeExample } from '../../support/readme-example';

test('the example of the README of constructs/storage runs and synthesises', () => {
  const assembly = runReadmeExample('storage').synth();

  expect(assembly.stacks.length).toBeGreaterThan(0);
});
