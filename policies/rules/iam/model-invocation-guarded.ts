import { notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction, type Statement } from '../../template/statement';
import { allOf, type Ternary } from '../../template/ternary';
import { isParameter, Text, type Value } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule, RuleContext } from '../rule';
import { eachGuardedByEveryHolder, failUnlessGuarded, judgeGrants } from '../shared/granted';
import { isNarrowedBy, refusesWithout } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { coversResourcesOf } from '../shared/resource-cover';
import { resourceTexts } from '../shared/resource-pattern';

const INVOCATIONS = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
const EMBEDDING = /embed|rerank/i;
const GUARDRAIL = 'bedrock:GuardrailIdentifier';

export const modelInvocationGuarded: Rule = {
  id: 'IamModelInvocationGuarded',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'models may be invoked without the guardrail',
  fix: "Add a condition on 'bedrock:GuardrailIdentifier' that names the guardrail, or deny invocations without it.",
  controls: {
    'iso27001:A.5.15': { why: 'The policy grants the model only together with its guardrail.', as: 'partial' },
    'iso27001:A.8.12': {
      why: 'Prompts and answers cannot go round the filters that keep sensitive data from leaving.',
      as: 'partial',
    },
    'iso42001:A.9.4': {
      why: 'A caller cannot leave out the guardrail that keeps use inside the declared purpose.',
      as: 'partial',
    },
    'iso42001:A.9.2': { why: 'A required step of responsible use cannot be skipped.', as: 'supporting' },
  },
  equivalents: { aiml: ['BR-10'] },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      judge: (statement) => {
        const granted = INVOCATIONS.filter((action) => coversAction(statement, action) === true);
        const open = INVOCATIONS.some((action) => coversAction(statement, action) === 'unknown');
        const embedding = embedsOnly(statement, context);
        if ((granted.length === 0 && !open) || embedding === true) return notApplicable();
        if (isNarrowedBy(statement, GUARDRAIL)) return pass(statement.at);
        if (granted.length === 0) return unknown('the actions of the policy', statement.at);
        const guarded = eachGuardedByEveryHolder(granted, resource, context, (other, action) =>
          allOf(
            coversAction(other, action),
            coversResourcesOf(other, statement, action),
            refusesWithout(other, GUARDRAIL),
          ),
        );
        if (guarded === false && embedding === 'unknown')
          return unknown('the models that the statement is for', statement.at);
        return failUnlessGuarded(statement, guarded, resourceTexts(statement)[0]);
      },
    }),
};

/** Embedding and reranking models answer with numbers: no guardrail applies to them. */
function embedsOnly(statement: Statement, context: RuleContext): Ternary {
  return statement.resources.length > 0 && allOf(...statement.resources.map((model) => embeds(model, context)));
}

/** Whether the literal parts of a model's ARN name such a model, or those of the model that an inference profile is for. */
function embeds(model: Value, { graph }: RuleContext): Ternary {
  const profile = graph.find(model, 'AWS::Bedrock::ApplicationInferenceProfile');
  const named = profile instanceof ResourceView ? profile.get('ModelSource.CopyFrom') : model;
  if (isParameter(named)) return 'unknown';
  const parts = named instanceof Text ? named.parts : [named];
  return parts.some((part) => typeof part === 'string' && EMBEDDING.test(part));
}
