import { aiEndpointPolicyLimited } from '../../../../policies/rules/ec2/ai-endpoint-policy-limited';
import { network } from '../../../support/network-cases';
import { NOT_SEEN_TO_BE_AI, ruleCases } from '../../../support/rule-cases';

const NAME = { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.sagemaker.api' };
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
      'named actions': endpoint({ ...all(), Action: ['sagemaker:InvokeEndpoint'] }),
      'named resources': endpoint({ ...all(), Resource: 'arn:aws:s3:::b/*' }, 'com.amazonaws.eu-west-1.s3'),
    },
    fail: {
      'no policy': endpoint(),
      'everything on everything': endpoint(all()),
      'everything of the service': endpoint({ ...all(), Action: 'ecr:*' }, 'com.amazonaws.eu-west-1.ecr.api'),
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
