import type { Rule } from '../rule';
import { LINEAGE_TYPES } from '../shared/lineage-types';
import { retainedOnDeletion } from '../shared/retained-on-deletion';

export const lineageRetained: Rule = {
  id: 'SageMakerLineageRetained',
  appliesTo: LINEAGE_TYPES,
  severity: 'warning',
  problem: 'what is known of the origin goes when the entity leaves its stack',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' to Retain.",
  controls: {
    'iso42001:A.7.5': {
      why: 'The record of where data and models came from outlives the stack that wrote it.',
      as: 'partial',
    },
    'iso27001:A.5.33': { why: 'A deployment cannot destroy records.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html',
  check: (entity) => retainedOnDeletion(entity),
};
