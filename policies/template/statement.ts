import { parseEmbeddedJson } from './embedded-json';
import { anyOf, not, type Ternary } from './ternary';
import { isList, isObject, isParameter, Text, textIs, textOf, Unknown, type Value } from './value';
import type { Node } from './view';

export type { Ternary } from './ternary';

/** One statement of an IAM, resource or endpoint policy, with its lists made uniform. */
export interface Statement {
  /** Property path of the statement, for outcomes. */
  readonly at: string;
  /** The resource whose property holds the document. */
  readonly source: Node['resource'];
  readonly effect: Value;
  readonly actions: readonly Value[];
  readonly notActions: readonly Value[];
  readonly resources: readonly Value[];
  readonly notResources: readonly Value[];
  /** Principals as `AWS:…`, `Service:…`, `Federated:…`, or `*` for everybody; values keep their holes. */
  readonly principals: readonly Principal[];
  readonly notPrincipals: readonly Principal[];
  readonly conditions: readonly Condition[];
  /** Something in the statement could not be read at all. */
  readonly undecided?: string;
}

export interface Principal {
  readonly kind: string;
  readonly value: Value;
}

/** One operator, key and its values of a statement's `Condition`. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Value[];
}

/**
 * The statements of the document at a place; empty when there is none.
 *
 * `undefined` when the document is not known: as a whole, or because a parameter is the effect or an action of a
 * statement, and so may turn it into any other.
 */
export function statementsOf(document: Node): Statement[] | undefined {
  let value = document.get();
  let base = document.pathOf();
  if (typeof value === 'string' || value instanceof Text) {
    const parsed = parseEmbeddedJson(value);
    if (parsed === undefined) return undefined;
    value = parsed;
    base = document.pathOf();
  }
  if (value === undefined || value === null) return [];
  if (!isObject(value)) return undefined;
  const list = value['Statement'];
  if (list === undefined) return [];
  if (!isList(list) && !isObject(list)) return undefined;
  const statements = isList(list) ? list : [list];
  if (statements.some(isAnyStatement)) return undefined;
  return statements.map((statement, index) => {
    const at = isList(list) ? `${base}.Statement.${index}` : `${base}.Statement`;
    return statementFrom(statement, at, document.resource);
  });
}

/** In the place of a document that is not known, where statements of several documents are gathered. */
export function undecidedStatement(document: Node): Statement {
  return statementFrom(undefined, document.pathOf(), document.resource);
}

/** Whether a parameter, or a macro inside it, decides what a statement does. */
function isAnyStatement(statement: Value): boolean {
  if (!isObject(statement)) return false;
  if (Object.keys(statement).some((key) => key.startsWith('Fn::'))) return true;
  const decisive = [statement['Effect'], ...asList(statement['Action']), ...asList(statement['NotAction'])];
  return decisive.some((value) => value instanceof Unknown);
}

/** One statement as it stands in a document, or by itself as in a policy of an event bus. */
export function statementFrom(value: Value, at: string, source: Node['resource']): Statement {
  const object = isObject(value) ? value : undefined;
  const conditions: Condition[] = [];
  const conditionBlock = object?.['Condition'];
  let undecided = object ? undefined : 'a statement that is known at deployment';
  if (isObject(conditionBlock)) {
    for (const operator of Object.keys(conditionBlock)) {
      const keys = conditionBlock[operator];
      if (!isObject(keys)) {
        undecided ??= 'a condition that is known at deployment';
        continue;
      }
      for (const key of Object.keys(keys)) {
        const condition = { operator, key, values: asList(keys[key]) };
        conditions.push(condition);
        if (matchesWhateverIsGiven(condition)) undecided ??= `the values of ${key}`;
      }
    }
  } else if (conditionBlock instanceof Unknown) undecided ??= conditionBlock.reason;
  return {
    at,
    source,
    effect: object?.['Effect'],
    actions: asList(object?.['Action']),
    notActions: asList(object?.['NotAction']),
    resources: asList(object?.['Resource']),
    notResources: asList(object?.['NotResource']),
    principals: principalsOf(object?.['Principal']),
    notPrincipals: principalsOf(object?.['NotPrincipal']),
    conditions,
    undecided,
  };
}

