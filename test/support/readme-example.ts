import * as fs from 'node:fs';
import * as path from 'node:path';
import type { App } from 'aws-cdk-lib';
import * as ts from 'typescript';

const FAMILIES = path.resolve(__dirname, '../../constructs');

/** Names of the folders under constructs/ that export something. */
export function constructFamilies(): string[] {
  return fs
    .readdirSync(FAMILIES)
    .filter((name) => fs.existsSync(path.join(FAMILIES, name, 'index.ts')))
    .sort();
}

/** The code blocks of a Markdown text that are marked as TypeScript. */
export function typescriptBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);
}

/**
 * The example of a family's README.
 *
 * @param family name of the folder under constructs/
 * @throws if the README is missing or has not exactly one example
 */
export function readmeExample(family: string): string {
  const file = path.join(FAMILIES, family, 'README.md');
  if (!fs.existsSync(file))
    throw new Error(`constructs/${family}/README.md is missing; expected it, with one ts block under '## Example'.`);
  const markdown = fs.readFileSync(file, 'utf8');
  const section = markdown.split(/^## /m).find((part) => part.startsWith('Example'));
  const blocks = typescriptBlocks(section ?? '');
  if (blocks.length !== 1)
    throw new Error(`constructs/${family}/README.md: ${blocks.length} ts blocks under '## Example'; expected one.`);
  return blocks[0]!;
}

/**
 * Runs the example of a family's README and returns the app that it makes. That the example compiles and synthesises
 * is tested for all families in test/integration/readme-examples.test.ts; use this to say more of one.
 *
 * @param family name of the folder under constructs/
 * @throws if the README has not exactly one example, or the example does not parse or run
 */
export function runReadmeExample(family: string): App {
  return runExample(readmeExample(family), exportedByFamilies(family));
}

/**
 * Runs a program of the documentation and returns the app that it calls `app`.
 *
 * @param exported what the program gets as 'cdk-aims'
 * @throws if the program does not parse or run
 */
export function runExample(source: string, exported: object): App {
  const { outputText, diagnostics } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  if (diagnostics?.length) throw new Error(ts.flattenDiagnosticMessageText(diagnostics[0]!.messageText, '\n'));
  const load = (id: string): unknown => (id === 'cdk-aims' ? exported : require(id));
  const run = new Function('require', 'exports', 'console', `${outputText}\nreturn app;`);
  return run(load, {}, { ...console, error: () => {}, log: () => {} }) as App;
}

/** What the package exports of its constructs, loading no more families than the example needs. */
function exportedByFamilies(first: string): object {
  return new Proxy(
    {},
    {
      get: (_target, name: string) => {
        for (const family of new Set([first, ...constructFamilies()])) {
          const exported = require(path.join(FAMILIES, family));
          if (name in exported) return exported[name];
        }
        throw new Error(`constructs/${first}/README.md imports '${name}', which no family exports.`);
      },
    },
  );
}
