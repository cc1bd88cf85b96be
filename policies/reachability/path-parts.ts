import { type Flow, isOpen } from './flow';
import type { GroupRule, Subnet } from './model';
import { type PathStep, step } from './step';
import { both, isNone } from './traffic';
import type { Carrier, Zone } from './zones';

/** The rule that lets the traffic pass: one that surely does, where there is one. */
export function ruleFor(rules: readonly GroupRule[], flow: Flow, by: (rule: GroupRule) => Flow): GroupRule | undefined {
  const wanted = isOpen(flow) ? flow.sure : flow.maybe;
  return (
    rules.find((rule) => !isNone(both(by(rule).sure, wanted))) ??
    rules.find((rule) => !isNone(both(by(rule).maybe, wanted)))
  );
}

/** What a rule says, as part of a path. */
export function ruleStep(
  word: 'out' | 'in',
  carrier: Carrier,
  direction: 'ingress' | 'egress',
  rule: GroupRule | undefined,
): PathStep {
  const holder = rule && carrier.groups.find((group) => group[direction].includes(rule));
  return rule
    ? step(`${word}: ${holder?.label} allows ${rule.text}`, rule.view)
    : step(`${word}: by groups that are not seen`);
}

/** Where a path starts: the subnet, and what runs in it where that is seen. */
export function startOf(zone: Zone, subnet: Subnet, carrier: Carrier): PathStep[] {
  const start = step(`${zone.id}: ${subnet.label}`, subnet.view);
  return carrier.by ? [start, step(`${carrier.by.logicalId} runs there`, carrier.by)] : [start];
}

/** The groups of carriers, for a sentence. */
export function groupsOf(carriers: readonly Carrier[]): string {
  return some([...new Set(carriers.flatMap((carrier) => carrier.groups.map((group) => group.label)))], 'the groups');
}

/** The route tables of subnets, for a sentence. */
export function tablesOf(subnets: readonly Subnet[]): string {
  return some([...new Set(subnets.map((subnet) => subnet.table.label))], 'the route tables');
}

function some(names: readonly string[], otherwise: string): string {
  if (names.length === 0) return otherwise;
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
