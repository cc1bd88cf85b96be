import { runReadmeExample } from '../../support/readme-example';

test('the example of the README of constructs/audit runs and synthesises', () => {
  const assembly = runReadmeExample('audit').synth();

  expect(assembly.stacks.length).toBeGreaterThan(0);
});
