import type { Rule } from '../rule';

export const vpcEndpointSecurityGroup: Rule = {
  id: 'OpenSearchVpcEndpointSecurityGroup',
  appliesTo: ['AWS::OpenSearchServerless::VpcEndpoint'],
  severity: 'warning',
  problem: 'the VPC endpoint has the default security group',
  fix: "Set 'SecurityGroupIds'.",
  controls: {
    'iso27001:A.8.20': {
      why: 'Which clients reach the vector store through the endpoint is decided by a security group of its own.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-vpc.html',
  check: (endpoint) => endpoint.present('SecurityGroupIds'),
};
