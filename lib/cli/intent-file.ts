import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { DESTINATION_KINDS, type Intent, type IntentEntry } from '../../policies/reachability';
import { readEntry } from '../../policies/reachability/intent';
import { UsageError } from './usage-error';

const KINDS: readonly string[] = [...DESTINATION_KINDS, 'same-zone'];
const FIELDS = ['from', 'kind', 'destination', 'protocol', 'ports'];

/**
 * Reads `--intent`: a list, in JSON or YAML, of what zones are meant to reach.
 *
 * @throws UsageError when the file cannot be read or an entry makes no sense
 */
export function readIntent(file: string): Intent {
  let parsed: unknown;
  try {
    parsed = load(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      `--intent ${file} ${code ? `cannot be read (${code})` : `is neither JSON nor YAML: ${(error as Error).message.split('\n')[0]}`}`,
    );
  }
  if (!Array.isArray(parsed))
    throw new UsageError(
      `--intent ${file}: expected a list such as [{ "from": "training", "kind": "service", "destination": "kms", "protocol": "tcp", "ports": "443" }]`,
    );
  return parsed.map((entry, index) => checked(entry, `--intent ${file}: entry ${index + 1}`));
}

function checked(entry: unknown, where: string): IntentEntry {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    throw new UsageError(`${where} is no object with from, kind and destination`);
  const unknown = Object.keys(entry).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) throw new UsageError(`${where} has "${unknown}": expected ${FIELDS.join(', ')}`);
  const field = (name: string): string | undefined => {
    const value = (entry as Record<string, unknown>)[name];
    if (value === undefined) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw new UsageError(`${where}: "${name}" is no text`);
  };
  const [from, kind, destination] = [field('from'), field('kind'), field('destination')];
  if (!from) throw new UsageError(`${where} does not say which zone it is "from"`);
  if (!kind || !KINDS.includes(kind))
    throw new UsageError(`${where} has the kind "${kind ?? ''}": expected ${KINDS.join(', ')}`);
  if (!destination && kind !== 'internet' && kind !== 'same-zone')
    throw new UsageError(`${where} has no "destination"`);
  const read: IntentEntry = { from, kind, destination, protocol: field('protocol'), ports: field('ports') };
  if (!readEntry(read))
    throw new UsageError(
      `${where} has the protocol "${read.protocol ?? 'all'}" and the ports "${read.ports ?? 'all'}": expected tcp, udp, icmp, a number or all, and a port, a range such as 8192-65535, or all`,
    );
  return read;
}
