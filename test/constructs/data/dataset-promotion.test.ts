import { Match } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { DataFixture } from './data-fixture';

test('the workflow is traced, logged in full, and encrypted under the key of the zones', () => {
  new DataFixture().template().hasResourceProperties('AWS::StepFunctions::StateMachine', {
    TracingConfiguration: { Enabled: true },
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: true },
    EncryptionConfiguration: {
      Type: 'CUSTOMER_MANAGED_KMS_KEY',
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ZonesKey'), 'Arn'] },
    },
  });
});

test('its logs are under the key for logs', () => {
  new DataFixture().template().hasResourceProperties('AWS::Logs::LogGroup', {
    LogGroupName: '/aws/vendedlogs/states/Data/claims',
    KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ZonesLogsKey'), 'Arn'] },
  });
});

test('the log service decrypts only what workflows encrypt for logs, and is allowed it once', () => {
  const keys = new DataFixture().template().findResources('AWS::KMS::Key');

  const statements = Object.values(keys)
    .flatMap((key) => key['Properties']['KeyPolicy']['Statement'] as { Principal: { Service?: string } }[])
    .filter(({ Principal }) => Principal.Service === 'delivery.logs.amazonaws.com');

  expect(statements).toEqual([
    expect.objectContaining({
      Action: 'kms:Decrypt',
      Condition: { StringEquals: { 'kms:EncryptionContext:SourceArn': expect.anything() } },
    }),
  ]);
});

test('only workflows of this account take its role, and only Glue gets the role of the check', () => {
  const template = new DataFixture().template();

  template.hasResourceProperties('AWS::IAM::Role', {
    Description: 'Promotes submissions of the dataset claims',
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Principal: { Service: 'states.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '111122223333' },
            ArnLike: { 'aws:SourceArn': Match.anyValue() },
          },
        },
      ],
    },
  });
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'iam:PassRole',
          Condition: { StringEquals: { 'iam:PassedToService': 'glue.amazonaws.com' } },
        }),
      ]),
    },
  });
});

test('every path of the workflow ends, and every state is reached by its name', () => {
  const { States } = new DataFixture().deploy().definition as {
    States: Record<string, { Type: string; Next?: string; Default?: string; Choices?: { Next: string }[] }>;
  };

  for (const state of Object.values(States)) {
    const next = [state.Next, state.Default, ...(state.Choices ?? []).map((choice) => choice.Next)];
    const named = next.filter((name) => name !== undefined);
    expect(['Fail', 'Succeed'].includes(state.Type)).toBe(named.length === 0);
    for (const name of named) expect(Object.keys(States)).toContain(name);
  }
});

test('the name of a state is unique in the whole workflow, inner ones included', () => {
  const names = namesOf(new DataFixture().deploy().definition);

  expect(names.length).toBeGreaterThan(50);
  expect(new Set(names).size).toBe(names.length);
});

test('an existing role approves, and is kept from submitting and starting', () => {
  const fixture = new DataFixture();
  const approver = new iam.Role(fixture.stack, 'Existing', { assumedBy: new iam.AccountRootPrincipal() });
  fixture.addDataset('orders', { approverRole: approver });

  fixture.template().hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: Match.stringLikeRegexp('^Existing') }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Sid: 'NeverSubmit', Effect: 'Deny' }),
        Match.objectLike({ Sid: 'NeverStart', Effect: 'Deny' }),
      ]),
    },
  });
});

test('approvers are told by a topic that is encrypted and takes TLS only', () => {
  const template = new DataFixture().template();

  template.hasResourceProperties('AWS::SNS::Topic', {
    KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ZonesLogsKey'), 'Arn'] },
  });
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    },
  });
});

/** Names of all states, at every depth. */
function namesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'States' ? Object.keys(inner as object) : []),
    ...namesOf(inner),
  ]);
}
