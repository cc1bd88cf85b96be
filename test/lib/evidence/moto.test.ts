import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import {
  ConfigServiceClient,
  PutConfigRuleCommand,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service';
import { collectEvidence, type JudgedStack, readEvidence } from '../../../lib/evidence';
import { compareStacks } from '../../../lib/evidence/stacks';
import { MOTO_IS_HERE, MotoServer } from '../../support/moto-server';

/** Against an imitation of AWS that is not ours: it tells whether our questions are the ones that AWS understands. */
(MOTO_IS_HERE ? describe : describe.skip)('against moto', () => {
  let moto: MotoServer;
  const before = { ...process.env };
  const folder = mkdtempSync(join(tmpdir(), 'aims-moto-'));

  beforeAll(async () => {
    moto = await MotoServer.start();
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: moto.url,
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00',
      AWS_SECRET_ACCESS_KEY: 'not-a-secret',
      AWS_EC2_METADATA_DISABLED: 'true',
    });
    for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN']) delete process.env[name];
  });
  afterAll(() => {
    moto?.stop();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(folder, { recursive: true, force: true });
  });

  describe('whether what was judged is what is deployed', () => {
    const template = (versioned: string) => ({
      Resources: {
        Bucket: {
          Type: 'AWS::S3::Bucket',
          Properties: { BucketName: 'judged-bucket', VersioningConfiguration: { Status: versioned } },
        },
        Queue: { Type: 'AWS::SQS::Queue' },
      },
    });
    const judged = (versioned: string, more: Partial<JudgedStack> = {}): JudgedStack => ({
      name: 'Data',
      file: 'Data.template.json',
      sha256: 'x',
      region: 'us-east-1',
      template: template(versioned),
      ...more,
    });
    const compare = async (...stacks: JudgedStack[]) =>
      (await compareStacks(stacks, { regions: ['us-east-1'], options: {} })).stacks;
    let cloudFormation: CloudFormationClient;

    beforeAll(async () => {
      cloudFormation = new CloudFormationClient({ region: 'us-east-1' });
      await cloudFormation.send(
        new CreateStackCommand({ StackName: 'Data', TemplateBody: JSON.stringify(template('Enabled'), undefined, 4) }),
      );
    });
    afterAll(() => cloudFormation?.destroy());

    test('the same template, laid out otherwise, is deployed; physical ids come with it', async () => {
      const [stack] = await compare(judged('Enabled'));
      expect(stack).toMatchObject({ standing: 'deployed', differences: [], account: '123456789012' });
      expect(stack!.id).toMatch(/^arn:aws:cloudformation:us-east-1:123456789012:stack\/Data\//);
      expect(stack!.resources.map(({ logicalId, type }) => [logicalId, type])).toEqual([
        ['Bucket', 'AWS::S3::Bucket'],
        ['Queue', 'AWS::SQS::Queue'],
      ]);
      expect(stack!.resources[0]!.physicalId).toBe('judged-bucket');
      expect(stack!.resources[1]!.physicalId).toContain('Data-Queue');
    });

    test('another template differs, and where is said', async () => {
      const [stack] = await compare(judged('Suspended'));
      expect(stack).toMatchObject({
        standing: 'differs',
        differences: ['Resources.Bucket.Properties.VersioningConfiguration.Status differs'],
      });
    });

    test('after an update the deployed template is the new one', async () => {
      await cloudFormation.send(
        new UpdateStackCommand({ StackName: 'Data', TemplateBody: JSON.stringify(template('Suspended')) }),
      );
      expect((await compare(judged('Suspended')))[0]).toMatchObject({ standing: 'deployed' });
      expect((await compare(judged('Enabled')))[0]).toMatchObject({ standing: 'differs' });
    });

    test('YAML and JSON that say the same are the same', async () => {
      await cloudFormation.send(
        new CreateStackCommand({
          StackName: 'Yaml',
          TemplateBody: 'Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      DelaySeconds: 5\n',
        }),
      );
      const [stack] = await compare(
        judged('', {
          name: 'Yaml',
          template: { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: '5' } } } },
        }),
      );
      expect(stack).toMatchObject({ standing: 'deployed' });
    });

    test('a stack that nobody deployed is not deployed', async () => {
      expect((await compare(judged('Enabled', { name: 'Nowhere' })))[0]).toMatchObject({
        standing: 'not deployed',
        resources: [],
      });
    });

    test('a stack of another account is not known', async () => {
      const { stacks } = await compareStacks([judged('Enabled', { account: '999999999999' })], {
        regions: ['us-east-1'],
        account: '123456789012',
        options: {},
      });
      expect(stacks[0]).toMatchObject({ standing: 'not known' });
      expect(stacks[0]!.differences[0]).toContain('999999999999');
    });

    test('a deleted stack is not deployed', async () => {
      await cloudFormation.send(new DeleteStackCommand({ StackName: 'Data' }));
      expect((await compare(judged('Enabled')))[0]).toMatchObject({ standing: 'not deployed' });
    });
  });

  describe('AWS Config, as far as moto goes', () => {
    let config: ConfigServiceClient;
    beforeAll(async () => {
      config = new ConfigServiceClient({ region: 'us-east-1' });
      await config.send(
        new PutConfigurationRecorderCommand({
          ConfigurationRecorder: {
            name: 'default',
            roleARN: 'arn:aws:iam::123456789012:role/config',
            recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
          },
        }),
      );
      await config.send(new PutDeliveryChannelCommand({ DeliveryChannel: { name: 'default', s3BucketName: 'logs' } }));
      await config.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }));
      for (let index = 0; index < 30; index++)
        await config.send(
          new PutConfigRuleCommand({
            ConfigRule: {
              ConfigRuleName: `rule-${index}`,
              Source: { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED' },
              Scope: { ComplianceResourceTypes: ['AWS::S3::Bucket'] },
            },
          }),
        );
    });
    afterAll(() => config?.destroy());

    test('rules and recorder are read over pages; what moto cannot answer is said to be missing', async () => {
      const out = join(folder, 'evidence.ndjson');
      const { head, problems } = await collectEvidence({
        question: { by: 'rules', names: [], regions: ['us-east-1'], inventory: false, stacks: false },
        out,
        staleAfterDays: 7,
        twins: new Set(['S3_BUCKET_VERSIONING_ENABLED']),
        assetTypes: [],
        judged: [],
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 100)),
      });
      expect(head.complete).toBe(false);
      // moto 5.2 has no compliance operation: each is given up, and nothing is invented.
      const unanswered = new Set(problems.map((problem) => problem.operation));
      expect(unanswered).toEqual(
        new Set([
          'DescribeConfigRuleEvaluationStatus',
          'DescribeComplianceByConfigRule',
          'GetComplianceDetailsByConfigRule',
        ]),
      );
      const { rules, sources, results } = readEvidence(out);
      expect(sources).toEqual([{ account: '123456789012', region: 'us-east-1', recording: true }]);
      expect(rules).toHaveLength(30);
      expect(new Set(rules.map((rule) => rule.read))).toEqual(new Set(['not read']));
      expect([...results]).toEqual([]);
    });
  });
});
