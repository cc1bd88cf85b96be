import type { ResourceGraph } from '../template/graph';
import { isList, textOf } from '../template/value';
import type { ResourceView } from '../template/view';
import { mentions } from './mentions';
import type { Firewall } from './model';
import { thingOf, viewAt } from './thing';

/** Hosts that a firewall lets through; `any` when it does not limit them; words for what cannot be told. */
export type AllowedHosts = { readonly hosts: readonly string[] } | 'any' | { readonly doubt: string };

const POLICY = 'AWS::NetworkFirewall::FirewallPolicy';
const GROUP = 'AWS::NetworkFirewall::RuleGroup';

/** Default actions of stateful rules that drop what no rule passes. */
const DROPS = new Set([
  'aws:drop_strict',
  'aws:drop_established',
  'aws:drop_established_app_layer',
  'aws:drop_strict_app_layer',
]);

/**
 * The hosts that a firewall of AWS Network Firewall lets through.
 *
 * Known only where the policy drops by default, in strict order, and every rule that passes something is a list of
 * domains: then nothing but those domains passes.
 */
export function allowedHosts(firewall: Firewall, graph: ResourceGraph): AllowedHosts {
  const policy = viewAt(thingOf(firewall.view.get('FirewallPolicyArn'), firewall.view, POLICY)?.key, graph, POLICY);
  if (!policy) return { doubt: `the policy of the firewall ${firewall.label}` };
  const at = 'FirewallPolicy';
  const stateless = policy.items(`${at}.StatelessDefaultActions`)?.map((item) => textOf(item.get()));
  if (!stateless) return { doubt: `the default actions of ${policy.logicalId}` };
  if (stateless.includes('aws:pass')) return 'any';
  const groups = policy.items(`${at}.StatelessRuleGroupReferences`);
  if (!groups) return { doubt: `the rule groups of ${policy.logicalId}` };
  for (const reference of groups) {
    const group = viewAt(thingOf(reference.get('ResourceArn'), policy, GROUP)?.key, graph, GROUP);
    if (!group) return { doubt: `a rule group of ${policy.logicalId}` };
    if (mentions(group.raw.raw, 'aws:pass')) return { doubt: `the stateless rules of ${group.logicalId}` };
  }
  const strict = textOf(policy.get(`${at}.StatefulEngineOptions.RuleOrder`)) === 'STRICT_ORDER';
  const defaults = policy.items(`${at}.StatefulDefaultActions`)?.map((item) => textOf(item.get()) ?? '');
  if (!defaults) return { doubt: `the default actions of ${policy.logicalId}` };
  const drops = strict && defaults.some((action) => DROPS.has(action));
  const listed = hostsOfGroups(policy, graph);
  if (drops || 'doubt' in listed) return listed;
  // Without a default that drops, a list of domains holds HTTP and TLS alone, and a rule may drop everything else.
  return listed.onlyLists ? 'any' : { doubt: `the rules of ${policy.logicalId}` };
}

function hostsOfGroups(
  policy: ResourceView,
  graph: ResourceGraph,
): { hosts: string[]; onlyLists: boolean } | { doubt: string } {
  const references = policy.items('FirewallPolicy.StatefulRuleGroupReferences');
  if (!references) return { doubt: `the rule groups of ${policy.logicalId}` };
  const hosts = new Set<string>();
  let onlyLists = true;
  for (const reference of references) {
    const group = viewAt(thingOf(reference.get('ResourceArn'), policy, GROUP)?.key, graph, GROUP);
    if (!group) return { doubt: `a rule group of ${policy.logicalId}` };
    const source = group.node('RuleGroup.RulesSource');
    if (source.has('StatefulRules') || source.has('RulesString')) onlyLists = false;
    if (source.has('StatefulRules')) {
      const passing = source
        .items('StatefulRules')
        ?.some((rule) => textOf(rule.get('Action')) !== 'DROP' && textOf(rule.get('Action')) !== 'REJECT');
      if (passing !== false) return { doubt: `the rules of ${group.logicalId}` };
    }
    if (source.has('RulesString')) {
      const text = source.get('RulesString');
      if (typeof text !== 'string' || /^\s*pass\s/im.test(text)) return { doubt: `the rules of ${group.logicalId}` };
    }
    if (!source.has('RulesSourceList') || textOf(source.get('RulesSourceList.GeneratedRulesType')) === 'DENYLIST')
      continue;
    const targets = source.get('RulesSourceList.Targets');
    if (!isList(targets)) return { doubt: `the domains of ${group.logicalId}` };
    for (const target of targets) {
      if (typeof target !== 'string') return { doubt: `the domains of ${group.logicalId}` };
      hosts.add(hostPattern(target));
    }
  }
  return { hosts: [...hosts].sort(), onlyLists };
}

/** A host as declarations write it: `*.example.com` stands for `example.com` and every name below it. */
export function hostPattern(target: string): string {
  return target.startsWith('.') ? `*${target}` : target;
}
