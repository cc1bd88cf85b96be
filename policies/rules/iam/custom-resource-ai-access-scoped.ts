import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAllResources, isEveryAction } from '../../template/statement';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { servesCustomResourcesOnly } from '../shared/custom-resource-role';
import { judgeGrants } from '../shared/granted';
import { holdersOf, IDENTITY_POLICY_TYPES } from '../shared/principal-statements';

/** Actions for which IAM knows no resource, so that `*` is the only way to grant them. */
const WITHOUT_RESOURCE: readonly RegExp[] = [
  /^(bedrock|bedrock-agentcore|sagemaker):List[A-Za-z]+$/i,
  /^bedrock:(Get|Put|Delete)ModelInvocationLoggingConfiguration$/i,
  /^bedrock:[A-Za-z]*(FoundationModelAgreement|UseCaseForModelAccess|EnforcedGuardrail|AccountDataRetention)[A-Za-z]*$/i,
  /^bedrock:(PutFoundationModelEntitlement|GetFoundationModelAvailability)$/i,
  /^bedrock:Create(Agent|Blueprint|CustomModel|Flow|KnowledgeBase|MarketplaceModelEndpoint|ModelImportJob|Prompt|Session)$/i,
  /^bedrock-agentcore:Create[A-Za-z]+$/i,
  /^sagemaker:(Search|QueryLineage|[A-Za-z]*SagemakerServicecatalogPortfolio[A-Za-z]*)$/i,
];

export const customResourceAiAccessScoped: Rule = {
  id: 'IamCustomResourceAiAccessScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'warning',
  problem: 'a custom resource may act on every AI resource of the account',
  fix: "Name the resources in the policy of the custom resource instead of '*'.",
  controls: {
    'iso27001:A.8.2': { why: 'Deployment code can change only the AI resources of its own stack.', as: 'partial' },
    'iso42001:A.3.2': { why: 'A deployment role is kept to its duty.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html',
  check: (resource, context) => {
    const serves = holdersOf(resource, context.graph).known.some((holder) =>
      servesCustomResourcesOnly(holder, context.graph),
    );
    if (!serves) return notApplicable('no custom resource is seen to hold these permissions');
    return judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        const actions = statement.actions.map(textOf).filter((action) => action !== undefined);
        const onAi = actions.filter(
          (action) => /^(bedrock|bedrock-agentcore|sagemaker):/i.test(action) || isEveryAction(action),
        );
        if (onAi.length === 0) return notApplicable();
        const wide = onAi.find((action) => !WITHOUT_RESOURCE.some((pattern) => pattern.test(action)));
        const all = wide !== undefined && coversAllResources(statement);
        if (all === 'unknown') return unknown('the resources of the policy', statement.at);
        return all ? fail(statement.at, wide) : pass(statement.at, onAi[0]);
      },
    });
  },
};
