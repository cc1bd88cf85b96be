import { all, fail, pass } from '../../template/outcome';
import { isList, isObject, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { objectsOfJson } from '../shared/policy-json';

export const accessPolicyLeastPrivilege: Rule = {
  id: 'OpenSearchAccessPolicyLeastPrivilege',
  appliesTo: ['AWS::OpenSearchServerless::AccessPolicy'],
  severity: 'warning',
  problem: 'principals may do everything with the vector store',
  fix: "List the permissions that are needed instead of 'aoss:*'.",
  controls: {
    'iso27001:A.8.3': { why: 'Roles may do with documents and vectors what they need, and no more.', as: 'partial' },
    'iso27001:A.8.2': { why: 'Managing the store is kept apart from using it.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html',
  check: (resource) => {
    const rules = objectsOfJson(resource, 'Policy');
    if (!rules) return resource.undecided('Policy');
    return all(
      ...rules
        .flatMap((rule) => (isList(rule['Rules']) ? rule['Rules'] : []))
        .map((one) => {
          const permissions = isObject(one) ? one['Permission'] : undefined;
          return (isList(permissions) ? permissions : [permissions]).some((permission) =>
            /^(\*|aoss:\*)$/.test(textOf(permission) ?? ''),
          )
            ? fail('Policy', undefined, 'aoss:*')
            : pass('Policy');
        }),
    );
  },
};
