import { Match } from 'aws-cdk-lib/assertions';
import { HardenedExecutionRole } from '../../../constructs/training';
import { TrainingFixture } from './training-fixture';

function fixtureWithRole() {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const role = new HardenedExecutionRole(fixture.stack, 'Own', { boundary: enclave.boundary });
  const id = fixture.stack.getLogicalId(role.role.node.defaultChild as never);
  const roles = { Roles: [{ Ref: id }] };
  return { fixture, enclave, role, id, roles };
}

test('SageMaker may assume it for resources of this account and region only', () => {
  const { fixture, id } = fixtureWithRole();
  const { AssumeRolePolicyDocument } = fixture.template().findResources('AWS::IAM::Role')[id]!['Properties'];

  expect(AssumeRolePolicyDocument.Statement).toEqual([
    {
      Action: 'sts:AssumeRole',
      Effect: 'Allow',
      Principal: { Service: 'sagemaker.amazonaws.com' },
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: {
          'aws:SourceArn': {
            'Fn::Join': [
              '',
              [
                'arn:',
                { Ref: 'AWS::Partition' },
                ':sagemaker:',
                { Ref: 'AWS::Region' },
                ':',
                { Ref: 'AWS::AccountId' },
                ':*',
              ],
            ],
          },
        },
      },
    },
  ]);
});

test('it starts with no permission of its own', () => {
  const { fixture, roles } = fixtureWithRole();

  fixture.template().resourcePropertiesCountIs('AWS::IAM::Policy', roles, 0);
});

test('the network grant reaches the subnets and groups of the zone only', () => {
  const { fixture, enclave, role, roles } = fixtureWithRole();
  role.grantNetwork(enclave.zone);

  const [policy] = Object.values(fixture.template().findResources('AWS::IAM::Policy', { Properties: roles }));
  const create = policy!['Properties'].PolicyDocument.Statement.find(
    (statement: { Sid: string }) => statement.Sid === 'CreateJobInterfaces',
  );
  const text = JSON.stringify(create.Resource);
  for (const subnet of enclave.zone.subnets) {
    expect(text).toContain(JSON.stringify(fixture.stack.resolve(subnet.subnetId)));
  }
  expect(create.Resource).toHaveLength(1 + enclave.zone.subnets.length + enclave.zone.securityGroups.length);
  expect(create.Resource).not.toContain('*');
});

test('network interfaces are managed in the subnets of the zone only', () => {
  const { fixture, enclave, role, roles } = fixtureWithRole();
  role.grantNetwork(enclave.zone);

  fixture.template().hasResourceProperties('AWS::IAM::Policy', {
    ...roles,
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Sid: 'ManageJobInterfaces', Condition: { ArnEquals: { 'ec2:Subnet': Match.anyValue() } } }),
      ]),
    },
  });
});

test('a write grant cannot delete, and cannot change a retention', () => {
  const { fixture, enclave, role, roles } = fixtureWithRole();
  role.grantWrite(enclave.artifactBucket, enclave.zone.outputKey, 'mine/');

  const [policy] = Object.values(fixture.template().findResources('AWS::IAM::Policy', { Properties: roles }));
  const text = JSON.stringify(policy!['Properties'].PolicyDocument);
  expect(text).toContain('"s3:PutObject"');
  expect(text).toContain('/mine/*');
  expect(text).not.toMatch(/Delete|Retention|LegalHold|Acl/);
});

test('a read grant on a prefix lists that prefix only', () => {
  const { fixture, enclave, role, roles } = fixtureWithRole();
  role.grantRead(enclave.artifactBucket, 'mine/');

  fixture.template().hasResourceProperties('AWS::IAM::Policy', {
    ...roles,
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 's3:ListBucket',
          Condition: { StringLike: { 's3:prefix': ['mine/', 'mine/*'] } },
        }),
      ]),
    },
  });
});

test('an image is pulled from its own repository only', () => {
  const { fixture, role, roles } = fixtureWithRole();
  role.grantPull(fixture.image('train'));

  fixture.template().hasResourceProperties('AWS::IAM::Policy', {
    ...roles,
    PolicyDocument: {
      Statement: Match.arrayWith([
        {
          Effect: 'Allow',
          Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          Resource: {
            'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ecr:us-east-1:111122223333:repository/train']],
          },
        },
      ]),
    },
  });
});

test('the volume key is lent to AWS resources only', () => {
  const { fixture, enclave, role, roles } = fixtureWithRole();
  role.grantVolumeKey(enclave.zone.volumeKey);

  fixture.template().hasResourceProperties('AWS::IAM::Policy', {
    ...roles,
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'kms:CreateGrant',
          Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
        }),
      ]),
    },
  });
});
