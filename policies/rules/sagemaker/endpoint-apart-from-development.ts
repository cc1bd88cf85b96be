import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isList } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { configurationOf, isSeen, modelsOf } from '../shared/deployed-model';

export const endpointApartFromDevelopment: Rule = {
  id: 'SageMakerEndpointApartFromDevelopment',
  appliesTo: ['AWS::SageMaker::Endpoint'],
  severity: 'warning',
  problem: 'the endpoint and a place where models are developed are not kept apart',
  fix: 'Give notebooks and Studio domains a stack, a VPC and a key of their own.',
  controls: {
    'iso27001:A.8.31': {
      why: 'Whoever works in a notebook can neither reach, change nor decrypt what serves in production.',
      as: 'partial',
    },
    'iso42001:A.6.2.5': { why: 'A model reaches production by deployment alone, not from next door.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/machine-learning-lens/mlsec-05.html',
  check: (endpoint, { graph }) => {
    const places = graph.ofType('AWS::SageMaker::NotebookInstance', 'AWS::SageMaker::Domain');
    if (places.length === 0) return notApplicable('nothing here is for development');
    return places.flatMap((place) => judge(endpoint, place, graph));
  },
};

function judge(endpoint: ResourceView, place: ResourceView, graph: ResourceGraph): Outcome[] {
  if (place.template === endpoint.template) return [fail(undefined, undefined, `one stack with ${place.logicalId}`)];
  const configuration = configurationOf(endpoint, graph);
  if (!isSeen(configuration)) return [unknown(configuration?.reason ?? 'the configuration', 'EndpointConfigName')];
  return [key(configuration, place, graph), network(configuration, place, graph)];
}

/** Keys of AWS, which nobody names, are a matter of other rules. */
function key(configuration: ResourceView, place: ResourceView, graph: ResourceGraph): Outcome {
  const [ours, theirs] = [graph.key(configuration.get('KmsKeyId')), graph.key(place.get('KmsKeyId'))];
  if (ours === undefined || theirs === undefined) return pass('EndpointConfigName');
  if (isSeen(ours) && isSeen(theirs))
    return ours === theirs
      ? fail('EndpointConfigName', undefined, `one key with ${place.logicalId}`)
      : pass('EndpointConfigName');
  // A key of the assembly is another one than a key from elsewhere.
  return isSeen(ours) || isSeen(theirs)
    ? pass('EndpointConfigName')
    : unknown('keys that are not in this assembly', 'EndpointConfigName');
}

function network(configuration: ResourceView, place: ResourceView, graph: ResourceGraph): Outcome {
  const theirs = vpcsOf(place, ['SubnetId', 'SubnetIds'], graph);
  const ours = modelsOf(configuration, graph).map((model) =>
    isSeen(model) ? vpcsOf(model, ['VpcConfig.Subnets'], graph) : 'open',
  );
  if (theirs === 'open' || ours.includes('open'))
    return unknown('networks that are not in this assembly', 'EndpointConfigName');
  const shared = ours.some((vpcs) => vpcs !== 'open' && vpcs.some((vpc) => theirs.includes(vpc)));
  return shared ? fail('EndpointConfigName', undefined, `one VPC with ${place.logicalId}`) : pass('EndpointConfigName');
}

/** The VPCs of the assembly that a resource is in; `open` when one cannot be seen. */
function vpcsOf(resource: ResourceView, places: readonly string[], graph: ResourceGraph): ResourceView[] | 'open' {
  const vpcs: ResourceView[] = [];
  for (const place of places) {
    const written = resource.get(place);
    for (const value of isList(written) ? written : [written]) {
      const found = graph.find(value, 'AWS::EC2::Subnet');
      if (found === undefined) continue;
      if (!isSeen(found)) return 'open';
      const vpc = graph.find(found.get('VpcId'), 'AWS::EC2::VPC');
      if (!isSeen(vpc)) return 'open';
      vpcs.push(vpc);
    }
  }
  return vpcs;
}
