import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { IsolatedModel, ModelSource } from '../../../constructs/inference';
import { DIGEST, Scene } from './fixtures';

const PACKAGE = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/7';

interface Statement {
  readonly Sid?: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Statements of the model's role that allow an action. */
function allowing(template: Template, action: string): Statement[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .flatMap((policy) => policy['Properties'].PolicyDocument.Statement as Statement[])
    .filter((statement) => [statement.Action].flat().includes(action));
}

describe('IsolatedModel', () => {
  describe('from an image', () => {
    const scene = new Scene();
    scene.model();
    const template = Template.fromStack(scene.stack);

    test('has no network and runs the digest', () => {
      template.hasResourceProperties('AWS::SageMaker::Model', {
        EnableNetworkIsolation: true,
        VpcConfig: {
          Subnets: [{ Ref: Match.anyValue() }, { Ref: Match.anyValue() }],
          SecurityGroupIds: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^ModelSecurityGroup'), 'GroupId'] }],
        },
        PrimaryContainer: {
          Image: { 'Fn::Join': ['', Match.arrayWith([`/fraud@${DIGEST}`])] },
          ImageConfig: { RepositoryAccessMode: 'Platform' },
          ModelDataUrl: 's3://models/fraud/7/model.tar.gz',
          ModelPackageName: Match.absent(),
        },
      });
    });

    test('has a role that only SageMaker, for this account, can assume', () => {
      template.hasResourceProperties('AWS::IAM::Role', {
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Principal: { Service: 'sagemaker.amazonaws.com' },
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Condition: {
                StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
                ArnLike: { 'aws:SourceArn': { 'Fn::Join': ['', Match.arrayWith([':sagemaker:'])] } },
              },
            },
          ],
        },
        ManagedPolicyArns: Match.absent(),
      });
    });

    test('reads its one artifact and pulls from its one repository', () => {
      expect(allowing(template, 's3:GetObject').map((statement) => statement.Resource)).toEqual([
        { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::models/fraud/7/model.tar.gz']] },
      ]);
      expect(allowing(template, 's3:ListBucket')).toEqual([]);
      expect(allowing(template, 'ecr:BatchGetImage').map((statement) => statement.Resource)).toEqual([
        { 'Fn::Join': ['', expect.arrayContaining([':repository/fraud'])] },
      ]);
    });

    test('makes network interfaces in its subnets only', () => {
      const [create] = allowing(template, 'ec2:CreateNetworkInterface');
      expect(create!.Resource).toHaveLength(4);
      const [remove] = allowing(template, 'ec2:DeleteNetworkInterface');
      expect(remove!.Condition).toEqual({ ArnEquals: { 'ec2:Subnet': [expect.anything(), expect.anything()] } });
    });

    test('writes metrics of SageMaker only', () => {
      const [metrics] = allowing(template, 'cloudwatch:PutMetricData');
      expect(metrics!.Condition).toEqual({
        StringLike: { 'cloudwatch:namespace': ['AWS/SageMaker', '/aws/sagemaker/*', 'aws/sagemaker/*'] },
      });
    });

    test('lets nothing in', () => {
      template.hasResourceProperties('AWS::EC2::SecurityGroup', {
        SecurityGroupIngress: Match.absent(),
        SecurityGroupEgress: [Match.objectLike({ FromPort: 443, ToPort: 443, IpProtocol: 'tcp' })],
      });
    });

    test('comes after the policy of its role', () => {
      template.hasResource('AWS::SageMaker::Model', {
        DependsOn: Match.arrayWith([Match.stringLikeRegexp('ModelRoleDefaultPolicy')]),
      });
    });
  });

