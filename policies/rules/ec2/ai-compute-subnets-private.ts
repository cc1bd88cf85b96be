import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { type Node, ResourceView } from '../../template/view';
import type { Rule, RuleContext } from '../rule';
import { AI_COMPUTE_TYPES, subnetsOf } from '../shared/ai-compute';
import { leadsToInternetGateway, routesOfSubnet } from '../shared/subnet-routes';

export const aiComputeSubnetsPrivate: Rule = {
  id: 'Ec2AiComputeSubnetsPrivate',
  appliesTo: [...AI_COMPUTE_TYPES, 'AWS::EC2::Instance'],
  severity: 'error',
  problem: 'compute for AI lies in a public subnet',
  fix: 'Name subnets without a route to an internet gateway and without automatic public addresses.',
  controls: {
    'iso27001:A.8.20': { why: 'Training and serving have no direct path to or from the internet.', as: 'partial' },
    'iso27001:A.8.22': {
      why: 'AI workloads are on a segment of their own, apart from what faces the internet.',
      as: 'partial',
    },
    'iso42001:A.4.5': {
      why: 'The recorded compute of the system is in the network it was planned for.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/infrastructure-give-access.html',
  check: (compute, context) => {
    const subnets = subnetsOf(compute);
    if (!subnets) return unknown('a list of subnets');
    if (subnets.length === 0) return notApplicable('it names no subnet');
    const outcomes = subnets.map((subnet) => judge(subnet, context));
    const failures = outcomes.filter((outcome) => outcome.verdict === 'fail');
    return failures.length > 0 ? failures : all(...outcomes);
  },
};

function judge(place: Node, { graph }: RuleContext): Outcome {
  const subnet = graph.find(place.get(), 'AWS::EC2::Subnet');
  if (!(subnet instanceof ResourceView)) return unknown(`the subnet behind ${subnet?.reason ?? 'nothing'}`, place.at);
  const name = subnet.logicalId;
  const addresses = subnet.isNotTrue('MapPublicIpOnLaunch');
  if (addresses.verdict === 'fail') return fail(place.at, place.get(), `${name} gives out public addresses`);
  const { routes, hidden } = routesOfSubnet(subnet, graph);
  if (routes.some((route) => leadsToInternetGateway(route, graph)))
    return fail(place.at, place.get(), `${name} has a route to an internet gateway`);
  if (addresses.verdict === 'unknown') return unknown(addresses.detail ?? name, place.at);
  return hidden === undefined ? pass(place.at, place.get()) : unknown(hidden, place.at);
}
