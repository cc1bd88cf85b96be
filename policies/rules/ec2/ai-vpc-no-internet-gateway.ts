import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { textOf } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { aiComputeInVpc } from '../shared/ai-compute';

export const aiVpcNoInternetGateway: Rule = {
  id: 'Ec2AiVpcNoInternetGateway',
  appliesTo: ['AWS::EC2::VPCGatewayAttachment', 'AWS::EC2::NatGateway', 'AWS::EC2::EgressOnlyInternetGateway'],
  severity: 'warning',
  problem: 'a VPC with compute for AI has a way to the internet',
  fix: 'Remove the gateway and let the compute reach AWS through VPC endpoints.',
  controls: {
    'iso27001:A.8.22': { why: 'The segment of AI workloads and the internet do not touch.', as: 'partial' },
    'iso27001:A.8.12': { why: 'There is no path on which data could leave.', as: 'partial' },
    'iso27001:A.8.23': { why: 'Without a way out no web site can be reached.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/infrastructure-give-access.html',
  check: (gateway, { graph }) => {
    if (gateway.type === 'AWS::EC2::VPCGatewayAttachment' && !gateway.has('InternetGatewayId'))
      return notApplicable('no internet gateway');
    if (textOf(gateway.get('ConnectivityType')) === 'private') return notApplicable('a private NAT gateway');
    const vpc = vpcOf(gateway, graph);
    const at = gateway.pathOf(gateway.has('VpcId') ? 'VpcId' : 'SubnetId');
    if (!(vpc instanceof ResourceView)) return unknown('a VPC that is not in this assembly', at);
    const compute = aiComputeInVpc(vpc, graph);
    return compute === undefined
      ? pass(at, gateway.get(gateway.has('VpcId') ? 'VpcId' : 'SubnetId'))
      : fail(at, undefined, `${compute.logicalId} is in ${vpc.logicalId}`);
  },
};

function vpcOf(gateway: ResourceView, graph: ResourceGraph): unknown {
  if (gateway.has('VpcId')) return graph.find(gateway.get('VpcId'), 'AWS::EC2::VPC');
  const subnet = graph.find(gateway.get('SubnetId'), 'AWS::EC2::Subnet');
  return subnet instanceof ResourceView ? graph.find(subnet.get('VpcId'), 'AWS::EC2::VPC') : undefined;
}
