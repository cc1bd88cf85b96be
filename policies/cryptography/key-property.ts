import { isRawObject, type Raw } from '../template/template';
import { isUndecided, type Value } from '../template/value';

/** Names of properties that hold the key under which something is encrypted, in any service. */
const KEY_NAME =
  /^(aws)?(server-?side)?(sse)?.*kms.*key.*$|^kms(key|arn|aliasarn)$|^(customer|default|volume|parameters|ebs|log)?encryptionkey(arn|id|identifier)?$|^cmkarn$|^.*encryptionkmskeyid$/i;

/** Names that look like it and hold something else. */
const OTHER_NAME = /reuse|context|encrypted$|role|provider|enable|policy|type$|rotate|allowed|region/i;

/** `KeyId` and the like name such a key only inside settings of encryption. */
const PLAIN_NAME = /^key(id|arn)$/i;
const ENCRYPTION_NAME = /encrypt|\bsse/i;

/** Parts of a resource that speak of keys and encrypt nothing under them. */
const ELSEWHERE =
  /^(environment|environmentvariables|variables|tags|metadata|hyperparameters|parameters|statement|dashboardbody|templatebody|tasks|.*policy(document)?|.*policies|definition.*|pipelinedefinition)$/i;

/** Property names that are kept with what they say. */
const MAX_NAMES = 10_000;

/** Deeper than any settings of AWS. */
const MAX_DEPTH = 30;

/**
 * Paths of the properties that name a key of encryption, by their names alone, as they stand in a template. Both branches
 * of a condition count: whether one is taken is for the resolver to say.
 */
export function keyPaths(properties: Raw | Value): string[] {
  const paths = new Set<string>();
  collect(properties, '', '', paths, 0);
  return [...paths];
}

function collect(raw: Raw | Value, at: string, parent: string, into: Set<string>, depth: number): void {
  if (depth > MAX_DEPTH || typeof raw !== 'object' || raw === null) return;
  if (Array.isArray(raw)) {
    for (let index = 0; index < raw.length; index++) collect(raw[index], join(at, index), parent, into, depth + 1);
    return;
  }
  if (!isRawObject(raw)) return;
  for (const name of Object.keys(raw)) {
    const value = raw[name];
    if (name === 'Fn::If') {
      if (Array.isArray(value)) for (const branch of value.slice(1)) collect(branch, at, parent, into, depth + 1);
      continue;
    }
    const kind = kindOf(name);
    if (kind === 'elsewhere') continue;
    const isKey = kind === 'key' || (kind === 'plain' && ENCRYPTION_NAME.test(parent));
    if (isKey && isScalar(value)) into.add(join(at, name));
    else if (typeof value === 'object') collect(value, join(at, name), `${parent} ${name}`, into, depth + 1);
  }
}

type NameKind = 'key' | 'plain' | 'elsewhere' | 'other';

/** What names say; a template repeats few of them many times. */
const kinds = new Map<string, NameKind>();

function kindOf(name: string): NameKind {
  const known = kinds.get(name);
  if (known !== undefined) return known;
  const kind = readName(name);
  // Names of people's own can be many: they are read anew.
  if (kinds.size < MAX_NAMES) kinds.set(name, kind);
  return kind;
}

function readName(name: string): NameKind {
  // A name with a dot is a key of a map, and no property.
  if (name.includes('.') || name.startsWith('Fn::') || ELSEWHERE.test(name)) return 'elsewhere';
  if (KEY_NAME.test(name) && !OTHER_NAME.test(name)) return 'key';
  return PLAIN_NAME.test(name) ? 'plain' : 'other';
}

/** A value, or an intrinsic function that gives one. */
function isScalar(value: Raw | Value): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (Array.isArray(value)) return false;
  if (isUndecided(value as Value)) return true;
  const keys = Object.keys(value);
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0]!.startsWith('Fn::'));
}

function join(at: string, name: string | number): string {
  return at === '' ? String(name) : `${at}.${name}`;
}
