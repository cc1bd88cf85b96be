import { Names } from 'aws-cdk-lib';
import * as firewall from 'aws-cdk-lib/aws-networkfirewall';
import { Construct } from 'constructs';

/** What may leave through an egress firewall. */
export interface EgressRulesProps {
  /** Block of the workloads, in CIDR notation. */
  readonly block: string;
  /** Names that HTTPS may go to. */
  readonly allowedDomains: string[];
}

const [ICMP, TCP, UDP] = [1, 6, 17];

/** A group's capacity can never be changed, so it is not counted from the domains of today. One domain takes one. */
const DOMAIN_CAPACITY = 1000;

/** The rule groups of an egress firewall: known protocols only, HTTPS only, named hosts only. */
export class EgressRules extends Construct {
  /** Stateless: hands TCP, UDP and ICMP on to be judged and logged; what else there is falls to the default, drop. */
  readonly knownProtocolsArn: string;
  /** Stateful: drops what is not TCP to port 443. */
  readonly httpsOnlyArn: string;
  /** Stateful: passes TLS to the named hosts. */
  readonly allowedDomainsArn: string;

  /** @throws if no domain is named, or one would let everything through */
  constructor(scope: Construct, id: string, props: EgressRulesProps) {
    super(scope, id);
    const unusable = props.allowedDomains.find((domain) => !/^(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+$/.test(domain));
    if (props.allowedDomains.length === 0 || unusable !== undefined) {
      throw new Error(
        `'${this.node.path}' needs the names that HTTPS may go to, such as 'pypi.org' or '*.pythonhosted.org'; got ${unusable === undefined ? 'none' : `'${unusable}'`}.`,
      );
    }
    if (props.allowedDomains.length > DOMAIN_CAPACITY) {
      throw new Error(
        `'${this.node.path}' names ${props.allowedDomains.length} domains; at most ${DOMAIN_CAPACITY} fit. Use wildcards such as '*.example.com'.`,
      );
    }
    this.knownProtocolsArn = this.group('KnownProtocols', 'STATELESS', 10, {
      rulesSource: {
        statelessRulesAndCustomActions: {
          statelessRules: [
            {
              priority: 1,
              ruleDefinition: {
                actions: ['aws:forward_to_sfe'],
                matchAttributes: { protocols: [ICMP!, TCP!, UDP!] },
              },
            },
          ],
        },
      },
    });
    const strict = {
      statefulRuleOptions: { ruleOrder: 'STRICT_ORDER' },
      ruleVariables: { ipSets: { HOME_NET: { definition: [props.block] } } },
    };
    this.httpsOnlyArn = this.group('HttpsOnly', 'STATEFUL', 10, {
      ...strict,
      rulesSource: {
        rulesString: [
          'drop udp $HOME_NET any -> any any (msg:"UDP does not leave"; sid:1; rev:1;)',
          'drop icmp $HOME_NET any -> any any (msg:"ICMP does not leave"; sid:2; rev:1;)',
          'drop tcp $HOME_NET any -> any !443 (msg:"Only HTTPS leaves"; sid:3; rev:1;)',
        ].join('\n'),
      },
    });
    this.allowedDomainsArn = this.group('AllowedDomains', 'STATEFUL', DOMAIN_CAPACITY, {
      ...strict,
      rulesSource: {
        rulesSourceList: {
          generatedRulesType: 'ALLOWLIST',
          targetTypes: ['TLS_SNI'],
          // Network Firewall writes `.example.com` for a name and all below it.
          targets: props.allowedDomains.map((domain) => domain.replace(/^\*/, '')),
        },
      },
    });
  }

  private group(
    id: string,
    type: string,
    capacity: number,
    ruleGroup: firewall.CfnRuleGroup.RuleGroupProperty,
  ): string {
    return new firewall.CfnRuleGroup(this, id, {
      ruleGroupName: `${Names.uniqueResourceName(this, { maxLength: 100, separator: '-' })}-${id}`,
      type,
      capacity,
      ruleGroup,
    }).attrRuleGroupArn;
  }
}
