import { typesOfTwin } from '../../policies/conformance/managed-rules';
import { otherQuestion } from '../../policies/conformance/parameters';
import { leftOpenBy } from '../../policies/conformance/partial-twins';
import { SINGLETON_TWINS } from '../../policies/conformance/singletons';
import { rulesByTwin, twinsOf } from '../../policies/conformance/twins';
import type { Ledger, LedgerRule } from '../../policies/ledger/ledger';
import type { LiveFacts, LiveObservation, LiveResults } from '../coverage';
import { ACCOUNT_TYPE, configType } from './config-types';
import type { Evidence, EvidenceResult, EvidenceRule } from './evidence';
import { isStale, staleness } from './freshness';
import { liveStacks, unmanagedAssets } from './live-inventory';
import { placeName, ResourceIndex } from './resource-index';

/** Live evidence, tied to a ledger. */
export interface MergedEvidence {
  readonly observations: readonly LiveObservation[];
  readonly facts: LiveFacts;
}

/** What decides how evidence is read. */
export interface MergeOptions {
  /** Day of the report, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Types of AI resources: what the inventory of unmanaged assets is about. */
  readonly isAiType: (type: string) => boolean;
  /** AI types that an inventory should find. */
  readonly aiTypes: readonly string[];
}

/** Ambiguities that are told one by one. */
const AMBIGUITIES = 20;

/**
 * Ties live results to the verdicts of a ledger: by the rule whose twin answered, and by the resource that it is about.
 * Pure: the same evidence and ledger give the same answer.
 *
 * Nothing is guessed. A result that could belong to several resources counts for none; an answer about the account counts
 * against every resource of the rule when it is no, and for none when it is yes; a rule that was asked with other
 * parameters has answered another question; a yes to less than our rule asks does not confirm it.
 */
export function mergeEvidence(ledger: Ledger, evidence: Evidence, options: MergeOptions): MergedEvidence {
  return new Merge(ledger, evidence, options).run();
}

class Merge {
  private readonly index: ResourceIndex;
  private readonly observations: LiveObservation[] = [];
  private readonly byTwin: ReadonlyMap<string, readonly LedgerRule[]>;
  /** Why each AWS Config rule's answers do not count; by position. */
  private readonly unheard: readonly (string | undefined)[];
  /** Which twins answered, and from which places, by pair. */
  private readonly answered = new Map<string, { readonly twins: Set<string>; readonly places: Set<string> }>();
  /** Pairs of which a rule spoke that asks something else, with what it is. */
  private readonly otherwise = new Map<string, string>();
  private readonly judgedBy: ReadonlyMap<string, ReadonlySet<number>>;
  private readonly counts: { -readonly [Key in keyof LiveResults]: LiveResults[Key] } = {
    all: 0,
    matched: 0,
    aboutAccount: 0,
    ambiguous: 0,
    elsewhere: 0,
    ofOtherRules: 0,
    ambiguities: [],
  };
  private readonly ambiguities: string[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly evidence: Evidence,
    private readonly options: MergeOptions,
  ) {
    this.index = new ResourceIndex(ledger, evidence);
    this.byTwin = rulesByTwin(ledger.rules);
    this.unheard = evidence.rules.map((rule) =>
      rule.identifier === undefined ? undefined : otherQuestion(rule.identifier, rule.parameters),
    );
    this.judgedBy = judgedResources(ledger);
  }

  run(): MergedEvidence {
    for (const result of this.evidence.results) this.read(result);
    this.fillGaps();
    return { observations: this.observations, facts: this.facts() };
  }

  private read(result: EvidenceResult): void {
    this.counts.all++;
    const configRule = this.evidence.rules[result.rule]!;
    const rules = configRule.identifier === undefined ? undefined : this.byTwin.get(configRule.identifier);
    if (!rules) {
      this.counts.ofOtherRules++;
      return;
    }
    if (result.resourceType === ACCOUNT_TYPE) this.readAboutAccount(result, configRule, rules);
    else this.readAboutResource(result, configRule, rules);
  }

  private readAboutResource(result: EvidenceResult, configRule: EvidenceRule, rules: readonly LedgerRule[]): void {
    const match = this.index.of(configRule.source, result.resourceType, result.resourceId);
    if (match === 'elsewhere') this.counts.elsewhere++;
    else if (match === 'ambiguous') {
      this.counts.ambiguous++;
      if (this.ambiguities.length < AMBIGUITIES)
        this.ambiguities.push(`${configRule.name}: ${result.resourceType} ${result.resourceId}`);
    } else {
      this.counts.matched++;
      // One twin may serve rules that share resources out between them: it speaks for the one that judged this.
      const judging = rules.filter((rule) => this.judgedBy.get(rule.id)?.has(match.resource));
      for (const rule of judging.length > 0 ? judging : rules) this.observe(rule, match.resource, result, configRule);
    }
  }

