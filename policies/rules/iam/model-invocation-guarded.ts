import { notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction, type Statement } from '../../template/statement';
import { allOf, type Ternary } from '../../template/ternary';
import { isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { failUnlessGuarded, guardedByEveryHolder, judgeGrants } from '../shared/granted';
import { isNarrowedBy, refusesWithout } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
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
        const invokes = coversInvocation(statement);
        if (invokes === false || embedsOnly(statement)) return notApplicable();
        if (isNarrowedBy(statement, GUARDRAIL)) return pass(statement.at);
        if (invokes === 'unknown') return unknown('the actions of the policy', statement.at);
        const guarded = guardedByEveryHolder(resource, context, (other) =>
          allOf(coversInvocation(other), refusesWithout(other, GUARDRAIL)),
        );
        if (guarded === false && mayEmbedOnly(statement))
          return unknown('the models that the statement is for', statement.at);
        return failUnlessGuarded(statement, guarded, resourceTexts(statement)[0]);
      },
    }),
};

/** Embedding and reranking models answer with numbers: no guardrail applies to them. */
function embedsOnly(statement: Statement): boolean {
  const models = resourceTexts(statement);
  return models.length > 0 && models.every((model) => EMBEDDING.test(model));
}

function mayEmbedOnly(statement: Statement): boolean {
  const models = statement.resources.filter((model) => !isParameter(model)).map((model) => textOf(model) ?? '');
  return models.length < statement.resources.length && models.every((model) => EMBEDDING.test(model));
}

function coversInvocation(statement: Statement): Ternary {
  const answers = INVOCATIONS.map((action) => coversAction(statement, action));
  return answers.includes(true) || (answers.includes('unknown') ? 'unknown' : false);
}
