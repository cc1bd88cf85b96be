import { all, fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isPublic, type Statement } from '../../template/statement';
import type { Rule } from '../rule';
import { isNarrowedBy } from '../shared/narrowing-condition';
import { openToEveryone } from '../shared/open-to-everyone';

export const keyPolicyNotPublic: Rule = {
  id: 'KmsKeyPolicyNotPublic',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  severity: 'error',
  problem: 'the key policy lets everybody use the key',
  fix: "Name the principals, or add a condition on 'kms:CallerAccount' or 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.8.24': { why: 'Who may use the key is decided in its policy.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Encrypted data stays closed to strangers, whatever its store allows.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_33'],
    'cfn-nag': ['F76'],
    prowler: ['kms_key_not_publicly_accessible'],
    securityhub: ['KMS.5'],
    config: ['KMS_KEY_POLICY_NO_PUBLIC_ACCESS'],
  },
  configRules: ['KMS_KEY_POLICY_NO_PUBLIC_ACCESS'],
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  check: (key, { graph }) => {
    const document = key.node('KeyPolicy');
    const statements = graph.statements(document);
    if (!statements) return document.undecided();
    // Without a policy KMS trusts the account and nobody else.
    return statements.length === 0 ? pass(document.at) : all(...statements.map(judge));
  },
};

function judge(statement: Statement): Outcome {
  if (isPublic(statement) && isNarrowedBy(statement, 'kms:CallerAccount')) return pass(statement.at);
  const open = openToEveryone(statement);
  if (open === 'unknown') return unknown(statement.undecided ?? 'a principal known at deployment', statement.at);
  return open ? fail(statement.at, '*') : pass(statement.at);
}
