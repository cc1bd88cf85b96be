import { endpointPolicyLimited } from '../../../../policies/rules/ec2/endpoint-policy-limited';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const STS = 'com.amazonaws.eu-west-1.sts';

ruleCases(endpointPolicyLimited, {
  pass: {
    'named actions': {
      ServiceName: STS,
      PolicyDocument: { Statement: { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' } },
    },
  },
  fail: { 'no policy': { ServiceName: STS } },
  unknown: {
    'the policy is a parameter': network('Endpoint', {
      Endpoint: ['AWS::EC2::VPCEndpoint', { ServiceName: STS, PolicyDocument: { Ref: 'P' } }],
    }),
  },
  'not applicable': { 'a path of AI': { ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime' }, 'no name': {} },
});
