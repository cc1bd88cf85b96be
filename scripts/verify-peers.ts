import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../lib/environment';
import { ACCEPTED } from './peers/accepted-findings';
import { type Acknowledgement, findingsOfPeers } from './peers/synthesise-with-packs';

/**
 * Holds every shipped environment against other tools: CDK's template validator, cfn-lint, and cdk-nag's AwsSolutions,
 * NIST 800-53 r5 and HIPAA packs. Each finding must be accepted at its own resource with a reason; the run fails on any
 * other, and on an acceptance that nothing needs any more.
 */
const root = join(__dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'aims-peers-'));
const list = process.argv.includes('--list');
const used = new Set<number>();
let open = 0;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** cfn-lint's findings that we accept. */
const LINT_ACCEPTED: readonly (readonly [RegExp, string])[] = [
  [
    /^E3006 Resource type 'AWS::Route53Resolver::FirewallConfig'/,
    'CloudFormation has the type; this cfn-lint does not know it.',
  ],
  [
    /^E3006 Resource type 'AWS::SageMaker::(Artifact|Context)'/,
    'CloudFormation has the types; cfn-lint 1.51 does not know them, 1.58 does.',
  ],
  [
    /^W3005 '[A-Za-z0-9]*Role[0-9A-F]{8}' dependency already enforced by a 'GetAtt' at '.*\/Properties\/Role(Arn)?'$/,
    "CDK's own Function and StateMachine depend on their role twice.",
  ],
];

try {
  for (const file of readdirSync(join(root, 'environments')).filter((name) => name.endsWith('.yaml'))) {
    const name = file.slice(0, -5);
    const configuration = readConfiguration(join(root, 'environments', file));
    print(`environments/${file}`);

    const outdir = join(temporary, name);
    process.env['CDK_VALIDATION'] = 'false';
    const all = findingsOfPeers(configuration, join(temporary, `${name}-first`), []);
    const acknowledgements: Acknowledgement[] = [];
    for (const finding of all) {
      const index = ACCEPTED.findIndex(
        (one) => one.rule.test(`${finding.pack}::${finding.rule}`) && one.at.test(finding.at),
      );
      if (index < 0) continue;
      used.add(index);
      acknowledgements.push({ ...finding, reason: ACCEPTED[index]!.reason });
    }
    delete process.env['CDK_VALIDATION'];
    const left = findingsOfPeers(configuration, outdir, acknowledgements);
    for (const pack of ['AwsSolutions', 'NIST.800.53.R5', 'HIPAA.Security']) {
      const count = (findings: readonly { pack: string }[]): number =>
        findings.filter((one) => one.pack === pack).length;
      print(
        `  cdk-nag ${pack}: ${count(all)} findings, ${count(acknowledgements)} accepted with a reason, ${count(left)} open`,
      );
    }
    for (const { rule, at, description } of left) print(`    open: ${rule} at ${at}: ${description}`);
    if (list) for (const { rule, at, reason } of acknowledgements) print(`    accepted: ${rule} at ${at}: ${reason}`);
    open += left.length;

    open += validator(outdir);
    open += cfnLint(outdir);
  }
  for (const [index, { rule, reason }] of ACCEPTED.entries())
    if (!used.has(index)) {
      print(`stale acceptance, nothing needs it: ${rule} (${reason})`);
      open++;
    }
  print(open === 0 ? 'nothing open' : `${open} open`);
  process.exitCode = open === 0 ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function validator(outdir: string): number {
  const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as {
    pluginReports: { pluginName: string; violations: { ruleName: string; description: string }[] }[];
  };
  const found = pluginReports
    .filter((one) => one.pluginName.startsWith('CloudFormation'))
    .flatMap((one) => one.violations);
  print(`  CDK's template validator: ${found.length} findings`);
  for (const { ruleName, description } of found) print(`    open: ${ruleName} ${description}`);
  return found.length;
}

function cfnLint(outdir: string): number {
  const templates = readdirSync(outdir, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.template.json'))
    .map((name) => join(outdir, name));
  const { stdout, error } = spawnSync('cfn-lint', ['--format', 'json', ...templates], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) {
    print('  cfn-lint: not on the PATH, not run');
    return 0;
  }
  const findings = (JSON.parse(stdout || '[]') as { Rule: { Id: string }; Message: string }[]).map(
    (one) => `${one.Rule.Id} ${one.Message}`,
  );
  const left = findings.filter((one) => !LINT_ACCEPTED.some(([pattern]) => pattern.test(one)));
  print(
    `  cfn-lint: ${findings.length} findings, ${findings.length - left.length} accepted with a reason, ${left.length} open`,
  );
  for (const one of left) print(`    open: ${one}`);
  return left.length;
}
