import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { StudioNetwork } from '../../../constructs/training';
import { TrainingFixture } from './training-fixture';

describe('what it makes', () => {
  test('two write-once buckets under the key of the enclave', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    const template = fixture.template();

    for (const bucket of [enclave.dataBucket, enclave.artifactBucket]) {
      const id = fixture.stack.getLogicalId(bucket.node.defaultChild as never);
      const { Properties, DeletionPolicy } = template.findResources('AWS::S3::Bucket')[id]!;
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties).toMatchObject({
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 365 } } },
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              ServerSideEncryptionByDefault: {
                SSEAlgorithm: 'aws:kms',
                KMSMasterKeyID: fixture.stack.resolve(enclave.zone.outputKey.keyArn),
              },
            },
          ],
        },
      });
      expect(Properties.LifecycleConfiguration.Rules.length).toBeGreaterThan(0);
      expect(Properties.Tags).toContainEqual({ Key: 'data-classification', Value: 'confidential' });
    }
  });

  test('a security group that talks to itself and to HTTPS in the VPC, and to nothing else', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    const id = fixture.stack.getLogicalId(enclave.zone.securityGroups[0]!.node.defaultChild as never);
    const template = fixture.template();

    const { SecurityGroupEgress, SecurityGroupIngress } =
      template.findResources('AWS::EC2::SecurityGroup')[id]!['Properties'];
    expect(SecurityGroupIngress).toBeUndefined();
    expect(
      SecurityGroupEgress.map((rule: { FromPort: number; CidrIp: unknown }) => [rule.FromPort, rule.CidrIp]),
    ).toEqual([[443, { 'Fn::GetAtt': [expect.any(String), 'CidrBlock'] }]]);
    const self = { 'Fn::GetAtt': [id, 'GroupId'] };
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
      IpProtocol: '-1',
      GroupId: self,
      SourceSecurityGroupId: self,
    });
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
      IpProtocol: '-1',
      GroupId: self,
      DestinationSecurityGroupId: self,
    });
  });

  test('a rule to S3 where the VPC has a gateway endpoint', () => {
    const fixture = new TrainingFixture();
    fixture.enclave({ network: { s3PrefixListId: 'pl-12345678' } });

    fixture.template().hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
      DestinationPrefixListId: 'pl-12345678',
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
    });
  });

  test('no role with a wildcard action, and none of the policies that AWS manages', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    enclave.addDataScientist('ana');
    enclave.addPipeline('Churn', { pipelineName: 'churn', steps: fixture.steps() });
    const template = fixture.template();

    const policies = [
      ...Object.values(template.findResources('AWS::IAM::Policy')),
      ...Object.values(template.findResources('AWS::IAM::ManagedPolicy')),
    ];
    const allowed = policies
      .flatMap(
        (policy) => policy['Properties'].PolicyDocument.Statement as { Effect: string; Action: string | string[] }[],
      )
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => Action);
    expect(allowed.filter((action) => action === '*' || action.endsWith(':*'))).toEqual([]);
    for (const role of Object.values(template.findResources('AWS::IAM::Role'))) {
      expect(JSON.stringify(role['Properties'].ManagedPolicyArns ?? [])).not.toContain(':aws:policy/');
    }
  });

  test('no identity that one person could use to train and to approve', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    enclave.addDataScientist('ana');
    enclave.addPipeline('Churn', { pipelineName: 'churn', steps: fixture.steps() });

    const policies = [
      ...Object.values(fixture.template().findResources('AWS::IAM::Policy')),
      ...Object.values(fixture.template().findResources('AWS::IAM::ManagedPolicy')),
    ];
    const grants = (action: string) =>
      policies.filter((policy) =>
        (
          policy['Properties'].PolicyDocument.Statement as { Sid?: string; Effect: string; Action: string | string[] }[]
        ).some(
          ({ Sid, Effect, Action }) =>
            Effect === 'Allow' && !Sid?.startsWith('Ceiling') && [Action].flat().includes(action),
        ),
      );
    expect(grants('sagemaker:UpdateModelPackage')).toHaveLength(1);
    expect(grants('sagemaker:CreateModelPackage').length).toBeGreaterThan(0);
    expect(
      grants('sagemaker:UpdateModelPackage').filter((policy) =>
        grants('sagemaker:CreateModelPackage').includes(policy),
      ),
    ).toEqual([]);
  });
});

