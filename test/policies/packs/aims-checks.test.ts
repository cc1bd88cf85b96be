import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CfnElement, CfnResource, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import type { Construct } from 'constructs';
import { LEDGER_FILE } from '../../../policies/ledger/ledger';
import { readLedger } from '../../../policies/ledger/read';
import { AimsChecks, AimsWaivers, Iso27001Checks, Iso42001Checks } from '../../../policies/packs';
import { type PackRun, synthesise, violationsOf } from '../../support/pack-run';
import { temporaryFolder } from '../../support/temporary-folder';

const root = temporaryFolder();
const RULE = 'SageMakerModelNetworkIsolation';
const ROLE = 'arn:aws:iam::111122223333:role/model';
const TEMPLATE = { Resources: { Model: { Type: 'AWS::SageMaker::Model', Properties: { ExecutionRoleArn: ROLE } } } };

const typed = (scope: Construct, isolated?: boolean) =>
  new sagemaker.CfnModel(scope, 'Model', { executionRoleArn: ROLE, enableNetworkIsolation: isolated });

/** Findings of the isolation rule alone. */
const isolation = (run: PackRun) => violationsOf(run).filter((line) => line.includes(RULE));

/** Names of the violations that name no resource of a template. */
const mistakes = (run: PackRun) =>
  run.reports.flatMap((report) =>
    report.violations.filter((one) => one.severity === 'fatal').map((one) => one.ruleName),
  );

describe('the same rule judges alike, however the resource is written', () => {
  test.each<[string, (stack: Stack) => unknown, boolean]>([
    ['a typed L1', (stack) => typed(stack), true],
    ['a typed L1 that is right', (stack) => typed(stack, true), false],
    [
      'a generic CfnResource',
      (stack) =>
        new CfnResource(stack, 'Model', { type: 'AWS::SageMaker::Model', properties: { ExecutionRoleArn: ROLE } }),
      true,
    ],
    [
      'a property override that undoes it',
      (stack) => typed(stack, true).addPropertyOverride('EnableNetworkIsolation', false),
      true,
    ],
    [
      'a property override that mends it',
      (stack) => typed(stack).addPropertyOverride('EnableNetworkIsolation', true),
      false,
    ],
    [
      'CfnInclude',
      (stack) => {
        const file = join(root, 'included.json');
        writeFileSync(file, JSON.stringify(TEMPLATE));
        new CfnInclude(stack, 'Included', { templateFile: file });
      },
      true,
    ],
    ['a nested stack', (stack) => typed(new NestedStack(stack, 'Nested')), true],
  ])('%s', (_, build, fails) => {
    const run = synthesise(root, (app) => build(new Stack(app, 'Main')));
    expect(isolation(run)).toHaveLength(fails ? 1 : 0);
    expect(run.thrown === undefined).toBe(!run.reports.some((report) => !report.success));
  });

  test('a stack in a stage', () => {
    const run = synthesise(root, (app) => typed(new Stack(new Stage(app, 'Prod'), 'Main')));
    expect(isolation(run)).toHaveLength(1);
  });
});

test('a violation carries path, logical id, template, property, fix and controls', () => {
  const run = synthesise(root, (app) => typed(new Stack(app, 'Main')));
  const violation = run.reports[0]!.violations.find((one) => one.ruleName === `Aims-${RULE}`);
  expect(violation).toMatchObject({
    severity: 'error',
    fix: expect.stringContaining('EnableNetworkIsolation'),
    ruleMetadata: { controls: expect.stringContaining('iso27001:A.8.22') },
    violatingResources: [
      {
        constructPath: 'Main/Model',
        resourceLogicalId: 'Model',
        templatePath: 'Main.template.json',
        locations: ['Properties.EnableNetworkIsolation'],
      },
    ],
  });
});

test('nothing is lost when synth throws: the ledger holds passes and failures', () => {
  const run = synthesise(root, (app) => {
    typed(new Stack(app, 'Bad'));
    typed(new Stack(app, 'Good'), true);
  });
  expect(run.thrown).toBeDefined();
  const ledger = readLedger(join(run.outdir, LEDGER_FILE));
  const rule = ledger.rules.findIndex((one) => one.id === RULE);
  expect(ledger.verdicts.filter((one) => one.rule === rule).map((one) => one.verdict)).toEqual(['fail', 'pass']);
  expect(ledger.resources.map((resource) => resource.constructPath)).toEqual(
    expect.arrayContaining(['Bad/Model', 'Good/Model']),
  );
});

test('the ledger is byte-identical for identical input', () => {
  const build = () => synthesise(root, (app) => typed(new Stack(app, 'Main')));
  const [one, other] = [build(), build()].map((run) => readFileSync(join(run.outdir, LEDGER_FILE), 'utf8'));
  expect(one).toBe(other);
});

