import { Match } from 'aws-cdk-lib/assertions';
import {
  EncryptedFeatureGroup,
  ExperimentTracking,
  FeatureType,
  PrivatePackageMirror,
  StepProfile,
  TrainingBoundary,
} from '../../../constructs/training';
import { flatten, TrainingFixture } from './training-fixture';

/** IAM's limit on a managed policy, white space not counted. */
const MANAGED_POLICY_LIMIT = 6144;

function deployedSize(document: unknown): number {
  const resolved = JSON.stringify(document, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const intrinsic = Object.keys(value)[0] ?? '';
    if (!['Ref', 'Fn::GetAtt', 'Fn::Join', 'Fn::ImportValue'].includes(intrinsic)) return value;
    // The longest that such a value becomes: an ARN of a key in the longest partition and region names.
    return /Key/.test(flatten(value))
      ? 'arn:aws-us-gov:kms:ap-northeast-1:111122223333:key/12345678-1234-1234-1234-123456789012'
      : 'subnet-0123456789abcdef0';
  });
  return resolved.replace(/\s/g, '').length;
}

test('the boundary denies every job outside the zone', () => {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const subnets = enclave.zone.subnets.map((subnet) => fixture.stack.resolve(subnet.subnetId) as unknown);

  fixture.template().hasResourceProperties('AWS::IAM::ManagedPolicy', {
    Description: 'Ceiling of the training enclave roles, profile isolated',
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'DenyOtherSubnets',
          Effect: 'Deny',
          Condition: { 'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSubnets': subnets } },
        }),
        Match.objectLike({
          Sid: 'DenyOtherVolumeKey',
          Effect: 'Deny',
          Condition: { Null: { 'sagemaker:VolumeKmsKeyArn': 'false' }, ArnNotEquals: Match.anyValue() },
        }),
      ]),
    },
  });
});

test('a role may be passed to SageMaker only', () => {
  const fixture = new TrainingFixture();
  fixture.enclave();

  const policies = Object.values(fixture.template().findResources('AWS::IAM::ManagedPolicy'));
  const passing = policies.flatMap((policy) =>
    (policy['Properties'].PolicyDocument.Statement as Record<string, unknown>[]).filter((statement) =>
      JSON.stringify(statement['Action']).includes('iam:PassRole'),
    ),
  );
  expect(passing.length).toBeGreaterThan(0);
  for (const statement of passing) {
    expect(statement['Condition']).toEqual({ StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } });
  }
});

test('the vpc-only profile leaves out the denial of connected containers and nothing else', () => {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  new TrainingBoundary(fixture.stack, 'Other', { zone: enclave.zone, profile: StepProfile.VPC_ONLY });

  const sids = (profile: string) => {
    const found = fixture.template().findResources('AWS::IAM::ManagedPolicy', {
      Properties: { Description: `Ceiling of the training enclave roles, profile ${profile}` },
    });
    const [policy] = Object.values(found);
    return (policy!['Properties'].PolicyDocument.Statement as { Sid: string }[]).map((statement) => statement.Sid);
  };
  expect(sids('isolated').filter((sid) => !sids('vpc-only').includes(sid))).toEqual(['DenyNoIsolation']);
  expect(sids('vpc-only').filter((sid) => !sids('isolated').includes(sid))).toEqual([]);
});

test('without an endpoint no Studio URL can be issued', () => {
  const fixture = new TrainingFixture();
  fixture.enclave();

  fixture.template().hasResourceProperties('AWS::IAM::ManagedPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        {
          Sid: 'DenyUrlFromElsewhere',
          Effect: 'Deny',
          Action: 'sagemaker:CreatePresigned*Url',
          Resource: '*',
        },
      ]),
    },
  });
});

test('with endpoints a Studio URL is issued through them only', () => {
  const fixture = new TrainingFixture();
  fixture.enclave({ network: { studioEndpointIds: ['vpce-1'] } });

  fixture.template().hasResourceProperties('AWS::IAM::ManagedPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        {
          Sid: 'DenyUrlFromElsewhere',
          Effect: 'Deny',
          Action: 'sagemaker:CreatePresigned*Url',
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } },
        },
      ]),
    },
  });
});

