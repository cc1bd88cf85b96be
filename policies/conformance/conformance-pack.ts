import type { Rule } from '../rules/rule';
import type { CustomCheck } from './custom-check';
import { CUSTOM_CHECKS } from './custom-checks';
import { descriptionOf } from './description';
import { type ManagedRule, managedRule } from './managed-rules';
import { PARAMETERS } from './parameters';
import { NOT_ASKED } from './singletons';
import { configRuleName, rulesByTwin } from './twins';

/** Longest body of a conformance pack that can be given directly, in bytes. */
export const MAX_BODY_BYTES = 51_200;
/** Most parameters of a conformance pack. */
export const MAX_PARAMETERS = 60;
/** Most AWS Config rules of a conformance pack. */
export const MAX_RULES = 130;

/** One conformance pack. */
export interface ConformancePack {
  /** `aims`, or `aims-1` and so on where one pack would be over a limit of AWS. */
  readonly name: string;
  /** The template: YAML. */
  readonly body: string;
  /** Twins that the pack asks, in order. */
  readonly twins: readonly string[];
  readonly parameters: readonly string[];
}

/** A live check that no pack holds, and why. */
export interface LeftOut {
  readonly twin: string;
  readonly rules: readonly string[];
  readonly because: string;
}

/** What a conformance pack is made for. */
export interface ConformancePackOptions {
  /**
   * The region that it is deployed to: AWS refuses a whole pack for one rule that a region does not have.
   * @default - every rule, for a region that has them all
   */
  readonly region?: string;
  /**
   * Name of the pack.
   * @default 'aims'
   */
  readonly name?: string;
}

/** The packs that ask of the account what the rules ask of templates, and what they leave out. */
export interface ConformancePacks {
  readonly packs: readonly ConformancePack[];
  readonly leftOut: readonly LeftOut[];
}

/** Name of the parameter that takes the ARN of the function behind a check. */
export function functionParameter(check: CustomCheck): string {
  return `${check.function}FunctionArn`;
}

/**
 * Derives the conformance packs from rules: each twin becomes one AWS Config rule, whose description names the controls
 * that it serves. Pure: the same rules give the same bytes.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/custom-conformance-pack.html
 */
export function conformancePacks(rules: readonly Rule[], options: ConformancePackOptions = {}): ConformancePacks {
  const entries: Entry[] = [];
  const leftOut: LeftOut[] = [];
  const byTwin = rulesByTwin(rules);
  for (const twin of [...byTwin.keys()].sort()) {
    const asking = byTwin.get(twin)!;
    const entry = entryOf(twin, asking, options.region);
    if (typeof entry === 'string') leftOut.push({ twin, rules: asking.map((rule) => rule.id), because: entry });
    else entries.push(entry);
  }
  for (const [twin, because] of Object.entries(NOT_ASKED)) {
    const asking = rules.filter((rule) => rule.configRules?.includes(twin)).map((rule) => rule.id);
    if (asking.length > 0) leftOut.push({ twin, rules: asking, because });
  }
  for (const { name: twin } of CUSTOM_CHECKS)
    if (!byTwin.has(twin)) leftOut.push({ twin, rules: [], because: 'no rule that was given asks this of templates' });
  const groups = withinLimits(entries);
  const name = options.name ?? 'aims';
  return {
    packs: groups.map((group, index) => packOf(groups.length === 1 ? name : `${name}-${index + 1}`, group)),
    leftOut: leftOut.sort((a, b) => (a.twin < b.twin ? -1 : 1)),
  };
}

