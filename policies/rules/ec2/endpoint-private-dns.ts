import { notApplicable, pass } from '../../template/outcome';
import { isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { endpointService } from '../shared/reachable-endpoints';

export const endpointPrivateDns: Rule = {
  id: 'Ec2EndpointPrivateDns',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  severity: 'error',
  problem: "the service's usual name does not lead to the endpoint",
  fix: "Set 'PrivateDnsEnabled' to true, or give the name to the endpoint in a private hosted zone.",
  controls: {
    'iso27001:A.8.20': { why: 'Code that calls the service takes the private path without knowing it.', as: 'partial' },
    'iso27001:A.8.21': {
      why: 'The service is used through the endpoint and its policy, not past them.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html',
  check: (endpoint, { graph }) => {
    const type = textOf(endpoint.get('VpcEndpointType'));
    if (type !== 'Interface')
      return type?.includes('${') ? endpoint.undecided('VpcEndpointType') : notApplicable('no interface endpoint');
    if (isParameter(endpoint.get('ServiceName'))) return endpoint.undecided('ServiceName');
    if (endpointService(endpoint) === undefined) return notApplicable('no service of AWS is named');
    const own = endpoint.isTrue('PrivateDnsEnabled');
    if (own.verdict !== 'fail') return own;
    // Endpoints that several VPCs share get their names in a hosted zone that is associated with each.
    return graph.referrers(endpoint, 'AWS::Route53::RecordSet').length > 0 ? pass(own.at, own.observed) : own;
  },
};