  /** A yes about the account says nothing of one resource; a no says it of each. */
  private readAboutAccount(result: EvidenceResult, configRule: EvidenceRule, rules: readonly LedgerRule[]): void {
    this.counts.aboutAccount++;
    const source = this.evidence.sources[configRule.source]!;
    for (const rule of rules)
      for (const resource of this.judgedBy.get(rule.id) ?? []) {
        if (!this.index.inPlace(source, resource)) continue;
        // Of what an account has one of, the answer about the account is the answer about that one.
        const speaks = result.result === 'non-compliant' || SINGLETON_TWINS.has(configRule.identifier!);
        if (speaks) this.observe(rule, resource, result, configRule);
        else
          this.push(rule, resource, configRule, {
            state: 'no data',
            note: `${configRule.name} answers for account ${source.account}, not for this resource`,
          });
      }
  }

  private observe(rule: LedgerRule, resource: number, result: EvidenceResult, configRule: EvidenceRule): void {
    const source = this.evidence.sources[configRule.source]!;
    const said = {
      at: result.recordedAt ?? result.orderedAt,
      configRule: configRule.name,
      physicalId: result.resourceId,
      account: source.account,
      region: source.region,
    };
    const other = this.unheard[result.rule];
    if (other !== undefined) {
      // Another rule of the account may ask what we ask: only if none does is this the reason.
      const asks = configRule.parameters === undefined ? 'may ask' : 'asks';
      this.otherwise.set(`${resource} ${rule.id}`, `${configRule.name} ${asks} something else: ${other}`);
      return;
    }
    switch (result.result) {
      case 'insufficient data':
        this.push(rule, resource, configRule, {
          ...said,
          state: 'no data',
          note: `${configRule.name} has insufficient data`,
        });
        break;
      case 'not applicable':
        this.push(rule, resource, configRule, {
          ...said,
          state: 'no data',
          note: `${configRule.name} holds itself for not applicable`,
        });
        break;
      case 'non-compliant': {
        // A no that has grown old is still the last thing that was seen.
        const old = staleness(result, configRule, source, this.evidence.head, this.options.asOf);
        const note = result.annotation ?? 'AWS Config finds it non-compliant';
        this.push(rule, resource, configRule, {
          ...said,
          state: 'non-compliant',
          note: old === undefined ? note : `${note} (${old})`,
        });
        break;
      }
      default: {
        const old = staleness(result, configRule, source, this.evidence.head, this.options.asOf);
        const open = leftOpenBy(configRule.identifier!, rule.id);
        if (open !== undefined) {
          this.push(rule, resource, configRule, {
            ...said,
            state: 'no data',
            note: `${configRule.name} finds it compliant, but asks less: ${open}`,
          });
          return;
        }
        this.push(
          rule,
          resource,
          configRule,
          old === undefined ? { ...said, state: 'compliant' } : { ...said, state: 'stale', note: old },
        );
      }
    }
  }

  private push(
    rule: LedgerRule,
    resource: number,
    { identifier, source }: EvidenceRule,
    said: Omit<LiveObservation, 'rule' | 'resource'>,
  ): void {
    const key = `${resource} ${rule.id}`;
    const answered = this.answered.get(key) ?? { twins: new Set<string>(), places: new Set<string>() };
    this.answered.set(key, answered);
    answered.twins.add(identifier!);
    answered.places.add(placeName(this.evidence.sources[source]!, this.ledger.resources[resource]!.type));
    this.observations.push({ rule: rule.id, resource, ...said });
  }

  /** Pairs that a live check exists for and that nothing was said of: asked, and nothing came. */
  private fillGaps(): void {
    for (const rule of this.ledger.rules) {
      const twins = twinsOf(rule);
      if (twins.length === 0) continue;
      for (const resource of this.judgedBy.get(rule.id) ?? [])
        for (const gap of this.gapsOf(rule, resource, twins))
          this.observations.push({ rule: rule.id, resource, ...gap });
    }
  }

