import { fail, pass } from '../../template/outcome';
import { isUndecided, Reference, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { LINEAGE_TYPES } from '../shared/lineage-types';

export const lineageSourceAddressable: Rule = {
  id: 'SageMakerLineageSourceAddressable',
  appliesTo: LINEAGE_TYPES,
  severity: 'warning',
  problem: 'the source of the lineage entity is no address that can be followed',
  fix: "Set 'Source.SourceUri' to the URI or ARN of what the entity stands for, as jobs name it.",
  controls: {
    'iso42001:A.7.5': {
      why: 'Jobs that read or wrote the source are found by its address, so that the way from data to model can be followed.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/lineage-tracking-entities.html',
  check: (entity) => {
    const source = entity.get('Source.SourceUri');
    const at = entity.pathOf('Source.SourceUri');
    if (source instanceof Reference && /Arn$/.test(source.attribute ?? '')) return pass(at, source);
    const text = textOf(source);
    // A text with holes is an address as soon as what it starts with is one.
    if (text !== undefined && ADDRESS.test(text)) return pass(at, source);
    if (isUndecided(source)) return entity.undecided('Source.SourceUri');
    return fail(at, source);
  },
};

/** A URI with a scheme, an ARN, or an image in a registry. */
const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/|arn:)\S|^[a-z0-9.-]+\.[a-z]+\/\S+[:@]\S+$/i;
