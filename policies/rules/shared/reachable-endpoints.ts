import type { ResourceGraph } from '../../template/graph';
import { isParameter, textOf } from '../../template/value';
import { ResourceView } from '../../template/view';

/** The services whose endpoints a VPC can reach. */
export interface ReachableEndpoints {
  /** Short names, such as `sagemaker.api`. */
  readonly services: ReadonlySet<string>;
  /** More endpoints may be reachable, through a network that the assembly does not show or by a name that it does not. */
  readonly hidden?: string;
}

/** Links through which a VPC may use endpoints of a network that cannot be seen. */
const SHARED_NETWORKS: Readonly<Record<string, string>> = {
  'AWS::EC2::TransitGatewayAttachment': 'the networks behind the transit gateway',
  'AWS::EC2::TransitGatewayVpcAttachment': 'the networks behind the transit gateway',
  'AWS::NetworkManager::VpcAttachment': 'the networks behind the core network',
  'AWS::Route53Profiles::ProfileAssociation': 'a Route 53 profile',
};

/** The endpoints in a VPC and in those it is peered with. */
export function reachableEndpoints(vpc: ResourceView, graph: ResourceGraph): ReachableEndpoints {
  const here = endpointsIn(vpc, graph);
  const services = new Set(here.services);
  let hidden = here.hidden;
  for (const peering of graph.referrers(vpc, 'AWS::EC2::VPCPeeringConnection')) {
    const other = ['VpcId', 'PeerVpcId']
      .map((property) => graph.find(peering.get(property), 'AWS::EC2::VPC'))
      .find((found) => found !== vpc);
    if (other instanceof ResourceView) {
      const there = endpointsIn(other, graph);
      for (const service of there.services) services.add(service);
      hidden ??= there.hidden;
    } else hidden = 'a peered VPC that is not in this assembly';
  }
  for (const link of graph.referrers(vpc, ...Object.keys(SHARED_NETWORKS))) hidden ??= SHARED_NETWORKS[link.type];
  return { services, hidden };
}

/** The short name of an endpoint's service: `s3`, `sagemaker.api`, `sagemaker.studio`; `undefined` when it is not known. */
export function endpointService(endpoint: ResourceView): string | undefined {
  const name = textOf(endpoint.get('ServiceName')) ?? '';
  const ownNamespace = /^aws\.sagemaker\.[^.]+\.(.+)$/.exec(name)?.[1];
  if (ownNamespace !== undefined) return `sagemaker.${ownNamespace}`;
  return /^(?:cn\.)?(?:com\.amazonaws|aws\.api)\.[^.]+\.(.+)$/.exec(name)?.[1];
}

/** Services that models, their data and their images pass through. */
const AI_PATHS =
  /^(sagemaker|bedrock|comprehend|rekognition|textract|kendra|q|qbusiness|s3|s3-global|s3vectors|ecr)(\.|-|$)/;

/** Whether models, their data or their images pass through the endpoint of a service. */
export function carriesAi(service: string): boolean {
  return AI_PATHS.test(service);
}

function endpointsIn(vpc: ResourceView, graph: ResourceGraph): { services: string[]; hidden?: string } {
  const endpoints = graph
    .referrers(vpc, 'AWS::EC2::VPCEndpoint')
    .filter((endpoint) => graph.names(endpoint.get('VpcId'), vpc));
  const given = endpoints.find((endpoint) => isParameter(endpoint.get('ServiceName')));
  return {
    services: endpoints.map(endpointService).filter((service): service is string => service !== undefined),
    hidden: given && `the service of ${given.logicalId}`,
  };
}
