import * as fs from 'node:fs';
import * as path from 'node:path';
import type { App } from 'aws-cdk-lib';
import * as ts from 'typescript';

const ROOT = path.resolve(__dirname, '../..');

/**
 * Runs the example of a family's README and returns the app that it makes.
 *
 * @param family name of the folder under constructs/
 * @throws if the README has not exactly one example, or the example does not parse or run
 */
export function runReadmeExample(family: string): App {
  const markdown = fs.readFileSync(path.join(ROOT, 'constructs', family, 'README.md'), 'utf8');
  const section = markdown.split(/^## /m).find((part) => part.startsWith('Example'));
  const blocks = [...(section ?? '').matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
  if (blocks.length !== 1) {
    throw new Error(`constructs/${family}/README.md: ${blocks.length} ts blocks under '## Example'; expected one.`);
  }
  const { outputText, diagnostics } = ts.transpileModule(blocks[0]![1]!, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  if (diagnostics?.length) throw new Error(ts.flattenDiagnosticMessageText(diagnostics[0]!.messageText, '\n'));
  const load = (id: string): unknown => (id === 'cdk-aims' ? families() : require(id));
  const run = new Function('require', 'exports', `${outputText}\nreturn app;`);
  return run(load, {}) as App;
}

/** What the package exports of its constructs: every family. */
function families(): object {
  const folder = path.join(ROOT, 'constructs');
  return Object.assign(
    {},
    ...fs
      .readdirSync(folder)
      .filter((name) => fs.existsSync(path.join(folder, name, 'index.ts')))
      .map((name) => require(path.join(folder, name))),
  );
}
