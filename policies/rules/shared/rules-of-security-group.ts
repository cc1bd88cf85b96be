import { all, fail, notApplicable, type Outcome, pass } from '../../template/outcome';
import type { Node, ResourceView } from '../../template/view';

/** Types that hold rules: the group itself, and rules of their own. */
export const INGRESS_TYPES: readonly string[] = ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'];
export const EGRESS_TYPES: readonly string[] = ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress'];

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

/** The outcome for a rule by an answer that may be open. */
export function decide(bad: boolean | 'unknown', rule: Node, path: string): Outcome {
  if (bad === 'unknown') return rule.undecided(path);
  return bad ? fail(rule.pathOf(path), rule.get(path)) : pass(rule.pathOf(path), rule.get(path));
}
