import { selectionNotEmpty } from '../../../../policies/rules/backup/selection-not-empty';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(selectionNotEmpty, {
  pass: {
    'a resource': { BackupSelection: { Resources: ['arn:aws:s3:::b'] } },
    'a tag': { BackupSelection: { ListOfTags: [{ ConditionKey: 'backup' }] } },
  },
  fail: { nothing: {}, 'empty lists': { BackupSelection: { Resources: [], ListOfTags: [] } } },
  unknown: {
    'a parameter lists them': parameterCase('AWS::Backup::BackupSelection', {
      BackupSelection: { Resources: { Ref: 'Value' } },
    }),
  },
});