/** One AWS Config rule in the making. */
interface Entry {
  readonly twin: string;
  readonly logicalId: string;
  readonly parameters: Readonly<Record<string, { Type: 'String'; Default: string; Description: string }>>;
  readonly condition?: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The entry of a twin, or why there is none. */
function entryOf(twin: string, rules: readonly Rule[], region: string | undefined): Entry | string {
  const named = { ConfigRuleName: configRuleName(twin), Description: descriptionOf(rules) };
  const custom = CUSTOM_CHECKS.find((check) => check.name === twin);
  if (custom) return customEntry(custom, named);
  const managed = managedRule(twin);
  if (!managed) return 'AWS Config has no managed rule of that identifier, as far as is known';
  if (region !== undefined && managed.without.includes(region)) return `AWS Config does not have it in ${region}`;
  const parameters = PARAMETERS[twin] ?? [];
  const missing = managed.needs.find((name) => !parameters.some((parameter) => parameter.name === name));
  if (missing !== undefined) return `it needs the parameter ${missing}, for which no value is known`;
  return managedEntry(twin, managed, named);
}

function managedEntry(twin: string, managed: ManagedRule, named: Readonly<Record<string, unknown>>): Entry {
  const logicalId = pascalCase(twin);
  const parameters = PARAMETERS[twin] ?? [];
  const input = Object.fromEntries(parameters.map(({ name }) => [name, { Ref: logicalId + capital(name) }]));
  return {
    twin,
    logicalId,
    parameters: Object.fromEntries(
      parameters.map(({ name, value, sets }) => [
        logicalId + capital(name),
        { Type: 'String', Default: value, Description: sets },
      ]),
    ),
    properties: {
      ...named,
      ...(parameters.length > 0 ? { InputParameters: input } : {}),
      // Said although it is the default: the collector reads from it when a result is too old.
      ...(managed.starts === 'change' ? {} : { MaximumExecutionFrequency: 'TwentyFour_Hours' }),
      Source: { Owner: 'AWS', SourceIdentifier: twin },
    },
  };
}

function customEntry(check: CustomCheck, named: Readonly<Record<string, unknown>>): Entry {
  const logicalId = pascalCase(check.name.replace(/^aims-/, ''));
  if (check.guard !== undefined)
    return {
      twin: check.name,
      logicalId,
      parameters: {},
      properties: {
        ...named,
        Scope: { ComplianceResourceTypes: [...check.types] },
        Source: {
          Owner: 'CUSTOM_POLICY',
          SourceDetails: [
            { EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' },
            { EventSource: 'aws.config', MessageType: 'OversizedConfigurationItemChangeNotification' },
          ],
          CustomPolicyDetails: {
            EnableDebugLogDelivery: false,
            PolicyRuntime: 'guard-2.x.x',
            PolicyText: `${check.guard}\n`,
          },
        },
      },
    };
  const parameter = functionParameter(check);
  return {
    twin: check.name,
    logicalId,
    parameters: {
      [parameter]: {
        Type: 'String',
        Default: '',
        Description: `ARN of the function that answers: ${check.asks} Without it the rule is left out.`,
      },
    },
    condition: parameter,
    properties: {
      ...named,
      Source: {
        Owner: 'CUSTOM_LAMBDA',
        SourceIdentifier: { Ref: parameter },
        SourceDetails: [
          {
            EventSource: 'aws.config',
            MessageType: 'ScheduledNotification',
            MaximumExecutionFrequency: 'TwentyFour_Hours',
          },
        ],
      },
    },
  };
}

/** As few packs as the limits of AWS allow, filled in order. */
function withinLimits(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  let group: Entry[] = [];
  for (const entry of entries) {
    if (group.length > 0 && !fits([...group, entry])) {
      groups.push(group);
      group = [];
    }
    group.push(entry);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function fits(group: readonly Entry[]): boolean {
  const parameters = group.reduce((count, entry) => count + Object.keys(entry.parameters).length, 0);
  return (
    group.length <= MAX_RULES &&
    parameters <= MAX_PARAMETERS &&
    Buffer.byteLength(bodyOf('aims-99', group)) <= MAX_BODY_BYTES
  );
}

function packOf(name: string, group: readonly Entry[]): ConformancePack {
  return {
    name,
    body: bodyOf(name, group),
    twins: group.map((entry) => entry.twin),
    parameters: group.flatMap((entry) => Object.keys(entry.parameters)),
  };
}

function bodyOf(name: string, group: readonly Entry[]): string {
  const yaml = require('js-yaml') as typeof import('js-yaml');
  const parameters = Object.assign({}, ...group.map((entry) => entry.parameters)) as object;
  const conditions = Object.fromEntries(
    group.flatMap(({ condition }) =>
      condition === undefined ? [] : [[`Has${condition}`, { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: condition }, ''] }] }]],
    ),
  );
  const resources = Object.fromEntries(
    group.map(({ logicalId, condition, properties }) => [
      logicalId,
      {
        Type: 'AWS::Config::ConfigRule',
        ...(condition === undefined ? {} : { Condition: `Has${condition}` }),
        Properties: properties,
      },
    ]),
  );
  const template = {
    ...(Object.keys(parameters).length > 0 ? { Parameters: parameters } : {}),
    ...(Object.keys(conditions).length > 0 ? { Conditions: conditions } : {}),
    Resources: resources,
  };
  const heading = `# Conformance pack ${name} of cdk-aims, derived from its rules: ${group.length} AWS Config rules.\n# Compliance with them is evidence, and no opinion on a control.\n`;
  return heading + yaml.dump(template, { lineWidth: -1, noRefs: true });
}

/** `CW_LOGGROUP_RETENTION` and `cw-loggroup-retention` become `CwLoggroupRetention`. */
function pascalCase(id: string): string {
  return id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map(capital)
    .join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
