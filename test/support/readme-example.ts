import * as fs from 'node:fs';
import * as path from 'node:path';
import type { App } from 'aws-cdk-lib';
import * as ts from 'typescript';

const FAMILIES = path.resolve(__dirname, '../../constructs');

/**
 * Runs the example of a family's README and returns the app that it makes.
 *
 * @param family name of the folder under constructs/
 * @throws if the README has not exactly one example, or the example does not parse or run
 */
export function runReadmeExample(family: string): App {
  const markdown = fs.readFileSync(path.join(FAMILIES, family, 'README.md'), 'utf8');
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
  const load = (id: string): unknown => (id === 'cdk-aims' ? constructs(family) : require(id));
  const run = new Function('require', 'exports', 'console', `${outputText}\nreturn app;`);
  return run(load, {}, { ...console, error: () => {}, log: () => {} }) as App;
}

/** What the package exports of its constructs, loading no more families than the example needs. */
function constructs(first: string): object {
  const others = fs.readdirSync(FAMILIES).filter((name) => fs.existsSync(path.join(FAMILIES, name, 'index.ts')));
  return new Proxy(
    {},
    {
      get: (_target, name: string) => {
        for (const family of new Set([first, ...others.sort()])) {
          const exported = require(path.join(FAMILIES, family));
          if (name in exported) return exported[name];
        }
        throw new Error(`constructs/${first}/README.md imports '${name}', which no family exports.`);
      },
    },
  );
}
