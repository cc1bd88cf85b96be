import { fail, notApplicable, pass } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';

export const endpointRedundant: Rule = {
  id: 'Ec2EndpointRedundant',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  severity: 'warning',
  problem: 'the service is out of reach when one availability zone fails',
  fix: "Name subnets of at least two availability zones in 'SubnetIds'.",
  controls: {
    'iso27001:A.8.14': { why: 'The path to the service survives the loss of a zone.', as: 'partial' },
  },
  equivalents: { prowler: ['vpc_endpoint_multi_az_enabled'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  check: (endpoint) => {
    const type = textOf(endpoint.get('VpcEndpointType'));
    if (type !== 'Interface')
      return type?.includes('${') ? endpoint.undecided('VpcEndpointType') : notApplicable('no interface endpoint');
    const subnets = endpoint.items('SubnetIds');
    if (!subnets) return endpoint.undecided('SubnetIds');
    const at = endpoint.pathOf('SubnetIds');
    const different = new Set(subnets.map((subnet) => textOf(subnet.get())));
    return different.size >= 2 ? pass(at, different.size) : fail(at, different.size, `it has ${different.size}`);
  },
};
