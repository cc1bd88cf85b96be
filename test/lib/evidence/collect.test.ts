import { existsSync } from 'node:fs';
import { type ConfigServerOptions, DeployedAccount, exampleAccount } from '../../support/config-server';
import { CollectionBench } from '../../support/config-server/collection';

let bench: CollectionBench | undefined;
afterEach(async () => {
  await bench?.stop();
  bench = undefined;
});
const serving = async (options: Partial<ConfigServerOptions> = {}): Promise<CollectionBench> => {
  bench = await CollectionBench.start({ accounts: [exampleAccount()], ...options });
  return bench;
};
const resultsOf = (from: CollectionBench) => {
  const { results, rules } = from.read();
  return [...results].map((one) => `${rules[one.rule]!.identifier} ${one.resourceId} ${one.result}`);
};

const EXPECTED = [
  'CW_LOGGROUP_RETENTION_PERIOD_CHECK /aims/endpoint compliant',
  expect.stringMatching(/^SAGEMAKER_MODEL_ISOLATION_ENABLED Inference-Model-\w+ compliant$/),
  'SAGEMAKER_MODEL_ISOLATION_ENABLED second compliant',
  expect.stringMatching(/^IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS APOL\w+|AMAN\w+ compliant$/),
  expect.stringMatching(/^SAGEMAKER_MODEL_IN_VPC Inference-Model-\w+ compliant$/),
  'SAGEMAKER_MODEL_IN_VPC second non-compliant',
];