describe('Studio', () => {
  const elsewhere = (fixture: TrainingFixture): StudioNetwork => ({
    vpc: ec2.Vpc.fromVpcAttributes(fixture.stack, 'StudioVpc', {
      vpcId: 'vpc-studio',
      availabilityZones: ['us-east-1a'],
      isolatedSubnetIds: ['subnet-studio'],
    }),
    subnets: [ec2.Subnet.fromSubnetId(fixture.stack, 'StudioSubnet', 'subnet-studio')],
    securityGroups: [
      ec2.SecurityGroup.fromSecurityGroupId(fixture.stack, 'StudioGroup', 'sg-studio', { mutable: false }),
    ],
  });

  test('lives in the network that it was given, and jobs do not', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave({ studioNetwork: elsewhere(fixture) });
    enclave.addDataScientist('ana');
    const template = fixture.template();

    template.hasResourceProperties('AWS::SageMaker::Domain', {
      VpcId: 'vpc-studio',
      SubnetIds: ['subnet-studio'],
      DefaultUserSettings: { SecurityGroups: ['sg-studio'] },
      DefaultSpaceSettings: { SecurityGroups: ['sg-studio'] },
    });
    template.hasResourceProperties('AWS::SageMaker::UserProfile', { UserSettings: { SecurityGroups: ['sg-studio'] } });
    expect(enclave.zone.subnets).toEqual(fixture.vpc.isolatedSubnets);
    expect(JSON.stringify(enclave.zone.securityGroups.map((group) => group.securityGroupId))).not.toContain(
      'sg-studio',
    );
  });

  test('has a group of its own where it has to share the VPC of the jobs', () => {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave({ network: { s3PrefixListId: 'pl-12345678' } });
    const template = fixture.template();
    const [domain] = Object.values(template.findResources('AWS::SageMaker::Domain'));
    const [group] = domain!['Properties'].DefaultUserSettings.SecurityGroups as { 'Fn::GetAtt': string[] }[];
    const ofGroup = (type: string) =>
      Object.values(template.findResources(type, { Properties: { GroupId: group } })).map(({ Properties }) => [
        Properties.IpProtocol,
        Properties.FromPort,
        Properties.ToPort,
        Properties.SourceSecurityGroupId ?? Properties.DestinationSecurityGroupId ?? Properties.DestinationPrefixListId,
      ]);

    expect(group).not.toEqual(fixture.stack.resolve(enclave.zone.securityGroups[0]!.securityGroupId));
    expect(ofGroup('AWS::EC2::SecurityGroupIngress')).toEqual([['tcp', 8192, 65535, group]]);
    expect(ofGroup('AWS::EC2::SecurityGroupEgress')).toEqual(
      expect.arrayContaining([
        ['tcp', 8192, 65535, group],
        ['tcp', 443, 443, 'pl-12345678'],
      ]),
    );
  });

  test('with the group of the jobs is rejected', () => {
    const fixture = new TrainingFixture();
    const securityGroup = ec2.SecurityGroup.fromSecurityGroupId(fixture.stack, 'Jobs', 'sg-jobs');

    expect(() =>
      fixture.enclave({
        network: { securityGroup },
        studioNetwork: { ...elsewhere(fixture), securityGroups: [securityGroup] },
      }),
    ).toThrow(/studioNetwork has the security group of the jobs/);
  });
});

