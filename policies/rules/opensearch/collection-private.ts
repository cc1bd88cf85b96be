import { all, fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { objectsOfJson } from '../shared/policy-json';

export const collectionPrivate: Rule = {
  id: 'OpenSearchCollectionPrivate',
  appliesTo: ['AWS::OpenSearchServerless::SecurityPolicy'],
  severity: 'error',
  problem: 'the vector store can be reached from the internet',
  fix: "Set 'AllowFromPublic' to false, with 'SourceVPCEs' or 'SourceServices'.",
  controls: {
    'iso27001:A.8.20': {
      why: 'The vector store can be reached by named VPC endpoints and services only.',
      as: 'partial',
    },
    'iso27001:A.8.22': { why: 'The vector store is in the network segment of its system.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Documents and vectors cannot be fetched from anywhere.', as: 'supporting' },
  },
  equivalents: { aiml: ['FS-26'] },
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html',
  check: (resource) => {
    if (isUndecided(resource.get('Type'))) return resource.undecided('Type');
    if (textOf(resource.get('Type')) !== 'network') return notApplicable('not a network policy');
    const rules = objectsOfJson(resource, 'Policy');
    if (!rules) return resource.undecided('Policy');
    if (rules.length === 0) return fail('Policy');
    return all(
      ...rules.map((rule) => {
        const open = rule['AllowFromPublic'];
        if (isUndecided(open)) return unknown(textOf(open) ?? 'AllowFromPublic', 'Policy');
        return textOf(open) === 'true' ? fail('Policy', undefined, 'AllowFromPublic is true') : pass('Policy');
      }),
    );
  },
};