describe('collecting by rules', () => {
  test('reads the results of every rule that asks what one of ours asks, whatever its name, and of no other', async () => {
    const from = await serving();
    const collected = await from.collect();
    expect(collected.head.complete).toBe(true);
    expect(resultsOf(from)).toEqual(EXPECTED);
    expect(from.server.calls.some(({ input }) => input['ConfigRuleName'] === 'unrelated')).toBe(false);
  });

  test('writes what traces a result: rule ARN, account, region, times, annotation', async () => {
    const from = await serving();
    await from.collect();
    const { rules, sources, results, head } = from.read();
    const bad = [...results].find((one) => one.result === 'non-compliant')!;
    expect(bad).toMatchObject({
      resourceType: 'AWS::SageMaker::Model',
      resourceId: 'second',
      annotation: 'The model is not in a VPC.',
      orderedAt: '2026-11-01T08:00:00.000Z',
      recordedAt: '2026-11-01T08:00:00.000Z',
    });
    expect(rules[bad.rule]).toMatchObject({ name: 'somebody-elses-name', read: 'complete' });
    expect(rules[bad.rule]!.arn).toMatch(/^arn:aws:config:us-east-1:123456789012:config-rule\//);
    expect(sources).toEqual([{ account: '123456789012', region: 'us-east-1', recording: true }]);
    expect(Date.parse(head.staleAfter) - Date.parse(head.startedAt)).toBe(7 * 86_400_000);
  });

  test('equal answers give equal lines behind the head', async () => {
    const from = await serving();
    await from.collect();
    const first = from.text().split('\n').slice(1);
    await from.collect({ concurrent: 1 });
    expect(from.text().split('\n').slice(1)).toEqual(first);
  });

  test('only reads: every operation is a Describe, Get or Select', async () => {
    const from = await serving();
    await from.collect({
      question: { by: 'rules', names: [], regions: ['us-east-1'], inventory: true, stacks: false },
    });
    for (const { operation } of from.server.calls) expect(operation).toMatch(/^(Describe|Get|Select)/);
  });

  test('asks no rule for results that AWS Config says it has none of', async () => {
    const account = exampleAccount();
    account.putRule('idle', 'SAGEMAKER_MODEL_ISOLATION_ENABLED');
    account.evaluations = (rule) =>
      rule.name === 'idle' ? [] : DeployedAccount.prototype.evaluations.call(account, rule);
    const from = await serving({ accounts: [account] });
    await from.collect();
    expect(from.read().rules.find((rule) => rule.name === 'idle')!.read).toBe('none');
    expect(from.server.calls.some(({ input }) => input['ConfigRuleName'] === 'idle')).toBe(false);
  });

  test('leaves out evaluations of resources that are not deployed', async () => {
    const account = exampleAccount();
    const at = new Date('2026-11-02T00:00:00Z');
    account.extra.set('aims-sagemaker-model-isolation-enabled', [
      {
        resourceType: 'AWS::SageMaker::Model',
        resourceId: 'planned',
        compliance: 'COMPLIANT',
        mode: 'PROACTIVE',
        orderedAt: at,
        recordedAt: at,
      },
    ]);
    const from = await serving({ accounts: [account] });
    await from.collect();
    expect(from.text()).not.toContain('planned');
  });

  test('of two results about one resource keeps the newer one', async () => {
    const account = exampleAccount();
    const at = new Date('2026-11-20T00:00:00Z');
    account.extra.set('aims-sagemaker-model-isolation-enabled', [
      {
        resourceType: 'AWS::SageMaker::Model',
        resourceId: 'second',
        compliance: 'NON_COMPLIANT',
        orderedAt: at,
        recordedAt: at,
      },
    ]);
    const from = await serving({ accounts: [account] });
    await from.collect();
    expect(resultsOf(from).filter((line) => line.startsWith('SAGEMAKER_MODEL_ISOLATION_ENABLED second'))).toEqual([
      'SAGEMAKER_MODEL_ISOLATION_ENABLED second non-compliant',
    ]);
  });
});

describe('collecting by conformance pack', () => {
  test('reads the rules of the pack and no others', async () => {
    const account = exampleAccount();
    account.deployPack('aims', {
      Parameters: { Days: { Default: 365 } },
      Resources: {
        Retention: {
          Type: 'AWS::Config::ConfigRule',
          Properties: {
            ConfigRuleName: 'aims-cw-loggroup-retention-period-check',
            InputParameters: { MinRetentionTime: { Ref: 'Days' } },
            Source: { Owner: 'AWS', SourceIdentifier: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK' },
          },
        },
      },
    });
    const from = await serving({ accounts: [account] });
    await from.collect({
      question: { by: 'conformance-pack', names: ['aims'], regions: ['us-east-1'], inventory: false, stacks: false },
    });
    const { rules } = from.read();
    expect(rules).toEqual([
      expect.objectContaining({
        identifier: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK',
        pack: 'aims',
        parameters: { MinRetentionTime: '365' },
        read: 'complete',
      }),
    ]);
    expect(rules[0]!.name).toMatch(/^aims-cw-loggroup-retention-period-check-conformance-pack-[a-z0-9]+$/);
    expect(resultsOf(from)).toEqual(['CW_LOGGROUP_RETENTION_PERIOD_CHECK /aims/endpoint compliant']);
  });

  test('a pack that does not exist is said, not taken for one without findings', async () => {
    const from = await serving();
    const { head, problems } = await from.collect({
      question: { by: 'conformance-pack', names: ['missing'], regions: ['us-east-1'], inventory: false, stacks: false },
    });
    expect(head.complete).toBe(false);
    expect(problems).toEqual([
      expect.objectContaining({ operation: 'DescribeConformancePackCompliance', reason: 'not found' }),
    ]);
  });
});

describe('collecting by aggregator', () => {
  const question = {
    by: 'aggregator' as const,
    names: ['organisation'],
    regions: ['us-east-1'],
    inventory: true,
    stacks: false,
  };

  test('reads all accounts and regions, by the names that our conformance pack gives', async () => {
    const from = await serving({
      accounts: [exampleAccount(), exampleAccount('210987654321', 'eu-west-1')],
      aggregators: ['organisation'],
    });
    await from.collect({ question });
    const { sources, rules } = from.read();
    expect(sources.map(({ account, region, aggregated }) => [account, region, aggregated])).toEqual([
      ['123456789012', 'us-east-1', 'current'],
      ['210987654321', 'eu-west-1', 'current'],
    ]);
    expect(rules.map(({ name, source }) => [source, name])).toEqual([
      [0, 'aims-cw-loggroup-retention-period-check'],
      [0, 'aims-sagemaker-model-isolation-enabled'],
      [1, 'aims-cw-loggroup-retention-period-check'],
      [1, 'aims-sagemaker-model-isolation-enabled'],
    ]);
    expect(from.read().assets).toHaveLength(4);
  });

  test('a source whose copy is outdated is marked', async () => {
    const from = await serving({
      accounts: [exampleAccount(), exampleAccount('210987654321', 'eu-west-1')],
      aggregators: ['organisation'],
      outdated: ['210987654321 eu-west-1'],
    });
    const { problems } = await from.collect({ question });
    expect(from.read().sources[1]).toMatchObject({ aggregated: 'outdated' });
    expect(problems).toEqual([expect.objectContaining({ account: '210987654321', reason: 'outdated' })]);
  });
});

describe('the inventory', () => {
  const question = { by: 'rules' as const, names: [], regions: ['us-east-1'], inventory: true, stacks: false };

  test('lists recorded resources with what ties them to a stack, in the account and region that was asked', async () => {
    const account = exampleAccount();
    account.create('AWS::SageMaker::Model', 'by-hand');
    const from = await serving({ accounts: [account] });
    await from.collect({ question });
    const { assets, sources } = from.read();
    expect(sources).toHaveLength(1);
    const models = assets.filter((asset) => asset.type === 'AWS::SageMaker::Model');
    expect(models.map(({ id, stack, logicalId }) => [id, stack, logicalId])).toEqual([
      [expect.stringMatching(/^Inference-Model-/), 'Inference', 'Model'],
      ['by-hand', undefined, undefined],
      ['second', 'Inference', 'Second'],
    ]);
  });

  test('adds the names of those that results give a number instead of, and no others of their type', async () => {
    const account = exampleAccount();
    account.create('AWS::IAM::Role', 'not-in-any-result');
    const from = await serving({ accounts: [account] });
    await from.collect({ question });
    const named = from.read().assets.filter((asset) => asset.type.startsWith('AWS::IAM::'));
    expect(named).toEqual([expect.objectContaining({ type: 'AWS::IAM::Policy', name: 'operators', source: 0 })]);
  });
});

describe('stacks behind an aggregator', () => {
  test('that are not in the account of the credentials are not known, instead of not deployed', async () => {
    const from = await serving({ aggregators: ['organisation'] });
    const judged = [{ name: 'Elsewhere', file: 'e.json', sha256: 'x', template: {} }];
    const question = {
      by: 'aggregator' as const,
      names: ['organisation'],
      regions: ['us-east-1'],
      inventory: false,
      stacks: true,
    };
    const { stacks } = await from.collect({ question, judged });
    expect(stacks).toEqual([expect.objectContaining({ standing: 'not known' })]);
    const direct = await serving();
    const { stacks: here } = await direct.collect({ question: { ...question, by: 'rules', names: [] }, judged });
    expect(here).toEqual([expect.objectContaining({ standing: 'not deployed' })]);
    await from.stop();
  });
});

describe('what goes wrong on the way', () => {
  test('throttling, empty pages with a token and small pages change nothing in the result', async () => {
    const from = await serving({ faults: { throttleEvery: 3, emptyPageEvery: 2, pageSize: 1 } });
    const { head } = await from.collect();
    expect(head.complete).toBe(true);
    expect(resultsOf(from)).toEqual(EXPECTED);
    expect(from.server.plan.throttles).toBeGreaterThan(0);
  });

  test('a connection that is cut midway and an answer that is no JSON are asked again', async () => {
    const from = await serving({
      faults: { cut: { GetComplianceDetailsByConfigRule: 2 }, malformed: { DescribeConfigRules: 1 } },
    });
    const { head } = await from.collect();
    expect(head.complete).toBe(true);
    expect(resultsOf(from)).toEqual(EXPECTED);
  });

  test('an operation that always answers nonsense is given up with the reason', async () => {
    const from = await serving({ faults: { malformed: { GetComplianceDetailsByConfigRule: 1000 } } });
    const { head, problems } = await from.collect();
    expect(head.complete).toBe(false);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toMatchObject({ reason: 'malformed answer', operation: 'GetComplianceDetailsByConfigRule' });
    expect(from.read().rules.map((rule) => rule.read)).toEqual(['not read', 'not read', 'not read', 'not read']);
  });

  test('credentials that expire are got anew, once they are there', async () => {
    const from = await serving({ faults: { expireAt: { request: 6, refusals: 1 } } });
    const { head } = await from.collect({ concurrent: 1 });
    expect(head.complete).toBe(true);
    expect(resultsOf(from)).toEqual(EXPECTED);
  });

  test('credentials that stay expired end the collection; what was read is kept, and the next run goes on', async () => {
    const account = exampleAccount();
    const from = await serving({ accounts: [account], faults: { expireAt: { request: 8, refusals: 1000 } } });
    const first = await from.collect({ concurrent: 1 });
    expect(first.head.complete).toBe(false);
    expect(first.problems).toEqual([expect.objectContaining({ reason: 'credentials expired' })]);
    const before = resultsOf(from).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(EXPECTED.length);

    from.server.faults = {};
    from.server.calls.length = 0;
    const second = await from.collect({ concurrent: 1 });
    expect(second.head.complete).toBe(true);
    expect(second.resumed).toBeGreaterThan(0);
    expect(second.head.startedAt).toBe(first.head.startedAt);
    expect(resultsOf(from)).toEqual(EXPECTED);
    const asked = from.server.calls.filter(({ operation }) => operation === 'GetComplianceDetailsByConfigRule');
    expect(asked).toHaveLength(4 - second.resumed);
    expect(existsSync(`${from.out}.partial`)).toBe(false);
  });

  test('a question that may not be asked is asked once, and the others are answered', async () => {
    const from = await serving({ faults: { deny: ['GetComplianceDetailsByConfigRule'] } });
    const { problems } = await from.collect({
      concurrent: 1,
      question: { by: 'rules', names: [], regions: ['us-east-1'], inventory: true, stacks: false },
    });
    expect(problems).toEqual([
      expect.objectContaining({ operation: 'GetComplianceDetailsByConfigRule', reason: 'access denied' }),
    ]);
    expect(from.read().assets.length).toBeGreaterThan(0);
    expect(
      from.server.calls.filter(({ operation }) => operation === 'GetComplianceDetailsByConfigRule').length,
    ).toBeLessThanOrEqual(4);
  });

  test('a clock that is wrong by an hour is corrected, and evidence goes by the clock of AWS', async () => {
    const from = await serving({ faults: { clockAheadSeconds: 3600 } });
    const { head } = await from.collect();
    expect(head.complete).toBe(true);
    expect(resultsOf(from)).toEqual(EXPECTED);
    expect(head.clockOffsetSeconds).toBeGreaterThan(3500);
    expect(Date.parse(head.collectedAt)).toBeGreaterThan(Date.now() + 3_500_000);
  });

  test('an unfinished collection of another question is not mixed with this one', async () => {
    const from = await serving({ faults: { deny: ['GetComplianceDetailsByConfigRule'] } });
    await from.collect();
    await expect(
      from.collect({
        question: { by: 'rules', names: [], regions: ['eu-west-1'], inventory: false, stacks: false },
      }),
    ).rejects.toThrow(/holds an unfinished collection that asked otherwise/);
  });

  test('a stop is obeyed, and what was read is kept', async () => {
    const from = await serving({ faults: { latency: 5 } });
    const stop = new AbortController();
    const { problems, head } = await from.collect({
      concurrent: 1,
      signal: stop.signal,
      onProgress: ({ rulesRead }) => rulesRead >= 1 && stop.abort(),
    });
    expect(head.complete).toBe(false);
    expect(problems).toEqual([expect.objectContaining({ reason: 'interrupted' })]);
    expect(resultsOf(from).length).toBeGreaterThan(0);
  });

  test('nobody answers: said, and nothing invented', async () => {
    const from = await serving();
    await from.server.stop();
    const { head, problems } = await from.collect();
    expect(head.complete).toBe(false);
    expect(problems).toEqual([expect.objectContaining({ reason: 'unreachable' })]);
    expect([...from.read().results]).toEqual([]);
  });
});
