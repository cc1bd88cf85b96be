import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, CrossStackReferences, Fn, NestedStack, ReferenceStrength, Stack, Stage } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { assemblyOfApp } from '../../../policies/packs/app-assembly';
import { isCloudAssembly, readCloudAssembly } from '../../../policies/template/cloud-assembly';
import { ResourceGraph } from '../../../policies/template/graph';
import { Reference } from '../../../policies/template/value';
import { temporaryFolder } from '../../support/temporary-folder';

const root = temporaryFolder();
const ACCOUNT = '111122223333';
const US = { account: ACCOUNT, region: 'us-east-1' };
const EU = { account: ACCOUNT, region: 'eu-west-1' };

/** Synthesises an app and reads the assembly back. */
function synthesised(build: (app: App) => void) {
  const outdir = mkdtempSync(join(root, 'cdk.out-'));
  const app = new App({ outdir, analyticsReporting: false });
  build(app);
  app.synth();
  return { app, outdir, assembly: readCloudAssembly(outdir) };
}

const probe = (scope: Construct, value: string) =>
  new CfnResource(scope, 'Probe', { type: 'Test::Probe', properties: { Value: value } });

/** The resource that the probe's value names, as `type logicalId-prefix`. */
function probed({ assembly }: ReturnType<typeof synthesised>): string {
  const graph = new ResourceGraph(assembly);
  const value = graph.ofType('Test::Probe')[0]!.get('Value');
  return value instanceof Reference ? `${value.target.type}.${value.attribute}` : String(value);
}

describe('references resolve in each way that CDK writes them', () => {
  test('an export and its import', () => {
    const run = synthesised((app) => {
      const key = new kms.Key(new Stack(app, 'A', { env: US }), 'Key');
      probe(new Stack(app, 'B', { env: US }), key.keyArn);
    });
    expect(probed(run)).toBe('AWS::KMS::Key.Arn');
  });

  test('in a stage', () => {
    const run = synthesised((app) => {
      const stage = new Stage(app, 'Prod', { env: US });
      const key = new kms.Key(new Stack(stage, 'A'), 'Key');
      probe(new Stack(stage, 'B'), key.keyArn);
    });
    expect(probed(run)).toBe('AWS::KMS::Key.Arn');
  });

  test('stacks without a fixed environment', () => {
    const run = synthesised((app) => {
      const key = new kms.Key(new Stack(app, 'A'), 'Key');
      probe(new Stack(app, 'B'), key.keyArn);
    });
    expect(probed(run)).toBe('AWS::KMS::Key.Arn');
  });

  test('across regions, through the writer and the reader', () => {
    const run = synthesised((app) => {
      const bucket = new s3.Bucket(new Stack(app, 'A', { env: US, crossRegionReferences: true }), 'Bucket');
      probe(new Stack(app, 'B', { env: EU, crossRegionReferences: true }), bucket.bucketArn);
    });
    expect(probed(run)).toBe('AWS::S3::Bucket.Arn');
  });

  test.each([
    [ReferenceStrength.WEAK, US],
    [ReferenceStrength.BOTH, US],
    [ReferenceStrength.WEAK, EU],
  ])('references of strength %s to %j', (strength, consumer) => {
    const run = synthesised((app) => {
      const bucket = new s3.Bucket(new Stack(app, 'A', { env: US, crossRegionReferences: true }), 'Bucket');
      CrossStackReferences.of(bucket).produce(strength);
      probe(new Stack(app, 'B', { env: consumer, crossRegionReferences: true }), bucket.bucketArn);
    });
    expect(readFileSync(join(run.outdir, 'B.template.json'), 'utf8')).toContain('Fn::GetStackOutput');
    expect(probed(run)).toBe('AWS::S3::Bucket.Arn');
  });

  test('out of a nested stack, into one, and between two', () => {
    const out = synthesised((app) => {
      const stack = new Stack(app, 'A');
      probe(stack, new kms.Key(new NestedStack(stack, 'N'), 'Key').keyArn);
    });
    expect(probed(out)).toBe('AWS::KMS::Key.Arn');
    const into = synthesised((app) => {
      const stack = new Stack(app, 'A');
      probe(new NestedStack(stack, 'N'), new kms.Key(stack, 'Key').keyArn);
    });
    expect(probed(into)).toBe('AWS::KMS::Key.Arn');
    const between = synthesised((app) => {
      const stack = new Stack(app, 'A');
      probe(new NestedStack(stack, 'N2'), new kms.Key(new NestedStack(stack, 'N1'), 'Key').keyArn);
    });
    expect(probed(between)).toBe('AWS::KMS::Key.Arn');
  });

  test('from a nested stack of another stack', () => {
    const run = synthesised((app) => {
      const key = new kms.Key(new NestedStack(new Stack(app, 'A', { env: US }), 'N'), 'Key');
      probe(new Stack(app, 'B', { env: US }), key.keyArn);
    });
    expect(probed(run)).toBe('AWS::KMS::Key.Arn');
  });

  test('an import from outside stays unseen', () => {
    const run = synthesised((app) => probe(new Stack(app, 'A'), Fn.importValue('landing-zone-key')));
    expect(probed(run)).toBe('${the export landing-zone-key, which is not in this assembly}');
  });
});

