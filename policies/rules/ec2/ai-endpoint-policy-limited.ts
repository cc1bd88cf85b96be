import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { limitsTraffic } from '../shared/endpoint-policy';
import { carriesAi, endpointService } from '../shared/reachable-endpoints';

export const aiEndpointPolicyLimited: Rule = {
  id: 'Ec2AiEndpointPolicyLimited',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  severity: 'error',
  problem: "the endpoint carries anybody's request to anybody's resources",
  fix: "Set a 'PolicyDocument' that allows only your identities ('aws:PrincipalOrgID') and your resources ('aws:ResourceOrgID').",
  controls: {
    'iso27001:A.8.12': {
      why: "Data cannot be sent through the endpoint to somebody else's bucket or model.",
      as: 'partial',
    },
    'iso27001:A.8.3': { why: 'Only known identities reach known resources on this path.', as: 'partial' },
    'iso27001:A.8.20': { why: 'The private path is not an open one.', as: 'partial' },
    'iso42001:A.4.5': { why: 'The network of the system leads to its own services.', as: 'supporting' },
  },
  equivalents: { prowler: ['vpc_endpoint_connections_trust_boundaries'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  check: (endpoint, { graph }) => {
    const service = endpointService(endpoint);
    if (service === undefined || !carriesAi(service)) return notApplicable('judged by Ec2EndpointPolicyLimited');
    return limitsTraffic(endpoint, graph);
  },
};
