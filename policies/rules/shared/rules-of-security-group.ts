import type { ResourceGraph } from '../../template/graph';
import { all, fail, notApplicable, type Outcome, pass } from '../../template/outcome';
import type { Ternary } from '../../template/statement';
import { isUndecided } from '../../template/value';
import { type Node, ResourceView } from '../../template/view';
import { addressesOf, isForAnyAddress } from './security-group-rule';

/** Types that hold rules: the group itself, and rules of their own. */
export const INGRESS_TYPES: readonly string[] = ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'];
export const EGRESS_TYPES: readonly string[] = ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress'];

/** The group that a resource is or adds a rule to; `undefined` when it is not in this assembly. */
export function groupOf(resource: ResourceView, graph: ResourceGraph): ResourceView | undefined {
  if (resource.type === 'AWS::EC2::SecurityGroup') return resource;
  const group = graph.find(resource.get('GroupId'), 'AWS::EC2::SecurityGroup');
  return group instanceof ResourceView ? group : undefined;
}

/**
 * What EC2 does with a group that lists no rule for what leaves it: it adds one for everything, and takes it away once
 * another rule is set. `undefined` when the resource lists rules or is one.
 */
export function withoutEgressRules(resource: ResourceView, graph: ResourceGraph): Outcome | undefined {
  if (resource.type !== 'AWS::EC2::SecurityGroup' || resource.items('SecurityGroupEgress')?.length !== 0)
    return undefined;
  if (graph.referrers(resource, 'AWS::EC2::SecurityGroupEgress').length > 0)
    return notApplicable('its rules are resources of their own');
  return fail(resource.pathOf('SecurityGroupEgress'), undefined, 'without a rule EC2 lets everything out');
}

/**
 * Judges the rules that a resource holds: each rule of a group's own list, or the one that the resource is.
 * One outcome per bad rule, or one for the whole.
 */
export function judgeRules(resource: ResourceView, list: string, judge: (rule: Node) => Outcome): Outcome[] {
  if (resource.type !== 'AWS::EC2::SecurityGroup') return [judge(resource)];
  const rules = resource.items(list);
  if (!rules) return [resource.undecided(list)];
  if (rules.length === 0) return [notApplicable('it has no such rules')];
  const outcomes = rules.map(judge);
  const failures = outcomes.filter((outcome) => outcome.verdict === 'fail');
  return failures.length > 0 ? failures : [all(...outcomes)];
}

/**
 * A rule that is open to any address fails.
 *
 * @param concerned whether the rule's protocol and ports are among those that matter
 */
export function judgeAddress(rule: Node, graph: ResourceGraph, concerned: Ternary = true): Outcome {
  const path = addressesOf(rule);
  const open = isForAnyAddress(rule, graph);
  if (open === false || concerned === false) return pass(rule.pathOf(path), rule.get(path));
  if (open === 'unknown') return rule.undecided(path);
  if (concerned === 'unknown')
    return rule.undecided(['IpProtocol', 'FromPort', 'ToPort'].find((one) => isUndecided(rule.get(one))));
  return fail(rule.pathOf(path), rule.get(path));
}
