import { cover, type LiveObservation } from '../../../lib/coverage';
import type { Evidence, EvidenceResult, EvidenceRule, EvidenceStack } from '../../../lib/evidence';
import { mergeEvidence } from '../../../lib/evidence';
import type { Ledger } from '../../../policies/ledger/ledger';
import { ledgerOf, rule } from '../coverage/ledger-of';

const ACCOUNT = '123456789012';
const TODAY = '2026-11-24';

/** Two buckets in one stack, judged by one rule that has a twin. */
const LEDGER = ledgerOf(
  [rule('BucketVersioned', { 'iso27001:A.8.13': 'direct' }, { configRules: ['S3_BUCKET_VERSIONING_ENABLED'] })],
  [
    [0, 0, 'pass'],
    [0, 1, 'pass'],
  ],
);

const STACK: EvidenceStack = {
  name: 'App',
  template: 'App.template.json',
  sha256: '0'.repeat(64),
  account: ACCOUNT,
  region: 'us-east-1',
  standing: 'deployed',
  differences: [],
  drift: 'in sync',
  resources: [
    { logicalId: 'Bucket0', type: 'AWS::S3::Bucket', physicalId: 'app-bucket0-abc' },
    { logicalId: 'Bucket1', type: 'AWS::S3::Bucket', physicalId: 'app-bucket1-def' },
  ],
};

const RULE: EvidenceRule = {
  source: 0,
  name: 'aims-s3-bucket-versioning-enabled',
  identifier: 'S3_BUCKET_VERSIONING_ENABLED',
  read: 'complete',
};

function result(resourceId: string, more: Partial<EvidenceResult> = {}): EvidenceResult {
  return {
    rule: 0,
    resourceType: 'AWS::S3::Bucket',
    resourceId,
    result: 'compliant',
    orderedAt: '2026-11-01T00:00:00.000Z',
    recordedAt: '2026-11-01T00:00:00.000Z',
    ...more,
  };
}

function evidence(more: Partial<Evidence> = {}, head: Partial<Evidence['head']> = {}): Evidence {
  return {
    head: {
      evidence: 1,
      startedAt: '2026-11-23T08:00:00.000Z',
      collectedAt: '2026-11-23T08:05:00.000Z',
      staleAfter: '2026-11-30T08:00:00.000Z',
      asked: { by: 'rules', names: [], regions: ['us-east-1'], inventory: false, stacks: true },
      complete: true,
      ...head,
    },
    sources: [{ account: ACCOUNT, region: 'us-east-1', recording: true }],
    stacks: [STACK],
    rules: [RULE],
    assets: [],
    problems: [],
    results: [result('app-bucket0-abc'), result('app-bucket1-def')],
    sha256: 'e'.repeat(64),
    ...more,
  };
}

const merge = (from: Evidence, ledger: Ledger = LEDGER, asOf = TODAY) =>
  mergeEvidence(ledger, from, { asOf, isAiType: (type) => type === 'AWS::S3::Bucket', aiTypes: ['AWS::S3::Bucket'] });
const states = (observations: readonly LiveObservation[]) =>
  observations.map(({ resource, state }) => `${resource} ${state}`).sort();
const accountOf = (from: Evidence, ledger: Ledger = LEDGER) => {
  const report = cover({ ledger, records: [], live: merge(from, ledger).observations, asOf: TODAY });
  return report.controls.find((control) => control.id === 'iso27001:A.8.13')!.axes.account;
};

