import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isAllow, type Statement, statementsOf } from '../../template/statement';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { isNarrowedBy } from '../shared/narrowing-condition';
import { openToEveryone } from '../shared/open-to-everyone';

export const modelPackageGroupNotShared: Rule = {
  id: 'SageMakerModelPackageGroupNotShared',
  appliesTo: ['AWS::SageMaker::ModelPackageGroup'],
  severity: 'error',
  problem: 'the model registry is open to others',
  fix: "Name the accounts of the organisation as principals, with a condition on 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.5.15': { why: 'Only known principals may read or use the registered models.', as: 'direct' },
    'iso27001:A.8.12': { why: 'Models cannot be copied out by accounts outside.', as: 'partial' },
    'iso27001:A.8.3': { why: 'Access to the models is limited to those who are named.', as: 'partial' },
  },
  equivalents: { aiml: ['SM-30'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-ram-accounts.html',
  check: (group) => {
    const place = group.node('ModelPackageGroupPolicy');
    if (!group.has('ModelPackageGroupPolicy')) return notApplicable('no policy shares the group');
    const statements = statementsOf(place);
    if (!statements) return place.undecided();
    return all(...statements.map((statement) => judgeStatement(statement, group.template.stack.account)));
  },
};

function judgeStatement(statement: Statement, account: string | undefined): Outcome {
  const open = openToEveryone(statement);
  if (open === true) return fail(statement.at, undefined, 'a statement allows everybody');
  if (open === 'unknown') return unknown(statement.undecided ?? 'a principal known at deployment', statement.at);
  if (!isAllow(statement) || isNarrowedBy(statement, 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths'))
    return pass(statement.at);
  for (const principal of statement.principals) {
    const other =
      principal.kind === 'AWS' ? /(?:^|::)(\d{12})(?::|$)/.exec(textOf(principal.value) ?? '')?.[1] : undefined;
    if (other === undefined || other === account) continue;
    if (account === undefined) return unknown(`whether ${other} is the account of the stack`, statement.at);
    return fail(statement.at, principal.value, `account ${other} is let in without a condition on the organisation`);
  }
  return pass(statement.at);
}
