import type { ResourceGraph } from '../template/graph';
import type { Ternary } from '../template/statement';
import { isUndecided, textOf } from '../template/value';
import type { Node, ResourceView } from '../template/view';
import { thingOf, viewAt } from './thing';

const GROUP = 'AWS::Route53Resolver::FirewallRuleGroup';
const LIST = 'AWS::Route53Resolver::FirewallDomainList';

/** Rule groups of Route 53 Resolver DNS Firewall, by the VPCs that they are associated with. */
export class DnsFirewalls {
  private readonly associations = new Map<string, ResourceView[]>();
  private readonly answers = new Map<string, Ternary>();
  private readonly lists = new Map<string, readonly string[] | undefined>();

  constructor(private readonly graph: ResourceGraph) {
    for (const view of graph.ofType('AWS::Route53Resolver::FirewallRuleGroupAssociation')) {
      const vpc = thingOf(view.get('VpcId'), view, 'AWS::EC2::VPC');
      if (vpc) this.associations.set(vpc.key, [...(this.associations.get(vpc.key) ?? []), view]);
    }
  }

  /**
   * Whether workloads of a VPC may ask for a name: the first rule that matches decides, and no rule allows.
   *
   * @param name as a record has it, with `${…}` where a part is known at deployment
   */
  lets(vpcKey: string, name: string): Ternary {
    const key = `${vpcKey} ${name}`;
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = this.decide(vpcKey, name);
      this.answers.set(key, answer);
    }
    return answer;
  }

  private decide(vpcKey: string, name: string): Ternary {
    const wanted = name.replace(/\.$/, '').toLowerCase();
    for (const association of inOrder(this.associations.get(vpcKey) ?? [])) {
      const group = viewAt(thingOf(association.get('FirewallRuleGroupId'), association, GROUP)?.key, this.graph, GROUP);
      const rules = group?.items('FirewallRules');
      if (!group || !rules) return 'unknown';
      for (const rule of inOrder(rules)) {
        const matches = this.matches(rule, group, wanted);
        if (matches === false) continue;
        const action = rule.get('Action');
        if (matches === 'unknown' || isUndecided(action)) return 'unknown';
        return textOf(action)?.toUpperCase() !== 'BLOCK';
      }
    }
    return true;
  }

  private matches(rule: Node, group: ResourceView, name: string): Ternary {
    const key = thingOf(rule.get('FirewallDomainListId'), group, LIST)?.key;
    const domains = key === undefined ? undefined : this.domainsOf(key);
    return domains === undefined ? 'unknown' : domains.some((domain) => covers(domain, name));
  }

  private domainsOf(key: string): readonly string[] | undefined {
    if (!this.lists.has(key)) {
      const list = viewAt(key, this.graph, LIST);
      const domains = list?.has('Domains') ? list.items('Domains') : undefined;
      this.lists.set(
        key,
        domains?.map((domain) => (textOf(domain.get()) ?? '').replace(/\.$/, '').toLowerCase()),
      );
    }
    return this.lists.get(key);
  }
}

/** `*` stands for every name, `*.example.com` for every name below `example.com` but not for that one. */
function covers(domain: string, name: string): boolean {
  if (domain === '*' || domain === name) return true;
  return domain.startsWith('*.') && name.endsWith(domain.slice(1));
}

function inOrder<T extends Node>(items: readonly T[]): T[] {
  const priority = (item: T) => Number(textOf(item.get('Priority')) ?? 0);
  return [...items].sort((a, b) => priority(a) - priority(b));
}
