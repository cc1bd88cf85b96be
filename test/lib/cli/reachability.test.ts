import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExitCode } from '../../../lib/cli/exit-code';
import { runCommand } from '../../../lib/cli/program';
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
import type { Resources } from '../../policies/reachability/matrix-of';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();

/** Writes a file into the test's folder. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const printed: string[] = [];
jest.mock('../../../lib/cli/output', () => ({
  writeStdout: (pieces: Iterable<string>) => printed.push(...pieces),
}));

/** Runs the command in this process, with what it wrote. */
async function run(...args: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  printed.length = 0;
  let err = '';
  const error = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  try {
    const code = await runCommand(['reachability', ...args]);
    return { code, out: printed.join(''), err };
  } finally {
    error.mockRestore();
  }
}

const network: Resources = {
  ...vpc('V', '10.0.0.0/16'),
  ...subnet('S', ref('V'), '10.0.1.0/24'),
  ...group('G', ref('V'), { SecurityGroupEgress: EVERYTHING_OUT }),
  ...lambda('Work', ref('S'), groupId('G')),
  ...internetGateway('Gateway', ref('V')),
  ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
};
const declaring = (...destinations: unknown[]): Resources => ({
  ...network,
  G: {
    ...network['G']!,
    Metadata: { DeclaredReachability: { Zone: 'training', Subnets: [ref('S')], Destinations: destinations } },
  },
});
const template = (name: string, resources: Resources, more = {}) => file(name, { ...more, Resources: resources });

test('prints the matrix, and ends with 0 where nothing is declared', async () => {
  const { code, out } = await run(template('plain.json', network));
  expect(code).toBe(ExitCode.CLEAN);
  expect(out).toMatch(/^internet +all$/m);
  expect(out).toMatch(/^zone V +-$/m);
  expect(out).toContain('2 cells (zone x destination) of 1 zones: 1 reachable, 1 not reachable, 0 unknown.');
  expect(out).toContain('Nothing declares what a zone is meant to reach');
});

test('ends with 1 and prints the path of what is reached but not declared', async () => {
  const { code, out } = await run(template('declaring.json', declaring()));
  expect(code).toBe(ExitCode.FINDINGS);
  expect(out).toMatch(/training -> internet {2}reachable\n {2}reached but not declared: all\n/);
  expect(out).toContain('STable: 0.0.0.0/0 goes to the internet gateway Gateway (Default)');
});

test('ends with 1 and says what is missing of what is declared but not reached', async () => {
  const kms = { Kind: 'service', Destination: 'kms', Protocol: 'tcp', Ports: '443' };
  const { code, out } = await run(template('kms.json', declaring(kms, { Kind: 'internet', Destination: '*' })));
  expect(code).toBe(ExitCode.FINDINGS);
  expect(out).toMatch(/declared but not reached: tcp 443\n {2}missing: there is no endpoint of kms/);
});

test('the paths of all cells, where they are asked for', async () => {
  const path = template('paths.json', network);
  expect((await run(path)).out).not.toContain('V -> zone V');
  expect((await run(path, '--paths')).out).toMatch(
    /V -> zone V {2}not reachable\n {2}missing: no inbound rule of G allows it/,
  );
});

test('an intent of its own replaces what is declared, in JSON and YAML', async () => {
  const path = template('intended.json', declaring());
  const meant = [{ from: 'training', kind: 'internet', destination: '*' }];
  expect((await run(path, '--intent', file('intent.json', meant))).code).toBe(ExitCode.CLEAN);
  expect((await run(path, '--intent', file('intent.yaml', '- from: training\n  kind: internet\n'))).code).toBe(
    ExitCode.CLEAN,
  );
  expect((await run(path, '--intent', file('none.yaml', '[]'))).code).toBe(ExitCode.FINDINGS);
});

