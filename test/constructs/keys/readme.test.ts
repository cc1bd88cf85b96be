import { runReadmeExample } from '../../support/readme-example';

test('the example of the README of constructs/keys runs and synthesises', () => {
  const assembly = runReadmeExample('keys').synth();

  expect(assembly.stacks.length).toBeGreaterThan(0);
});
