import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CfnResource,
  type IPolicyValidationContext,
  type PolicyValidationPluginReport,
  type PolicyViolatingResource,
  type PolicyViolation,
  Stack,
} from 'aws-cdk-lib';
import { FAIL_SYNTH_ON_VALIDATION_ERRORS_CONTEXT } from 'aws-cdk-lib/cx-api';
import { NagPack } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { ControlId } from '../controls';
import { counts, type Finding, run } from '../judge/run';
import { LEDGER_FILE, RUN_FILE } from '../ledger/ledger';
import { runFacts, toolVersion } from '../ledger/run-facts';
import { ledgerLines, writeLines } from '../ledger/write';
import { RULES } from '../rules';
import type { RuleOptions } from '../rules/options';
import type { Rule } from '../rules/rule';
import { readWaivers } from '../waivers/read';
import { type Mistake, PLUGIN_NAME, type Waiver } from '../waivers/waiver';
import type { AimsPackProps } from './aims-pack-props';
import { assemblyOfApp } from './app-assembly';

/**
 * What the packs share: they judge the finished templates of the whole app, not typed constructs,
 * so that property overrides, `CfnInclude`, generic resources and nested stacks are seen alike.
 *
 * Every pack reports under one plugin name, so that one acknowledgement serves all of them, and a
 * rule that serves both standards is reported once, by the pack that was registered first.
 */
export abstract class AimsPack extends NagPack {
  public readonly name = PLUGIN_NAME;
  public override readonly version = toolVersion();
  public override readonly ruleIds: string[];
  private readonly selected: readonly Rule[];
  private readonly props: AimsPackProps;

  /**
   * @param scope the app, as cdk-nag's packs take it; judgement covers the whole app in any case
   * @param standards the standards whose rules the pack holds
   */
  constructor(scope: IConstruct | undefined, props: AimsPackProps | undefined, standards: readonly string[]) {
    super(scope, {});
    this.packName = PLUGIN_NAME;
    this.props = props ?? {};
    const skipped = new Set(this.props.skipRules ?? []);
    this.selected = RULES.filter((rule) => !skipped.has(rule.id) && servesOneOf(rule, standards));
    this.ruleIds = this.selected.map((rule) => `${PLUGIN_NAME}-${rule.id}`);
  }

  /**
   * Judges the app. Whatever goes wrong becomes a violation that fails the synth: a pack that threw
   * would pass silently under the CDK command.
   */
  public override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const root = (context as { appConstruct?: IConstruct }).appConstruct;
    if (!root)
      return failure(
        'the pack needs aws-cdk-lib 2.271.0 or later, which passes the construct tree to validation plugins',
        [],
      );
    try {
      return this.validateScope(root);
    } catch (error) {
      return failure(error instanceof Error ? error.message : String(error), everywhere(root));
    }
  }

  /** Judges a construct tree whose templates are written already. */
  public override validateScope(root: IConstruct): PolicyValidationPluginReport {
    const shared = sharedBy(root);
    const mine = this.selected.filter((rule) => (shared.owner.get(rule.id) ?? this) === this);
    for (const rule of mine) shared.owner.set(rule.id, this);
    const all = RULES.filter((rule) => shared.owner.has(rule.id));
    const { assembly, outdir } = assemblyOfApp(root, this.props.parameters);
    const listed: readonly Waiver[] = this.props.waiversFile ? readWaivers(this.props.waiversFile) : [];
    const judged = run(assembly, {
      rules: all,
      knownRuleIds: new Set(RULES.map((rule) => rule.id)),
      options: optionsOf(this.props),
      waivers: listed,
      today: new Date().toISOString().slice(0, 10),
    });
    const emitted: Finding[] = [];
    const own = new Set(mine.map((rule) => rule.id));
    writeLines(
      join(outdir, LEDGER_FILE),
      ledgerLines(judged, all, (finding) => {
        if (own.has(finding.rule.id) && (finding.verdict === 'fail' || finding.verdict === 'broken'))
          emitted.push(finding);
      }),
    );
    writeFileSync(join(outdir, RUN_FILE), `${JSON.stringify(runFacts(), undefined, 2)}\n`);

    const violations = emitted
      .filter((finding) => !silenced(finding, judged.waivers))
      .map((finding) => toViolation(finding, judged.waivers, root, outdir));
    const first = shared.mistakesBy ?? this;
    shared.mistakesBy = first;
    if (first === this) violations.push(...judged.mistakes.map((mistake) => toMistake(mistake, everywhere(root))));
    const success =
      !emitted.some((finding) => counts(finding, judged.waivers) && finding.severity === 'error') &&
      !judged.mistakes.some((mistake) => mistake.severity === 'error');
    return { success, violations };
  }

  /** Not used: `validateScope` judges templates, not constructs. */
  protected checkResource(_node: CfnResource): void {}
}

