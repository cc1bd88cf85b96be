import { notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction } from '../../template/statement';
import { allOf, anyOf } from '../../template/ternary';
import type { Rule } from '../rule';
import { eachGuardedByEveryHolder, failUnlessGuarded, judgeGrants } from '../shared/granted';
import { isNarrowedBy, isUnconditional, refusesWithout } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { coversResourcesOf } from '../shared/resource-cover';

/** Actions that issue such a URL, and the kind of resource that each is on. */
const KIND: Readonly<Record<string, string>> = {
  'sagemaker:CreatePresignedDomainUrl': 'user-profile/',
  'sagemaker:CreatePresignedNotebookInstanceUrl': 'notebook-instance/',
};
const ACTIONS = Object.keys(KIND);
const NETWORK_KEYS = ['aws:SourceVpce', 'aws:SourceVpc', 'aws:SourceVpcArn', 'aws:VpcSourceIp', 'aws:SourceIp'];

export const presignedUrlNetworkBound: Rule = {
  id: 'IamPresignedUrlNetworkBound',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'a sign-in URL of a notebook or Studio can be issued from any network',
  fix: "Add a condition on 'aws:SourceVpce' or 'aws:SourceIp', or deny requests from elsewhere.",
  controls: {
    'iso27001:A.8.5': { why: 'A stolen credential alone opens no notebook: the network must fit too.', as: 'partial' },
    'iso27001:A.8.20': { why: 'Notebooks are entered only through the known network path.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/studio-interface-endpoint.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        const granted = ACTIONS.filter((action) => coversAction(statement, action) === true);
        if (granted.length === 0) {
          const open = ACTIONS.some((action) => coversAction(statement, action) === 'unknown');
          return open ? unknown('the actions of the policy', statement.at) : notApplicable();
        }
        if (isNarrowedBy(statement, ...NETWORK_KEYS)) return pass(statement.at, granted[0]);
        const guarded = eachGuardedByEveryHolder(granted, resource, context, (other, action) =>
          allOf(
            coversAction(other, action),
            coversResourcesOf(other, statement, action, KIND[action]),
            anyOf(isUnconditional(other), refusesWithout(other, ...NETWORK_KEYS)),
          ),
        );
        return failUnlessGuarded(statement, guarded, granted[0]);
      },
    }),
};
