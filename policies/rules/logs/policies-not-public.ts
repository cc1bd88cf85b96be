import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

/** Where each type holds its policy. */
const POLICY_OF: Readonly<Record<string, string>> = {
  'AWS::Logs::ResourcePolicy': 'PolicyDocument',
  'AWS::Logs::LogGroup': 'ResourcePolicyDocument',
  'AWS::Logs::Destination': 'DestinationPolicy',
  'AWS::Logs::DeliveryDestination': 'DeliveryDestinationPolicy.DeliveryDestinationPolicy',
};

export const policiesNotPublic: Rule = {
  id: 'LogsPoliciesNotPublic',
  appliesTo: [
    'AWS::Logs::ResourcePolicy',
    'AWS::Logs::LogGroup',
    'AWS::Logs::Destination',
    'AWS::Logs::DeliveryDestination',
  ],
  severity: 'error',
  problem: 'everybody may write to the logs, or send to the destination',
  fix: "Name the principals, or limit them with 'aws:SourceAccount', 'aws:SourceArn' or 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.5.15': { why: 'Only named services and accounts may write log events.', as: 'partial' },
    'iso27001:A.8.15': { why: 'Nobody outside can add false events to the log.', as: 'partial' },
  },
  equivalents: { prowler: ['cloudwatch_log_group_not_publicly_accessible'] },
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html',
  check: (resource) => namesItsPrincipals(resource.node(POLICY_OF[resource.type] ?? 'PolicyDocument')),
};
