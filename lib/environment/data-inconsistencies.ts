import type { EnvironmentConfiguration } from './configuration';

/** What the schema cannot say of the field `data`: people and settings that must fit together. */
export function dataInconsistencies(value: EnvironmentConfiguration): { path: string; problem: string }[] {
  const problems: { path: string; problem: string }[] = [];
  const { data = {}, account } = value;
  const checkPeople = (path: string, arns: readonly string[] = []): void => {
    for (const [index, arn] of arns.entries())
      if (account && arn.split(':')[4] !== account)
        problems.push({
          path: `${path}/${index}`,
          problem: `is "${arn}", of another account than ${account}: expected a role or user of this account, which people of others can take`,
        });
  };
  if (data.erasers && !data.datasets)
    problems.push({ path: '/data/erasers', problem: 'needs "data.datasets": the role erases in governed datasets' });
  for (const field of ['accessPoints', 'replication', 'lakeFormation'] as const)
    if (data[field] && !data.datasets)
      problems.push({
        path: `/data/${field}`,
        problem: 'needs "data.datasets": it is about the zones of governed datasets',
      });
  const doors = new Set<string>();
  for (const [index, { name }] of (data.accessPoints ?? []).entries()) {
    if (doors.has(name))
      problems.push({
        path: `/data/accessPoints/${index}/name`,
        problem: `is "${name}", which another access point has`,
      });
    doors.add(name);
  }
  const { settings, administrators, readers } = data.lakeFormation ?? {};
  if (settings === 'create' && !administrators)
    problems.push({
      path: '/data/lakeFormation',
      problem: 'lacks "administrators": settings that are created need at least one, or nobody could grant anything',
    });
  if (settings === 'existing' && administrators)
    problems.push({
      path: '/data/lakeFormation/administrators',
      problem: 'is not used with "settings: existing": leave it out, or let the settings be created',
    });
  checkPeople('/data/lakeFormation/administrators', administrators);
  checkPeople('/data/lakeFormation/readers', readers);
  for (const [index, arn] of (readers ?? []).entries())
    if (arn.includes(':role/aws-reserved/'))
      problems.push({
        path: `/data/lakeFormation/readers/${index}`,
        problem: `is "${arn}", whose policies IAM Identity Center alone can change: grant it there and in Lake Formation`,
      });
  checkPeople('/data/erasers', data.erasers);
  if (data.perimeter && !data.datasets)
    problems.push({
      path: '/data/perimeter',
      problem: 'needs "data.datasets": without them training reads a plain bucket, which SageMaker also reaches itself',
    });
  if (data.perimeter && value.purpose === 'sandbox')
    problems.push({
      path: '/data/perimeter',
      problem:
        'would keep out the functions that empty the buckets of a sandbox: leave it out, or choose another "purpose"',
    });
  checkPeople('/data/perimeter/exemptPrincipals', data.perimeter?.exemptPrincipals);
  const names = new Set<string>();
  for (const [index, dataset] of (data.datasets ?? []).entries()) {
    const path = `/data/datasets/${index}`;
    if (names.has(dataset.name))
      problems.push({ path: `${path}/name`, problem: `is "${dataset.name}", which another dataset has` });
    names.add(dataset.name);
    checkPeople(`${path}/submitters`, dataset.submitters);
    checkPeople(`${path}/approvers`, dataset.approvers);
    const both = (dataset.approvers ?? []).findIndex((arn) => dataset.submitters?.includes(arn));
    if (both >= 0)
      problems.push({
        path: `${path}/approvers/${both}`,
        problem: `is "${dataset.approvers![both]}", which "submitters" has too: nobody approves his own data`,
      });
  }
  return problems;
}
