import type { Fragment } from './fragment';

/** Lake Formation switched on, and everybody let past it. */
export const lakeformation: Fragment = {
  resources: {
    DataLakeSettings: {
      Type: 'AWS::LakeFormation::DataLakeSettings',
      Properties: { AllowFullTableExternalDataAccess: true },
    },
    DataLakeLocation: {
      Type: 'AWS::LakeFormation::Resource',
      Properties: {
        ResourceArn: 'arn:aws:s3:::acme-training-data',
        UseServiceLinkedRole: true,
        HybridAccessEnabled: true,
      },
    },
    GrantToEverybody: {
      Type: 'AWS::LakeFormation::PrincipalPermissions',
      Properties: {
        Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' },
        Resource: { Database: { CatalogId: '111122223333', Name: 'features' } },
        Permissions: ['ALL'],
        PermissionsWithGrantOption: [],
      },
    },
  },
};
