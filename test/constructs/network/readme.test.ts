import { runReadmeExample } from '../../support/readme-example';

test('the example of the README of constructs/network runs and synthesises', () => {
  const assembly = runReadmeExample('network').synth();

  expect(assembly.stacks.length).toBeGreaterThan(0);
  expect(assembly.manifest.missing).toBeUndefined();
});
