import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { coversAllResources, isAllow, isSomeWholeService, matchesAny, type Statement } from '../../template/statement';
import { anyOf, type Ternary } from '../../template/ternary';
import { textIs, textOf, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';
import { eachStatement } from './each-statement';
import { isNarrowedBy } from './narrowing-condition';

/** Keys that leave only known identities or known resources of a statement on everything. */
const LIMITS = [
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:ResourceAccount',
  'aws:ResourceOrgID',
  'aws:ResourceOrgPaths',
];

/** How names of actions begin that read, and that write. */
const READING = ['Get', 'List', 'Describe'];
const WRITING = ['Put', 'Create', 'Delete', 'Update', 'Send', 'Invoke'];

/** The parts of an ARN that tell whose it is: service, account and name. A hole may have colons in it. */
const ARN = /^arn:(?:\$\{[^}]*\}|[^:])*:([^:]*):(?:\$\{[^}]*\}|[^:])*:((?:\$\{[^}]*\}|[^:])*):(.+)$/s;

/** Whether an endpoint's policy limits what passes. Without a policy of its own everything does. */
export function limitsTraffic(endpoint: ResourceView, graph: ResourceGraph): Outcome {
  const present = endpoint.present('PolicyDocument');
  if (present.verdict === 'fail') return fail(present.at, undefined, 'it has no policy');
  return eachStatement(endpoint.node('PolicyDocument'), graph, judge);
}

function judge(statement: Statement): Outcome {
  if (!isAllow(statement)) return notApplicable();
  const wide = statement.actions.find(isSomeWholeService) ?? readingAndWriting(statement);
  const everywhere = statement.notResources.length > 0 || isEverywhere(statement);
  if (wide === undefined && statement.notActions.length === 0) return pass(statement.at);
  if (everywhere === false || isNarrowedBy(byFixedValues(statement), ...LIMITS)) return pass(statement.at);
  if (statement.undecided !== undefined) return unknown(statement.undecided, statement.at);
  if (everywhere === 'unknown') return unknown('the resources of the policy', statement.at);
  return fail(statement.at, statement.actions[0], 'everything is allowed on everything');
}

/** The first pattern of those that together are for reading and for writing, whatever a service has to read and write. */
function readingAndWriting(statement: Statement): Value {
  const patterns = statement.actions.filter((action) => textOf(action)?.includes('*'));
  for (const pattern of patterns) {
    const service = textOf(pattern)!.split(':')[0]!;
    const covers = (verbs: readonly string[]) =>
      verbs.some((verb) => matchesAny(patterns, `${service}:${verb}Qqqqqqqq`, true) === true);
    if (covers(READING) && covers(WRITING)) return pattern;
  }
  return undefined;
}

/** Whether a statement names no resource: it is for everything, or for all that a service has in any account. */
function isEverywhere(statement: Statement): Ternary {
  return anyOf(coversAllResources(statement), ...statement.resources.map((resource) => textIs(resource, isNameless)));
}

/** Whether an ARN is of no account, or of any, and has no name behind its kind: `arn:aws:s3:::*`. */
function isNameless(text: string): boolean {
  const [, service, account, name] = ARN.exec(text) ?? [];
  if (name === undefined || !/^[*?]*$/.test(account!)) return false;
  return /^[*?/:]+$/.test(service === 's3' ? name : name.replace(/^[a-z-]+[/:]/, ''));
}

/** A foreign identity and a foreign resource fit a policy variable, since they fit each other. */
function byFixedValues(statement: Statement): Statement {
  const conditions = statement.conditions.filter(
    ({ values }) => !values.some((value) => typeof value === 'string' && /\$\{aws:/i.test(value)),
  );
  return { ...statement, conditions };
}
