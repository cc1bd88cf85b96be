import type { ResourceGraph } from '../../template/graph';
import { coversAction, isAllow } from '../../template/statement';
import { isList } from '../../template/value';
import { ResourceView } from '../../template/view';
import { AI_COMPUTE_TYPES, subnetsOf } from './ai-compute';

/** Where each type names the role that its code acts with. */
const ROLES: Readonly<Record<string, string>> = {
  'AWS::BedrockAgentCore::BrowserCustom': 'ExecutionRoleArn',
  'AWS::BedrockAgentCore::CodeInterpreterCustom': 'ExecutionRoleArn',
  'AWS::BedrockAgentCore::Runtime': 'RoleArn',
  'AWS::Lambda::Function': 'Role',
  'AWS::SageMaker::Domain': 'DefaultUserSettings.ExecutionRole',
  'AWS::SageMaker::Model': 'ExecutionRoleArn',
  'AWS::SageMaker::NotebookInstance': 'RoleArn',
};

/**
 * Which of some services the code in a VPC is allowed to call.
 *
 * @param actions for each service name, actions that need its endpoint
 */
export function servicesCalledFrom(
  vpc: ResourceView,
  graph: ResourceGraph,
  actions: Readonly<Record<string, readonly string[]>>,
): string[] {
  const called = new Set<string>();
  for (const role of rolesIn(vpc, graph)) {
    const statements = (graph.identityStatements(role) ?? []).filter(isAllow);
    for (const [service, needing] of Object.entries(actions))
      if (needing.some((action) => statements.some((statement) => coversAction(statement, action) === true)))
        called.add(service);
  }
  return [...called];
}

/** Roles of the functions and of the compute for AI in a VPC. */
function rolesIn(vpc: ResourceView, graph: ResourceGraph): Set<ResourceView> {
  const roles = new Set<ResourceView>();
  for (const subnet of graph.referrers(vpc, 'AWS::EC2::Subnet')) {
    if (!graph.names(subnet.get('VpcId'), vpc)) continue;
    for (const user of graph.referrers(subnet, 'AWS::Lambda::Function', ...AI_COMPUTE_TYPES)) {
      if (!liesIn(user, subnet, graph)) continue;
      const role = graph.role(user.get(ROLES[user.type] ?? 'RoleArn'));
      if (role instanceof ResourceView) roles.add(role);
    }
  }
  return roles;
}

function liesIn(user: ResourceView, subnet: ResourceView, graph: ResourceGraph): boolean {
  if (user.type !== 'AWS::Lambda::Function')
    return (subnetsOf(user) ?? []).some((place) => graph.names(place.get(), subnet));
  const subnets = user.get('VpcConfig.SubnetIds');
  return isList(subnets) && subnets.some((one) => graph.names(one, subnet));
}
