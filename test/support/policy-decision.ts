/**
 * Decides requests against a synthesised policy document as IAM does, as far as our policies use its language, so that
 * tests can say "this request is denied" instead of comparing JSON.
 */

/** The account that pseudo parameters stand for. */
export const ACCOUNT = '111122223333';

/** The region that pseudo parameters stand for. */
export const REGION = 'eu-west-1';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A request: the action, its resource, who makes it, and the condition keys that it carries. */
export interface PolicyRequest {
  readonly action: string;
  readonly resource?: string;
  /** An ARN, or the name of a service. */
  readonly principal: string;
  readonly context?: { readonly [key: string]: string };
}

/** What a policy says of a request; an explicit deny wins. */
export type Decision = 'allow' | 'deny' | 'silent';

/** Replaces the intrinsic functions of a template by values. */
export function concrete(value: Json): Json {
  if (Array.isArray(value)) return value.map(concrete);
  if (value === null || typeof value !== 'object') return value;
  const [key, argument] = Object.entries(value)[0] ?? [];
  if (key === 'Ref') {
    const pseudo: { [name: string]: string } = {
      'AWS::AccountId': ACCOUNT,
      'AWS::Partition': 'aws',
      'AWS::Region': REGION,
      'AWS::URLSuffix': 'amazonaws.com',
    };
    return pseudo[argument as string] ?? `id-of-${argument}`;
  }
  if (key === 'Fn::GetAtt') return `arn:of:${(argument as string[])[0]}`;
  if (key === 'Fn::ImportValue') return `import:${argument}`;
  if (key === 'Fn::Join') {
    const [separator, parts] = argument as [string, Json[]];
    return (concrete(parts) as string[]).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, concrete(inner)]));
}

/** Decides a request. */
export function decide(document: Json, request: PolicyRequest): Decision {
  const statements = (concrete(document) as { Statement: { [key: string]: Json }[] }).Statement;
  const matching = statements.filter((statement) => applies(statement, request));
  if (matching.some((statement) => statement['Effect'] === 'Deny')) return 'deny';
  return matching.length > 0 ? 'allow' : 'silent';
}

function applies(statement: { [key: string]: Json }, request: PolicyRequest): boolean {
  return (
    list(statement['Action']).some((pattern) => like(pattern, request.action)) &&
    list(statement['Resource']).some((pattern) => like(pattern, request.resource ?? '*') || pattern === '*') &&
    names(statement['Principal'] as Json, request.principal) &&
    Object.entries((statement['Condition'] as { [key: string]: Json }) ?? {}).every(([operator, tests]) =>
      Object.entries(tests as { [key: string]: Json }).every(([key, values]) =>
        holds(operator, list(values), contextOf(request)[key]),
      ),
    )
  );
}

function contextOf(request: PolicyRequest): { [key: string]: string | undefined } {
  if (!request.principal.startsWith('arn:')) return { 'aws:PrincipalIsAWSService': 'true', ...request.context };
  const account = request.principal.split(':')[4]!;
  return {
    'aws:PrincipalArn': request.principal,
    'aws:PrincipalAccount': account,
    'aws:PrincipalIsAWSService': 'false',
    'aws:ViaAWSService': 'false',
    'kms:CallerAccount': account,
    ...request.context,
  };
}

function names(principal: Json, caller: string): boolean {
  if (principal === '*') return true;
  const { AWS, Service } = principal as { AWS?: Json; Service?: Json };
  return (
    list(AWS).some((arn) => arn === '*' || arn === caller || (arn.endsWith(':root') && sameAccount(arn, caller))) ||
    list(Service).includes(caller)
  );
}

/** Naming the account trusts its identity policies; the tests take these to allow what they ask for. */
function sameAccount(root: string, caller: string): boolean {
  return caller.startsWith('arn:') && caller.split(':')[4] === root.split(':')[4];
}

function holds(operator: string, expected: string[], actual: string | undefined): boolean {
  if (operator === 'Null') return (expected[0] === 'true') === (actual === undefined);
  const optional = operator.endsWith('IfExists');
  const base = operator.replace('IfExists', '');
  // A negated operator holds of an absent key, with or without IfExists.
  if (actual === undefined) return optional || base.includes('Not');
  switch (base) {
    case 'StringEquals':
    case 'Bool':
    case 'ArnEquals':
      return expected.includes(actual);
    case 'StringNotEquals':
      return !expected.includes(actual);
    case 'StringLike':
    case 'ArnLike':
      return expected.some((pattern) => like(pattern, actual));
    case 'ArnNotLike':
      return !expected.some((pattern) => like(pattern, actual));
    case 'NumericLessThan':
      return Number(actual) < Number(expected[0]);
    default:
      throw new Error(`policy-decision: the operator '${operator}' is not supported; add it here.`);
  }
}

function list(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function like(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`).test(value);
}