describe('the account axis', () => {
  test('is confirmed when every judged resource complies', () => {
    expect(accountOf(evidence())).toBe('confirmed');
  });

  test('is contradicted when one of them does not, and the contradiction carries what traces it', () => {
    const from = evidence({
      results: [result('app-bucket0-abc'), result('app-bucket1-def', { result: 'non-compliant', annotation: 'Off.' })],
    });
    expect(accountOf(from)).toBe('contradicted');
    const report = cover({ ledger: LEDGER, records: [], live: merge(from).observations, asOf: TODAY });
    expect(report.drift).toEqual([
      expect.objectContaining({
        resource: 1,
        design: 'passed',
        note: 'Off.',
        configRule: 'aims-s3-bucket-versioning-enabled',
        physicalId: 'app-bucket1-def',
        account: ACCOUNT,
        controls: ['iso27001:A.8.13'],
      }),
    ]);
    expect(report.resources.map((resource) => resource.account)).toEqual(['confirmed', 'contradicted']);
  });

  test('is without data when one resource has no result', () => {
    expect(accountOf(evidence({ results: [result('app-bucket0-abc')] }))).toBe('no data');
  });

  test('is without data when AWS Config has insufficient data', () => {
    const from = evidence({
      results: [result('app-bucket0-abc'), result('app-bucket1-def', { result: 'insufficient data' })],
    });
    expect(accountOf(from)).toBe('no data');
  });

  test('has no live check when the rule has no twin', () => {
    const ledger = ledgerOf([rule('X', { 'iso27001:A.8.13': 'direct' }, { configRules: [] })], [[0, 0, 'pass']]);
    expect(accountOf(evidence(), ledger)).toBe('no live check');
  });

  test('is stale when the file is past its time', () => {
    expect(accountOf(evidence({}, { staleAfter: '2026-11-20T00:00:00.000Z' }))).toBe('stale');
  });
});

describe('how old a result may be', () => {
  test('a rule that runs on changes may have spoken long ago, as long as the recorder records', () => {
    const from = evidence({ results: [result('app-bucket0-abc', { recordedAt: '2024-01-01T00:00:00.000Z' })] });
    expect(states(merge(from).observations)).toContain('0 compliant');
  });

  test('with the recorder stopped it is stale', () => {
    const from = evidence({ sources: [{ account: ACCOUNT, region: 'us-east-1', recording: false }] });
    expect(states(merge(from).observations)).toEqual(['0 stale', '1 stale']);
  });

  test('a rule on a schedule must have run', () => {
    const rules = (evaluatedAt: string): EvidenceRule[] => [{ ...RULE, everyHours: 24, evaluatedAt }];
    expect(states(merge(evidence({ rules: rules('2026-11-22T00:00:00.000Z') })).observations)).toEqual([
      '0 compliant',
      '1 compliant',
    ]);
    expect(states(merge(evidence({ rules: rules('2026-11-20T00:00:00.000Z') })).observations)).toEqual([
      '0 stale',
      '1 stale',
    ]);
  });

  test('a copy of an aggregator that is outdated is stale', () => {
    const from = evidence({ sources: [{ account: ACCOUNT, region: 'us-east-1', aggregated: 'outdated' }] });
    expect(states(merge(from).observations)).toEqual(['0 stale', '1 stale']);
  });

  test('without a time it is stale', () => {
    const from = evidence({
      results: [result('app-bucket0-abc', { orderedAt: undefined, recordedAt: undefined }), result('app-bucket1-def')],
    });
    expect(states(merge(from).observations)).toEqual(['0 stale', '1 compliant']);
  });

  test('a no that has grown old still contradicts', () => {
    const from = evidence(
      { results: [result('app-bucket0-abc', { result: 'non-compliant' })] },
      { staleAfter: '2026-11-20T00:00:00.000Z' },
    );
    expect(states(merge(from).observations)).toContain('0 non-compliant');
  });
});