describe('acknowledgements', () => {
  const withAcknowledgement = (id: string) =>
    synthesise(root, (app) => {
      const model = typed(new Stack(app, 'Main'));
      Validations.of(model).acknowledge({ id, reason: 'a test of ours' });
    });
  const waiversOf = (outdir: string) => {
    const ledger = readLedger(join(outdir, LEDGER_FILE));
    return ledger.verdicts
      .filter((one) => one.waiver !== undefined)
      .map((one) => [ledger.rules[one.rule]!.id, ledger.waivers[one.waiver!]!.reason]);
  };

  test('the full id becomes a waiver in the ledger', () => {
    const run = withAcknowledgement(`Aims::Aims-${RULE}`);
    expect(waiversOf(run.outdir)).toEqual([[RULE, 'a test of ours']]);
    expect(run.thrown?.message ?? '').not.toContain(RULE);
  });

  test('the id of one finding waives that finding', () => {
    expect(waiversOf(withAcknowledgement(`Aims::Aims-${RULE}[EnableNetworkIsolation]`).outdir)).toEqual([
      [RULE, 'a test of ours'],
    ]);
    expect(waiversOf(withAcknowledgement(`Aims::Aims-${RULE}[Other]`).outdir)).toEqual([]);
  });

  test('a bare id suppresses nothing and is reported as a mistake', () => {
    const run = withAcknowledgement(`Aims-${RULE}`);
    expect(isolation(run)).toHaveLength(1);
    expect(mistakes(run)).toContain('Aims-BareAcknowledgement');
    expect(run.thrown).toBeDefined();
  });

  test('a typed waiver carries approver and expiry; an expired one fails and cannot be acknowledged', () => {
    const accept = (expires: string) =>
      synthesise(root, (app) => {
        const model = typed(new Stack(app, 'Main'));
        AimsWaivers.of(model).accept({ ruleId: RULE, reason: 'until the next release', approver: 'security', expires });
        Validations.of(model).acknowledge({ id: 'Aims::Aims-ExpiredWaiver', reason: 'a mistake cannot be waived' });
      });
    const current = accept('2999-01-01');
    expect(readLedger(join(current.outdir, LEDGER_FILE)).waivers).toContainEqual(
      expect.objectContaining({ approver: 'security', expires: '2999-01-01', expired: false }),
    );
    expect(mistakes(current)).not.toContain('Aims-ExpiredWaiver');
    const expired = accept('2020-01-01');
    expect(mistakes(expired)).toContain('Aims-ExpiredWaiver');
    expect(expired.thrown).toBeDefined();
  });

  test('a waiver without a reason, or with a malformed date, is refused', () => {
    const stack = new Stack();
    expect(() => AimsWaivers.of(stack).accept({ ruleId: RULE, reason: ' ' })).toThrow('no reason');
    expect(() => AimsWaivers.of(stack).accept({ ruleId: RULE, reason: 'x', expires: '1/2/2030' })).toThrow(
      'expected YYYY-MM-DD',
    );
  });
});

describe('two packs in one app', () => {
  test('each finding is reported once, and each pack judges its own standard', () => {
    const run = synthesise(
      root,
      (app) => typed(new Stack(app, 'Main')),
      (app) => [new Iso42001Checks(app), new Iso27001Checks(app)],
    );
    expect(isolation(run)).toHaveLength(1);
    const one = synthesise(root, (app) => typed(new Stack(app, 'Main')));
    expect(violationsOf(run)).toEqual(violationsOf(one));
  });

  test('one acknowledgement serves whichever pack asked', () => {
    const run = synthesise(
      root,
      (app) => Validations.of(typed(new Stack(app, 'Main'))).acknowledge({ id: `Aims::Aims-${RULE}`, reason: 'x' }),
      (app) => [new Iso27001Checks(app), new Iso42001Checks(app)],
    );
    expect(run.thrown?.message ?? '').not.toContain(RULE);
  });
});

test('warnings do not fail synth', () => {
  const run = synthesise(
    root,
    (app) => new CfnResource(new Stack(app, 'Main'), 'Topic', { type: 'AWS::SNS::Topic' }),
    (app) => {
      const pack = new AimsChecks(app);
      const only = (pack as unknown as { selected: { severity: string }[] }).selected.filter(
        (rule) => rule.severity === 'warning',
      );
      (pack as unknown as { selected: unknown }).selected = only;
      return [pack];
    },
  );
  expect(run.thrown).toBeUndefined();
  expect(run.reports[0]!.success).toBe(true);
});

test('a pack that breaks fails the synth, loudly', () => {
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const run = synthesise(
    root,
    (app) => typed(new Stack(app, 'Main'), true),
    (app) => [new AimsChecks(app, { waiversFile: join(root, 'missing.yaml') })],
  );
  expect(mistakes(run)).toEqual(['Aims-PackBroke']);
  expect(run.thrown).toBeDefined();
  expect(stderr.mock.calls.join()).toContain('missing.yaml');
  stderr.mockRestore();
});

test('logical ids that an override renamed are found', () => {
  const run = synthesise(root, (app) => (typed(new Stack(app, 'Main')) as CfnElement).overrideLogicalId('Renamed'));
  expect(isolation(run)).toEqual([`Aims-${RULE} Renamed`]);
});