  test('from a model package, names the version and reads what the package names', () => {
    const scene = new Scene();
    const key = kms.Key.fromKeyArn(scene.stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/abc');
    const bucket = s3.Bucket.fromBucketName(scene.stack, 'Registry', 'registry');
    scene.model('Model', {
      source: ModelSource.approvedPackage(PACKAGE, {
        artifacts: [{ bucket, objectKey: 'fraud/7/', encryptionKey: key }],
        repositories: [ecr.Repository.fromRepositoryName(scene.stack, 'Repository', 'fraud')],
      }),
      environment: { LOG_LEVEL: 'warn' },
    });
    const template = Template.fromStack(scene.stack);
    template.hasResourceProperties('AWS::SageMaker::Model', {
      PrimaryContainer: {
        ModelPackageName: PACKAGE,
        Image: Match.absent(),
        ImageConfig: Match.absent(),
        Environment: { LOG_LEVEL: 'warn' },
      },
    });
    expect(allowing(template, 's3:ListBucket')[0]!.Condition).toEqual({ StringLike: { 's3:prefix': ['fraud/7/*'] } });
    expect(allowing(template, 'kms:Decrypt')).toEqual([
      {
        Action: 'kms:Decrypt',
        Effect: 'Allow',
        Resource: 'arn:aws:kms:eu-west-1:111122223333:key/abc',
        Condition: {
          StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', ['s3.', { Ref: 'AWS::Region' }, '.amazonaws.com']] } },
        },
      },
    ]);
  });

  test('from an image and files that are not packed, names a prefix', () => {
    const scene = new Scene();
    scene.model('Model', {
      source: ModelSource.ecrImage(ecr.Repository.fromRepositoryName(scene.stack, 'Repository', 'llm'), DIGEST, {
        bucket: s3.Bucket.fromBucketName(scene.stack, 'Registry', 'registry'),
        objectKey: 'llm/',
      }),
    });
    Template.fromStack(scene.stack).hasResourceProperties('AWS::SageMaker::Model', {
      PrimaryContainer: {
        ModelDataUrl: Match.absent(),
        ModelDataSource: {
          S3DataSource: { S3Uri: 's3://registry/llm/', S3DataType: 'S3Prefix', CompressionType: 'None' },
        },
      },
    });
  });

  test('from a private registry, pulls through the VPC and may call the credentials function', () => {
    const scene = new Scene();
    const credentialsProvider = lambda.Function.fromFunctionArn(
      scene.stack,
      'Credentials',
      'arn:aws:lambda:eu-west-1:111122223333:function:registry-login',
    );
    scene.model('Model', {
      source: ModelSource.privateRegistryImage({ image: `registry.example.com/fraud@${DIGEST}`, credentialsProvider }),
    });
    const template = Template.fromStack(scene.stack);
    template.hasResourceProperties('AWS::SageMaker::Model', {
      PrimaryContainer: {
        Image: `registry.example.com/fraud@${DIGEST}`,
        ImageConfig: {
          RepositoryAccessMode: 'Vpc',
          RepositoryAuthConfig: {
            RepositoryCredentialsProviderArn: 'arn:aws:lambda:eu-west-1:111122223333:function:registry-login',
          },
        },
      },
    });
    expect(allowing(template, 'lambda:InvokeFunction')).toHaveLength(1);
    expect(allowing(template, 'ecr:BatchGetImage')).toEqual([]);
  });

  test('limits what leaves the VPC to S3 where the prefix list is known', () => {
    const scene = new Scene();
    scene.model('Model', { s3PrefixListId: 'pl-12345678' });
    const template = Template.fromStack(scene.stack);
    template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupEgress: [
        Match.objectLike({ CidrIp: { 'Fn::GetAtt': [Match.anyValue(), 'CidrBlock'] }, FromPort: 443 }),
      ],
    });
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
      DestinationPrefixListId: 'pl-12345678',
      FromPort: 443,
      ToPort: 443,
    });
    template.hasResource('AWS::SageMaker::Model', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^ModelSecurityGroupto')]),
    });
  });

  test('takes security groups and a role that exist', () => {
    const scene = new Scene();
    const model = scene.model('Model', {
      securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(scene.stack, 'Group', 'sg-123')],
      role: iam.Role.fromRoleArn(scene.stack, 'Role', 'arn:aws:iam::111122223333:role/model', { mutable: false }),
    });
    const template = Template.fromStack(scene.stack);
    template.resourceCountIs('AWS::EC2::SecurityGroup', 0);
    template.resourceCountIs('AWS::IAM::Role', 0);
    template.hasResourceProperties('AWS::SageMaker::Model', {
      ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model',
      VpcConfig: { SecurityGroupIds: ['sg-123'] },
    });
    expect(model.role.roleArn).toBe('arn:aws:iam::111122223333:role/model');
  });

  test('refuses one subnet, and an empty list of security groups', () => {
    const scene = new Scene();
    const [subnet] = scene.vpc.isolatedSubnets;
    expect(() => scene.model('One', { vpcSubnets: { subnets: [subnet!] } })).toThrow(
      /selects 1 subnet\(s\); expected at least two/,
    );
    expect(() => scene.model('None', { securityGroups: [] })).toThrow(/securityGroups is empty/);
  });
});

describe('ModelSource', () => {
  const scene = new Scene();
  const repository = ecr.Repository.fromRepositoryName(scene.stack, 'Repository', 'fraud');

  test.each([['latest'], ['sha256:abc'], [DIGEST.toUpperCase()]])('refuses the digest %s', (digest) => {
    expect(() => ModelSource.ecrImage(repository, digest)).toThrow(/expected 'sha256:' and 64/);
  });

  test('refuses a digest that is known only at deployment', () => {
    expect(() => ModelSource.ecrImage(repository, scene.stack.region)).toThrow(/known only at deployment/);
  });

  test.each([['registry.example.com/fraud:latest'], ['registry.example.com/fraud']])(
    'refuses the image %s',
    (image) => {
      expect(() => ModelSource.privateRegistryImage({ image })).toThrow(/has no digest/);
    },
  );

  test('refuses a package group, which has no approval', () => {
    const group = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package-group/fraud';
    expect(() => ModelSource.approvedPackage(group, { artifacts: [], repositories: [repository] })).toThrow(
      /expected the ARN of one version/,
    );
    expect(() => ModelSource.approvedPackage(PACKAGE, { artifacts: [], repositories: [] })).toThrow(
      /repositories is empty/,
    );
  });

  test('is what IsolatedModel binds', () => {
    expect(
      new IsolatedModel(scene.stack, 'Model', { vpc: scene.vpc, source: ModelSource.ecrImage(repository, DIGEST) })
        .modelName,
    ).toBeDefined();
  });
});
