import { trailManagementEvents } from '../../../../policies/rules/cloudtrail/trail-management-events';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailManagementEvents, {
  pass: {
    'no selectors, which records them all': {},
    'a selector for them': {
      AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
    },
    'a basic selector': { EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] },
  },
  fail: {
    'writes only': { EventSelectors: [{ ReadWriteType: 'WriteOnly' }] },
    'sources left out': { EventSelectors: [{ ExcludeManagementEventSources: ['kms.amazonaws.com'] }] },
    'reads filtered': {
      AdvancedEventSelectors: [
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Management'] },
            { Field: 'readOnly', Equals: ['false'] },
          ],
        },
      ],
    },
  },
  unknown: {
    'data events only': {
      AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] }],
    },
    'management events left to another trail': { EventSelectors: [{ IncludeManagementEvents: false }] },
    'a parameter decides': parameterCase('AWS::CloudTrail::Trail', {
      EventSelectors: [{ ReadWriteType: { Ref: 'Value' } }],
    }),
  },
});