function asList(value: Value): readonly Value[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function principalsOf(value: Value): Principal[] {
  if (value === undefined || value === null) return [];
  if (isObject(value))
    return Object.keys(value).flatMap((kind) => asList(value[kind]).map((one) => ({ kind, value: one })));
  return asList(value).map((one) => ({ kind: one === '*' ? '*' : 'AWS', value: one }));
}

/** Whether the statement allows. */
export function isAllow(statement: Statement): boolean {
  return statement.effect === 'Allow';
}

/** Whether nothing of the statement is known: it may allow, deny, or concern something else. */
export function isUnread(statement: Statement): boolean {
  return statement.effect === undefined && statement.undecided !== undefined;
}

/** Whether the statement denies. */
export function isDeny(statement: Statement): boolean {
  return statement.effect === 'Deny';
}

/** Whether everybody is among the principals: `*`, or `AWS: *`. */
export function isPublic(statement: Statement): boolean {
  return statement.principals.some((principal) => textOf(principal.value) === '*' && principal.kind !== 'Service');
}

/** Whether everybody is among the principals, which a parameter may decide: what a statement must be that keeps all out. */
export function coversEverybody(statement: Statement): Ternary {
  const principals = statement.principals.filter(({ kind }) => kind === '*' || kind === 'AWS');
  if (principals.some(({ value }) => textOf(value) === '*')) return true;
  return principals.some(({ value }) => isParameter(value)) ? 'unknown' : false;
}

/** Whether a condition on a key compares, by one of the operators, with a value that passes a test of its text. */
export function comparesWith(
  statement: Statement,
  key: string,
  operator: RegExp,
  test: (text: string) => boolean,
): Ternary {
  return anyOf(
    ...conditionsOn(statement, key)
      .filter((condition) => operator.test(condition.operator))
      .flatMap((condition) => condition.values.map((value) => textIs(value, test))),
  );
}

/** Whether the statement's `Action` or `NotAction` covers an action such as `s3:GetObject`. */
export function coversAction(statement: Statement, action: string): Ternary {
  if (isUnread(statement)) return 'unknown';
  if (statement.notActions.length > 0) return not(matchesAny(statement.notActions, action, true));
  return matchesAny(statement.actions, action, true);
}

/** Whether one of the patterns, with `*` and `?`, matches the text. */
export function matchesAny(patterns: readonly Value[], text: string, ignoreCase = false): Ternary {
  let open = false;
  for (const pattern of patterns) {
    const literal = textOf(pattern);
    if (literal === undefined || pattern instanceof Unknown) open = true;
    else if (pattern instanceof Text) open ||= wildcard(literal.replace(/\$\{[^}]*\}/g, '*'), ignoreCase).test(text);
    else if (matches(literal, text, ignoreCase)) return true;
  }
  return open ? 'unknown' : false;
}

/** Actions of the statement that are the given one or a wildcard over it, as written. */
export function actionsCovering(statement: Statement, action: string): string[] {
  return statement.actions
    .map((pattern) => textOf(pattern))
    .filter((pattern): pattern is string => pattern !== undefined && matches(pattern, action, true));
}

/** Whether a condition compares with wildcards or with blocks of addresses, and a parameter decides with which. */
export function matchesWhateverIsGiven(condition: Condition): boolean {
  return /Like|IpAddress/i.test(condition.operator) && condition.values.some(isParameter);
}

/** Actions that no service has: a pattern over both of a service's is one over all of them. */
const ANY_TWO_ACTIONS = ['Qqqqqqqqqqqqqqqq', 'Zzzzzzzzzzzzzzzz'] as const;

/** Whether an action pattern is every action of a service, in one of the ways to say so: `bedrock:*`, `bedrock:?*`, `*`. */
export function isWholeService(action: Value, service: string): boolean {
  const pattern = textOf(action);
  return pattern !== undefined && ANY_TWO_ACTIONS.every((one) => wildcard(pattern, true).test(`${service}:${one}`));
}

/** Whether an action pattern is every action of every service. */
export function isEveryAction(action: Value): boolean {
  return isWholeService(action, 'qqqqqqqq') && isWholeService(action, 'zzzzzzzz');
}

/** Whether an action pattern is every action of one service or of more. */
export function isSomeWholeService(action: Value): boolean {
  return isEveryAction(action) || /^[^:]*:\?*\*[*?]*$/.test(textOf(action) ?? '');
}

/** Whether `Resource` is everything, in one of the ways to say so. */
export function coversAllResources(statement: Statement): Ternary {
  if (statement.resources.some((resource) => /^(\*+|arn(:[^:*]*)?(:\*+)+)$/.test(textOf(resource) ?? ''))) return true;
  return statement.resources.some(isParameter) ? 'unknown' : false;
}

/** The conditions of a statement on a key, whatever the operator; the key's case does not matter. */
export function conditionsOn(statement: Statement, key: string): Condition[] {
  const wanted = key.toLowerCase();
  return statement.conditions.filter((condition) => condition.key.toLowerCase() === wanted);
}

/** Whether a pattern matches a text. Most patterns are plain names, which need no expression. */
function matches(pattern: string, text: string, ignoreCase: boolean): boolean {
  if (pattern.includes('*') || pattern.includes('?')) return wildcard(pattern, ignoreCase).test(text);
  if (pattern.length !== text.length) return false;
  return pattern === text || (ignoreCase && pattern.toLowerCase() === text.toLowerCase());
}

const patterns = new Map<string, RegExp>();

function wildcard(pattern: string, ignoreCase: boolean): RegExp {
  const key = `${ignoreCase ? 'i' : 'c'}${pattern}`;
  let compiled = patterns.get(key);
  if (!compiled) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replace(/\?/g, '.');
    compiled = new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
    patterns.set(key, compiled);
  }
  return compiled;
}