describe('which resource a result is about', () => {
  test('is told by the physical id, whatever form AWS Config gives it', () => {
    const forms = ['app-bucket0-abc', 'arn:aws:s3:::app-bucket0-abc'];
    for (const id of forms) {
      const { observations, facts } = merge(evidence({ results: [result(id)] }));
      expect(states(observations)).toContain('0 compliant');
      expect(facts.results).toMatchObject({ all: 1, matched: 1, ambiguous: 0, elsewhere: 0 });
    }
  });

  test.each([
    ['AWS::DynamoDB::Table', 'orders', 'Orders', 'elsewhere'],
    ['AWS::DynamoDB::Table', 'Orders', 'arn:aws:dynamodb:us-east-1:123456789012:table/Orders', 'matched'],
    ['AWS::DynamoDB::Table', 'orders', 'arn:aws:dynamodb:us-east-1:123456789012:table/Orders', 'elsewhere'],
    ['AWS::SQS::Queue', 'Jobs', 'jobs', 'elsewhere'],
    [
      'AWS::StepFunctions::StateMachine',
      'arn:aws:states:us-east-1:123456789012:stateMachine:Train',
      'Train',
      'matched',
    ],
    ['AWS::SageMaker::Model', 'Fraud-1', 'arn:aws:sagemaker:us-east-1:123456789012:model/fraud-1', 'matched'],
    ['AWS::IAM::Role', 'App-Role', `arn:aws:iam::${ACCOUNT}:role/app-role`, 'matched'],
  ])('%s %s is not another by letter case, unless its service says so: %s is %s', (type, physicalId, id, expected) => {
    const ledger = ledgerOf(
      [rule('Any', { 'iso27001:A.8.13': 'direct' }, { configRules: ['S3_BUCKET_VERSIONING_ENABLED'] })],
      [[0, 0, 'pass']],
      { resources: [{ template: 0, logicalId: 'R', type }] },
    );
    const from = evidence({
      stacks: [{ ...STACK, resources: [{ logicalId: 'R', type, physicalId }] }],
      results: [result(id, { resourceType: type })],
    });
    expect(merge(from, ledger).facts.results).toMatchObject({ all: 1, [expected]: 1 });
  });

  test('by the tags of CloudFormation where no stack was read', () => {
    const from = evidence({
      stacks: [],
      assets: [
        { source: 0, type: 'AWS::S3::Bucket', id: 'some-bucket', stack: 'App', logicalId: 'Bucket1' },
        { source: 0, type: 'AWS::S3::Bucket', id: 'other-bucket', stack: 'Other', logicalId: 'Bucket0' },
      ],
      results: [result('some-bucket'), result('other-bucket')],
    });
    const { observations, facts } = merge(from);
    expect(states(observations)).toEqual(['0 no data', '1 compliant']);
    expect(facts.results).toMatchObject({ matched: 1, elsewhere: 1 });
  });

  test('by the name, where AWS Config gives a number of its own', () => {
    const ledger = ledgerOf(
      [
        rule(
          'PolicyNarrow',
          { 'iso27001:A.8.2': 'direct' },
          { configRules: ['IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS'] },
        ),
      ],
      [[0, 0, 'pass']],
      {
        resources: [{ template: 0, logicalId: 'Policy', type: 'AWS::IAM::ManagedPolicy' }],
      },
    );
    const from = evidence({
      rules: [{ ...RULE, identifier: 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS' }],
      stacks: [
        {
          ...STACK,
          region: 'eu-west-1',
          resources: [
            {
              logicalId: 'Policy',
              type: 'AWS::IAM::ManagedPolicy',
              physicalId: `arn:aws:iam::${ACCOUNT}:policy/a/narrow`,
            },
          ],
        },
      ],
      assets: [{ source: 0, type: 'AWS::IAM::Policy', id: 'ANPA123', name: 'narrow' }],
      results: [result('ANPA123', { resourceType: 'AWS::IAM::Policy' })],
    });
    expect(states(merge(from, ledger).observations)).toEqual(['0 compliant']);
  });

  test('the same name in another account or region is another resource', () => {
    const from = evidence({ sources: [{ account: '999999999999', region: 'us-east-1', recording: true }] });
    expect(states(merge(from).observations)).toEqual(['0 no data', '1 no data']);
    expect(merge(from).facts.results.elsewhere).toBe(2);
  });

  test('another type under the same name is another resource', () => {
    const from = evidence({ results: [result('app-bucket0-abc', { resourceType: 'AWS::DynamoDB::Table' })] });
    expect(merge(from).facts.results).toMatchObject({ matched: 0, elsewhere: 1 });
  });

  test('what could be several resources counts for none of them, and is said', () => {
    const resources = STACK.resources.map((resource) => ({ ...resource, physicalId: 'shared' }));
    const { observations, facts } = merge(
      evidence({ stacks: [{ ...STACK, resources }], results: [result('shared', { result: 'compliant' })] }),
    );
    expect(states(observations)).toEqual(['0 no data', '1 no data']);
    expect(facts.results).toMatchObject({ ambiguous: 1, matched: 0 });
    expect(facts.results.ambiguities).toEqual(['aims-s3-bucket-versioning-enabled: AWS::S3::Bucket shared']);
  });

  test('of one stack in two accounts, both answers count', () => {
    const other = { ...STACK, account: '210987654321' };
    const from = evidence({
      sources: [
        { account: ACCOUNT, region: 'us-east-1', recording: true },
        { account: '210987654321', region: 'us-east-1', recording: true },
      ],
      stacks: [STACK, other],
      rules: [RULE, { ...RULE, source: 1 }],
      results: [result('app-bucket0-abc'), result('app-bucket0-abc', { rule: 1, result: 'non-compliant' })],
    });
    expect(states(merge(from).observations)).toEqual(['0 compliant', '0 non-compliant', '1 no data']);
  });

  test('of one stack in two accounts, one answer is not enough', () => {
    const from = evidence({ stacks: [STACK, { ...STACK, account: '210987654321' }] });
    const { observations } = merge(from);
    expect(states(observations)).toEqual(['0 compliant', '0 no data', '1 compliant', '1 no data']);
    expect(observations.find((one) => one.state === 'no data')!.note).toBe(
      'no result from account 210987654321 in us-east-1',
    );
    expect(accountOf(from)).toBe('no data');
  });
});

describe('what an answer is worth', () => {
  test('a yes about the whole account confirms no resource; a no contradicts each', () => {
    const ledger = ledgerOf(
      [rule('Trails', { 'iso27001:A.8.13': 'direct' }, { configRules: ['CLOUD_TRAIL_ENABLED'] })],
      [
        [0, 0, 'pass'],
        [0, 1, 'pass'],
      ],
    );
    const about = (answer: EvidenceResult['result']) =>
      evidence({
        rules: [{ ...RULE, identifier: 'CLOUD_TRAIL_ENABLED' }],
        results: [result(ACCOUNT, { resourceType: 'AWS::::Account', result: answer })],
      });
    expect(states(merge(about('compliant'), ledger).observations)).toEqual(['0 no data', '1 no data']);
    expect(merge(about('compliant'), ledger).observations[0]!.note).toContain('answers for account');
    expect(states(merge(about('non-compliant'), ledger).observations)).toEqual(['0 non-compliant', '1 non-compliant']);
  });

  test('a rule with other parameters has answered another question', () => {
    const ledger = ledgerOf(
      [rule('Retention', { 'iso27001:A.8.13': 'direct' }, { configRules: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'] })],
      [[0, 0, 'pass']],
      { resources: [{ template: 0, logicalId: 'Bucket0', type: 'AWS::Logs::LogGroup' }] },
    );
    const asked = (days: string) =>
      evidence({
        rules: [{ ...RULE, identifier: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK', parameters: { MinRetentionTime: days } }],
        stacks: [
          { ...STACK, resources: [{ logicalId: 'Bucket0', type: 'AWS::Logs::LogGroup', physicalId: '/aims/x' }] },
        ],
        results: [result('/aims/x', { resourceType: 'AWS::Logs::LogGroup' })],
      });
    expect(states(merge(asked('1'), ledger).observations)).toEqual(['0 no data']);
    expect(merge(asked('1'), ledger).facts.rules.otherParameters).toEqual([
      'aims-s3-bucket-versioning-enabled: MinRetentionTime is 1; expected at least 365',
    ]);
    expect(merge(asked('1'), ledger).observations[0]!.note).toContain('asks something else: MinRetentionTime is 1');
    expect(states(merge(asked('400'), ledger).observations)).toEqual(['0 compliant']);
  });

  test('a rule whose parameters an aggregator does not tell may have answered another question', () => {
    const ledger = ledgerOf(
      [rule('Retention', { 'iso27001:A.8.13': 'direct' }, { configRules: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'] })],
      [[0, 0, 'pass']],
      { resources: [{ template: 0, logicalId: 'Bucket0', type: 'AWS::Logs::LogGroup' }] },
    );
    const { observations } = merge(
      evidence({
        rules: [{ ...RULE, identifier: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK' }],
        stacks: [
          { ...STACK, resources: [{ logicalId: 'Bucket0', type: 'AWS::Logs::LogGroup', physicalId: '/aims/x' }] },
        ],
        results: [result('/aims/x', { resourceType: 'AWS::Logs::LogGroup' })],
      }),
      ledger,
    );
    expect(states(observations)).toEqual(['0 no data']);
    expect(observations[0]!.note).toContain('may ask something else: its parameters are not told');
  });

  test('a yes to less than the rule asks confirms nothing, a no contradicts', () => {
    const ledger = ledgerOf(
      [rule('S3BucketCustomerKey', { 'iso27001:A.8.13': 'direct' }, { configRules: ['S3_DEFAULT_ENCRYPTION_KMS'] })],
      [
        [0, 0, 'pass'],
        [0, 1, 'pass'],
      ],
    );
    const from = evidence({
      rules: [{ ...RULE, identifier: 'S3_DEFAULT_ENCRYPTION_KMS', parameters: {} }],
      results: [result('app-bucket0-abc'), result('app-bucket1-def', { result: 'non-compliant' })],
    });
    const { observations } = merge(from, ledger);
    expect(states(observations)).toEqual(['0 no data', '1 non-compliant']);
    expect(observations[0]!.note).toMatch(/finds it compliant, but asks less: .* key that AWS manages/);
    expect(accountOf({ ...from, results: [result('app-bucket0-abc'), result('app-bucket1-def')] }, ledger)).toBe(
      'no data',
    );
  });

  test('a rule with other parameters does not stand in the way of one with ours', () => {
    const from = evidence({
      rules: [
        { ...RULE, parameters: {} },
        { ...RULE, name: 'of-others', parameters: { isMfaDeleteEnabled: 'true' } },
      ],
      results: [
        result('app-bucket0-abc'),
        result('app-bucket1-def'),
        result('app-bucket0-abc', { rule: 1, result: 'non-compliant' }),
      ],
    });
    expect(states(merge(from).observations)).toEqual(['0 compliant', '1 compliant']);
  });

  test('of two twins that each ask a part, one answer leaves the question open', () => {
    const twins = ['S3_BUCKET_VERSIONING_ENABLED', 'S3_BUCKET_DEFAULT_LOCK_ENABLED'];
    const ledger = ledgerOf(
      [rule('Locked', { 'iso27001:A.8.13': 'direct' }, { configRules: twins })],
      [[0, 0, 'pass']],
    );
    const one = evidence({ results: [result('app-bucket0-abc')] });
    expect(states(merge(one, ledger).observations)).toEqual(['0 compliant', '0 no data']);
    expect(accountOf(one, ledger)).toBe('no data');
    const both = evidence({
      rules: [RULE, { ...RULE, name: 'lock', identifier: 'S3_BUCKET_DEFAULT_LOCK_ENABLED' }],
      results: [result('app-bucket0-abc'), result('app-bucket0-abc', { rule: 1 })],
    });
    expect(accountOf(both, ledger)).toBe('confirmed');
  });

  test('of two twins for different types, only the one for this type is waited for', () => {
    const twins = ['S3_BUCKET_VERSIONING_ENABLED', 'DYNAMODB_PITR_ENABLED'];
    const ledger = ledgerOf([rule('Kept', { 'iso27001:A.8.13': 'direct' }, { configRules: twins })], [[0, 0, 'pass']]);
    expect(accountOf(evidence({ results: [result('app-bucket0-abc')] }), ledger)).toBe('confirmed');
  });

  test('a twin of two rules speaks for the one that judged the resource', () => {
    const twins = ['S3_BUCKET_VERSIONING_ENABLED'];
    const ledger = ledgerOf(
      [
        rule('Models', { 'iso27001:A.8.13': 'direct' }, { configRules: twins }),
        rule('Others', { 'iso27001:A.8.14': 'direct' }, { configRules: twins }),
      ],
      [
        [0, 0, 'pass'],
        [1, 0, 'not applicable'],
        [1, 1, 'pass'],
      ],
    );
    const from = evidence({
      results: [result('app-bucket0-abc', { result: 'non-compliant' }), result('app-bucket1-def')],
    });
    expect(merge(from, ledger).observations.map(({ rule: id, resource, state }) => [id, resource, state])).toEqual([
      ['Models', 0, 'non-compliant'],
      ['Others', 1, 'compliant'],
    ]);
  });

  test('a resource of a type that the twin does not evaluate has no live check', () => {
    const ledger = ledgerOf(
      [rule('Kept', { 'iso27001:A.8.13': 'direct' }, { configRules: ['DYNAMODB_PITR_ENABLED'] })],
      [[0, 0, 'pass']],
    );
    expect(merge(evidence(), ledger).observations).toEqual([
      {
        rule: 'Kept',
        resource: 0,
        state: 'no live check',
        note: 'AWS Config evaluates AWS::DynamoDB::Table for this, and not AWS::S3::Bucket',
      },
    ]);
  });

  test('of what an account has one of, a yes about the account is a yes about that one', () => {
    const ledger = ledgerOf(
      [rule('Macie', { 'iso27001:A.8.13': 'direct' }, { configRules: ['MACIE_STATUS_CHECK'] })],
      [[0, 0, 'pass']],
    );
    const from = evidence({
      stacks: [],
      rules: [{ ...RULE, identifier: 'MACIE_STATUS_CHECK' }],
      results: [result(ACCOUNT, { resourceType: 'AWS::::Account' })],
    });
    expect(states(merge(from, ledger).observations)).toEqual(['0 compliant']);
  });

  test('a twin that nobody deployed is told from one that has no results', () => {
    const missing = merge(evidence({ rules: [], results: [] }));
    expect(missing.observations[0]!.note).toBe(
      'no AWS Config rule that was asked checks this (S3_BUCKET_VERSIONING_ENABLED)',
    );
    expect(missing.facts.rules.notDeployed).toEqual(['S3_BUCKET_VERSIONING_ENABLED']);
    const idle = merge(evidence({ rules: [{ ...RULE, read: 'none' }], results: [] }));
    expect(idle.observations[0]!.note).toBe('aims-s3-bucket-versioning-enabled has no results');
  });

  test('results of rules that no rule of the run asks are counted and count for nothing', () => {
    const { observations, facts } = merge(evidence({ rules: [{ ...RULE, identifier: undefined }] }));
    expect(states(observations)).toEqual(['0 no data', '1 no data']);
    expect(facts.results).toMatchObject({ all: 2, ofOtherRules: 2, matched: 0 });
  });
});

describe('what is deployed', () => {
  test('a template that changed since the comparison is not taken for the deployed one', () => {
    const stacks = [{ ...STACK, sha256: '1'.repeat(64) }];
    expect(merge(evidence({ stacks })).facts.stacks).toEqual([expect.objectContaining({ standing: 'judged since' })]);
  });

  test('a stack that was not compared is not known', () => {
    expect(merge(evidence({ stacks: [] })).facts.stacks).toEqual([expect.objectContaining({ standing: 'not known' })]);
  });

  test('AI resources that no template describes are listed; those of the templates are not', () => {
    const from = evidence(
      {
        assets: [
          { source: 0, type: 'AWS::S3::Bucket', id: 'app-bucket0-abc' },
          { source: 0, type: 'AWS::S3::Bucket', id: 'by-hand' },
        ],
      },
      {
        asked: {
          by: 'rules',
          names: [],
          regions: ['us-east-1'],
          inventory: true,
          assetTypes: ['AWS::S3::Bucket'],
          stacks: true,
        },
      },
    );
    const { unmanaged } = merge(from).facts;
    expect(unmanaged).toMatchObject({ recorded: 2, typesNotRecorded: [] });
    expect(unmanaged!.assets.map((asset) => asset.id)).toEqual(['by-hand']);
  });

  test('without an inventory nothing is said of unmanaged resources', () => {
    expect(merge(evidence()).facts.unmanaged).toBeUndefined();
  });
});
