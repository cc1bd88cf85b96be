import type { ResourceGraph } from '../../template/graph';
import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { type Node, ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const instanceNoPublicIp: Rule = {
  id: 'Ec2InstanceNoPublicIp',
  appliesTo: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate'],
  severity: 'error',
  problem: 'the machine gets a public address',
  fix: "Set 'AssociatePublicIpAddress' of the network interface to false, and give it no Elastic IP address.",
  controls: {
    'iso27001:A.8.20': { why: 'The machine cannot be addressed from the internet.', as: 'partial' },
    'iso27001:A.8.22': { why: 'The machine stays on the internal segment.', as: 'supporting' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_88'],
    'cdk-nag': ['rules.ec2.EC2InstanceNoPublicIp'],
    prowler: ['ec2_instance_public_ip'],
    securityhub: ['EC2.9', 'EC2.25'],
    config: ['EC2_INSTANCE_NO_PUBLIC_IP', 'EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED'],
  },
  configRules: ['EC2_INSTANCE_NO_PUBLIC_IP', 'EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED'],
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  check: (machine, { graph }) => {
    const elastic = elasticAddressOf(machine, graph);
    if (elastic) return fail(undefined, undefined, `from ${elastic.logicalId}`);
    const path = machine.type === 'AWS::EC2::Instance' ? 'NetworkInterfaces' : 'LaunchTemplateData.NetworkInterfaces';
    const interfaces = machine.items(path);
    if (!interfaces) return machine.undecided(path);
    // Without interfaces of its own the subnet decides, which Ec2SubnetNoPublicIp judges.
    if (interfaces.length === 0) return notApplicable('the subnet decides');
    return all(...interfaces.map((one) => judgeInterface(one, interfaces.length === 1, graph)));
  },
};

/** Where nothing is said, the subnet gives an address to the one interface of a machine, and to none of several. */
function judgeInterface(one: Node, alone: boolean, graph: ResourceGraph): Outcome {
  if (one.has('AssociatePublicIpAddress') || !alone || one.has('NetworkInterfaceId'))
    return one.isNotTrue('AssociatePublicIpAddress');
  const subnet = graph.find(one.get('SubnetId'), 'AWS::EC2::Subnet');
  if (subnet === undefined) return notApplicable('the subnet decides');
  const at = one.pathOf('SubnetId');
  if (!(subnet instanceof ResourceView)) return unknown('whether the subnet gives public addresses', at);
  const given = subnet.isNotTrue('MapPublicIpOnLaunch');
  if (given.verdict === 'unknown') return unknown(given.detail ?? 'the subnet', at);
  return given.verdict === 'fail' ? fail(at, undefined, `from the subnet ${subnet.logicalId}`) : pass(at);
}

/** The Elastic IP address, or its association, that is put on a machine or on an interface of it. */
function elasticAddressOf(machine: ResourceView, graph: ResourceGraph): ResourceView | undefined {
  const attached = graph
    .ofType('AWS::EC2::NetworkInterfaceAttachment')
    .filter((attachment) => graph.names(attachment.get('InstanceId'), machine));
  const interfaces = [...(machine.items('NetworkInterfaces') ?? []), ...attached].map((one) =>
    graph.find(one.get('NetworkInterfaceId'), 'AWS::EC2::NetworkInterface'),
  );
  return graph
    .ofType('AWS::EC2::EIP', 'AWS::EC2::EIPAssociation')
    .find(
      (address) =>
        graph.names(address.get('InstanceId'), machine) ||
        interfaces.some((one) => one instanceof ResourceView && graph.names(address.get('NetworkInterfaceId'), one)),
    );
}