  private gapsOf(
    rule: LedgerRule,
    resource: number,
    twins: readonly string[],
  ): Pick<LiveObservation, 'state' | 'note'>[] {
    const { type } = this.ledger.resources[resource]!;
    const able = twins.filter((twin) => canJudge(twin, type));
    if (able.length === 0)
      return [{ state: 'no live check', note: `AWS Config evaluates ${typesOf(twins)} for this, and not ${type}` }];
    const key = `${resource} ${rule.id}`;
    const answered = this.answered.get(key);
    // Each twin asks a part of the rule's question: a part that nobody answered leaves it open.
    const silent = able.filter((twin) => !answered?.twins.has(twin));
    if (silent.length > 0) {
      const note = this.otherwise.get(key) ?? this.whyNothing(silent) ?? this.whyNotThis(resource);
      return [{ state: 'no data', note }];
    }
    // Deployed twice and seen once is not seen.
    return [...this.index.placesOf(resource)]
      .filter((place) => !answered!.places.has(place))
      .map((place) => ({ state: 'no data', note: `no result from ${place}` }));
  }

  private whyNothing(twins: readonly string[]): string | undefined {
    const asked = this.evidence.rules.filter(
      (rule) => rule.identifier !== undefined && twins.includes(rule.identifier),
    );
    if (asked.length === 0) return `no AWS Config rule that was asked checks this (${twins.join(', ')})`;
    if (asked.every((rule) => rule.read === 'none'))
      return `${asked[0]!.name} has no results${asked[0]!.error ? `: ${asked[0]!.error}` : ''}`;
    if (asked.every((rule) => rule.read === 'not read')) return `${asked[0]!.name} could not be read`;
    return undefined;
  }

  private whyNotThis(resource: number): string {
    const template = this.ledger.templates[this.ledger.resources[resource]!.template]!;
    const stack = this.evidence.stacks.find((one) => one.name === template.stack);
    if (stack?.standing === 'not deployed') return `the stack ${template.stack} is not deployed`;
    return 'AWS Config has no result that is about this resource for certain';
  }

  private facts(): LiveFacts {
    const { head, sources, rules, problems, sha256 } = this.evidence;
    const twins = new Set(rules.map((rule) => rule.identifier).filter((twin) => twin !== undefined));
    return {
      sha256,
      startedAt: head.startedAt,
      collectedAt: head.collectedAt,
      staleAfter: head.staleAfter,
      stale: isStale(head, this.options.asOf),
      complete: head.complete,
      asked: askedWords(this.evidence),
      sources: sources.map(({ account, region, recording, aggregated }) => ({
        account,
        region,
        recording,
        aggregated,
      })),
      rules: {
        all: rules.length,
        twins: rules.filter((rule) => rule.identifier !== undefined && this.byTwin.has(rule.identifier)).length,
        read: rules.filter((rule) => rule.read === 'complete').length,
        withoutResults: rules.filter((rule) => rule.read === 'none').length,
        notRead: rules.filter((rule) => rule.read === 'not read' || rule.read === 'partial').length,
        otherParameters: rules.flatMap((rule, position) => {
          const other = this.unheard[position];
          return other === undefined ? [] : [`${rule.name}: ${other}`];
        }),
        notDeployed: [...this.byTwin.keys()].filter((twin) => !twins.has(twin)).sort(),
      },
      results: { ...this.counts, ambiguities: this.ambiguities },
      stacks: head.asked.stacks ? liveStacks(this.ledger, this.evidence) : undefined,
      unmanaged: head.asked.inventory ? unmanagedAssets(this.evidence, this.index, this.options) : undefined,
      problems,
    };
  }
}

/** Whether a twin can say something of a resource of this type. */
function canJudge(twin: string, type: string): boolean {
  const types = typesOfTwin(twin);
  const recorded = configType(type);
  return types === undefined || types.includes(ACCOUNT_TYPE) || (recorded !== undefined && types.includes(recorded));
}

function typesOf(twins: readonly string[]): string {
  return [...new Set(twins.flatMap((twin) => typesOfTwin(twin) ?? []))].sort().join(', ');
}

/** The resources that each rule judged; not applicable is no judgement. */
function judgedResources(ledger: Ledger): Map<string, Set<number>> {
  const judged = new Map<string, Set<number>>();
  for (const { rule, resource, verdict } of ledger.verdicts) {
    if (verdict === 'not applicable') continue;
    const { id } = ledger.rules[rule]!;
    const known = judged.get(id);
    if (known) known.add(resource);
    else judged.set(id, new Set([resource]));
  }
  return judged;
}

function askedWords({ head: { asked } }: Evidence): string {
  const names = asked.names.join(', ');
  switch (asked.by) {
    case 'aggregator':
      return `aggregator ${names}`;
    case 'conformance-pack':
      return `conformance pack ${names}`;
    default:
      return 'all rules of the account that ask what ours ask';
  }
}
