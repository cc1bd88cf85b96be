import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AiEnvironment, parseConfiguration } from '../../../lib/environment';
import { CHECKOUT } from '../../support/aims-command';

const folder = join(CHECKOUT, 'environments');
const reference = readFileSync(join(folder, 'reference.yaml'), 'utf8');

/** The stack of the datasets of the reference environment, with pieces of its text replaced. */
function datasets(...changes: readonly (readonly [string, string])[]): Template {
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, reference);
  const environment = new AiEnvironment(new App(), parseConfiguration(join(folder, 'my.yaml'), text));
  return Template.fromStack(environment.node.findChild('Datasets') as Stack);
}

const PEOPLE = 'arn:aws:iam::111122223333:role/Data-*';
const APPROVERS = 'arn:aws:iam::111122223333:role/Approvers';

describe('who submits, approves and erases', () => {
  const roles = (template: Template, description: string) =>
    Object.values(template.findResources('AWS::IAM::Role', { Properties: { Description: description } })).map(
      (role) => role['Properties'].AssumeRolePolicyDocument.Statement[0].Condition,
    );

  test('is whoever signed in with MFA, where the file names nobody', () => {
    const template = datasets();
    const mfa = [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }];

    expect(roles(template, 'Submits revisions of the dataset credit-history')).toEqual(mfa);
    expect(roles(template, 'Approves revisions of the dataset credit-history')).toEqual(mfa);
    expect(roles(template, 'Erases objects in Reference/Datasets/Zones')).toEqual(mfa);
  });

  test('is whoever the file names', () => {
    const template = datasets([
      '      format: parquet\n',
      `      format: parquet\n      submitters: ["${PEOPLE}"]\n      approvers: ["${APPROVERS}"]\n`,
    ]);

    expect(roles(template, 'Submits revisions of the dataset credit-history')).toEqual([
      { ArnLike: { 'aws:PrincipalArn': [PEOPLE] } },
    ]);
    expect(roles(template, 'Approves revisions of the dataset credit-history')).toEqual([
      { ArnLike: { 'aws:PrincipalArn': [APPROVERS] } },
    ]);
  });

  test('the submitter may start the promotion', () => {
    datasets().hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: Match.stringLikeRegexp('^Submittercredithistory') }],
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: 'states:StartExecution' })]) },
    });
  });
});
