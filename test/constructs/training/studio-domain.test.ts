import { Match } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { StudioAuthMode } from '../../../constructs/training';
import { TrainingFixture } from './training-fixture';

describe('the domain', () => {
  test('stays in the VPC, under the key, with one identity for each person', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();

    fixture.template().hasResourceProperties('AWS::SageMaker::Domain', {
      AppNetworkAccessType: 'VpcOnly',
      KmsKeyId: fixture.stack.resolve(enclave.zone.volumeKey.keyArn),
      DomainSettings: {
        ExecutionRoleIdentityConfig: 'USER_PROFILE_NAME',
        DockerSettings: { EnableDockerAccess: 'DISABLED' },
      },
      TagPropagation: 'ENABLED',
      SubnetIds: enclave.zone.subnets.map((subnet) => fixture.stack.resolve(subnet.subnetId) as unknown),
    });
  });

  test('shares no notebook output', () => {
    const fixture = new TrainingFixture();
    fixture.enclave();

    fixture.template().hasResourceProperties('AWS::SageMaker::Domain', {
      DefaultUserSettings: { SharingSettings: { NotebookOutputOption: 'Disabled', S3OutputPath: Match.absent() } },
    });
  });

  test.each(['JupyterLabAppSettings', 'CodeEditorAppSettings'])('stops idle apps of %s', (settings) => {
    const fixture = new TrainingFixture();
    fixture.enclave({ studio: { authMode: StudioAuthMode.IAM, apps: { idleTimeoutMinutes: 120 } } });

    fixture.template().hasResourceProperties('AWS::SageMaker::Domain', {
      DefaultUserSettings: {
        [settings]: {
          AppLifecycleManagement: {
            IdleSettings: {
              LifecycleManagement: 'ENABLED',
              IdleTimeoutInMinutes: 120,
              MinIdleTimeoutInMinutes: 60,
              MaxIdleTimeoutInMinutes: 120,
            },
          },
        },
      },
    });
  });

  test('hides the apps and tools that fetch models past the supply chain', () => {
    const fixture = new TrainingFixture();
    fixture.enclave();

    fixture.template().hasResourceProperties('AWS::SageMaker::Domain', {
      DefaultUserSettings: {
        StudioWebPortalSettings: {
          HiddenAppTypes: Match.arrayWith(['JupyterServer', 'Canvas']),
          HiddenMlTools: Match.arrayWith(['JumpStart']),
        },
      },
    });
  });

  test('signs people in by SSO unless told otherwise', () => {
    const fixture = new TrainingFixture();
    fixture.enclave({ studio: undefined });

    fixture.template().hasResourceProperties('AWS::SageMaker::Domain', { AuthMode: 'SSO' });
  });

  test('outlives the stack, with the work in its file system', () => {
    const fixture = new TrainingFixture();
    fixture.enclave();

    fixture
      .template()
      .hasResource('AWS::SageMaker::Domain', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('has a default role without any permission', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    const domain = fixture.template().findResources('AWS::SageMaker::Domain');
    const [{ Properties } = { Properties: undefined }] = Object.values(domain);
    const roleId = Properties!['DefaultUserSettings'].ExecutionRole['Fn::GetAtt'][0] as string;
    const role = fixture.template().findResources('AWS::IAM::Role')[roleId]!['Properties'];

    expect(role.ManagedPolicyArns).toEqual([fixture.stack.resolve(enclave.boundary.guardrails.managedPolicyArn)]);
    expect(role.Policies).toBeUndefined();
    const inline = fixture.template().findResources('AWS::IAM::Policy');
    expect(JSON.stringify(Object.values(inline).map((policy) => policy['Properties'].Roles))).not.toContain(roleId);
  });

  test('runs the first lifecycle configuration of each app by default', () => {
    const fixture = new TrainingFixture();
    const arn = 'arn:aws:sagemaker:us-east-1:111122223333:studio-lifecycle-config/mirror';
    fixture.enclave({
      studio: {
        authMode: StudioAuthMode.IAM,
        apps: { jupyterLabLifecycleConfigArns: [arn], codeRepositoryUrls: ['https://git.example.com/ml.git'] },
      },
    });

    fixture.template().hasResourceProperties('AWS::SageMaker::Domain', {
      DefaultUserSettings: {
        JupyterLabAppSettings: {
          LifecycleConfigArns: [arn],
          DefaultResourceSpec: { LifecycleConfigArn: arn },
          CodeRepositories: [{ RepositoryUrl: 'https://git.example.com/ml.git' }],
        },
        CodeEditorAppSettings: { LifecycleConfigArns: Match.absent() },
      },
    });
  });

  test('rejects an idle timeout below an hour', () => {
    const fixture = new TrainingFixture();

    expect(() => fixture.enclave({ studio: { apps: { idleTimeoutMinutes: 5 } } })).toThrow(
      /idleTimeoutMinutes must be between 60 and 525600, got 5/,
    );
  });
});

describe('a user profile', () => {
  test('has a role that nobody else has', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    const ana = enclave.addDataScientist('ana');
    const bob = enclave.addDataScientist('bob');

    expect(ana.executionRole.role).not.toBe(bob.executionRole.role);
    for (const person of [ana, bob]) {
      fixture.template().hasResourceProperties('AWS::SageMaker::UserProfile', {
        UserProfileName: person.userProfileName,
        UserSettings: {
          ExecutionRole: fixture.stack.resolve(person.executionRole.role.roleArn),
          SharingSettings: { NotebookOutputOption: 'Disabled' },
        },
      });
    }
  });

  test('can be told apart in CloudTrail: its role accepts a source identity from SageMaker of this account', () => {
    const fixture = new TrainingFixture();
    const role = fixture.enclave().addDataScientist('ana').executionRole.role;
    const id = fixture.stack.getLogicalId(role.node.defaultChild as never);
    const trust = fixture.template().findResources('AWS::IAM::Role')[id]!['Properties'].AssumeRolePolicyDocument;

    expect(trust.Statement.map((statement: { Action: string }) => statement.Action)).toEqual(
      expect.arrayContaining(['sts:AssumeRole', 'sts:SetSourceIdentity']),
    );
    for (const statement of trust.Statement) {
      expect(statement.Principal).toEqual({ Service: 'sagemaker.amazonaws.com' });
      expect(statement.Condition).toEqual({
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: { 'aws:SourceArn': expect.anything() },
      });
    }
  });

  test('of an SSO domain names the person in Identity Center', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave({ studio: { authMode: StudioAuthMode.SSO } });
    enclave.addDataScientist('ana', 'ana@example.com');

    fixture.template().hasResourceProperties('AWS::SageMaker::UserProfile', {
      SingleSignOnUserIdentifier: 'UserName',
      SingleSignOnUserValue: 'ana@example.com',
    });
    expect(() => enclave.addDataScientist('bob')).toThrow(/'bob' has no ssoUserName/);
  });

  test('of an IAM domain names nobody in Identity Center', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    enclave.addDataScientist('ana');

    fixture.template().hasResourceProperties('AWS::SageMaker::UserProfile', {
      SingleSignOnUserIdentifier: Match.absent(),
      SingleSignOnUserValue: Match.absent(),
    });
    expect(() => enclave.addDataScientist('bob', 'bob@example.com')).toThrow(/signs people in by IAM.*'bob'/s);
  });

  test('of an IAM domain has a sign-in role, which whoever is named may assume, and nobody else', () => {
    const fixture = new TrainingFixture();
    const person = new iam.ArnPrincipal('arn:aws:iam::111122223333:user/ana');
    const ana = fixture.enclave().addDataScientist('ana', undefined, person);
    const id = fixture.stack.getLogicalId(ana.signInRole!.role.node.defaultChild as never);
    const role = fixture.template().findResources('AWS::IAM::Role')[id]!['Properties'];

    expect(role.AssumeRolePolicyDocument.Statement).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:user/ana' } },
    ]);
    expect(role.PermissionsBoundary).toBeDefined();
    expect(role.MaxSessionDuration).toBe(3600);
  });

  test('of an SSO domain has none, and nobody to sign in by it', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave({ studio: { authMode: StudioAuthMode.SSO } });
    const person = new iam.ArnPrincipal('arn:aws:iam::111122223333:user/bob');

    expect(enclave.addDataScientist('ana', 'ana@example.com').signInRole).toBeUndefined();
    expect(() => enclave.addDataScientist('bob', 'bob@example.com', person)).toThrow(
      /by SSO, but .*'bob' has signInBy/,
    );
  });

  test('waits for the permissions of its role', () => {
    const fixture = new TrainingFixture();
    const ana = fixture.enclave().addDataScientist('ana');
    const policy = fixture.stack.getLogicalId(
      ana.executionRole.role.node.findChild('DefaultPolicy').node.defaultChild as never,
    );

    fixture.template().hasResource('AWS::SageMaker::UserProfile', { DependsOn: [policy] });
  });
});