test('the tree and the folder give the same assembly', () => {
  const { app, outdir, assembly } = synthesised((one) => {
    const stage = new Stage(one, 'Prod');
    const stack = new Stack(stage, 'A', { stackName: 'named' });
    new kms.Key(new NestedStack(stack, 'N'), 'Key');
    new s3.Bucket(stack, 'Bucket');
  });
  const fromTree = assemblyOfApp(app).assembly;
  const facts = (one: typeof assembly) =>
    one.resources
      .map((resource) => [
        resource.template.file,
        resource.logicalId,
        resource.constructPath,
        resource.template.stack.stackName,
        resource.template.sha256,
      ])
      .sort();
  expect(facts(fromTree)).toEqual(facts(assembly));
  expect(facts(assembly).map(([, , path]) => path)).toEqual(
    expect.arrayContaining(['Prod/A/N/Key/Resource', 'Prod/A/Bucket/Resource']),
  );
  expect(isCloudAssembly(outdir)).toBe(true);
});

test('resources carry where user code created them', () => {
  const { assembly } = synthesised((app) => probe(new Stack(app, 'A'), 'x'));
  expect(assembly.resources[0]!.source).toMatch(/cloud-assembly\.test\.ts:\d+:\d+$/);
});

describe('the manifest decides', () => {
  test('templates that earlier runs left behind are not judged', () => {
    const { outdir } = synthesised((app) => probe(new Stack(app, 'A'), 'x'));
    copyFileSync(join(outdir, 'A.template.json'), join(outdir, 'Removed.template.json'));
    expect(readCloudAssembly(outdir).templates.map((template) => template.file)).toEqual(['A.template.json']);
  });

  test('missing look-ups are listed', () => {
    const { outdir } = synthesised((app) => probe(new Stack(app, 'A'), 'x'));
    const manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
    manifest.missing = [{ key: 'vpc-provider:account=1', provider: 'vpc-provider', props: {} }];
    writeFileSync(join(outdir, 'manifest.json'), JSON.stringify(manifest));
    expect(readCloudAssembly(outdir).missingContext).toEqual(['vpc-provider:account=1']);
  });

  test('a template that it names and that is gone, or lies outside, is an error', () => {
    const { outdir } = synthesised((app) => probe(new Stack(app, 'A'), 'x'));
    rmSync(join(outdir, 'A.template.json'));
    expect(() => readCloudAssembly(outdir)).toThrow('does not exist; run cdk synth again');
    const text = readFileSync(join(outdir, 'manifest.json'), 'utf8').replace(/A\.template\.json/g, '../../etc/passwd');
    writeFileSync(join(outdir, 'manifest.json'), text);
    for (const file of readdirSync(outdir).filter((name) => name.endsWith('metadata.json'))) rmSync(join(outdir, file));
    expect(() => readCloudAssembly(outdir)).toThrow('lies outside the assembly');
  });
});
