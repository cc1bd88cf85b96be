import type { ResourceGraph } from '../../template/graph';
import { isList, textOf } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';
import { isAccelerated } from './accelerated-instance';
import { placesAt } from './places-at';

/** Where compute names its subnets and its security groups. */
interface Placement {
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
}

const VPC_CONFIG: Placement = { subnets: ['VpcConfig.Subnets'], groups: ['VpcConfig.SecurityGroupIds'] };
const NETWORK_CONFIG: Placement = {
  subnets: ['NetworkConfig.VpcConfig.Subnets'],
  groups: ['NetworkConfig.VpcConfig.SecurityGroupIds'],
};
const AGENT_TOOL: Placement = {
  subnets: ['NetworkConfiguration.VpcConfig.Subnets'],
  groups: ['NetworkConfiguration.VpcConfig.SecurityGroups'],
};
const AGENT_RUNTIME: Placement = {
  subnets: ['NetworkConfiguration.NetworkModeConfig.Subnets'],
  groups: ['NetworkConfiguration.NetworkModeConfig.SecurityGroups'],
};

/** Everything that trains, serves or explores models in a network of ours. */
const PLACEMENTS: Readonly<Record<string, Placement>> = {
  'AWS::BedrockAgentCore::BrowserCustom': AGENT_TOOL,
  'AWS::BedrockAgentCore::CodeInterpreterCustom': AGENT_TOOL,
  'AWS::BedrockAgentCore::Runtime': AGENT_RUNTIME,
  'AWS::SageMaker::Cluster': {
    subnets: ['VpcConfig.Subnets', 'InstanceGroups.*.OverrideVpcConfig.Subnets'],
    groups: ['VpcConfig.SecurityGroupIds', 'InstanceGroups.*.OverrideVpcConfig.SecurityGroupIds'],
  },
  'AWS::SageMaker::DataQualityJobDefinition': NETWORK_CONFIG,
  'AWS::SageMaker::Domain': { subnets: ['SubnetIds'], groups: ['DefaultUserSettings.SecurityGroups'] },
  'AWS::SageMaker::Model': VPC_CONFIG,
  'AWS::SageMaker::ModelBiasJobDefinition': NETWORK_CONFIG,
  'AWS::SageMaker::ModelExplainabilityJobDefinition': NETWORK_CONFIG,
  'AWS::SageMaker::ModelQualityJobDefinition': NETWORK_CONFIG,
  'AWS::SageMaker::MonitoringSchedule': {
    subnets: ['MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.VpcConfig.Subnets'],
    groups: ['MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.VpcConfig.SecurityGroupIds'],
  },
  'AWS::SageMaker::NotebookInstance': { subnets: ['SubnetId'], groups: ['SecurityGroupIds'] },
  'AWS::SageMaker::ProcessingJob': NETWORK_CONFIG,
  'AWS::SageMaker::UserProfile': { subnets: [], groups: ['UserSettings.SecurityGroups'] },
  'embedded:Bedrock::ModelCustomizationJob': {
    subnets: ['VpcConfig.SubnetIds'],
    groups: ['VpcConfig.SecurityGroupIds'],
  },
  'embedded:SageMaker::AutoMLJob': {
    subnets: ['AutoMLJobConfig.SecurityConfig.VpcConfig.Subnets'],
    groups: ['AutoMLJobConfig.SecurityConfig.VpcConfig.SecurityGroupIds'],
  },
  'embedded:SageMaker::CompilationJob': VPC_CONFIG,
  'embedded:SageMaker::HyperParameterTuningJob': {
    subnets: ['TrainingJobDefinition.VpcConfig.Subnets', 'TrainingJobDefinitions.*.VpcConfig.Subnets'],
    groups: ['TrainingJobDefinition.VpcConfig.SecurityGroupIds', 'TrainingJobDefinitions.*.VpcConfig.SecurityGroupIds'],
  },
  'embedded:SageMaker::Model': VPC_CONFIG,
  'embedded:SageMaker::ProcessingJob': NETWORK_CONFIG,
  'embedded:SageMaker::TrainingJob': VPC_CONFIG,
};

/** Machines count when they carry accelerators. */
const MACHINES: Readonly<Record<string, Placement>> = {
  'AWS::EC2::Instance': {
    subnets: ['SubnetId', 'NetworkInterfaces.*.SubnetId'],
    groups: ['SecurityGroupIds', 'NetworkInterfaces.*.GroupSet'],
  },
  'AWS::EC2::LaunchTemplate': {
    subnets: ['LaunchTemplateData.NetworkInterfaces.*.SubnetId'],
    groups: ['LaunchTemplateData.SecurityGroupIds', 'LaunchTemplateData.NetworkInterfaces.*.Groups'],
  },
};

/** Types, embedded jobs among them, that run models in a network of ours. */
export const AI_COMPUTE_TYPES: readonly string[] = Object.keys(PLACEMENTS);

/** The places where compute names its subnets; `undefined` when a list of them is not known. */
export function subnetsOf(compute: ResourceView): Node[] | undefined {
  return placesOf(compute, 'subnets');
}

/** Compute for AI that carries a security group. */
export function aiComputeWithGroup(group: ResourceView, graph: ResourceGraph): ResourceView | undefined {
  return aiComputeNaming(group, graph, 'groups');
}

/** Compute for AI that lies in a subnet. */
export function aiComputeInSubnet(subnet: ResourceView, graph: ResourceGraph): ResourceView | undefined {
  return aiComputeNaming(subnet, graph, 'subnets');
}

/** Compute for AI that lies in one of a VPC's subnets, as far as they are in the assembly. */
export function aiComputeInVpc(vpc: ResourceView, graph: ResourceGraph): ResourceView | undefined {
  for (const subnet of graph.referrers(vpc, 'AWS::EC2::Subnet')) {
    const compute = graph.names(subnet.get('VpcId'), vpc) ? aiComputeInSubnet(subnet, graph) : undefined;
    if (compute) return compute;
  }
  return undefined;
}

function aiComputeNaming(target: ResourceView, graph: ResourceGraph, what: keyof Placement): ResourceView | undefined {
  for (const referrer of graph.referrers(target)) {
    if (referrer.type === 'AWS::SageMaker::Pipeline' || referrer.type === 'AWS::StepFunctions::StateMachine') {
      const jobs = graph.embedded(referrer);
      const job = (typeof jobs === 'string' ? [] : jobs).find((one) => names(one, target, graph, what));
      if (job) return job;
    } else if (names(referrer, target, graph, what)) return referrer;
  }
  return undefined;
}

function names(compute: ResourceView, target: ResourceView, graph: ResourceGraph, what: keyof Placement): boolean {
  return (placesOf(compute, what) ?? []).some((place) => graph.find(place.get(), target.type) === target);
}

function placesOf(compute: ResourceView, what: keyof Placement): Node[] | undefined {
  const machine = MACHINES[compute.type];
  const placement = PLACEMENTS[compute.type] ?? (machine && isAccelerated(compute) === true ? machine : undefined);
  const found: Node[] = [];
  for (const path of placement?.[what] ?? []) {
    const places = placesAt(compute, path);
    if (!places) return undefined;
    for (const place of places) {
      const items = place.items();
      if (!items) {
        // A single id that is not a list stands for itself.
        if (textOf(place.get()) === undefined || isList(place.get())) return undefined;
        found.push(place);
      } else found.push(...items);
    }
  }
  return found;
}
