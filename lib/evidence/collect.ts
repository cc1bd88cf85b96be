import { AggregatorQuestion } from './aggregator-question';
import { type ApiOptions, GivenUp } from './api';
import { type AskedRule, type ResultLine, resultLine } from './asked-rule';
import { type ConfigApi, configApi } from './clients';
import {
  EVIDENCE_VERSION,
  type EvidenceHead,
  type EvidenceProblem,
  type EvidenceQuestion,
  type EvidenceRule,
  type EvidenceSource,
  type EvidenceStack,
} from './evidence';
import { MalformedAnswer } from './failure';
import { type FoundAsset, inventory, OPAQUE_TYPES } from './inventory';
import { ConformancePackQuestion, type Plan, type Question, RulesQuestion } from './question';
import { Spool } from './spool';
import { compareStacks, type JudgedStack } from './stacks';
import { TwinNames } from './twin-names';
import { distinctSources, type PlacedAsset, type ReadRule, writeEvidence } from './write-evidence';

/** What is asked, and where the answers go. */
export interface CollectRequest {
  readonly question: EvidenceQuestion;
  /** The evidence file. */
  readonly out: string;
  /** Days after which the file is stale. */
  readonly staleAfterDays: number;
  /** Identifiers of the AWS Config rules that ask what a rule of ours asks. */
  readonly twins: ReadonlySet<string>;
  /** Types of resources that the inventory looks for. */
  readonly assetTypes: readonly string[];
  /** The stacks that were judged, when their deployment is asked for too. */
  readonly judged: readonly JudgedStack[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Local time in milliseconds since 1970. */
  readonly now?: () => number;
  /** Requests of one operation under way at once. */
  readonly concurrent?: number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** How far a collection is. */
export interface Progress {
  readonly rules: number;
  readonly rulesRead: number;
  readonly results: number;
  readonly requests: number;
  readonly refused: number;
}

/** What a collection brought. */
export interface Collected extends Progress {
  readonly head: EvidenceHead;
  readonly sources: readonly EvidenceSource[];
  readonly stacks: readonly EvidenceStack[];
  readonly assets: number;
  readonly problems: readonly EvidenceProblem[];
  /** Rules that an interrupted run had read before. */
  readonly resumed: number;
}

/** Rules whose results are read at the same time. */
const RULES_AT_ONCE = 16;

/**
 * Asks AWS Config, and writes the evidence file. Whatever was read is written, also when something went wrong; what is
 * missing is said in the file. Only reads: no call changes the account.
 *
 * @throws EvidenceError when the file cannot be written, or an unfinished collection of another question is in the way
 */
export async function collectEvidence(request: CollectRequest): Promise<Collected> {
  return new Collection(request).run();
}

class Collection {
  private readonly progress = { rules: 0, rulesRead: 0, results: 0, requests: 0, refused: 0 };
  private readonly problems: EvidenceProblem[] = [];
  private readonly sources: EvidenceSource[] = [];
  private readonly rules: ReadRule[] = [];
  private readonly assets: PlacedAsset[] = [];
  private stacks: EvidenceStack[] = [];
  private readonly apis: ConfigApi[] = [];
  private stopped = false;
  private readonly now: () => number;

  constructor(private readonly request: CollectRequest) {
    this.now = request.now ?? Date.now;
  }

  async run(): Promise<Collected> {
    const { question, out } = this.request;
    let spool: Spool | undefined;
    try {
      for (const region of question.regions) {
        const config = await configApi(region, this.apiOptions());
        this.apis.push(config);
        const asking = this.ask(config, region);
        const plan = await this.attempt({ region }, () => asking.plan());
        // The first answer tells the clock of AWS, which is the one that evidence goes by.
        spool ??= Spool.open(out, question, config.api.time());
        if (plan) await this.readAll(plan, asking, spool);
        if (question.inventory && !this.stopped) await this.takeInventory(config, region, spool);
      }
      if (question.stacks && !this.stopped) await this.compareStacks();
      spool ??= Spool.open(out, question, this.now());
      return this.finish(spool);
    } finally {
      for (const { api } of this.apis) api.close();
    }
  }

  private ask(config: ConfigApi, region: string): Question {
    const { question } = this.request;
    const twins = new TwinNames(this.request.twins);
    switch (question.by) {
      case 'conformance-pack':
        return new ConformancePackQuestion(config, region, question.names, twins);
      case 'aggregator':
        return new AggregatorQuestion(config, question.names[0]!, twins);
      default:
        return new RulesQuestion(config, region, twins);
    }
  }

  private async readAll(plan: Plan, asking: Question, spool: Spool): Promise<void> {
    this.sources.push(...plan.sources);
    for (const problem of plan.problems) this.tell(problem);
    const rules = plan.rules.map((rule) => ({ ...rule, read: 'not read' as EvidenceRule['read'] }));
    this.rules.push(...rules);
    this.progress.rules += rules.length;
    const queue = rules.values();
    const worker = async () => {
      for (const rule of queue) {
        if (this.stopped) return;
        await this.readRule(rule, asking, spool);
        this.request.onProgress?.(this.progress);
      }
    };
    await Promise.all(Array.from({ length: RULES_AT_ONCE }, worker));
  }

  private async readRule(rule: ReadRule, asking: Question, spool: Spool): Promise<void> {
    const key = keyOf(rule);
    if (spool.has(key)) {
      rule.read = 'complete';
      spool.resumed++;
    } else if (rule.empty) rule.read = 'none';
    else await this.readResults(rule, asking, spool);
    this.progress.rulesRead++;
  }

  private async readResults(rule: ReadRule, asking: Question, spool: Spool): Promise<void> {
    const key = keyOf(rule);
    const lines = spool.write(key);
    const malformed: MalformedAnswer[] = [];
    let read = 0;
    const done = await this.attempt(rule, async () => {
      for await (const page of asking.results(rule))
        for (const result of page) {
          try {
            const line = resultLine(result);
            if (!line) continue;
            lines.add(JSON.stringify(line));
            read++;
          } catch (error) {
            // One result that cannot be read does not spoil the others.
            if (!(error instanceof MalformedAnswer)) throw error;
            malformed.push(error);
          }
        }
      return true;
    });
    this.progress.results += read;
    if (malformed.length > 0)
      this.tell({
        account: rule.account,
        region: rule.region,
        rule: rule.name,
        operation: 'results',
        reason: 'malformed answer',
        detail: `${malformed[0]!.message}${malformed.length > 1 ? `, and ${malformed.length - 1} more` : ''}`,
      });
    const complete = done === true && malformed.length === 0;
    if (complete || read > 0) spool.keep(key, lines, complete);
    else lines.discard();
    rule.read = complete ? (read > 0 ? 'complete' : 'none') : read > 0 ? 'partial' : 'not read';
  }

  private async takeInventory(config: ConfigApi, region: string, spool: Spool | undefined): Promise<void> {
    const { question, assetTypes } = this.request;
    const aggregator = question.by === 'aggregator' ? question.names[0] : undefined;
    const account = this.sources.find((source) => source.region === region)?.account;
    await this.attempt({ region }, async () => {
      for await (const asset of inventory(config, assetTypes, aggregator))
        this.assets.push({
          ...asset,
          account: asset.account ?? account ?? 'unknown',
          region: regionOf(asset) ?? region,
        });
    });
    const ids = spool ? this.opaqueIds(spool, region, aggregator !== undefined) : new Set<string>();
    if (ids.size === 0) return;
    await this.attempt({ region }, async () => {
      for await (const asset of inventory(config, OPAQUE_TYPES, aggregator))
        if (ids.has(asset.id))
          this.assets.push({
            ...asset,
            account: asset.account ?? account ?? 'unknown',
            region: regionOf(asset) ?? region,
          });
    });
  }

  /** Ids in results that name a resource by a number which no template knows. */
  private opaqueIds(spool: Spool, region: string, everywhere: boolean): Set<string> {
    const ids = new Set<string>();
    for (const rule of this.rules)
      if (everywhere || rule.region === region)
        for (const line of spool.read(keyOf(rule))) {
          const { resourceType, resourceId } = JSON.parse(line) as ResultLine;
          if (OPAQUE_TYPES.includes(resourceType)) ids.add(resourceId);
        }
    return ids;
  }

  private async compareStacks(): Promise<void> {
    const { question, judged } = this.request;
    const accounts = question.by === 'aggregator' ? [] : [...new Set(this.sources.map((source) => source.account))];
    const { stacks, problems } = await compareStacks(judged, {
      regions: question.regions,
      account: accounts.find((account) => /^\d{12}$/.test(account)),
      elsewhere: question.by === 'aggregator',
      options: this.apiOptions(),
    });
    this.stacks = [...stacks];
    for (const problem of problems) this.tell(problem);
  }

  /** Does what may be given up, and notes when it was. */
  private async attempt<Result>(
    about: { account?: string; region?: string; name?: string },
    act: () => Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
      if (error.everything) this.stopped = true;
      // What holds for every rule alike is said once.
      const forAll = error.everything || error.reason === 'access denied';
      this.tell(error.problem({ account: about.account, region: about.region, rule: forAll ? undefined : about.name }));
      return undefined;
    }
  }

  private apiOptions(): ApiOptions {
    const { signal, concurrent, now, sleep } = this.request;
    return { signal, concurrent, now, sleep, onRequest: (refused) => this.onRequest(refused) };
  }

  private tell(problem: EvidenceProblem): void {
    const same = JSON.stringify(problem);
    if (!this.problems.some((known) => JSON.stringify(known) === same)) this.problems.push(problem);
  }

  private onRequest(refused: boolean): void {
    this.progress.requests++;
    if (refused) this.progress.refused++;
    this.request.onProgress?.(this.progress);
  }

  private finish(spool: Spool): Collected {
    const { question, out, staleAfterDays } = this.request;
    const api = this.apis[0]?.api;
    const offset = Math.round((api?.clockOffset ?? 0) / 1000);
    const collectedAt = api?.time() ?? this.now();
    const head: EvidenceHead = {
      evidence: EVIDENCE_VERSION,
      startedAt: new Date(spool.startedAt).toISOString(),
      collectedAt: new Date(collectedAt).toISOString(),
      staleAfter: new Date(spool.startedAt + staleAfterDays * 86_400_000).toISOString(),
      asked: question,
      complete: this.problems.length === 0,
      ...(offset === 0 ? {} : { clockOffsetSeconds: offset }),
    };
    const sources = distinctSources(this.sources);
    writeEvidence(out, {
      head,
      sources,
      stacks: this.stacks,
      rules: this.rules,
      assets: this.assets,
      problems: this.problems,
      results: (rule) => spool.read(keyOf(rule)),
    });
    // What can be finished by another run is kept for it.
    if (head.complete) spool.remove();
    return {
      ...this.progress,
      head,
      sources,
      stacks: this.stacks,
      assets: this.assets.length,
      problems: this.problems,
      resumed: spool.resumed,
    };
  }
}

/** Where an asset is; what belongs to no region is recorded in the one that was asked. */
function regionOf({ region }: FoundAsset): string | undefined {
  return region === 'global' ? undefined : region;
}

function keyOf(rule: AskedRule): string {
  return [rule.account, rule.region, rule.pack ?? '', rule.name].join(' ');
}
