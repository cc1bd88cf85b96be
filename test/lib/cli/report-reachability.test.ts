import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  EVERYTHING_OUT,
  group,
  groupId,
  internetGateway,
  lambda,
  ref,
  route,
  subnet,
  vpc,
} from '../../policies/reachability/hand-written';
import { aims } from '../../support/aims-command';
import { temporaryFolder } from '../../support/temporary-folder';

const root = temporaryFolder();

const network = {
  ...vpc('V', '10.0.0.0/16'),
  ...subnet('S', ref('V'), '10.0.1.0/24'),
  ...group('G', ref('V'), { SecurityGroupEgress: EVERYTHING_OUT }),
  ...lambda('Work', ref('S'), groupId('G')),
  ...internetGateway('Gateway', ref('V')),
  ...route('Default', 'S', ref('Block'), { GatewayId: ref('Gateway') }),
};
const declaring = {
  ...network,
  G: {
    ...network['G']!,
    Metadata: { DeclaredReachability: { Zone: 'training', Subnets: [ref('S')], Destinations: [] } },
  },
};

/** Runs the built command on templates in a folder of their own. */
function report(templates: Record<string, object>, ...args: string[]) {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, resources] of Object.entries(templates))
    writeFileSync(
      join(folder, `${name}.json`),
      JSON.stringify({ Parameters: { Block: { Type: 'String' } }, Resources: resources }),
    );
  const out = join(folder, 'reports');
  const files = Object.keys(templates).map((name) => join(folder, `${name}.json`));
  const { code, stdout, stderr } = aims(['report', ...files, '--out', out, ...args], { cwd: folder });
  const text = (name: string) => readFileSync(join(out, name), 'utf8');
  return { folder, code, stdout, stderr, text, json: () => JSON.parse(text('coverage.json')) };
}

test('a parameter leaves a cell unknown, and --parameters decides it', () => {
  const open = report({ network: declaring });
  expect([open.code, open.stderr]).toEqual([0, '']);
  expect(open.stdout).toMatch(
    /^network {4}2 cells \(zone x destination\): 1 as declared, 0 not as declared, 1 unknown$/m,
  );
  const parameters = join(root, 'parameters.json');
  writeFileSync(parameters, JSON.stringify({ '*': { Block: '0.0.0.0/0' } }));
  const fixed = report({ network: declaring }, '--parameters', parameters);
  expect(fixed.stdout).toMatch(/: 1 as declared, 1 not as declared, 0 unknown$/m);
  const { summary, assemblies } = fixed.json().reachability;
  expect(summary).toMatchObject({ cells: 2, compared: 2, asDeclared: 1, reachedButNotDeclared: 1 });
  expect(assemblies[0].cells[0]).toMatchObject({ to: 'internet', standing: 'reached but not declared' });
  expect(fixed.text('coverage.md')).toContain('| internet | ! all |');
  expect(fixed.text('coverage.html')).toContain('id="reachability"');
});

test('the matrix says what the rule says, and the coverage of no control rests on it', () => {
  const { json } = report({
    network: { ...declaring, ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') }) },
  });
  const parsed = json();
  const verdicts = parsed.resources.flatMap((resource: { verdicts: { rule: string; verdict: string }[] }) =>
    resource.verdicts.filter(({ rule }) => rule === 'Ec2VpcReachabilityAsDeclared'),
  );
  expect(verdicts.filter(({ verdict }: { verdict: string }) => verdict === 'fail')).toHaveLength(
    parsed.reachability.summary.reachedButNotDeclared,
  );
  const undeclared = report({
    network: { ...network, ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') }) },
  });
  const of = undeclared.json();
  expect(of.reachability.summary).toMatchObject({ cells: 2, reachable: 1, compared: 0 });
  const ofRule = of.resources.flatMap((resource: { verdicts: { rule: string; verdict: string }[] }) =>
    resource.verdicts.filter(({ rule }) => rule === 'Ec2VpcReachabilityAsDeclared').map(({ verdict }) => verdict),
  );
  expect(new Set(ofRule)).toEqual(new Set(['not applicable']));
});

test('templates without a network have no line, and one sentence', () => {
  const { stdout, text, json } = report({ bucket: { B: { Type: 'AWS::S3::Bucket' } } });
  expect(stdout).not.toMatch(/^network/m);
  expect(json().reachability).toMatchObject({ summary: { cells: 0 }, assemblies: [{ zones: [], cells: [] }] });
  expect(text('coverage.md')).toContain('No network is seen in these templates');
});

test('several inputs each have a matrix of their own, and the same input gives the same', () => {
  const templates = { one: declaring, two: declaring, bucket: { B: { Type: 'AWS::S3::Bucket' } } };
  const [first, second] = [report(templates), report(templates)];
  expect(first.stdout).toMatch(/^network {4}4 cells/m);
  expect(first.text('coverage.md')).toContain('1 of 3 inputs hold no network.');
  const place = (text: string, { folder }: { folder: string }) => text.replaceAll(folder, '');
  expect(place(JSON.stringify(first.json().reachability), first)).toBe(
    place(JSON.stringify(second.json().reachability), second),
  );
});
