import { permissionsNamedPrincipals } from '../../../../policies/rules/lakeformation/permissions-named-principals';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(permissionsNamedPrincipals, {
  pass: {
    'a role': { DataLakePrincipal: { DataLakePrincipalIdentifier: 'arn:aws:iam::111122223333:role/scientist' } },
  },
  fail: {
    everybody: { DataLakePrincipal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' } },
    'everybody, in the newer type': {
      resources: {
        P: {
          Type: 'AWS::LakeFormation::PrincipalPermissions',
          Properties: { Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' } },
        },
      },
    },
  },
  'not applicable': { nobody: {} },
  unknown: {
    'a parameter names it': parameterCase('AWS::LakeFormation::Permissions', {
      DataLakePrincipal: { DataLakePrincipalIdentifier: { Ref: 'Value' } },
    }),
  },
});
