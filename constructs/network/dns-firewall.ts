import { Names } from 'aws-cdk-lib';
import * as resolver from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';

/** What happens to a name that is not on the list. */
export enum DnsFirewallMode {
  /** It does not resolve. */
  BLOCK = 'BLOCK',
  /** It resolves, and the query log says so. For the weeks before blocking, to find out what the list lacks. */
  MONITOR = 'ALERT',
}

/** A DNS firewall for one VPC. */
export interface DnsFirewallProps {
  /** The VPC. */
  readonly vpcId: string;
  /** Names that resolve; `*.example.com` stands for every name below `example.com`, but not for that name itself. */
  readonly allowedDomains: string[];
  /**
   * What happens to every other name.
   *
   * @default DnsFirewallMode.BLOCK
   */
  readonly mode?: DnsFirewallMode;
}

/**
 * Lets a VPC resolve the names on a list, and no others.
 *
 * A network without a way out still has DNS, and DNS carries data: a query for `<stolen>.attacker.example` reaches the
 * attacker's name server through the resolver of AWS. If the firewall itself fails, queries fail too.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall.html
 */
export class DnsFirewall extends Construct {
  /** Id of the rule group. */
  readonly ruleGroupId: string;

  /** @throws if a name is not one that DNS Firewall takes, or the list is empty */
  constructor(scope: Construct, id: string, props: DnsFirewallProps) {
    super(scope, id);
    const allowedDomains = [...new Set(props.allowedDomains)];
    if (allowedDomains.length === 0) {
      throw new Error(
        `The DNS firewall '${this.node.path}' got an empty list in 'allowedDomains'; name at least what its VPC must resolve.`,
      );
    }
    if (allowedDomains.includes('*')) {
      throw new Error(
        `The DNS firewall '${this.node.path}' would allow every name ('*'); name the domains, or leave the firewall out.`,
      );
    }
    const allowed = new resolver.CfnFirewallDomainList(this, 'Allowed', { domains: allowedDomains });
    const everything = new resolver.CfnFirewallDomainList(this, 'Everything', { domains: ['*'] });
    const group = new resolver.CfnFirewallRuleGroup(this, 'Rules', {
      firewallRules: [
        {
          priority: 1,
          action: 'ALLOW',
          firewallDomainListId: allowed.attrId,
          // A name on the list may be an alias of one that is not: S3's and package registries' are. Its owner decides.
          firewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN',
        },
        {
          priority: 2,
          firewallDomainListId: everything.attrId,
          ...(props.mode === DnsFirewallMode.MONITOR
            ? { action: 'ALERT' }
            : { action: 'BLOCK', blockResponse: 'NXDOMAIN' }),
        },
      ],
    });
    this.ruleGroupId = group.attrId;
    new resolver.CfnFirewallRuleGroupAssociation(this, 'Association', {
      firewallRuleGroupId: group.attrId,
      vpcId: props.vpcId,
      // Between 100 and 9900, both excluded; below those that Firewall Manager puts around it.
      priority: 101,
      name: Names.uniqueResourceName(this, { maxLength: 64, separator: '-' }),
    });
    new resolver.CfnFirewallConfig(this, 'FailClosed', { resourceId: props.vpcId, firewallFailOpen: 'DISABLED' });
  }
}