test('every managed policy stays below the limit of IAM', () => {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const [first, second] = enclave.zone.subnets;
  // Six subnets, five security groups, two different keys: the largest zone that the documentation promises.
  const largest = new TrainingBoundary(fixture.stack, 'Largest', {
    zone: {
      subnets: [first!, second!, first!, second!, first!, second!],
      securityGroups: Array.from({ length: 5 }, () => enclave.zone.securityGroups[0]!),
      volumeKey: enclave.zone.volumeKey,
      outputKey: enclave.zone.outputKey,
    },
    vpcEndpointIds: ['vpce-0123456789abcdef0', 'vpce-0123456789abcdef1'],
  });
  expect(largest.profile).toBe(StepProfile.ISOLATED);

  const policies = Object.values(fixture.template().findResources('AWS::IAM::ManagedPolicy'));
  expect(policies.length).toBeGreaterThan(8);
  for (const policy of policies) {
    const { Description, PolicyDocument } = policy['Properties'];
    const size = deployedSize(PolicyDocument);
    expect({ Description, fits: size <= MANAGED_POLICY_LIMIT, size }).toMatchObject({ fits: true });
  }
});

test('every role of the enclave but break-glass has the boundary and the guardrails', () => {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  enclave.addDataScientist('ana');
  enclave.addPipeline('Churn', { pipelineName: 'churn', steps: fixture.steps() });
  const boundary = fixture.stack.resolve(enclave.boundary.managedPolicy.managedPolicyArn) as unknown;
  const guardrails = fixture.stack.resolve(enclave.boundary.guardrails.managedPolicyArn) as unknown;

  const roles = Object.values(fixture.template().findResources('AWS::IAM::Role'));
  const unbound = roles.filter((role) => role['Properties'].PermissionsBoundary === undefined);
  expect(unbound.map((role) => role['Properties'].Description)).toEqual([
    'Emergency access to the training enclave; every use is an incident',
  ]);
  for (const role of roles.filter((candidate) => !unbound.includes(candidate))) {
    expect(role['Properties'].PermissionsBoundary).toEqual(boundary);
    expect(role['Properties'].ManagedPolicyArns).toContainEqual(guardrails);
  }
});

interface PolicyStatementJson {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
}

interface ResourceJson {
  readonly Type: string;
  readonly Properties: { readonly PolicyDocument: { readonly Statement: PolicyStatementJson[] } };
}

function actions(statement: PolicyStatementJson): string[] {
  return typeof statement.Action === 'string' ? [statement.Action] : statement.Action;
}

test('everything that a bound role is granted lies below the ceiling', () => {
  // GIVEN every construct of the family that gives a bound role permissions
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const ana = enclave.addDataScientist('ana').executionRole;
  enclave.addPipeline('Churn', { pipelineName: 'churn', steps: fixture.steps() });
  const common = { boundary: enclave.boundary };
  new PrivatePackageMirror(fixture.stack, 'Mirror', { domainName: 'ml', repositoryName: 'python' }).grantInstall(ana);
  const tracking = new ExperimentTracking(fixture.stack, 'Tracking', {
    ...common,
    serverName: 'churn',
    artifactBucket: enclave.artifactBucket,
    outputKey: enclave.zone.outputKey,
  });
  tracking.grantLog(ana);
  tracking.grantView(ana);
  const features = new EncryptedFeatureGroup(fixture.stack, 'Features', {
    ...common,
    featureGroupName: 'customers',
    features: [
      { name: 'id', type: FeatureType.STRING },
      { name: 'at', type: FeatureType.STRING },
    ],
    recordIdentifier: 'id',
    eventTime: 'at',
    bucket: enclave.artifactBucket,
    key: enclave.zone.outputKey,
  });
  features.grantRead(ana);
  features.grantWrite(ana);

  // WHEN their policies are read from the template
  const resources = (fixture.template().toJSON() as { Resources: Record<string, ResourceJson> }).Resources;
  const policies = Object.entries(resources).filter(
    ([id, { Type }]) =>
      ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].includes(Type) && !/Boundary|BreakGlass/.test(id),
  );
  const allowed = policies.flatMap(([, { Properties }]) =>
    Properties.PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow'),
  );
  const boundary = resources[fixture.stack.getLogicalId(enclave.boundary.managedPolicy.node.defaultChild as never)]!;
  const ceiling = boundary.Properties.PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow')
    .flatMap(actions)
    .map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));

  // THEN no grant is dead: the ceiling has room for each action (a pattern stands for itself)
  expect(policies.length).toBeGreaterThan(10);
  const dead = allowed.flatMap(actions).filter((action) => !ceiling.some((pattern) => pattern.test(action)));
  expect([...new Set(dead)]).toEqual([]);
});
