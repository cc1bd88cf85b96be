import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ruleIndex } from './rule-index';

/**
 * Writes what is derived from the code: the rule index, the rule pages, the control pages.
 * With `--check` it writes nothing and fails when something is stale.
 */
const root = join(__dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

function put(path: string, text: string): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Puts the pages of a folder, and takes away those that nothing generates any more. */
function putFolder(folder: string, pages: ReadonlyMap<string, string>): void {
  for (const [name, text] of pages) put(join(folder, name), text);
  for (const name of existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []) {
    if (pages.has(name)) continue;
    stale.push(join(folder, name));
    if (!check) rmSync(join(root, folder, name));
  }
}

put('policies/rules/index.generated.ts', ruleIndex());
// Loaded now, so that they see the index that was just written.
const { rulePages } = require('./rule-pages') as typeof import('./rule-pages');
const { controlPages } = require('./controls-pages') as typeof import('./controls-pages');
const { insertTables } = require('./controls-coverage-tables') as typeof import('./controls-coverage-tables');
putFolder('docs/rules', rulePages());
putFolder('docs/controls', controlPages());
put('docs/coverage.md', insertTables(readFileSync(join(root, 'docs/coverage.md'), 'utf8')));

if (check && stale.length > 0) {
  process.stderr.write(`stale, run "npm run generate": ${stale.join(', ')}\n`);
  process.exitCode = 1;
} else process.stderr.write(`generated: ${stale.length === 0 ? 'all up to date' : stale.join(', ')}\n`);
