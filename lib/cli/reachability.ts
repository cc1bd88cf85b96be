import type { Intent } from '../../policies/reachability';
import { ResourceGraph } from '../../policies/template/graph';
import { PROOF_FORMATS, type ProofFormatName } from '../reachability/format';
import { type Proof, type ProofSummary, proofOf, summarise } from '../reachability/proof';
import { ExitCode } from './exit-code';
import { readInputs } from './inputs';
import { readIntent } from './intent-file';
import { writeStdout } from './output';
import { readParameters } from './parameters';
import { UsageError } from './usage-error';

/** Options of `aims reachability`. */
export interface ReachabilityOptions {
  /** File that says what is meant, instead of the templates. */
  readonly intent?: string;
  /** `text`, `json` or `markdown`. */
  readonly format?: string;
  /** Whether the path of every cell is printed. */
  readonly paths?: boolean;
  readonly failOnUnknown?: boolean;
  readonly parameters?: string;
  readonly together?: boolean;
}

/** `aims reachability`: prints which zone reaches which destination, and what is not as declared. */
export function reachability(paths: readonly string[], options: ReachabilityOptions): ExitCode {
  const format = options.format ?? 'text';
  if (!Object.hasOwn(PROOF_FORMATS, format))
    throw new UsageError(`--format ${format}: expected ${Object.keys(PROOF_FORMATS).join(', ')}`);
  const intent = options.intent === undefined ? undefined : readIntent(options.intent);
  const { assemblies } = readInputs(
    paths.length > 0 ? paths : ['cdk.out'],
    readParameters(options.parameters),
    options.together ?? false,
  );
  const proofs = assemblies.map((assembly) => proofOf(new ResourceGraph(assembly), intent));
  if (intent) checkZones(intent, proofs, options.intent!);
  const colour = Boolean(process.stdout.isTTY) && process.env['NO_COLOR'] === undefined;
  writeStdout(PROOF_FORMATS[format as ProofFormatName](proofs, { colour, paths: options.paths ?? false }));
  return exitCode(summarise(proofs), options.failOnUnknown ?? false);
}

/** A zone that no assembly has would make its declarations pass unseen. */
function checkZones(intent: Intent, proofs: readonly Proof[], file: string): void {
  const known = new Set(proofs.flatMap(({ matrix }) => matrix.zones.map((zone) => zone.id)));
  for (const entry of intent) {
    const name = known.has(entry.from) ? (entry.kind === 'zone' ? entry.destination! : entry.from) : entry.from;
    if (!known.has(name))
      throw new UsageError(
        `--intent ${file}: there is no zone "${name}": expected ${[...known].join(', ') || 'nothing, because no zone is seen'}`,
      );
  }
}

function exitCode(summary: ProofSummary, failOnUnknown: boolean): ExitCode {
  if (summary.reachedButNotDeclared + summary.declaredButNotReached > 0) return ExitCode.FINDINGS;
  const open = summary.unknown + summary.undecided + summary.leftOut > 0;
  return failOnUnknown && open ? ExitCode.FINDINGS : ExitCode.CLEAN;
}
