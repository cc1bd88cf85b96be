import { notApplicable, unknown } from '../../template/outcome';
import { coversAction } from '../../template/statement';
import { allOf } from '../../template/ternary';
import type { Rule } from '../rule';
import { servesCustomResourcesOnly } from '../shared/custom-resource-role';
import { eachGuardedByEveryHolder, failUnlessGuarded, judgeGrants } from '../shared/granted';
import { isUnconditional } from '../shared/narrowing-condition';
import { holdersOf, IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { coversResourcesOf } from '../shared/resource-cover';
import { isWorkloadRole } from '../shared/service-trust';

/** Actions that change or remove what watches and limits the model. */
const ADMINISTRATION = [
  'bedrock:UpdateGuardrail',
  'bedrock:DeleteGuardrail',
  'bedrock:PutEnforcedGuardrailConfiguration',
  'bedrock:DeleteEnforcedGuardrailConfiguration',
  'bedrock:PutModelInvocationLoggingConfiguration',
  'bedrock:DeleteModelInvocationLoggingConfiguration',
];

/** The kind of resource that an action is on, where it is not on the account. */
const KIND: Readonly<Record<string, string>> = {
  'bedrock:UpdateGuardrail': 'guardrail/',
  'bedrock:DeleteGuardrail': 'guardrail/',
};

export const guardrailAdministrationSeparated: Rule = {
  id: 'IamGuardrailAdministrationSeparated',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'a workload may change the guardrail or the logging that it is under',
  fix: 'Take these actions from the role of the workload and give them to a role that administers and runs no code.',
  controls: {
    'iso27001:A.5.3': {
      why: 'What runs under the guardrail and what may change the guardrail are different roles.',
      as: 'partial',
    },
    'iso27001:A.8.2': { why: 'The right to weaken the safeguards is kept from workloads.', as: 'partial' },
    'iso27001:A.8.15': { why: 'A workload cannot switch off the log of its own invocations.', as: 'partial' },
    'iso42001:A.6.2.8': { why: 'The recording of invocations cannot be stopped by what is recorded.', as: 'partial' },
    'iso42001:A.9.2': { why: 'The safeguards of responsible use hold against the system itself.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions.html',
  check: (resource, context) => {
    const { graph } = context;
    const workloads = holdersOf(resource, graph)
      .known.filter((holder) => holder.type === 'AWS::IAM::Role' && !servesCustomResourcesOnly(holder, graph))
      .map((holder) => isWorkloadRole(holder, graph));
    if (workloads.every((answer) => answer === false))
      return notApplicable('no workload is seen to hold these permissions');
    const outcomes = judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        const granted = ADMINISTRATION.filter((action) => coversAction(statement, action) === true);
        const open = ADMINISTRATION.some((action) => coversAction(statement, action) === 'unknown');
        if (granted.length === 0)
          return open ? unknown('the actions of the policy', statement.at) : { verdict: 'pass', at: statement.at };
        const guarded = eachGuardedByEveryHolder(granted, resource, context, (other, action) =>
          allOf(
            isUnconditional(other),
            coversAction(other, action),
            coversResourcesOf(other, statement, action, KIND[action]),
          ),
        );
        return failUnlessGuarded(statement, guarded, granted[0], granted.join(', '));
      },
    });
    if (workloads.includes(true)) return outcomes;
    return outcomes.map((one) => (one.verdict === 'fail' ? unknown('who may assume the role', one.at) : one));
  },
};
