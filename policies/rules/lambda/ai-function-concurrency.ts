import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { roleMayInvokeModels } from '../shared/ai-invocation';
import { runsInDeploymentsOnly } from '../shared/deployment-function';

/** Only functions that may invoke models are judged: each of their calls costs money somewhere else. */
export const aiFunctionConcurrency: Rule = {
  id: 'LambdaAiFunctionConcurrency',
  appliesTo: ['AWS::Lambda::Function'],
  severity: 'warning',
  problem: 'a flood of calls makes the function invoke models without limit',
  fix: "Set 'ReservedConcurrentExecutions'.",
  controls: {
    'iso27001:A.8.6': {
      why: "Calls of the function cannot use up the model's capacity, or the account's.",
      as: 'partial',
    },
    'iso42001:A.9.2': { why: 'How much the model is used by this function has an upper bound.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': ['NIST.800.53.R5-LambdaConcurrency', 'HIPAA.Security-LambdaConcurrency'],
    guard: ['LAMBDA_CONCURRENCY_CHECK'],
    'checkov-cfn': ['CKV_AWS_115'],
    'checkov-tf': ['CKV_AWS_115'],
  },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
  check: (handler, { graph }) => {
    if (runsInDeploymentsOnly(handler, graph)) return notApplicable('runs in deployments only');
    const invokes = roleMayInvokeModels(handler, 'Role', graph);
    if (invokes === false) return notApplicable('may invoke no model');
    const outcome = handler.present('ReservedConcurrentExecutions');
    if (invokes === undefined && outcome.verdict === 'fail')
      return notApplicable('what its role may do cannot be seen');
    return outcome;
  },
};
