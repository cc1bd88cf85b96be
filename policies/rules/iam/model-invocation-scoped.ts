import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction, type Statement, type Ternary } from '../../template/statement';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { isNarrowedBy } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { reachesAll, resourceTexts } from '../shared/resource-pattern';

/** Two models of different providers: a pattern over both is a pattern over all. */
const ANY_TWO_MODELS = [
  'arn:aws:bedrock:us-east-1::foundation-model/anthropic.model-one-v1:0',
  'arn:aws:bedrock:us-east-1::foundation-model/meta.model-two-v2:0',
];

export const modelInvocationScoped: Rule = {
  id: 'IamModelInvocationScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'every foundation model may be invoked',
  fix: "Name the approved models or inference profiles in 'Resource' instead of a wildcard.",
  controls: {
    'iso27001:A.5.15': { why: 'Who may call which model is decided in the policy.', as: 'partial' },
    'iso27001:A.8.2': { why: 'A workload holds the right to the models it needs, not to all of them.', as: 'partial' },
    'iso42001:A.9.4': {
      why: 'Only the models that the system is meant to use can be called, so its use stays as declared.',
      as: 'partial',
    },
    'iso42001:A.10.3': { why: 'Models of suppliers that nobody approved cannot be called.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/security_iam_id-based-policy-examples.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        const invokes = coversInvocation(statement);
        if (invokes === false) return notApplicable();
        // Models behind an inference profile can only be named by pattern; the profile is what limits them.
        if (isNarrowedBy(statement, 'bedrock:InferenceProfileArn')) return pass(statement.at);
        const all = reachesAll(statement, ...ANY_TWO_MODELS);
        if (all === false) return pass(statement.at, resourceTexts(statement)[0]);
        if (all === 'unknown' || invokes === 'unknown')
          return unknown('the models that the policy names', statement.at);
        return fail(statement.at, resourceTexts(statement)[0]);
      },
    }),
};

function coversInvocation(statement: Statement): Ternary {
  const answers = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'].map((action) =>
    coversAction(statement, action),
  );
  return answers.includes(true) || (answers.includes('unknown') ? 'unknown' : false);
}
