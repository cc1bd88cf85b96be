import type { EvidenceQuestion } from '../../../lib/evidence';
import { accessPolicy } from '../../../lib/evidence';
import { type DeployedAccount, exampleAccount, INFERENCE_TEMPLATE } from '../../support/config-server';
import { CollectionBench } from '../../support/config-server/collection';

const QUESTIONS: readonly (readonly [string, EvidenceQuestion])[] = [
  ['rules', { by: 'rules', names: [], regions: ['us-east-1'], inventory: true, stacks: true }],
  [
    'conformance pack',
    { by: 'conformance-pack', names: ['aims'], regions: ['us-east-1'], inventory: true, stacks: true },
  ],
  ['aggregator', { by: 'aggregator', names: ['all'], regions: ['us-east-1'], inventory: true, stacks: false }],
];

/** An account whose one pack holds one rule, and whose stack has drifted. */
function account(): DeployedAccount {
  const deployed = exampleAccount();
  deployed.putRule('aims-sagemaker-model-isolation-enabled-conformance-pack-abc', 'SAGEMAKER_MODEL_ISOLATION_ENABLED', {
    pack: 'aims',
  });
  deployed.change('Inference', 'Model', 'EnableNetworkIsolation', false);
  return deployed;
}

describe('the printed policy', () => {
  test.each(QUESTIONS)('allows what a collection by %s asks, and nothing else', async (_name, question) => {
    const bench = await CollectionBench.start({ accounts: [account()], aggregators: ['all'] });
    try {
      await bench.collect({
        question,
        judged: [{ name: 'Inference', file: 'i.json', sha256: 'x', template: INFERENCE_TEMPLATE as never }],
      });
      const asked = new Set(bench.server.calls.map(({ operation }) => operation));
      const allowed = accessPolicy(question, ['Inference']).Statement.flatMap((one) => one.Action);
      expect(new Set(allowed.map((action) => action.split(':')[1]))).toEqual(asked);
    } finally {
      await bench.stop();
    }
  });

  test('reads alone', () => {
    for (const [, question] of QUESTIONS)
      for (const action of accessPolicy(question, ['Inference']).Statement.flatMap((one) => one.Action))
        expect(action).toMatch(/^(config|cloudformation):(Describe|Get|List|Select)/);
  });

  test('is limited to the packs, stacks and regions that are asked', () => {
    const [, question] = QUESTIONS[1]!;
    const bySid = new Map(accessPolicy(question, ['Inference']).Statement.map((one) => [one.Sid, one.Resource]));
    expect(bySid.get('ReadResults')).toEqual(['arn:aws:config:us-east-1:*:conformance-pack/aims/*']);
    expect(bySid.get('CompareStacks')).toEqual([
      'arn:aws:cloudformation:us-east-1:*:stack/Inference/*',
      'arn:aws:cloudformation:us-east-1:*:stack/Inference-*/*',
    ]);
  });

  test('names the partition of the region', () => {
    const policy = accessPolicy({ by: 'rules', names: [], regions: ['cn-north-1'], inventory: false, stacks: false });
    expect(policy.Statement.find((one) => one.Sid === 'ReadResults')!.Resource).toEqual([
      'arn:aws-cn:config:cn-north-1:*:config-rule/*',
    ]);
  });
});
