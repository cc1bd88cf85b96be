import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import { CHECKOUT } from '../support/aims-command';
import { installPackage, packCheckout, runIn } from '../support/packed-package';
import { temporaryFolder } from '../support/temporary-folder';

/** The package as npm would publish it. It is made from dist: build first. */
const root = temporaryFolder();
const packed = packCheckout(root);
const PEERS = Object.keys(packed.manifest.peerDependencies);
const scripts = packed.files.filter((file) => file.endsWith('.js'));
const maps = packed.files.filter((file) => file.endsWith('.map'));

const contentOf = (file: string) => readFileSync(join(packed.folder, file), 'utf8');
const folderOf = (name: string) => {
  mkdirSync(join(root, name));
  return join(root, name);
};

describe('the tarball', () => {
  test('holds the compiled package, its schemas and its papers, and nothing else', () => {
    const expected =
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|NOTICE|schemas\/[^/]+\.json|dist\/((index|rules|bin\/aims)|(constructs|lib|policies|schemas)\/.+)\.(js|js\.map|d\.ts|json))$/;
    expect(packed.files.filter((file) => !expected.test(file))).toEqual([]);
    expect(packed.files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'NOTICE',
        'README.md',
        'dist/index.d.ts',
        'dist/rules.js',
        'dist/bin/aims.js',
      ]),
    );
  });

  test('holds nothing whose source is gone', () => {
    const gone = packed.files
      .filter((file) => file.startsWith('dist/'))
      .filter((file) => {
        const source = join(CHECKOUT, file.slice('dist/'.length).replace(/\.(d\.ts|js|js\.map)$/, '.ts'));
        return !existsSync(source);
      });
    // The compiler leaves behind what it made of files that were moved or deleted since.
    if (gone.length > 0) throw new Error(`Remove dist and build again: no source is left of\n${gone.join('\n')}`);
  });

  test('names no place of the machine that built it', () => {
    const places = [CHECKOUT, homedir()].filter((place) => place !== '/').map((place) => `${place}/`);
    const naming = packed.files.filter((file) => places.some((place) => contentOf(file).includes(place)));
    expect(naming).toEqual([]);
  });

  test('has source maps that need no file from outside', () => {
    expect(maps.length).toBeGreaterThan(0);
    const broken = maps.filter((file) => {
      const map = JSON.parse(contentOf(file)) as { sourceRoot?: string; sources: string[]; sourcesContent?: unknown[] };
      const within = map.sources.every(
        (source) => !posix.isAbsolute(source) && !posix.join(posix.dirname(file), source).startsWith('..'),
      );
      const whole = map.sources.every((_, index) => typeof map.sourcesContent?.[index] === 'string');
      return !within || !whole || posix.isAbsolute(map.sourceRoot ?? '');
    });
    expect(broken).toEqual([]);
  });

  test('holds every file, and declares every package, that its code loads', () => {
    const declared = new Set([...Object.keys(packed.manifest.dependencies), ...PEERS, ...builtinModules]);
    const missing = scripts.flatMap((script) =>
      [...contentOf(script).matchAll(/\brequire\("([^"]+)"\)/g)]
        .map(([, id]) => id!)
        .filter((id) => (id.startsWith('.') ? !isPacked(posix.join(posix.dirname(script), id)) : !isDeclared(id)))
        .map((id) => `${script}: ${id}`),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);

    function isPacked(path: string): boolean {
      return ['', '.js', '.json', '/index.js'].some((ending) => packed.files.includes(path + ending));
    }
    function isDeclared(id: string): boolean {
      const name = id.split('/').slice(0, id.startsWith('@') ? 2 : 1);
      return id.startsWith('node:') || declared.has(name.join('/'));
    }
  });

  test('is small', () => {
    const MEGABYTE = 1024 * 1024;
    expect(statSync(packed.tarball).size).toBeLessThan(5 * MEGABYTE);
    const whole = packed.files.reduce((sum, file) => sum + statSync(join(packed.folder, file)).size, 0);
    expect(whole).toBeLessThan(20 * MEGABYTE);
  });
});

