import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { coversAction, isAllow, type Statement } from '../../template/statement';
import type { Rule } from '../rule';

const ADMINISTRATION = ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:DisableKey'];
const USE = ['kms:Decrypt', 'kms:Sign', 'kms:GenerateMac', 'kms:DeriveSharedSecret'];

export const keyAdministrationSeparated: Rule = {
  id: 'KmsKeyAdministrationSeparated',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  severity: 'warning',
  problem: 'one statement of the key policy gives both administration and use of the key',
  fix: 'Write a statement for administration and another for use, and name different principals or conditions.',
  controls: {
    'iso27001:A.5.3': { why: 'Who administers the key does not thereby read the data.', as: 'partial' },
    'iso27001:A.8.24': { why: 'Use and administration of the key are granted apart.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  check: (key, { graph }) => {
    const document = key.node('KeyPolicy');
    const statements = graph.statements(document);
    if (!statements) return document.undecided();
    if (statements.length === 0) return fail(document.at, undefined, 'the default policy gives both');
    return all(...statements.map(judge));
  },
};

function judge(statement: Statement): Outcome {
  if (!isAllow(statement)) return notApplicable();
  const administers = ADMINISTRATION.find((action) => coversAction(statement, action) === true);
  const uses = USE.find((action) => coversAction(statement, action) === true);
  if (administers !== undefined && uses !== undefined)
    return fail(statement.at, administers, `${administers} and ${uses}`);
  const open = [...ADMINISTRATION, ...USE].some((action) => coversAction(statement, action) === 'unknown');
  return open ? unknown('the actions of the key policy', statement.at) : pass(statement.at);
}
