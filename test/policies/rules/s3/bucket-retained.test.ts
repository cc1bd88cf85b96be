import { bucketRetained } from '../../../../policies/rules/s3/bucket-retained';
import { bucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(bucketRetained, {
  pass: { retained: bucket({}, {}, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }) },
  fail: { 'not set': bucket({}), deleted: bucket({}, {}, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' }) },
  unknown: { 'a parameter decides': bucket({}, {}, { DeletionPolicy: { Ref: 'P' }, UpdateReplacePolicy: 'Retain' }) },
});
