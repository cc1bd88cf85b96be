import { notApplicable } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';

export const endpointSecurityGroupNamed: Rule = {
  id: 'Ec2EndpointSecurityGroupNamed',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  severity: 'warning',
  problem: "the endpoint has the VPC's default security group",
  fix: "Set 'SecurityGroupIds' to a group that admits HTTPS from the workloads that use the endpoint.",
  controls: {
    'iso27001:A.8.20': { why: 'Which workloads reach the service is decided by a group of its own.', as: 'partial' },
    'iso27001:A.8.22': { why: 'A workload reaches only the services of its zone.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html',
  check: (endpoint) => {
    const type = textOf(endpoint.get('VpcEndpointType'));
    if (type !== 'Interface')
      return type?.includes('${') ? endpoint.undecided('VpcEndpointType') : notApplicable('no interface endpoint');
    return endpoint.present('SecurityGroupIds');
  },
};