describe('installed without its peers', () => {
  const folder = installPackage(packed, folderOf('command'));
  writeFileSync(
    join(folder, 'notebook.template.json'),
    JSON.stringify({
      Resources: {
        Notebook: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { DirectInternetAccess: 'Enabled' } },
      },
    }),
  );

  test('the CDK is really not there', () => {
    const run = runIn(folder, process.execPath, ['-e', "require('cdk-aims')"]);
    expect(run.stderr).toMatch(/Cannot find module '(aws-cdk-lib|constructs|cdk-nag)/);
    expect(run.code).toBe(1);
  });

  test('aims check judges a template', () => {
    const run = runIn(folder, 'npx', ['--no', 'aims', 'check', 'notebook.template.json', '--format', 'json']);
    const { verdicts } = JSON.parse(run.stdout) as {
      verdicts: { ruleId: string; verdict: string; logicalId: string }[];
    };
    expect(verdicts).toContainEqual(
      expect.objectContaining({
        ruleId: 'SageMakerNotebookNoDirectInternet',
        verdict: 'fail',
        logicalId: 'Notebook',
      }),
    );
    expect(run.code).toBe(1);
  });

  test('aims report writes the report', () => {
    const run = runIn(folder, 'npx', ['--no', 'aims', 'report', 'notebook.template.json', '--out', 'reports']);
    expect(run.stderr).not.toMatch(/Cannot find module/);
    expect(readFileSync(join(folder, 'reports/coverage.html'), 'utf8')).toContain('SageMakerNotebookNoDirectInternet');
  });

  test('cdk-aims/rules judges with a rule of the user', () => {
    writeFileSync(
      join(folder, 'own-rule.js'),
      `const { Assembly, RULES, buildTemplate, judge } = require('cdk-aims/rules');
const rule = {
  id: 'AcmeQueueNamed',
  appliesTo: ['AWS::SQS::Queue'],
  severity: 'error',
  problem: 'the queue has no name',
  fix: 'Name it.',
  controls: {},
  check: (queue) => queue.present('QueueName'),
};
const raw = { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: {} } } };
const template = buildTemplate('queue.json', JSON.stringify(raw), raw, { stackName: 'queue' }, { next: 0 });
const assembly = new Assembly({ source: 'queue.json', templates: [template] });
const verdicts = [...judge(assembly, [rule])].map((one) => [one.rule.id, one.resource.logicalId, one.verdict]);
console.log(JSON.stringify({ verdicts, rules: RULES.length > 0 }));
`,
    );
    const run = runIn(folder, process.execPath, ['own-rule.js']);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({ verdicts: [['AcmeQueueNamed', 'Queue', 'fail']], rules: true });
  });
});

describe('installed with its peers', () => {
  const folder = installPackage(packed, folderOf('app'), [...PEERS, 'typescript', '@types/node']);

  test('an app in TypeScript compiles, and synthesises a construct under a pack', () => {
    writeFileSync(
      join(folder, 'app.ts'),
      `import { App, Stack, Validations } from 'aws-cdk-lib';
import { AimsChecks, HardenedBucket } from 'cdk-aims';
import { type Rule, RULES } from 'cdk-aims/rules';

const app = new App({ outdir: 'cdk.out' });
const stack = new Stack(app, 'Data');
new HardenedBucket(stack, 'Bucket');
Validations.of(app).addPlugins(new AimsChecks(app));
const first: Rule | undefined = RULES[0];
if (!first) throw new Error('no rules');
app.synth();
`,
    );
    const compiler = ['node_modules/typescript/bin/tsc', '--module', 'nodenext', '--target', 'es2022', '--strict'];
    const compiled = runIn(folder, process.execPath, [...compiler, '--skipLibCheck', '--types', 'node', 'app.ts']);
    expect(compiled.stdout).toBe('');

    const run = runIn(folder, process.execPath, ['app.js']);
    const template = JSON.parse(readFileSync(join(folder, 'cdk.out/Data.template.json'), 'utf8')) as {
      Resources: Record<string, { Type: string }>;
    };
    expect(Object.values(template.Resources).map((resource) => resource.Type)).toContain('AWS::S3::Bucket');
    expect(existsSync(join(folder, 'cdk.out/aims-ledger.ndjson'))).toBe(true);
    expect(run.stderr).not.toMatch(/Cannot find module|threw an error/);
  });
});
