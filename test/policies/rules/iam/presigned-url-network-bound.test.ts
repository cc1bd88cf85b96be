import { presignedUrlNetworkBound } from '../../../../policies/rules/iam/presigned-url-network-bound';
import { allow, boundedRole, deny, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const URLS = 'sagemaker:CreatePresigned*Url';

ruleCases(presignedUrlNetworkBound, {
  pass: {
    'through the endpoint only': roleAllowing(
      allow('sagemaker:CreatePresignedDomainUrl', '*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }),
    ),
    'from the office only': roleAllowing(allow(URLS, '*', { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } })),
    'the boundary refuses other networks': {
      resources: boundedRole(
        [allow('sagemaker:*'), deny(URLS, { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } })],
        [allow('sagemaker:CreatePresignedNotebookInstanceUrl')],
      ),
    },
    'nobody can issue one': roleAllowing(allow('sagemaker:*'), deny(URLS)),
  },
  fail: {
    'from anywhere': roleAllowing(allow('sagemaker:CreatePresignedDomainUrl')),
    'a wildcard contains it': roleAllowing(allow('sagemaker:*')),
    'a condition on something else': roleAllowing(allow(URLS, '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } })),
  },
  unknown: {
    'the boundary is outside': {
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/p',
      ...roleAllowing(allow(URLS)),
    },
  },
  'not applicable': { 'no URL is issued': roleAllowing(allow('sagemaker:DescribeDomain')) },
});
