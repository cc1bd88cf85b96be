import type { ResourceGraph } from '../../template/graph';
import { coversAction, isAllow, type Statement } from '../../template/statement';
import { textOf } from '../../template/value';
import { ResourceView } from '../../template/view';

/** Actions that run a model, an agent or an endpoint: each call costs money and may carry personal data. */
export const INVOKE_ACTIONS: readonly string[] = [
  'bedrock:InvokeModel',
  'bedrock:InvokeModelWithResponseStream',
  'bedrock:InvokeAgent',
  'bedrock:InvokeFlow',
  'bedrock:InvokeInlineAgent',
  'bedrock:RetrieveAndGenerate',
  'bedrock-agentcore:InvokeAgentRuntime',
  'bedrock-agentcore:InvokeGateway',
  'sagemaker:InvokeEndpoint',
  'sagemaker:InvokeEndpointAsync',
  'sagemaker:InvokeEndpointWithResponseStream',
];

/** Managed policies of AWS that allow them. */
const INVOKING_POLICY = /policy\/(service-role\/)?Amazon(Bedrock|SageMaker)(Full|StudioFull|CanvasAI)/;

/** Whether a statement allows one of the actions. */
export function allowsInvocation(statement: Statement): boolean {
  return isAllow(statement) && INVOKE_ACTIONS.some((action) => coversAction(statement, action) === true);
}

/**
 * Whether a role may invoke models.
 *
 * @returns `undefined` when the role, or what it is allowed, is not in the assembly
 */
export function mayInvokeModels(role: ResourceView | undefined, graph: ResourceGraph): boolean | undefined {
  if (!role) return undefined;
  const statements = graph.identityStatements(role);
  if (!statements) return undefined;
  if (statements.some(allowsInvocation)) return true;
  return graph.managedPolicyArns(role).some((arn) => INVOKING_POLICY.test(textOf(arn) ?? ''));
}

/** Whether the role that a property names may invoke models; `undefined` when it cannot be seen. */
export function roleMayInvokeModels(holder: ResourceView, path: string, graph: ResourceGraph): boolean | undefined {
  const role = graph.role(holder.get(path));
  return mayInvokeModels(role instanceof ResourceView ? role : undefined, graph);
}
