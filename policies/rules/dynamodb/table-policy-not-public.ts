import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

export const tablePolicyNotPublic: Rule = {
  id: 'DynamoDBTablePolicyNotPublic',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  severity: 'error',
  problem: 'everybody may reach the table',
  fix: 'Name the principals in the resource policy.',
  controls: {
    'iso27001:A.5.15': { why: 'Only named principals reach the table.', as: 'partial' },
    'iso27001:A.8.3': { why: 'Data in the table is not open to other accounts.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html',
  check: (table) => {
    const replicas = table.items('Replicas');
    if (!replicas) return table.undecided('Replicas');
    return all(...[table, ...replicas].map((place) => namesItsPrincipals(place.node('ResourcePolicy.PolicyDocument'))));
  },
};
