import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const permissionsNamedPrincipals: Rule = {
  id: 'LakeFormationPermissionsNamedPrincipals',
  appliesTo: ['AWS::LakeFormation::Permissions', 'AWS::LakeFormation::PrincipalPermissions'],
  severity: 'error',
  problem: 'the grant is to everybody whom IAM allows',
  fix: "Name roles, users or groups instead of 'IAM_ALLOWED_PRINCIPALS'.",
  controls: {
    'iso27001:A.8.3': { why: 'The data can be read only by those who are named.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Access to the data lake is granted to named principals.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/lake-formation/latest/dg/upgrade-glue-lake-formation-background.html',
  check: (permissions) => {
    const path = `${permissions.type === 'AWS::LakeFormation::Permissions' ? 'DataLakePrincipal' : 'Principal'}.DataLakePrincipalIdentifier`;
    return permissions.has(path)
      ? permissions.differs(path, 'IAM_ALLOWED_PRINCIPALS')
      : notApplicable('no principal is named');
  },
};
