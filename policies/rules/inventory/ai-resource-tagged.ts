import type { Rule } from '../rule';
import { tagWritten } from '../shared/tag-written';
import { TAGGED_AI_TYPES } from '../shared/tagged-ai-types';

export const aiResourceTagged: Rule = {
  id: 'InventoryAiResourceTagged',
  appliesTo: TAGGED_AI_TYPES,
  severity: 'error',
  problem: 'the resource cannot be traced to its AI system',
  fix: 'Add the inventory tags; CDK applies them to everything with Tags.of(app).add().',
  controls: {
    'iso42001:A.4.2': { why: 'Tags list which resources each AI system and stage consists of.', as: 'partial' },
    'iso42001:A.3.2': {
      why: 'The owner is named on the resource; who that is and what they do is recorded elsewhere.',
      as: 'supporting',
    },
    'iso42001:A.5.3': { why: 'The tag leads from the resource to its impact assessment.', as: 'supporting' },
    'iso27001:A.5.9': { why: 'The asset appears in the inventory with its owner.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html',
  check: (resource, { options }) => options.inventoryTags.map((key) => tagWritten(resource, key)),
};
