import { Match } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ErasureRole, SubmitterRole, TrustedPeople } from '../../../constructs/data';
import { RoleSimulation } from '../training/role-simulation';
import { DataFixture } from './data-fixture';

const NAMED = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Data_*';

const trusting = (condition: object, description: string) => ({
  Description: Match.stringLikeRegexp(description),
  AssumeRolePolicyDocument: {
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { AWS: Match.anyValue() },
        Condition: condition,
      },
    ],
  },
});

test('people take the roles of submitter, approver and eraser only with a second factor, unless others are named', () => {
  const fixture = new DataFixture();
  new SubmitterRole(fixture.stack, 'SubmitterRole', { dataset: fixture.dataset });
  new ErasureRole(fixture.stack, 'Erasure', { zones: fixture.zones });
  const template = fixture.template();
  const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

  for (const role of ['Submits revisions of the dataset claims', 'Approves revisions of the dataset claims', 'Erases'])
    template.hasResourceProperties('AWS::IAM::Role', trusting(mfa, role));
});

test('named roles and users take them instead, also by a pattern', () => {
  const people = TrustedPeople.named([NAMED]);
  const fixture = new DataFixture({ approvers: people });
  new SubmitterRole(fixture.stack, 'SubmitterRole', { dataset: fixture.dataset, assumedBy: people });
  const template = fixture.template();
  const named = { ArnLike: { 'aws:PrincipalArn': [NAMED] } };

  for (const role of ['Submits revisions of the dataset claims', 'Approves revisions of the dataset claims'])
    template.hasResourceProperties('AWS::IAM::Role', trusting(named, role));
});

test('the submitter writes into his folder and starts the workflow; he reads nothing and approves nothing', async () => {
  const fixture = new DataFixture();
  const { role } = new SubmitterRole(fixture.stack, 'SubmitterRole', { dataset: fixture.dataset });
  const template = fixture.template();
  const simulation = new RoleSimulation(template, fixture.stack);
  const { landing, curated } = fixture.zones;
  const at = (zone: typeof landing, key: string) => `${simulation.valueOf(zone.bucket.bucketArn)}/${key}`;
  const decide = (action: string, resource: string) => simulation.decide(role, { action, resource });

  expect(await decide('s3:PutObject', at(landing, 'claims/may/a'))).toBe('Allowed');
  expect(await decide('s3:PutObject', at(landing, 'payments/may/a'))).toBe('ImplicitlyDenied');
  expect(await decide('s3:GetObject', at(landing, 'claims/may/a'))).toBe('ExplicitlyDenied');
  expect(await decide('s3:PutObject', at(curated, 'approvals/claims/r1.json'))).toBe('ExplicitlyDenied');
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: Match.stringLikeRegexp('^SubmitterRole') }],
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: 'states:StartExecution' })]) },
  });
});

test('people without a name, and two ways to say who approves, are refused', () => {
  expect(() => TrustedPeople.named([])).toThrow(/or use TrustedPeople.withMfa/);

  const fixture = new DataFixture();
  const approverRole = new iam.Role(fixture.stack, 'Existing', { assumedBy: new iam.AccountRootPrincipal() });
  expect(() => fixture.addDataset('orders', { approverRole, approvers: TrustedPeople.withMfa() })).toThrow(
    /got 'approverRole' and 'approvers'/,
  );
});
