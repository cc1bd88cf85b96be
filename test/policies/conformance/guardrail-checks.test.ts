import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GUARDRAIL_CHECKS } from '../../../policies/conformance/guardrail-checks';

const system = process.platform === 'darwin' ? 'macos' : 'ubuntu';
const processor = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const GUARD = join(
  __dirname,
  '../../../node_modules/@cdklabs/cdk-validator-cfnguard/bin',
  system,
  processor,
  'cfn-guard',
);

const filters = (change: Readonly<Record<string, object>> = {}) =>
  ['HATE', 'INSULTS', 'MISCONDUCT', 'SEXUAL', 'VIOLENCE', 'PROMPT_ATTACK'].map((Type) => ({
    Type,
    InputStrength: 'HIGH',
    OutputStrength: Type === 'PROMPT_ATTACK' ? 'NONE' : 'HIGH',
    ...change[Type],
  }));

/** A configuration item as AWS Config gives it to a Guard policy, in the form of the CloudFormation schema. */
const item = (configuration: object, resourceType = 'AWS::Bedrock::Guardrail') => ({ resourceType, configuration });

const GOOD = {
  Name: 'answers',
  KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1',
  ContentPolicyConfig: { FiltersConfig: filters() },
  SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [{ Type: 'EMAIL', Action: 'ANONYMIZE' }] },
  ContextualGroundingPolicyConfig: { FiltersConfig: [{ Type: 'GROUNDING', Threshold: 0.7 }] },
};

/** For each check, a guardrail that lacks exactly what it asks for. */
const LACKING: Readonly<Record<string, object[]>> = {
  'aims-bedrock-guardrail-prompt-attack': [
    { ...GOOD, ContentPolicyConfig: { FiltersConfig: filters({ PROMPT_ATTACK: { InputStrength: 'MEDIUM' } }) } },
    // HIGH in another filter is not HIGH in this one.
    { ...GOOD, ContentPolicyConfig: { FiltersConfig: filters().filter(({ Type }) => Type !== 'PROMPT_ATTACK') } },
  ],
  'aims-bedrock-guardrail-content-filters': [
    { ...GOOD, ContentPolicyConfig: { FiltersConfig: filters({ HATE: { OutputStrength: 'NONE' } }) } },
    { ...GOOD, ContentPolicyConfig: { FiltersConfig: filters({ VIOLENCE: { InputStrength: 'NONE' } }) } },
    { ...GOOD, ContentPolicyConfig: { FiltersConfig: filters().slice(1) } },
  ],
  'aims-bedrock-guardrail-sensitive-information': [
    { ...GOOD, SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [] } },
    { ...GOOD, SensitiveInformationPolicyConfig: undefined },
  ],
  'aims-bedrock-guardrail-grounding': [
    { ...GOOD, ContextualGroundingPolicyConfig: { FiltersConfig: [{ Type: 'RELEVANCE', Threshold: 0.7 }] } },
    { ...GOOD, ContextualGroundingPolicyConfig: undefined },
  ],
  'aims-bedrock-guardrail-customer-key': [
    { ...GOOD, KmsKeyArn: undefined },
    { ...GOOD, KmsKeyArn: '' },
  ],
};

(existsSync(GUARD) ? describe : describe.skip)('Guard policies, run by cfn-guard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aims-guard-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function judge(policy: string, data: object): string {
    const rules = join(folder, 'policy.guard');
    const file = join(folder, 'item.json');
    writeFileSync(rules, policy);
    writeFileSync(file, JSON.stringify(data));
    const { stdout, status, stderr } = spawnSync(
      GUARD,
      ['validate', '-r', rules, '-d', file, '--show-summary', 'all'],
      {
        encoding: 'utf8',
      },
    );
    const verdict = /Status = (\w+)/.exec(stdout)?.[1];
    if (verdict === undefined) throw new Error(`cfn-guard ended with ${status}: ${stdout}${stderr}`);
    return verdict;
  }

  test.each(GUARDRAIL_CHECKS.map((check) => [check.name, check.guard!] as const))('%s', (name, policy) => {
    expect(judge(policy, item(GOOD))).toBe('PASS');
    for (const lacking of LACKING[name]!) expect(judge(policy, item(lacking))).toBe('FAIL');
    // A guardrail of which nothing is known does not pass; another type is not looked at.
    expect(judge(policy, item({}))).toBe('FAIL');
    expect(judge(policy, item({}, 'AWS::S3::Bucket'))).toBe('SKIP');
  });
});

test('every check has a guardrail that lacks what it asks for', () => {
  expect(Object.keys(LACKING).sort()).toEqual(GUARDRAIL_CHECKS.map((check) => check.name).sort());
});
