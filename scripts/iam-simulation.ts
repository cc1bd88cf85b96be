/**
 * Prints what IAM says to the requests of each persona of the training enclave.
 *
 *   npx tsx scripts/iam-simulation.ts
 *
 * The same requests are judged by test/constructs/training/personas.test.ts. The simulator evaluates the synthesised
 * identity policies and permissions boundaries; it knows nothing of an account's service control policies.
 */
import { PersonaScenarios } from '../test/constructs/training/persona-scenarios';

async function main(): Promise<void> {
  process.env['CDK_VALIDATION'] ??= 'false';
  const { all, simulation } = new PersonaScenarios();
  const rows = [['PERSONA', 'REQUEST', 'ACTION', 'EXPECTED', 'DECISION']];
  let wrong = 0;
  for (const { persona, what, role, request, allowed } of all) {
    const decision = await simulation.decide(role, request);
    if ((decision === 'Allowed') !== allowed) wrong += 1;
    rows.push([persona, what, request.action, allowed ? 'allowed' : 'denied', decision]);
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
  process.stdout.write(`\n${all.length - wrong} of ${all.length} decisions as expected\n`);
  if (wrong > 0) process.exitCode = 1;
}

void main();
