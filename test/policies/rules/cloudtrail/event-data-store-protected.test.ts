import { eventDataStoreProtected } from '../../../../policies/rules/cloudtrail/event-data-store-protected';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(eventDataStoreProtected, {
  pass: { protected: { TerminationProtectionEnabled: true } },
  fail: { 'not protected': { TerminationProtectionEnabled: false } },
  unknown: { 'not set': {} },
});
