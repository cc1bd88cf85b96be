import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aims } from '../support/aims-command';
import {
  CONFIGURATIONS,
  type SynthesisedEnvironment,
  synthesiseEnvironment,
  templatesOf,
} from '../support/synthesised-environment';
import { temporaryFolder } from '../support/temporary-folder';

const root = temporaryFolder();
const environments = new Map<string, SynthesisedEnvironment>();
beforeAll(() => {
  for (const name of CONFIGURATIONS) environments.set(name, synthesiseEnvironment(name, join(root, name)));
}, 600_000);

/** What cfn-lint says that we accept, and why. */
const CFN_LINT_ACCEPTED: readonly (readonly [RegExp, string])[] = [
  [
    /^E3006 Resource type 'AWS::Route53Resolver::FirewallConfig' does not exist/,
    'CloudFormation has the type; cfn-lint 1.51 does not know it yet.',
  ],
  [
    /^E3006 Resource type 'AWS::SageMaker::(Artifact|Context)' does not exist/,
    'CloudFormation has the types; cfn-lint 1.51 does not know them yet.',
  ],
  [
    /^W3005 '[A-Za-z0-9]*Role[0-9A-F]{8}' dependency already enforced by a 'GetAtt' at '.*\/Properties\/Role(Arn)?'$/,
    "CDK's own Function and StateMachine depend on their role twice.",
  ],
];

