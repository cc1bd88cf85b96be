import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction, type Statement, type Ternary } from '../../template/statement';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { isNarrowedByKeyLike } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { reachesAll } from '../shared/resource-pattern';

/** Two resources of each kind that holds data. */
const OBJECTS = ['arn:aws:s3:::one/key', 'arn:aws:s3:::another/key'] as const;
const SECRETS = [
  'arn:aws:secretsmanager:eu-west-1:1:secret:one-aaaaaa',
  'arn:aws:secretsmanager:eu-west-1:1:secret:two/other-bbbbbb',
] as const;
const PARAMETERS = ['arn:aws:ssm:eu-west-1:1:parameter/one', 'arn:aws:ssm:eu-west-1:1:parameter/two/other'] as const;
const TABLES = ['arn:aws:dynamodb:eu-west-1:1:table/one', 'arn:aws:dynamodb:eu-west-1:1:table/another'] as const;

/** Actions that read or change data, and two resources of their kind. */
const DATA: Readonly<Record<string, readonly [string, string]>> = {
  's3:GetObject': OBJECTS,
  's3:GetObjectVersion': OBJECTS,
  's3:PutObject': OBJECTS,
  's3:DeleteObject': OBJECTS,
  's3:DeleteObjectVersion': OBJECTS,
  'secretsmanager:GetSecretValue': SECRETS,
  'ssm:GetParameter': PARAMETERS,
  'ssm:GetParameters': PARAMETERS,
  'ssm:GetParametersByPath': PARAMETERS,
  'ssm:GetParameterHistory': PARAMETERS,
  'dynamodb:GetItem': TABLES,
  'dynamodb:BatchGetItem': TABLES,
  'dynamodb:Query': TABLES,
  'dynamodb:Scan': TABLES,
  'dynamodb:PartiQLSelect': TABLES,
  'dynamodb:PutItem': TABLES,
  'dynamodb:UpdateItem': TABLES,
  'dynamodb:DeleteItem': TABLES,
  'dynamodb:BatchWriteItem': TABLES,
};

export const dataAccessScoped: Rule = {
  id: 'IamDataAccessScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'data or secrets of the whole account may be reached',
  fix: "Name the buckets, secrets, parameters or tables in 'Resource'.",
  controls: {
    'iso27001:A.8.3': { why: 'A role reaches the data of its own system only.', as: 'partial' },
    'iso27001:A.8.12': { why: 'A workload that is taken over cannot read the rest of the account.', as: 'partial' },
    'iso42001:A.4.3': { why: 'The data that a system can use is the data that is recorded for it.', as: 'supporting' },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_108'] },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        const granted = Object.keys(DATA).filter((action) => coversAction(statement, action) !== false);
        if (granted.length === 0) return notApplicable();
        // A tag on the resource names it as well as its ARN does.
        if (isNarrowedByKeyLike(statement, /^(aws:ResourceTag\/|s3:ExistingObjectTag\/)/i))
          return pass(statement.at, granted[0]);
        const wide = granted.find((action) => onEverything(statement, action) === true);
        if (wide !== undefined) return fail(statement.at, wide, wide);
        const open = granted.some((action) => onEverything(statement, action) === 'unknown');
        return open ? unknown('what the policy names', statement.at) : pass(statement.at, granted[0]);
      },
    }),
};

function onEverything(statement: Statement, action: string): Ternary {
  const wide = reachesAll(statement, ...DATA[action]!);
  return wide === true && coversAction(statement, action) === 'unknown' ? 'unknown' : wide;
}
