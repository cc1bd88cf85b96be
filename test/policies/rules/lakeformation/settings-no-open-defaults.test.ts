import { settingsNoOpenDefaults } from '../../../../policies/rules/lakeformation/settings-no-open-defaults';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(settingsNoOpenDefaults, {
  pass: {
    'empty lists': { CreateDatabaseDefaultPermissions: [], CreateTableDefaultPermissions: [] },
    'a database with none': {
      resources: {
        D: { Type: 'AWS::Glue::Database', Properties: { DatabaseInput: { CreateTableDefaultPermissions: [] } } },
      },
    },
  },
  fail: {
    'not set': {},
    'one of the two': { CreateDatabaseDefaultPermissions: [] },
    everybody: {
      CreateDatabaseDefaultPermissions: [],
      CreateTableDefaultPermissions: [
        { Permissions: ['ALL'], Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' } },
      ],
    },
    'a database for everybody': {
      resources: {
        D: {
          Type: 'AWS::Glue::Database',
          Properties: {
            DatabaseInput: {
              CreateTableDefaultPermissions: [
                { Permissions: ['ALL'], Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' } },
              ],
            },
          },
        },
      },
    },
  },
  unknown: {
    'a parameter names the principal': parameterCase('AWS::LakeFormation::DataLakeSettings', {
      CreateDatabaseDefaultPermissions: [],
      CreateTableDefaultPermissions: [{ Principal: { DataLakePrincipalIdentifier: { Ref: 'Value' } } }],
    }),
  },
  'not applicable': { 'a database that follows the settings': { resources: { D: { Type: 'AWS::Glue::Database' } } } },
});
