import { presignedUrlNetworkBound } from '../../../../policies/rules/iam/presigned-url-network-bound';
import { allow, boundedRole, deny, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const URLS = 'sagemaker:CreatePresigned*Url';

ruleCases(presignedUrlNetworkBound, {
  pass: {
    'from the office, by IPv6 too': roleAllowing(
      allow(URLS, '*', { IpAddress: { 'aws:SourceIp': ['198.51.100.0/24', '2001:db8::/32', 'fd00::/8'] } }),
    ),
    'the deny statement leaves services of AWS out': roleAllowing(
      allow(URLS),
      deny(URLS, {
        StringNotEqualsIfExists: { 'aws:SourceVpce': ['vpce-1'] },
        NotIpAddressIfExists: { 'aws:SourceIp': ['198.51.100.0/24'] },
        BoolIfExists: { 'aws:ViaAWSService': 'false', 'aws:PrincipalIsAWSService': 'false' },
      }),
    ),
    'the deny statement is for the same resources': roleAllowing(
      allow('sagemaker:CreatePresignedDomainUrl', 'arn:aws:sagemaker:eu-west-1:111122223333:user-profile/d/*'),
      {
        ...deny(URLS, { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } }),
        Resource: 'arn:aws:sagemaker:eu-west-1:111122223333:user-profile/*',
      },
    ),
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
    'from every address': roleAllowing(allow(URLS, '*', { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } })),
    'from both halves of the internet': roleAllowing(
      allow(URLS, '*', { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }),
    ),
    'from every address of IPv6': roleAllowing(
      allow(URLS, '*', { IpAddress: { 'aws:SourceIp': ['198.51.100.0/24', '::/0'] } }),
    ),
    'the deny statement leaves every address out': roleAllowing(
      allow(URLS),
      deny(URLS, { NotIpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }),
    ),
    'the deny statement is for one region': roleAllowing(allow(URLS), {
      ...deny(URLS, { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } }),
      Resource: 'arn:aws:sagemaker:eu-west-1:111122223333:*',
    }),
    'the deny statement is for one person': roleAllowing(
      allow(URLS),
      deny(URLS, { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] }, StringEquals: { 'aws:username': 'bob' } }),
    ),
    'from anywhere': roleAllowing(allow('sagemaker:CreatePresignedDomainUrl')),
    'a wildcard contains it': roleAllowing(allow('sagemaker:*')),
    'a condition on something else': roleAllowing(allow(URLS, '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } })),
  },
  unknown: {
    'a parameter gives the addresses': {
      parameters: { Addresses: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow(URLS, '*', { IpAddress: { 'aws:SourceIp': { Ref: 'Addresses' } } })),
        },
      },
    },

    'the boundary is outside': {
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/p',
      ...roleAllowing(allow(URLS)),
    },
  },
  'not applicable': { 'no URL is issued': roleAllowing(allow('sagemaker:DescribeDomain')) },
});
