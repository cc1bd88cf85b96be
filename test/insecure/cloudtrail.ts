import type { Fragment } from './fragment';

/** A trail that is there on paper. */
export const cloudtrail: Fragment = {
  resources: {
    Trail: {
      Type: 'AWS::CloudTrail::Trail',
      Properties: {
        S3BucketName: 'audit-logs-of-everything',
        IsLogging: false,
        IsMultiRegionTrail: false,
        IsOrganizationTrail: false,
        IncludeGlobalServiceEvents: false,
        EnableLogFileValidation: false,
        EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }],
      },
    },
    EventDataStore: {
      Type: 'AWS::CloudTrail::EventDataStore',
      Properties: { Name: 'events', TerminationProtectionEnabled: false },
    },
  },
};
