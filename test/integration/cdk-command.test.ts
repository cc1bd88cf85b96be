import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../support/aims-command';
import { temporaryFolder } from '../support/temporary-folder';

/** The gate, through the real CDK command. These tests start processes and are slow: keep them few. */
const root = temporaryFolder();

/** An app in a folder of its own, with the compiled packs. */
function cdk(body: string, ...args: string[]) {
  const folder = mkdtempSync(join(root, 'app-'));
  symlinkSync(join(CHECKOUT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'app.js'),
    `const { App, CfnResource, Stack, Stage, Validations } = require('aws-cdk-lib');
const { AimsChecks, AimsWaivers } = require(${JSON.stringify(join(CHECKOUT, 'dist/policies/packs'))});
const app = new App();
const stage = new Stage(app, 'Prod');
const model = (scope, isolated) => new CfnResource(scope, 'Model', { type: 'AWS::SageMaker::Model', properties: { EnableNetworkIsolation: isolated } });
const only = (id, props) => new AimsChecks(app, { skipRules: require(${JSON.stringify(join(CHECKOUT, 'dist/policies/rules'))}).RULES.map((rule) => rule.id).filter((one) => one !== id), ...props });
${body}`,
  );
  writeFileSync(
    join(folder, 'cdk.json'),
    JSON.stringify({ app: 'node app.js', versionReporting: false, notices: false }),
  );
  const { status, stdout, stderr } = spawnSync(join(CHECKOUT, 'node_modules/.bin/cdk'), [...args, '--no-color'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CDK_VALIDATION: 'false', CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' },
  });
  return { code: status, output: stdout + stderr, folder };
}

const ISOLATION = "Validations.of(app).addPlugins(only('SageMakerModelNetworkIsolation'));";
const IN_A_STAGE = `model(new Stack(stage, 'Main'), false); ${ISOLATION}`;

test("cdk synth '**' fails on an error in a stage, and the ledger is there", () => {
  const run = cdk(IN_A_STAGE, 'synth', '--quiet', '**');
  expect(run.output).toContain('the model container can reach the network');
  expect(run.output).toContain('Aims::Aims-SageMakerModelNetworkIsolation');
  expect(run.code).toBe(1);
  expect(existsSync(join(run.folder, 'cdk.out/aims-ledger.ndjson'))).toBe(true);
});

test('a bare cdk synth passes over it: this is why the gate is named', () => {
  expect(cdk(IN_A_STAGE, 'synth', '--quiet').code).toBe(0);
});

test("cdk synth '**' passes when nothing fails", () => {
  expect(cdk(`model(new Stack(stage, 'Main'), true); ${ISOLATION}`, 'synth', '--quiet', '**').code).toBe(0);
});

test.each([['**'], ['Prod/Other']])('an expired waiver fails the synth of %s', (selection) => {
  const run = cdk(
    `new Stack(stage, 'Other'); AimsWaivers.of(model(new Stack(stage, 'Main'), false)).accept({ ruleId: 'SageMakerModelNetworkIsolation', reason: 'x', expires: '2020-01-01' }); ${ISOLATION}`,
    'synth',
    '--quiet',
    selection,
  );
  expect(run.output).toContain('expired on 2020-01-01');
  expect(run.code).toBe(1);
});

test('a waiver that still holds passes, and CDK lists what it suppressed', () => {
  const run = cdk(
    `AimsWaivers.of(model(new Stack(stage, 'Main'), false)).accept({ ruleId: 'SageMakerModelNetworkIsolation', reason: 'accepted until the next release', expires: '2999-01-01' }); ${ISOLATION}`,
    'synth',
    '--quiet',
    '**',
  );
  expect(run.code).toBe(0);
});

test('a pack that breaks fails the synth', () => {
  const run = cdk(
    `model(new Stack(stage, 'Main'), true); Validations.of(app).addPlugins(only('SageMakerModelNetworkIsolation', { waiversFile: 'missing.yaml' }));`,
    'synth',
    '--quiet',
    '**',
  );
  expect(run.output).toContain('missing.yaml: cannot be read');
  expect(run.code).toBe(1);
});
