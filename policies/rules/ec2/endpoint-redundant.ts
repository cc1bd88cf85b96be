import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isParameter, textOf } from '../../template/value';
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
    const values = subnets.map((subnet) => subnet.get());
    const different = new Set(values.filter((value) => !isParameter(value)).map(textOf));
    if (different.size >= 2) return pass(at, different.size);
    const given = values.find(isParameter);
    // A parameter may give the same subnet again.
    return given && values.length >= 2 ? unknown(given.reason, at) : fail(at, values.length, `it has ${values.length}`);
  },
};
