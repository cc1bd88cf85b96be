import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { LINEAGE_TYPES } from '../shared/lineage-types';
import { noSecretInValue } from '../shared/secret-in-value';

export const lineageWithoutSecrets: Rule = {
  id: 'SageMakerLineageWithoutSecrets',
  appliesTo: LINEAGE_TYPES,
  severity: 'error',
  problem: 'a secret stands in the properties or the source of a lineage entity',
  fix: "Take it out of 'Properties' and 'Source', and rotate it: the entity may have been read.",
  controls: {
    'iso27001:A.5.17': { why: 'Credentials are kept where they can be rotated, not in metadata.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Whoever may query the lineage would read the secret.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/querying-lineage-entities.html',
  check: (entity) => {
    const source = noSecretInValue('SourceUri', entity.get('Source.SourceUri'), entity.pathOf('Source.SourceUri'));
    const properties = entity.node('Properties');
    const names = properties.keys();
    if (!names) return all(source, properties.undecided());
    return all(source, ...names.map((name) => noSecretInValue(name, properties.get(name), properties.pathOf(name))));
  },
};
