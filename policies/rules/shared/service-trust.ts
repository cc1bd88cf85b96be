import type { ResourceGraph } from '../../template/graph';
import { isAllow } from '../../template/statement';
import { textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Services that run models, agents and training on behalf of their callers. */
export const AI_SERVICES: readonly string[] = ['sagemaker', 'bedrock', 'bedrock-agentcore'];

/** Services that run code: a role of theirs is a workload's. */
const WORKLOAD_SERVICES: readonly string[] = [
  ...AI_SERVICES,
  'batch',
  'ec2',
  'ecs-tasks',
  'glue',
  'lambda',
  'pods.eks',
  'states',
];

/** The short name of a service principal: `sagemaker` of `sagemaker.amazonaws.com`. */
export function serviceName(principal: string): string | undefined {
  return /^([a-z0-9.-]+)\.(?:amazonaws\.com(?:\.cn)?|\$\{AWS::URLSuffix\})$/.exec(principal)?.[1];
}

/** The services that a role's trust policy lets in; `undefined` when the policy is not known. */
export function trustedServices(role: ResourceView, graph: ResourceGraph): string[] | undefined {
  return graph
    .statements(role.node('AssumeRolePolicyDocument'))
    ?.filter(isAllow)
    .flatMap((statement) => statement.principals)
    .filter((principal) => principal.kind === 'Service')
    .map((principal) => serviceName(textOf(principal.value) ?? ''))
    .filter((name): name is string => name !== undefined);
}

/** Whether an AI service may assume the role. */
export function servesAiService(role: ResourceView, graph: ResourceGraph): boolean {
  return trustedServices(role, graph)?.some((service) => AI_SERVICES.includes(service)) ?? false;
}

/** Whether code runs under the role: a job, an agent, a function, a container. */
export function isWorkloadRole(role: ResourceView, graph: ResourceGraph): boolean {
  return trustedServices(role, graph)?.some((service) => WORKLOAD_SERVICES.includes(service)) ?? false;
}
