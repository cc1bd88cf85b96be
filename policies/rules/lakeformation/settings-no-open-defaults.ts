import { all, fail, notApplicable, type Outcome, pass } from '../../template/outcome';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const settingsNoOpenDefaults: Rule = {
  id: 'LakeFormationSettingsNoOpenDefaults',
  appliesTo: ['AWS::LakeFormation::DataLakeSettings', 'AWS::Glue::Database'],
  severity: 'error',
  problem: 'new databases and tables are open to everybody whom IAM allows, past Lake Formation',
  fix: 'Set the default permissions to empty lists.',
  controls: {
    'iso27001:A.8.3': { why: 'New tables can be read only by those to whom Lake Formation grants it.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Access to the data lake is granted table by table.', as: 'partial' },
    'iso42001:A.7.2': { why: 'Who may use data for models is decided for each table.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/lake-formation/latest/dg/change-settings.html',
  check: (resource) => {
    if (resource.type === 'AWS::Glue::Database')
      return resource.has('DatabaseInput.CreateTableDefaultPermissions')
        ? withoutEverybody(resource, 'DatabaseInput.CreateTableDefaultPermissions')
        : notApplicable('the settings of the data lake apply');
    return all(
      ...['CreateDatabaseDefaultPermissions', 'CreateTableDefaultPermissions'].map((path) =>
        resource.has(path)
          ? withoutEverybody(resource, path)
          : fail(path, undefined, 'the default lets IAM decide alone'),
      ),
    );
  },
};

function withoutEverybody(resource: ResourceView, path: string): Outcome {
  const grants = resource.items(path);
  if (!grants) return resource.undecided(path);
  if (grants.length === 0) return pass(resource.pathOf(path));
  return all(
    ...grants.map((grant) => grant.differs('Principal.DataLakePrincipalIdentifier', 'IAM_ALLOWED_PRINCIPALS')),
  );
}
