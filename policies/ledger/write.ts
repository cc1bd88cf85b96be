import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Finding, Run } from '../judge/run';
import type { Rule } from '../rules/rule';
import { resourceEntry, ruleEntry, templateEntry, verdictEntry } from './entry';
import { LEDGER_VERSION } from './ledger';

/** The lines of a run's ledger, in order. The same input gives the same lines. */
export function* ledgerLines(run: Run, rules: readonly Rule[], seen?: (finding: Finding) => void): Generator<string> {
  const { assembly } = run;
  yield JSON.stringify({ ledger: LEDGER_VERSION });
  for (const template of assembly.templates) yield JSON.stringify({ template: templateEntry(template) });
  for (const rule of rules) yield JSON.stringify({ rule: ruleEntry(rule) });
  const templateIndex = new Map(assembly.templates.map((template, index) => [template, index]));
  const resourceIndex = new Map(assembly.resources.map((resource, index) => [resource, index]));
  for (const resource of assembly.resources)
    yield JSON.stringify({ resource: resourceEntry(resource, templateIndex.get(resource.template)!, assembly) });
  for (const waiver of run.waivers) yield JSON.stringify({ waiver });
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  let verdicts = 0;
  for (const finding of run.findings) {
    seen?.(finding);
    verdicts++;
    const entry = verdictEntry(
      finding,
      ruleIndex.get(finding.rule.id)!,
      resourceIndex.get(finding.resource)!,
      finding.waiver,
    );
    yield JSON.stringify({ v: entry });
  }
  for (const mistake of run.mistakes) yield JSON.stringify({ mistake });
  yield JSON.stringify({
    end: {
      templates: assembly.templates.length,
      rules: rules.length,
      resources: assembly.resources.length,
      waivers: run.waivers.length,
      verdicts,
    },
  });
}

/** Writes lines to a file as they come, under a temporary name until it is complete. */
export function writeLines(path: string, lines: Iterable<string>): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    let chunk: string[] = [];
    let size = 0;
    for (const line of lines) {
      chunk.push(line);
      size += line.length;
      if (size > 1 << 16) {
        writeSync(file, `${chunk.join('\n')}\n`);
        chunk = [];
        size = 0;
      }
    }
    if (chunk.length > 0) writeSync(file, `${chunk.join('\n')}\n`);
    closeSync(file);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
