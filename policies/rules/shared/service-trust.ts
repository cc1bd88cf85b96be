import type { ResourceGraph } from '../../template/graph';
import { isAllow, type Ternary } from '../../template/statement';
import { isParameter, textOf } from '../../template/value';
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

/** In the place of a service that a parameter names. */
const GIVEN = '';

/** The services that a role's trust policy lets in; `undefined` when the policy is not known. */
function trustedServices(role: ResourceView, graph: ResourceGraph): string[] | undefined {
  return graph
    .statements(role.node('AssumeRolePolicyDocument'))
    ?.filter(isAllow)
    .flatMap((statement) => statement.principals)
    .filter((principal) => principal.kind === 'Service')
    .map((principal) => (isParameter(principal.value) ? GIVEN : serviceName(textOf(principal.value) ?? '')))
    .filter((name): name is string => name !== undefined);
}

/** Whether an AI service may assume the role. */
export function servesAiService(role: ResourceView, graph: ResourceGraph): Ternary {
  return trustsOneOf(AI_SERVICES, role, graph);
}

/** Whether code runs under the role: a job, an agent, a function, a container. */
export function isWorkloadRole(role: ResourceView, graph: ResourceGraph): Ternary {
  return trustsOneOf(WORKLOAD_SERVICES, role, graph);
}

function trustsOneOf(services: readonly string[], role: ResourceView, graph: ResourceGraph): Ternary {
  const trusted = trustedServices(role, graph);
  if (trusted === undefined) return 'unknown';
  return trusted.some((service) => services.includes(service)) || (trusted.includes(GIVEN) ? 'unknown' : false);
}
