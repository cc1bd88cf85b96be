import { aiEndpointPolicyLimited } from '../../../../policies/rules/ec2/ai-endpoint-policy-limited';
import { network } from '../../../support/network-cases';
import { NOT_SEEN_TO_BE_AI, ruleCases } from '../../../support/rule-cases';

const NAME = { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.sagemaker.api' };
const S3 = 'com.amazonaws.eu-west-1.s3';
const endpoint = (statement?: object, name: unknown = NAME) => ({
  ServiceName: name,
  ...(statement && { PolicyDocument: { Statement: [statement] } }),
});
const all = (condition?: object) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: '*',
  Resource: '*',
  ...(condition && { Condition: condition }),
});

ruleCases(
  aiEndpointPolicyLimited,
  {
    pass: {
      'our identities only': endpoint(all({ StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } })),
      'our account, by reference': endpoint(
        all({ StringEquals: { 'aws:ResourceAccount': { Ref: 'AWS::AccountId' } } }),
      ),
      'buckets of AWS that serve it': endpoint(
        {
          ...all(),
          Action: 's3:GetObject',
          Resource: ['arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*', 'arn:aws:s3:::*.amazonaws.com/*'],
        },
        S3,
      ),
      'resources of one account': endpoint({
        ...all(),
        Action: 'sagemaker:*',
        Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:*' },
      }),
      'all that reads': endpoint({ ...all(), Action: ['logs:Describe*', 'logs:Get*'] }),
      'named actions': endpoint({ ...all(), Action: ['sagemaker:InvokeEndpoint'] }),
      'named resources': endpoint({ ...all(), Resource: 'arn:aws:s3:::b/*' }, 'com.amazonaws.eu-west-1.s3'),
    },
    fail: {
      'no policy': endpoint(),
      'everything on everything': endpoint(all()),
      'everything of the service': endpoint({ ...all(), Action: 'ecr:*' }, 'com.amazonaws.eu-west-1.ecr.api'),
      'everything of the service in other words': endpoint(
        { ...all(), Action: 'ecr:?*' },
        'com.amazonaws.eu-west-1.ecr.api',
      ),
      'every bucket': endpoint({ ...all(), Action: 's3:*', Resource: 'arn:aws:s3:::*' }, S3),
      'every object of every bucket': endpoint(
        { ...all(), Action: 's3:*', Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::*/*' } },
        S3,
      ),
      'jobs of every account': endpoint({
        ...all(),
        Action: 'sagemaker:*',
        Resource: 'arn:aws:sagemaker:eu-west-1:*:training-job/*',
      }),
      'all that reads and writes': endpoint({ ...all(), Action: ['s3:Get*', 's3:Put*', 's3:Li*', 's3:Del*'] }, S3),
      'accounts that begin alike': endpoint(all({ StringLike: { 'aws:ResourceAccount': '1*' } })),
      'the account of whoever asks': endpoint(
        all({ StringEquals: { 'aws:ResourceAccount': { 'Fn::Sub': '${!aws:PrincipalAccount}' } } }),
      ),
      'the organisation of whatever is asked for': endpoint(
        all({ StringLike: { 'aws:PrincipalOrgID': '${aws:ResourceOrgID}' } }),
      ),
      'a condition that limits nothing': endpoint(all({ Bool: { 'aws:SecureTransport': 'true' } })),
      'the gateway to S3': endpoint(undefined, 'com.amazonaws.eu-west-1.s3'),
      'a studio, under its own name': endpoint(undefined, 'aws.sagemaker.eu-west-1.studio'),
    },
    unknown: {
      'the policy is a parameter': network('Endpoint', {
        Endpoint: ['AWS::EC2::VPCEndpoint', { ServiceName: NAME, PolicyDocument: { Ref: 'P' } }],
      }),
    },
    'not applicable': {
      'another service': endpoint(undefined, 'com.amazonaws.eu-west-1.sts'),
      'a service of somebody else': endpoint(undefined, 'com.amazonaws.vpce.eu-west-1.vpce-svc-1'),
    },
  },
  { ServiceName: NOT_SEEN_TO_BE_AI },
);