/** What the packs of one app have said already. */
interface Shared {
  readonly owner: Map<string, AimsPack>;
  mistakesBy?: AimsPack;
}

const shared = new WeakMap<IConstruct, Shared>();

function sharedBy(root: IConstruct): Shared {
  let found = shared.get(root);
  if (!found) {
    found = { owner: new Map() };
    shared.set(root, found);
  }
  return found;
}

function servesOneOf(rule: Rule, standards: readonly string[]): boolean {
  return Object.keys(rule.controls).some((id) => standards.includes(id.slice(0, id.indexOf(':'))));
}

function optionsOf(props: AimsPackProps): Partial<RuleOptions> {
  const options: { -readonly [key in keyof RuleOptions]?: RuleOptions[key] } = {};
  if (props.logRetentionDays !== undefined) options.logRetentionDays = props.logRetentionDays;
  if (props.captureSamplingPercentage !== undefined)
    options.captureSamplingPercentage = props.captureSamplingPercentage;
  if (props.trustedRegistryAccounts) options.trustedRegistryAccounts = props.trustedRegistryAccounts;
  if (props.allowedModels) options.allowedModels = props.allowedModels;
  if (props.inventoryTags) options.inventoryTags = props.inventoryTags;
  return options;
}

/** CDK itself lists what an acknowledgement suppresses; a waiver from a file is ours to apply. */
function silenced(finding: Finding, waivers: readonly Waiver[]): boolean {
  if (finding.waiver === undefined) return false;
  const waiver = waivers[finding.waiver]!;
  return waiver.origin === 'file' && !waiver.expired;
}

function toViolation(finding: Finding, waivers: readonly Waiver[], root: IConstruct, outdir: string): PolicyViolation {
  const { rule, resource } = finding;
  const property = finding.waiver === undefined ? undefined : waivers[finding.waiver]!.property;
  const observed = finding.observed === undefined ? '' : ` (found: ${finding.observed})`;
  const broken = finding.verdict === 'broken';
  if (broken) tell(`${rule.id} on ${resource.constructPath ?? resource.logicalId}: ${finding.message}`);
  return {
    ruleName: `${PLUGIN_NAME}-${rule.id}${property === undefined ? '' : `[${property}]`}`,
    description: `${finding.message}${observed}${finding.when ? `, when ${finding.when}` : ''}`,
    fix: rule.fix,
    severity: broken ? 'fatal' : rule.severity,
    ruleMetadata: { controls: Object.keys(rule.controls).sort(controlOrder).join(', ') },
    violatingResources: broken
      ? everywhere(root)
      : [
          {
            constructPath: resource.constructPath,
            resourceLogicalId: resource.logicalId,
            // Absolute: CDK makes it relative to the assembly.
            templatePath: join(outdir, resource.template.file),
            locations: [finding.at === undefined ? 'Properties' : `Properties.${finding.at}`],
          },
        ],
  };
}

/**
 * The resources of a violation that concerns the whole app.
 *
 * The CDK command drops violations outside the selected stacks, but never one without resources; it fails on that
 * one without printing it, so `tell` does. A synth without the command does the opposite: it passes over violations
 * without resources.
 */
function everywhere(root: IConstruct): PolicyViolatingResource[] {
  if (root.node.tryGetContext(FAIL_SYNTH_ON_VALIDATION_ERRORS_CONTEXT) === false) return [];
  const stack = root.node.findAll().find(Stack.isStack);
  return [{ constructPath: (stack ?? root).node.path, locations: ['Template'] }];
}

/** Says on standard error what the CDK command would keep to itself. */
function tell(message: string): void {
  process.stderr.write(`cdk-aims: ${message}\n`);
}

function toMistake(mistake: Mistake, violatingResources: PolicyViolatingResource[]): PolicyViolation {
  const place = mistake.constructPath ? `${mistake.constructPath}: ` : '';
  if (violatingResources.length === 0) tell(`${mistake.severity}: ${place}${mistake.message}`);
  const name = mistake.id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  return {
    ruleName: `${PLUGIN_NAME}-${name}`,
    description: `${place}${mistake.message}`,
    severity: mistake.severity === 'error' ? 'fatal' : 'warning',
    violatingResources,
  };
}

function failure(reason: string, violatingResources: PolicyViolatingResource[]): PolicyValidationPluginReport {
  tell(`the rule pack broke, so nothing was judged: ${reason}`);
  return {
    success: false,
    violations: [
      {
        ruleName: `${PLUGIN_NAME}-PackBroke`,
        description: `the rule pack broke, so nothing was judged: ${reason}`,
        severity: 'fatal',
        violatingResources,
      },
    ],
  };
}

function controlOrder(one: ControlId | string, other: ControlId | string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