describe.each(CONFIGURATIONS)('environments/%s.yaml', (name) => {
  const outdir = () => environments.get(name)!.outdir;

  test("cdk synth '**' passes, our rules included", () => {
    const { code, output } = environments.get(name)!;
    expect(code === 0 ? '' : output).toBe('');
  });

  test("CDK's template validator finds no error", () => {
    const report = JSON.parse(readFileSync(join(outdir(), 'validation-report.json'), 'utf8')) as {
      pluginReports: {
        pluginName: string;
        violations: { ruleName: string; severity: string; description: string }[];
      }[];
    };
    const found = report.pluginReports
      .filter((one) => one.pluginName.startsWith('CloudFormation'))
      .flatMap((one) => one.violations.map((violation) => `${violation.ruleName} ${violation.description}`));
    expect(found).toEqual([]);
  });

  test('cfn-lint finds nothing that is not accepted with a reason', () => {
    const { stdout, error } = spawnSync('cfn-lint', ['--format', 'json', ...templatesOf(outdir()).keys()], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (error) {
      if (process.env['CI']) throw new Error('cfn-lint is not on the PATH: .ci/run installs it');
      console.warn('cfn-lint is not on the PATH: not run');
      return;
    }
    const findings = (JSON.parse(stdout || '[]') as { Rule: { Id: string }; Message: string }[]).map(
      (one) => `${one.Rule.Id} ${one.Message}`,
    );
    expect(findings.filter((one) => !CFN_LINT_ACCEPTED.some(([pattern]) => pattern.test(one)))).toEqual([]);
  });

  test('every stack has room: fewer than 400 resources, and a template well under 1 MB', () => {
    for (const [file, template] of templatesOf(outdir())) {
      expect(Object.keys(template.Resources).length).toBeLessThan(400);
      expect(readFileSync(file).length).toBeLessThan(900_000);
    }
  });

  test('no rule fails, breaks or cannot decide, waivers apart', () => {
    const { verdicts } = JSON.parse(aims(['check', outdir(), '--format', 'json', '--all']).stdout) as {
      verdicts: { verdict: string; ruleId: string; path: string; message: string; waiver?: object }[];
    };
    expect(verdicts.length).toBeGreaterThan(500);
    const open = verdicts.filter((one) => ['fail', 'unknown', 'broken'].includes(one.verdict) && !one.waiver);
    expect(open.map((one) => `${one.verdict} ${one.ruleId} ${one.path}: ${one.message}`)).toEqual([]);
  });

  test('every resource is of a type that rules judge, or on the reasoned list', () => {
    const { summary } = JSON.parse(aims(['check', outdir(), '--format', 'json']).stdout);
    expect(summary.types.filter((one: { reason?: string }) => one.reason === undefined)).toEqual([]);
    const { resourcesJudged, resourcesNotConcerned, resourcesExempt } = summary;
    expect(resourcesJudged + resourcesNotConcerned + resourcesExempt).toBe(summary.resources);
  });
});

test('the reference environment needs no waiver', () => {
  const { summary } = JSON.parse(aims(['check', join(root, 'reference'), '--format', 'json']).stdout);
  expect(summary.waived).toBe(0);
});

test('what holds data survives its stack, except in a sandbox', () => {
  const STATEFUL = [
    'AWS::S3::Bucket',
    'AWS::KMS::Key',
    'AWS::ECR::Repository',
    'AWS::SageMaker::FeatureGroup',
    'AWS::Backup::BackupVault',
  ];
  for (const name of CONFIGURATIONS) {
    const policies = [...templatesOf(join(root, name)).values()].flatMap((template) =>
      Object.values(template.Resources)
        .filter((resource) => STATEFUL.includes(resource.Type))
        .map((resource) => resource.DeletionPolicy),
    );
    if (name === 'sandbox') expect(policies).toContain('Delete');
    else expect(new Set(policies)).toEqual(new Set(['Retain']));
  }
});

test('a sandbox leaves nothing behind, and nothing in it keeps it from going', () => {
  const resources = [...templatesOf(join(root, 'sandbox')).values()].flatMap((template) =>
    Object.entries(template.Resources),
  );
  const ofType = (type: string) => resources.filter(([, resource]) => resource.Type === type);
  const targets = (type: string) => ofType(type).map(([, resource]) => JSON.stringify(resource.Properties?.['Target']));

  expect(resources.filter(([, resource]) => /Retain|Snapshot/.test(resource.DeletionPolicy ?? ''))).toEqual([]);
  for (const [id, { Properties = {} }] of resources)
    for (const [name, value] of Object.entries(Properties))
      if (/DeletionProtection|TerminationProtection/.test(name)) expect([id, name, value]).toEqual([id, name, false]);

  const buckets = ofType('AWS::S3::Bucket');
  expect(buckets).toHaveLength(5);
  expect(targets('Custom::BucketContentRemoval').sort()).toEqual(
    buckets.map(([id]) => JSON.stringify({ Ref: id })).sort(),
  );
  expect(targets('Custom::StudioDomainRemoval')).toHaveLength(ofType('AWS::SageMaker::Domain').length);
  expect(targets('Custom::ModelPackageRemoval')).toEqual(
    ofType('AWS::SageMaker::ModelPackageGroup').map(([, group]) =>
      JSON.stringify(group.Properties?.['ModelPackageGroupName']),
    ),
  );
  for (const [, repository] of ofType('AWS::ECR::Repository'))
    expect(repository.Properties?.['EmptyOnDelete']).toBe(true);
});

test('no other environment has functions that remove data', () => {
  for (const name of CONFIGURATIONS.filter((one) => one !== 'sandbox'))
    for (const template of templatesOf(join(root, name)).values())
      expect(Object.values(template.Resources).filter(({ Type }) => /^Custom::.*Removal$/.test(Type))).toEqual([]);
});

/**
 * Logical ids of what holds data. A changed id means that CloudFormation replaces the resource: the data would be left
 * behind. Change this list only with a migration.
 */
test('logical ids of stateful resources are pinned', () => {
  const pinned = JSON.parse(readFileSync(join(__dirname, 'stateful-logical-ids.json'), 'utf8'));
  const found: Record<string, string[]> = {};
  for (const [file, template] of templatesOf(join(root, 'reference')))
    for (const [id, resource] of Object.entries(template.Resources))
      if (
        /^AWS::(S3::Bucket|KMS::Key|ECR::Repository|Logs::LogGroup|Backup::BackupVault|SageMaker::(Domain|ModelPackageGroup|FeatureGroup))$/.test(
          resource.Type,
        )
      ) {
        const stack = file
          .split('/')
          .pop()!
          .replace(/[0-9A-F]{8}\.template\.json$/, '');
        found[stack] = [...(found[stack] ?? []), `${resource.Type} ${id}`].sort();
      }
  expect(found).toEqual(pinned);
});

test('the number of VPCs that the README speaks of', () => {
  const vpcs = (name: string) =>
    [...templatesOf(join(root, name)).values()]
      .flatMap((template) => Object.values(template.Resources))
      .filter((resource) => resource.Type === 'AWS::EC2::VPC').length;
  expect(CONFIGURATIONS.map((name) => [name, vpcs(name)])).toEqual(
    CONFIGURATIONS.map((name) => [name, name === 'sandbox' ? 1 : 5]),
  );
});

test('flow logs and DNS queries of every VPC go to a log group and to the write-once archive', () => {
  for (const name of CONFIGURATIONS) {
    const resources = [...templatesOf(join(root, name)).values()].flatMap((template) =>
      Object.values(template.Resources),
    );
    const count = (type: string, has: (properties: Record<string, unknown>) => boolean = () => true) =>
      resources.filter((one) => one.Type === type && has(one.Properties ?? {})).length;
    const vpcs = count('AWS::EC2::VPC');
    const to = (destination: string) => count('AWS::EC2::FlowLog', (one) => one['LogDestinationType'] === destination);
    expect([name, to('cloud-watch-logs'), to('s3')]).toEqual([name, vpcs, vpcs]);
    expect(count('AWS::Route53Resolver::ResolverQueryLoggingConfig')).toBe(2);
    expect(count('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation')).toBe(2 * vpcs);
  }
});

test('somebody is told of everything that a topic tells', () => {
  for (const name of CONFIGURATIONS)
    for (const [file, { Resources }] of templatesOf(join(root, name))) {
      const ofType = (type: string) => Object.entries(Resources).filter(([, resource]) => resource.Type === type);
      const subscribed = ofType('AWS::SNS::Subscription').map(([, one]) => JSON.stringify(one.Properties!['TopicArn']));
      // AWS Budgets writes to people itself, beside its topic.
      const mailed = ofType('AWS::Budgets::Budget').map(([, one]) => JSON.stringify(one.Properties));
      const told = (id: string) =>
        subscribed.includes(JSON.stringify({ Ref: id })) ||
        mailed.some((budget) => budget.includes(`{"Ref":"${id}"}`) && budget.includes('"SubscriptionType":"EMAIL"'));
      const untold = ofType('AWS::SNS::Topic').filter(([id]) => !told(id));
      expect([file, untold.map(([id]) => id)]).toEqual([file, []]);
    }
});

test('each use of the break-glass role is told to those who hear of tampering', () => {
  for (const name of CONFIGURATIONS) {
    const rules = [...templatesOf(join(root, name)).values()].flatMap((template) =>
      Object.values(template.Resources).filter(
        (one) => one.Type === 'AWS::Events::Rule' && JSON.stringify(one.Properties).includes('"AssumeRole"'),
      ),
    );
    expect(rules.map((rule) => rule.Properties!['Targets'])).toEqual([
      [
        expect.objectContaining({
          Arn: { 'Fn::ImportValue': expect.stringContaining('-Audit:ExportsOutputRefAlertsTopic') },
        }),
      ],
    ]);
  }
});