describe('what it accepts', () => {
  test('subnets, security group, key and buckets of a landing zone, and makes none of its own', () => {
    const fixture = new TrainingFixture();
    const { stack } = fixture;
    const enclave = fixture.enclave({
      key: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:111122223333:key/theirs'),
      network: {
        subnets: [ec2.Subnet.fromSubnetId(stack, 'Subnet', 'subnet-theirs')],
        securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-theirs', { mutable: false }),
      },
      studioNetwork: {
        vpc: ec2.Vpc.fromVpcAttributes(stack, 'StudioVpc', { vpcId: 'vpc-theirs', availabilityZones: ['us-east-1a'] }),
        subnets: [ec2.Subnet.fromSubnetId(stack, 'StudioSubnet', 'subnet-studio')],
        securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'StudioGroup', 'sg-studio', { mutable: false })],
      },
      storage: {
        dataBucket: s3.Bucket.fromBucketName(stack, 'Data', 'their-data'),
        artifactBucket: s3.Bucket.fromBucketName(stack, 'Artifacts', 'their-artifacts'),
      },
    });
    enclave.addPipeline('Churn', { pipelineName: 'churn', steps: fixture.steps() });
    const template = fixture.template();

    template.resourceCountIs('AWS::KMS::Key', 0);
    template.resourceCountIs('AWS::S3::Bucket', 0);
    template.resourceCountIs('AWS::EC2::SecurityGroup', 0);
    template.hasResourceProperties('AWS::SageMaker::Domain', {
      SubnetIds: ['subnet-studio'],
      KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/theirs',
    });
  });

  test('jobs write under the key of the bucket that was given, which may deny every other', () => {
    const fixture = new TrainingFixture();
    const { stack } = fixture;
    const theirs = kms.Key.fromKeyArn(stack, 'Theirs', 'arn:aws:kms:us-east-1:111122223333:key/theirs');
    const bucket = (id: string) =>
      s3.Bucket.fromBucketAttributes(stack, id, { bucketName: `their-${id.toLowerCase()}`, encryptionKey: theirs });
    const enclave = fixture.enclave({ storage: { dataBucket: bucket('Data'), artifactBucket: bucket('Artifacts') } });

    expect(enclave.zone.outputKey).toBe(theirs);
    expect(enclave.zone.volumeKey).not.toBe(theirs);
  });

  test('one bucket without the other is rejected', () => {
    const fixture = new TrainingFixture();
    const dataBucket = s3.Bucket.fromBucketName(fixture.stack, 'Data', 'their-data');

    expect(() => fixture.enclave({ storage: { dataBucket } })).toThrow(/storage has one bucket but no artifactBucket/);
  });

  test('a VPC without isolated subnets is rejected', () => {
    const fixture = new TrainingFixture();
    const vpc = new ec2.Vpc(fixture.stack, 'Open', {
      availabilityZones: ['us-east-1a'],
      natGateways: 0,
      subnetConfiguration: [{ name: 'public', subnetType: ec2.SubnetType.PUBLIC }],
    });

    expect(() => fixture.enclave({ vpc })).toThrow(/has no isolated subnets/);
  });
});

test('personas outside Studio have sessions of an hour, and break-glass asks for a second factor', () => {
  const fixture = new TrainingFixture();
  const { personas } = fixture.enclave();
  const roles = fixture.template().findResources('AWS::IAM::Role');
  const propertiesOf = (role: typeof personas.auditor) =>
    roles[fixture.stack.getLogicalId(role.role.node.defaultChild as never)]!['Properties'];

  for (const role of [
    personas.mlEngineer,
    personas.modelApprover,
    personas.auditor,
    personas.operator,
    personas.breakGlass,
  ]) {
    expect(propertiesOf(role).MaxSessionDuration).toBe(3600);
  }
  expect(propertiesOf(personas.breakGlass).AssumeRolePolicyDocument.Statement).toEqual([
    expect.objectContaining({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
  ]);
});
