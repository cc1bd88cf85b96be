import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction } from '../../template/statement';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { isNarrowedBy } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';

export const marketplaceSubscriptionScoped: Rule = {
  id: 'IamMarketplaceSubscriptionScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'any product of AWS Marketplace may be subscribed to',
  fix: "Add a condition on 'aws-marketplace:ProductId' that lists the approved models.",
  controls: {
    'iso27001:A.5.21': { why: 'Models of new suppliers enter only if their product is on the list.', as: 'partial' },
    'iso27001:A.5.23': {
      why: 'New cloud services cannot be bought by a workload or a user on their own.',
      as: 'partial',
    },
    'iso42001:A.10.3': { why: 'Model suppliers are limited to those that were approved.', as: 'supporting' },
  },
  equivalents: { aiml: ['BR-03'] },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-permissions.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        const subscribes = coversAction(statement, 'aws-marketplace:Subscribe');
        if (subscribes === false) return notApplicable();
        // IAM knows no resource for a subscription: the product can only be named in a condition.
        if (isNarrowedBy(statement, 'aws-marketplace:ProductId')) return pass(statement.at);
        return subscribes === true ? fail(statement.at) : unknown('the actions of the policy', statement.at);
      },
    }),
};
