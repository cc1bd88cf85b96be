import type { Judgement } from '../judge/judge';
import type { Assembly } from '../template/assembly';
import { isRawObject } from '../template/template';

/** An accepted failure: who accepted it, why, and until when. */
export interface Waiver {
  readonly ruleId: string;
  /** Why the failure is accepted. */
  readonly reason: string;
  /** Construct path that it covers, children included. */
  readonly constructPath?: string;
  /** Logical id that it covers, for templates without construct paths. */
  readonly logicalId?: string;
  /** Template file that it is limited to. */
  readonly template?: string;
  /** Property path that it is limited to. */
  readonly property?: string;
  readonly approver?: string;
  /** Day of approval, `YYYY-MM-DD`. */
  readonly approvedOn?: string;
  /** Last day on which it holds, `YYYY-MM-DD`. After it, the failure counts again. */
  readonly expires?: string;
  /** Where the decision is kept. */
  readonly ticket?: string;
  /** Where the waiver was written. */
  readonly origin: 'acknowledgement' | 'waiver' | 'file';
  /** The last day is over. */
  readonly expired: boolean;
}

/** Something wrong with a waiver, or with how the templates came to be: reported beside the verdicts. */
export interface Mistake {
  readonly id: 'bare-acknowledgement' | 'unknown-rule' | 'expired-waiver' | 'unused-waiver' | 'missing-context';
  /** Errors fail a run like findings do. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly constructPath?: string;
}

/** Name of the packs in acknowledgement ids: `Aims::Aims-<RuleId>`. */
export const PLUGIN_NAME = 'Aims';

/** Metadata under which typed waivers travel from the construct tree into the assembly. */
export const WAIVER_METADATA = 'aims:waiver';

/** Metadata under which CDK keeps acknowledgements. */
const ACKNOWLEDGEMENT_METADATA = 'aws:cdk:acknowledged-rules';

/** The acknowledgement id of a rule, or of one finding of it. */
export function acknowledgementId(ruleId: string, property?: string): string {
  return `${PLUGIN_NAME}::${PLUGIN_NAME}-${ruleId}${property === undefined ? '' : `[${property}]`}`;
}

/**
 * The waivers that the assembly's metadata and the given list hold, and the mistakes in them.
 *
 * @param today `YYYY-MM-DD`, against which expiry is judged
 */
export function waiversOf(
  assembly: Assembly,
  listed: readonly Waiver[],
  ruleIds: ReadonlySet<string>,
  today: string,
): { waivers: Waiver[]; mistakes: Mistake[] } {
  const waivers: Waiver[] = [];
  const mistakes: Mistake[] = [];
  const typed = new Set<string>();
  const expired = (expires: string | undefined) => expires !== undefined && expires < today;

  for (const { type, data, constructPath } of assembly.metadata) {
    if (type !== WAIVER_METADATA || !isRawObject(data)) continue;
    const text = (key: string): string | undefined =>
      typeof data[key] === 'string' ? (data[key] as string) : undefined;
    const ruleId = text('ruleId') ?? '';
    const property = text('property');
    typed.add(`${constructPath} ${acknowledgementId(ruleId, property)}`);
    waivers.push({
      ruleId,
      property,
      constructPath,
      reason: text('reason') ?? '',
      approver: text('approver'),
      approvedOn: text('approvedOn'),
      expires: text('expires'),
      ticket: text('ticket'),
      origin: 'waiver',
      expired: expired(text('expires')),
    });
  }
  for (const { type, data, constructPath } of assembly.metadata) {
    if (type !== ACKNOWLEDGEMENT_METADATA || !isRawObject(data)) continue;
    for (const id of Object.keys(data)) {
      if (typed.has(`${constructPath} ${id}`)) continue;
      const full = new RegExp(`^${PLUGIN_NAME}::${PLUGIN_NAME}-([A-Za-z0-9]+)(?:\\[(.*)\\])?$`).exec(id);
      const bare = full ? null : new RegExp(`^(?:Annotation::)?${PLUGIN_NAME}-([A-Za-z0-9]+)`, 'i').exec(id);
      if (bare)
        mistakes.push({
          id: 'bare-acknowledgement',
          severity: 'error',
          constructPath,
          message: `the acknowledgement "${id}" suppresses nothing: write its full id, "${acknowledgementId(bare[1]!)}"`,
        });
      if (!full) continue;
      waivers.push({
        ruleId: full[1]!,
        property: full[2],
        constructPath,
        reason: String(data[id] ?? ''),
        origin: 'acknowledgement',
        expired: false,
      });
    }
  }
  waivers.push(...listed.map((waiver) => ({ ...waiver, expired: expired(waiver.expires) })));

  for (const waiver of waivers) {
    if (!ruleIds.has(waiver.ruleId))
      mistakes.push({
        id: 'unknown-rule',
        severity: 'error',
        constructPath: waiver.constructPath,
        message: `a waiver names the rule "${waiver.ruleId}", which does not exist`,
      });
    else if (waiver.expired)
      mistakes.push({
        id: 'expired-waiver',
        severity: 'error',
        constructPath: waiver.constructPath,
        message: `the waiver of ${waiver.ruleId} expired on ${waiver.expires}: mend the finding, or have the waiver approved anew`,
      });
  }
  for (const key of assembly.missingContext)
    mistakes.push({
      id: 'missing-context',
      severity: 'error',
      message: `the look-up "${key}" has no answer yet, so that the templates hold dummy values: run cdk synth with credentials once and keep cdk.context.json`,
    });
  return { waivers, mistakes };
}

/** The position of the waiver that covers a failure, the narrowest first; `undefined` when there is none. */
export function waiverOf(judgement: Judgement, waivers: readonly Waiver[]): number | undefined {
  let best: number | undefined;
  for (const [index, waiver] of waivers.entries()) {
    if (waiver.ruleId !== judgement.rule.id) continue;
    if (waiver.property !== undefined && waiver.property !== judgement.at) continue;
    if (waiver.logicalId !== undefined && waiver.logicalId !== judgement.resource.logicalId) continue;
    if (waiver.template !== undefined && waiver.template !== judgement.resource.template.file) continue;
    if (waiver.constructPath !== undefined && !isAtOrBelow(judgement.resource.constructPath, waiver.constructPath))
      continue;
    if (waiver.constructPath === undefined && waiver.logicalId === undefined && waiver.template === undefined) continue;
    if (best === undefined || isNarrower(waiver, waivers[best]!)) best = index;
  }
  return best;
}

function isAtOrBelow(path: string | undefined, scope: string): boolean {
  if (path === undefined) return false;
  return scope === '' || path === scope || path.startsWith(`${scope}/`);
}

/** A waiver that still holds wins over an expired one, then the longer path, then the one with a property. */
function isNarrower(one: Waiver, other: Waiver): boolean {
  if (one.expired !== other.expired) return !one.expired;
  const length = (waiver: Waiver) => (waiver.constructPath?.length ?? 0) + (waiver.property === undefined ? 0 : 1);
  return length(one) > length(other);
}
