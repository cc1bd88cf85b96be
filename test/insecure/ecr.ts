import type { Fragment } from './fragment';

/** Images that anybody may replace. */
export const ecr: Fragment = {
  resources: {
    Images: {
      Type: 'AWS::ECR::Repository',
      Properties: {
        RepositoryName: 'training',
        ImageTagMutability: 'MUTABLE',
        RepositoryPolicyText: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: '*',
              Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:PutImage'],
            },
          ],
        },
      },
    },
    RegistryScanning: {
      Type: 'AWS::ECR::RegistryScanningConfiguration',
      Properties: {
        ScanType: 'BASIC',
        Rules: [
          { ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ Filter: 'production', FilterType: 'WILDCARD' }] },
        ],
      },
    },
  },
};