test.each([
  ['no list', { from: 'training' }, 'expected a list'],
  ['a zone that is not there', [{ from: 'x', kind: 'internet' }], 'there is no zone "x": expected training'],
  ['another zone that is not there', [{ from: 'training', kind: 'zone', destination: 'y' }], 'there is no zone "y"'],
  ['a kind that is none', [{ from: 'training', kind: 'moon', destination: 'x' }], 'entry 1 has the kind "moon"'],
  ['no destination', [{ from: 'training', kind: 'service' }], 'entry 1 has no "destination"'],
  ['no zone', [{ kind: 'internet' }], 'does not say which zone'],
  ['ports that are none', [{ from: 'training', kind: 'internet', ports: 'http' }], 'the ports "http"'],
  ['a field that is none', [{ from: 'training', kind: 'internet', port: 443 }], 'has "port"'],
  ['no object', ['internet'], 'entry 1 is no object'],
])('an intent with %s ends with 2', async (_, intent, message) => {
  const { code, err } = await run(template('wrong.json', declaring()), '--intent', file('wrong-intent.json', intent));
  expect([code, err]).toEqual([ExitCode.ERROR, expect.stringContaining(message)]);
});

test('an intent that is not there, or unreadable, ends with 2', async () => {
  const path = template('unread.json', network);
  expect((await run(path, '--intent', join(folder, 'nowhere'))).err).toContain('cannot be read (ENOENT)');
  expect((await run(path, '--intent', file('broken.yaml', '{ a: ['))).err).toContain('is neither JSON nor YAML');
});

test('unknown is printed as unknown, and fails where that is asked for', async () => {
  const open = declaring();
  open['G'] = {
    ...open['G']!,
    Properties: {
      ...open['G']!.Properties,
      SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: ref('Block') }],
    },
  };
  const path = template('unknown.json', open, { Parameters: { Block: { Type: 'String' } } });
  const { code, out } = await run(path);
  expect(code).toBe(ExitCode.CLEAN);
  expect(out).toMatch(/^internet +\? tcp 443$/m);
  expect(out).toContain('depends on parameter Block');
  expect((await run(path, '--fail-on-unknown')).code).toBe(ExitCode.FINDINGS);
  const fixed = file('parameters.json', { '*': { Block: '10.0.0.0/8' } });
  expect((await run(path, '--parameters', fixed, '--fail-on-unknown')).code).toBe(ExitCode.CLEAN);
});

test('as JSON: figures, and the whole matrix', async () => {
  const { out } = await run(template('json.json', declaring()), '--format', 'json');
  const { summary, assemblies } = JSON.parse(out);
  expect(summary).toMatchObject({
    cells: 2,
    reachable: 1,
    notReachable: 1,
    compared: 2,
    asDeclared: 1,
    reachedButNotDeclared: 1,
  });
  expect(assemblies).toHaveLength(1);
  expect(assemblies[0].zones).toEqual([
    { id: 'training', vpc: 'V', subnets: ['S'], securityGroups: ['G'], declared: true },
  ]);
  expect(assemblies[0].cells[0]).toMatchObject({
    from: 'training',
    to: 'internet',
    reached: 'reachable',
    traffic: ['all'],
    standing: 'reached but not declared',
  });
});

test('as Markdown: names of strangers are no markup', async () => {
  const odd = {
    ...network,
    V: {
      ...network['V']!,
      Properties: { ...network['V']!.Properties, Tags: [{ Key: 'Name', Value: 'a|b <img> [x](y)' }] },
    },
  };
  const { out } = await run(template('markdown.json', odd), '--format', 'markdown', '--paths');
  expect(out).toContain('| destination | a\\|b &lt;img&gt; \\[x\\](y) |');
  expect(out).toMatch(/^\| internet \| all \|$/m);
  expect(out).toMatch(/^\d\. STable: 0\.0\.0\.0\/0 goes to the internet gateway Gateway `Default`$/m);
});

test('control characters of names do not reach the terminal', async () => {
  const odd = {
    ...network,
    V: {
      ...network['V']!,
      Properties: { ...network['V']!.Properties, Tags: [{ Key: 'Name', Value: 'a\u001b[31mb' }] },
    },
  };
  const { out } = await run(template('odd.json', odd));
  expect(out).not.toContain('\u001b');
});

test('a template without a network, and one that is none', async () => {
  expect((await run(template('bucket.json', { B: { Type: 'AWS::S3::Bucket' } }))).out).toContain(
    'no network is seen in it',
  );
  expect((await run(file('none.json', '{'))).code).toBe(ExitCode.ERROR);
  expect((await run(template('format.json', network), '--format', 'xml')).code).toBe(ExitCode.ERROR);
});
