import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as packageRoot from '../../index';
import { CHECKOUT } from '../support/aims-command';
import {
  constructFamilies,
  readmeExample,
  runExample,
  runReadmeExample,
  typescriptBlocks,
} from '../support/readme-example';
import { typeErrorsOf } from '../support/readme-types';

/** The programs of the documentation, as a reader would copy them. */
const families = constructFamilies();
const blocks = typescriptBlocks(readFileSync(join(CHECKOUT, 'README.md'), 'utf8'));
const named = blocks.map((source, index) => [`block ${index + 1} of README.md`, source] as const);

/** What the text of README.md around its blocks speaks of. */
const GIVEN = "declare const bucket: import('aws-cdk-lib/aws-s3').Bucket;";

let errors: ReturnType<typeof typeErrorsOf>;
beforeAll(() => {
  const examples = families.flatMap((family) => {
    try {
      return [[family, readmeExample(family)] as const];
    } catch {
      // No example: that family's test says so.
      return [];
    }
  });
  errors = typeErrorsOf(Object.fromEntries([...examples, ...named]), GIVEN);
});

describe.each(families)('the example of constructs/%s/README.md', (family) => {
  test('is one, and compiles against what the package exports', () => {
    readmeExample(family);
    expect(errors[family]).toEqual([]);
  });

  test('synthesises, without looking anything up', () => {
    const assembly = runReadmeExample(family).synth();
    expect(assembly.stacks.length).toBeGreaterThan(0);
    expect(assembly.manifest.missing).toBeUndefined();
  });
});

test('README.md shows programs', () => {
  expect(blocks.length).toBeGreaterThan(0);
});

test.each(named)('%s compiles', (name) => {
  expect(errors[name]).toEqual([]);
});

test.each(named.filter(([, source]) => source.includes('new App(')))('%s synthesises', (_, source) => {
  expect(() => runExample(source, packageRoot).synth()).not.toThrow();
});
