import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const findingsExportEncrypted: Rule = {
  id: 'GuardDutyFindingsExportEncrypted',
  appliesTo: ['AWS::GuardDuty::PublishingDestination'],
  severity: 'error',
  problem: 'exported findings are not encrypted under a key of yours',
  fix: "Set 'DestinationProperties.KmsKeyArn' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Findings that are kept are encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html',
  check: (destination) => customerManagedKey(destination, 'DestinationProperties.KmsKeyArn'),
};
