import { all, notApplicable } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const reportGroupEncrypted: Rule = {
  id: 'CodeBuildReportGroupEncrypted',
  appliesTo: ['AWS::CodeBuild::ReportGroup'],
  severity: 'warning',
  problem: 'exported test reports are not encrypted under a key of yours',
  fix: "Set 'EncryptionKey' of the S3 destination, and leave 'EncryptionDisabled' off.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Exported test results are encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  equivalents: {
    prowler: ['codebuild_report_group_export_encrypted'],
    securityhub: ['CodeBuild.7'],
    config: ['CODEBUILD_REPORT_GROUP_ENCRYPTED_AT_REST'],
  },
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/report-group-export-settings.html',
  check: (group) => {
    const type = group.get('ExportConfig.ExportConfigType');
    if (isUndecided(type)) return group.undecided('ExportConfig.ExportConfigType');
    if (textOf(type) !== 'S3') return notApplicable('nothing is exported');
    return all(
      group.isNotTrue('ExportConfig.S3Destination.EncryptionDisabled'),
      customerManagedKey(group, 'ExportConfig.S3Destination.EncryptionKey'),
    );
  },
};
