import type { Fragment } from './fragment';

/** A firewall that stops nothing, writes half of it down and can be taken away. */
export const networkFirewall: Fragment = {
  resources: {
    FirewallPolicy: {
      Type: 'AWS::NetworkFirewall::FirewallPolicy',
      Properties: {
        FirewallPolicyName: 'empty',
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:pass'],
          StatelessFragmentDefaultActions: ['aws:pass'],
        },
      },
    },
    FirewallRules: {
      Type: 'AWS::NetworkFirewall::RuleGroup',
      Properties: {
        RuleGroupName: 'everything',
        Type: 'STATEFUL',
        Capacity: 10,
        RuleGroup: { RulesSource: { RulesString: 'pass tcp any any -> any any (sid:1;)' } },
      },
    },
    Firewall: {
      Type: 'AWS::NetworkFirewall::Firewall',
      Properties: {
        FirewallName: 'way-out',
        FirewallPolicyArn: { 'Fn::GetAtt': ['FirewallPolicy', 'FirewallPolicyArn'] },
        VpcId: { Ref: 'Vpc' },
        SubnetMappings: [{ SubnetId: { Ref: 'PublicSubnet' } }],
        DeleteProtection: false,
        SubnetChangeProtection: false,
      },
    },
    // Of a second firewall: the first leaves no record at all.
    OfficeFirewallLogging: {
      Type: 'AWS::NetworkFirewall::LoggingConfiguration',
      Properties: {
        FirewallArn: 'arn:aws:network-firewall:eu-west-1:111122223333:firewall/office',
        LoggingConfiguration: {
          LogDestinationConfigs: [
            {
              LogType: 'FLOW',
              LogDestinationType: 'CloudWatchLogs',
              LogDestination: { logGroup: '/acme/firewall' },
            },
          ],
        },
      },
    },
  },
};
