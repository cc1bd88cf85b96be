import { intervalsOf } from '../../reachability/intervals';
import { parseBlock } from '../../reachability/ipv4';
import type { Condition } from '../../template/statement';
import { isList, isObject, isUndecided, Text, type Value } from '../../template/value';

/** Stands for one thing that is only known at deployment. */
const ONE = '\u0001';
/** Stands for whatever a request says of itself. */
const ANY = '\u0002';
const WILDCARD = new RegExp(`[*?${ANY}]`);

/** Keys with the ARN of who acts, or for whom: without its account it is anybody's. */
const OWNER_ARN = /^(aws:(SourceArn|SourceVpcArn|PrincipalArn)|kms:EncryptionContext:.*arn)$/i;
const ACCOUNT_OR_ID = /^(aws:.*(Account|OrgID|SourceOwner|SourceVpc|SourceVpce)|kms:CallerAccount)$/i;
const ORG_PATH = /^aws:.*OrgPaths$/i;
const USER_ID = /^aws:userid$/i;
const ADDRESS = /^aws:(SourceIp|VpcSourceIp)$/i;

/** Blocks that S3 counts as everybody's are wider than these. */
const WIDEST = { ipv4: 8, ipv6: 32 };

/**
 * Whether a condition tells its values from all others: none is a pattern over everybody's.
 *
 * An ARN needs an account or the name of a bucket, an id has no wildcard, a block of addresses is no wider than `/8`
 * (`/32` of IPv6), and a policy variable about the request itself names nobody.
 *
 * @param named a name without an account is enough, as in an exemption for a role that exists in every account
 */
export function tellsApart(condition: Condition, named = false): boolean {
  const { key, operator, values } = condition;
  if (values.length === 0) return false;
  if (ADDRESS.test(key)) return /IpAddress/i.test(operator) && isLimitedRange(values);
  const takesPatterns = /Like|^(For(Any|All)Values?:)?Arn/i.test(operator);
  return values.every((value) => {
    const text = patternOf(value, key);
    if (text === undefined || /^\*+$/.test(text)) return false;
    return isSpecific(key, takesPatterns ? text : text.replace(/[*?]/g, 'x'), named);
  });
}

function isSpecific(key: string, text: string, named: boolean): boolean {
  if (ACCOUNT_OR_ID.test(key)) return !WILDCARD.test(text);
  if (ORG_PATH.test(key)) return !WILDCARD.test(text.split('/')[0]!);
  if (USER_ID.test(key)) return !WILDCARD.test(text.split(':')[0]!);
  if (OWNER_ARN.test(key) && !named) return hasOwner(text);
  return hasOwner(text) || hasName(text);
}

/** Whether an ARN is of one account, or of a bucket that is named. */
function hasOwner(text: string): boolean {
  if (text.startsWith(ONE)) return true;
  const segments = text.split(':');
  if (segments[0] !== 'arn') return false;
  if (!WILDCARD.test(text)) return true;
  const [, , service, , account = ''] = segments;
  if (account === 'aws') return hasName(text);
  if (account !== '' && !WILDCARD.test(account)) return true;
  const bucket = segments[5]?.split('/')[0] ?? '';
  return service === 's3' && bucket !== '' && !WILDCARD.test(bucket);
}

/** Whether something is left of a text without its wildcards and what every value of the kind has. */
function hasName(text: string): boolean {
  const segments = text.split(':');
  const own =
    segments[0] === 'arn'
      ? segments
          .slice(5)
          .join(':')
          .replace(/^[a-z-]+[/:]/, '')
      : text.replace(/^alias\//, '').replace(/amazonaws\.com(\.cn)?$/, '');
  return new RegExp(`[^*?${ANY}./:_ -]`).test(own);
}

/** The text of a value with `ONE` for what the template does not tell and `ANY` for what the request does. */
function patternOf(value: Value, key: string): string | undefined {
  if (value === undefined || value === null || isList(value) || isObject(value)) return undefined;
  const parts = value instanceof Text ? value.parts : [value];
  return parts
    .map((part) =>
      isUndecided(part) ? ONE : String(part).replace(/\$\{([^}]*)\}/g, (_, name) => ofVariable(name, key)),
    )
    .join('');
}

function ofVariable(name: string, key: string): string {
  const variable = name.split(',')[0]!.trim();
  if (/^[*?$]$/.test(variable)) return 'x';
  if (variable.toLowerCase() === key.toLowerCase()) return ANY;
  // The owner of a resource policy may compare who asks with the resource's own account or organisation.
  if (/^aws:Resource(Account|OrgID|OrgPaths)$/i.test(variable)) return ONE;
  return [OWNER_ARN, ACCOUNT_OR_ID, ORG_PATH, USER_ID].some((kind) => kind.test(key)) ? ANY : ONE;
}

function isLimitedRange(values: readonly Value[]): boolean {
  const blocks = values.filter((value): value is string => typeof value === 'string');
  if (!blocks.every((block) => isLimitedBlock(block))) return false;
  const together = intervalsOf(...blocks.flatMap((block) => parseBlock(block)?.addresses ?? []));
  return together.reduce((sum, { from, to }) => sum + to - from + 1, 0) < 2 ** 31;
}

function isLimitedBlock(text: string): boolean {
  const ipv4 = parseBlock(text);
  if (ipv4) return ipv4.prefix >= WIDEST.ipv4;
  const ipv6 = /^([0-9a-f]*:[0-9a-f:.]*)(?:\/(\d{1,3}))?$/i.exec(text.trim());
  // Unique local addresses are an organisation's own, however many they are.
  return ipv6 !== null && (Number(ipv6[2] ?? 128) >= WIDEST.ipv6 || (/^f[cd]/i.test(ipv6[1]!) && Number(ipv6[2]) >= 7));
}
