import type { Rule } from '../rule';
import { tagWritten } from '../shared/tag-written';
import { TAGGED_AI_TYPES } from '../shared/tagged-ai-types';

export const aiResourceClassified: Rule = {
  id: 'InventoryAiResourceClassified',
  appliesTo: TAGGED_AI_TYPES,
  severity: 'error',
  problem: 'nobody can see how sensitive the data of the resource is',
  fix: 'Add the classification tag with the class of the data that the resource holds or handles.',
  controls: {
    'iso27001:A.5.12': { why: 'The resource states the class of its data.', as: 'partial' },
    'iso27001:A.5.13': { why: 'The label is a tag that policies and searches can use.', as: 'partial' },
    'iso42001:A.4.3': {
      why: 'The class is part of what is recorded of the data that the system uses.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html',
  check: (resource, { options }) => tagWritten(resource, options.classificationTag),
};
