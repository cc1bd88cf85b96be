import { arnOf, type Fragment } from './fragment';

/** A firewall that lets everything through, and writes credentials down. */
export const waf: Fragment = {
  resources: {
    EmptyWebAcl: {
      Type: 'AWS::WAFv2::WebACL',
      Properties: {
        Scope: 'REGIONAL',
        DefaultAction: { Allow: {} },
        VisibilityConfig: { CloudWatchMetricsEnabled: false, MetricName: 'empty', SampledRequestsEnabled: false },
      },
    },
    LoggedWebAcl: {
      Type: 'AWS::WAFv2::WebACL',
      Properties: {
        Scope: 'REGIONAL',
        DefaultAction: { Allow: {} },
        VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'logged', SampledRequestsEnabled: true },
        Rules: [],
      },
    },
    FirewallLog: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'aws-waf-logs-acme' } },
    FirewallLogging: {
      Type: 'AWS::WAFv2::LoggingConfiguration',
      Properties: { ResourceArn: arnOf('LoggedWebAcl'), LogDestinationConfigs: [arnOf('FirewallLog')] },
    },
  },
};
