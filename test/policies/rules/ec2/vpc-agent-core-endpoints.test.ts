import { vpcAgentCoreEndpoints } from '../../../../policies/rules/ec2/vpc-agent-core-endpoints';
import { allow, roleAllowing } from '../../../support/iam-cases';
import { network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const agent = (...actions: string[]) => ({
  ...VPC,
  ...subnet(),
  Runtime: [
    'AWS::BedrockAgentCore::Runtime',
    {
      RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
      NetworkConfiguration: { NetworkMode: 'VPC', NetworkModeConfig: { Subnets: [{ Ref: 'Subnet' }] } },
    },
  ] as const,
  Role: ['AWS::IAM::Role', roleAllowing(allow(actions))] as const,
});

ruleCases(vpcAgentCoreEndpoints, {
  pass: {
    'the endpoint is there': network('Vpc', {
      ...agent('bedrock-agentcore:CreateEvent'),
      Endpoint: [
        'AWS::EC2::VPCEndpoint',
        { VpcId: { Ref: 'Vpc' }, ServiceName: 'com.amazonaws.eu-west-1.bedrock-agentcore' },
      ],
    }),
  },
  fail: { 'no endpoint': network('Vpc', agent('bedrock-agentcore:InvokeGateway')) },
  unknown: {
    'a peer that cannot be seen': network('Vpc', {
      ...agent('bedrock-agentcore:CreateEvent'),
      Peering: ['AWS::EC2::VPCPeeringConnection', { VpcId: { Ref: 'Vpc' }, PeerVpcId: { 'Fn::ImportValue': 'hub' } }],
    }),
  },
  'not applicable': { 'nothing calls AgentCore': network('Vpc', agent('logs:PutLogEvents')) },
});
