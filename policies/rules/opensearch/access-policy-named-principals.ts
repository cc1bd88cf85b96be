import { all, fail, pass, unknown } from '../../template/outcome';
import { isList, Pseudo, textOf, Unknown } from '../../template/value';
import type { Rule } from '../rule';
import { objectsOfJson } from '../shared/policy-json';

export const accessPolicyNamedPrincipals: Rule = {
  id: 'OpenSearchAccessPolicyNamedPrincipals',
  appliesTo: ['AWS::OpenSearchServerless::AccessPolicy'],
  severity: 'error',
  problem: 'every principal may read the vector store',
  fix: "Name roles in 'Principal'.",
  controls: {
    'iso27001:A.8.3': { why: 'Only named roles read and write documents and vectors.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Who reaches the data is decided by name.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html',
  check: (resource) => {
    const rules = objectsOfJson(resource, 'Policy');
    if (!rules) return resource.undecided('Policy');
    return all(
      ...rules.map((rule) => {
        const principals = isList(rule['Principal']) ? rule['Principal'] : [rule['Principal']];
        if (principals.some((one) => /^\*$|:root$|\/\*$/.test(textOf(one) ?? '')))
          return fail('Policy', undefined, 'a principal stands for many');
        const open = principals.find((one) => one instanceof Unknown && !(one instanceof Pseudo));
        return open === undefined ? pass('Policy') : unknown(textOf(open) ?? 'a principal', 'Policy');
      }),
    );
  },
};
