import { Fn, Names } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as firewall from 'aws-cdk-lib/aws-networkfirewall';
import { Construct } from 'constructs';
import { EgressRules } from './egress-rules';
import type { NetworkLogs } from './network-logs';

/** A firewall between a zone and the internet. */
export interface EgressFirewallProps {
  /** The VPC. */
  readonly vpcId: string;
  /** Block of the workloads, in CIDR notation. */
  readonly block: string;
  /** Subnets of the firewall's endpoints, one for each availability zone. */
  readonly subnets: ec2.ISubnet[];
  /** Names that HTTPS may go to; `*.example.com` stands for `example.com` and every name below it. */
  readonly allowedDomains: string[];
  /** Where alerts and flows are logged. */
  readonly logs: NetworkLogs;
  /**
   * Whether the firewall can be deleted only after its protection was lifted.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
}

/**
 * AWS Network Firewall that lets HTTPS out to named hosts and drops the rest: rules in strict order, established
 * connections that no rule passed are dropped and logged, and streams that break are dropped.
 *
 * It reads the name from the TLS handshake and does not decrypt: code that names an allowed host in the handshake and
 * talks to another is held by the DNS firewall only in part. So this is for people who install packages, never for
 * training.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
 */
export class EgressFirewall extends Construct {
  private readonly firewall: firewall.CfnFirewall;

  constructor(scope: Construct, id: string, props: EgressFirewallProps) {
    super(scope, id);
    const rules = new EgressRules(this, 'Rules', { block: props.block, allowedDomains: props.allowedDomains });
    const policy = new firewall.CfnFirewallPolicy(this, 'Policy', {
      firewallPolicyName: this.nameOf('Policy'),
      firewallPolicy: {
        statelessRuleGroupReferences: [{ priority: 1, resourceArn: rules.knownProtocolsArn }],
        statelessDefaultActions: ['aws:drop'],
        statelessFragmentDefaultActions: ['aws:drop'],
        statefulEngineOptions: { ruleOrder: 'STRICT_ORDER', streamExceptionPolicy: 'DROP' },
        statefulRuleGroupReferences: [
          { priority: 1, resourceArn: rules.httpsOnlyArn },
          { priority: 2, resourceArn: rules.allowedDomainsArn },
        ],
        statefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
      },
    });
    const deleteProtection = props.deletionProtection ?? true;
    this.firewall = new firewall.CfnFirewall(this, 'Firewall', {
      firewallName: this.nameOf('Firewall'),
      firewallPolicyArn: policy.attrFirewallPolicyArn,
      vpcId: props.vpcId,
      subnetMappings: props.subnets.map((subnet) => ({ subnetId: subnet.subnetId })),
      deleteProtection,
      subnetChangeProtection: deleteProtection,
      firewallPolicyChangeProtection: deleteProtection,
    });
    const logGroup = props.logs.addDeliveredLogGroup('EgressFirewall');
    const logging = new firewall.CfnLoggingConfiguration(this, 'Logging', {
      firewallArn: this.firewall.attrFirewallArn,
      loggingConfiguration: {
        logDestinationConfigs: ['ALERT', 'FLOW'].map((logType) => ({
          logType,
          logDestinationType: 'CloudWatchLogs',
          logDestination: { logGroup: logGroup.logGroupName },
        })),
      },
    });
    logging.node.addDependency(props.logs.deliveryPolicy);
  }

  /**
   * Id of the endpoint in an availability zone.
   *
   * CloudFormation returns all of them in no particular order, each behind the name of its zone
   * (`eu-central-1a:vpce-…`), so the name, which must be known at synth, is what finds it.
   */
  endpointId(availabilityZone: string): string {
    const afterName = Fn.select(1, Fn.split(`${availabilityZone}:`, Fn.join(',', this.firewall.attrEndpointIds)));
    return Fn.select(0, Fn.split(',', afterName));
  }

  private nameOf(part: string): string {
    return `${Names.uniqueResourceName(this, { maxLength: 100, separator: '-' })}-${part}`;
  }
}
