import { notApplicable } from '../../template/outcome';
import { isParameter } from '../../template/value';
import type { Rule } from '../rule';
import { limitsTraffic } from '../shared/endpoint-policy';
import { carriesAi, endpointService } from '../shared/reachable-endpoints';

export const endpointPolicyLimited: Rule = {
  id: 'Ec2EndpointPolicyLimited',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  severity: 'warning',
  problem: "the endpoint carries anybody's request to anybody's resources",
  fix: "Set a 'PolicyDocument' that allows only your identities ('aws:PrincipalOrgID') and your resources ('aws:ResourceOrgID').",
  controls: {
    'iso27001:A.8.3': { why: 'Only known identities reach known resources on this path.', as: 'partial' },
    'iso27001:A.8.20': { why: 'The private path is not an open one.', as: 'partial' },
  },
  equivalents: { prowler: ['vpc_endpoint_connections_trust_boundaries'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  check: (endpoint, { graph }) => {
    const service = endpointService(endpoint);
    if (isParameter(endpoint.get('ServiceName'))) return endpoint.undecided('ServiceName');
    if (service === undefined) return notApplicable('no service of AWS is named');
    if (carriesAi(service)) return notApplicable('judged by Ec2AiEndpointPolicyLimited');
    return limitsTraffic(endpoint, graph);
  },
};
