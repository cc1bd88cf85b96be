import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Resources of one generated template. */
export const RESOURCES_PER_TEMPLATE = 40;

/**
 * Writes `count` templates of a realistic AI workload: keys, buckets with policies, roles, a network, models,
 * endpoints, a pipeline, logs and alarms. Every third is careless, so that findings are part of the work.
 *
 * @returns the number of resources
 */
export function generateTemplates(folder: string, count: number): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const template = aiTemplate(i, i % 3 !== 0);
    writeFileSync(
      join(folder, `workload-${String(i).padStart(5, '0')}.template.json`),
      JSON.stringify(template, undefined, 1),
    );
  }
  return count * RESOURCES_PER_TEMPLATE;
}

type Resources = Record<string, { Type: string; Properties: Record<string, unknown>; [attribute: string]: unknown }>;

function aiTemplate(index: number, careful: boolean): object {
  const resources: Resources = {};
  const key = { 'Fn::GetAtt': ['Key', 'Arn'] };
  const tags = careful
    ? [
        { Key: 'ai:system-id', Value: `system-${index}` },
        { Key: 'ai:owner', Value: 'team' },
        { Key: 'ai:risk-tier', Value: 'high' },
        { Key: 'ai:impact-assessment', Value: 'AIIA-1' },
        { Key: 'data-classification', Value: 'confidential' },
      ]
    : [];
  resources['Key'] = {
    Type: 'AWS::KMS::Key',
    Properties: {
      EnableKeyRotation: careful,
      KeyPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: {
              AWS: {
                'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']],
              },
            },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      },
    },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  };
  for (let b = 0; b < 4; b++) {
    const bucket = `Bucket${b}`;
    resources[bucket] = {
      Type: 'AWS::S3::Bucket',
      Properties: {
        Tags: tags,
        ...(careful
          ? {
              BucketEncryption: {
                ServerSideEncryptionConfiguration: [
                  {
                    BucketKeyEnabled: true,
                    ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key },
                  },
                ],
              },
              VersioningConfiguration: { Status: 'Enabled' },
              PublicAccessBlockConfiguration: {
                BlockPublicAcls: true,
                BlockPublicPolicy: true,
                IgnorePublicAcls: true,
                RestrictPublicBuckets: true,
              },
              LoggingConfiguration: { DestinationBucketName: { Ref: 'Bucket3' }, LogFilePrefix: bucket },
            }
          : {}),
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    };
    resources[`${bucket}Policy`] = {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: bucket },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: { AWS: '*' },
              Action: 's3:*',
              Resource: [
                { 'Fn::GetAtt': [bucket, 'Arn'] },
                { 'Fn::Join': ['', [{ 'Fn::GetAtt': [bucket, 'Arn'] }, '/*']] },
              ],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
    };
  }
  for (let r = 0; r < 5; r++) {
    resources[`Role${r}`] = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'sagemaker.amazonaws.com' },
              Action: 'sts:AssumeRole',
              ...(careful ? { Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } } : {}),
            },
          ],
        },
      },
    };
    resources[`Policy${r}`] = {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: `policy-${index}-${r}`,
        Roles: [{ Ref: `Role${r}` }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['s3:GetObject', 's3:ListBucket'],
              Resource: careful ? [{ 'Fn::GetAtt': ['Bucket0', 'Arn'] }, { 'Fn::Sub': '${Bucket0.Arn}/*' }] : '*',
            },
            { Effect: 'Allow', Action: 'kms:Decrypt', Resource: key },
          ],
        },
      },
    };
  }
  resources['Vpc'] = {
    Type: 'AWS::EC2::VPC',
    Properties: { CidrBlock: '10.0.0.0/16', EnableDnsSupport: true, EnableDnsHostnames: true },
  };
  for (let s = 0; s < 2; s++) {
    resources[`Subnet${s}`] = {
      Type: 'AWS::EC2::Subnet',
      Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: `10.0.${s}.0/24`, MapPublicIpOnLaunch: !careful },
    };
    resources[`RouteTable${s}`] = { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'Vpc' } } };
    resources[`Association${s}`] = {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { SubnetId: { Ref: `Subnet${s}` }, RouteTableId: { Ref: `RouteTable${s}` } },
    };
  }
  resources['SecurityGroup'] = {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'AI compute',
      VpcId: { Ref: 'Vpc' },
      SecurityGroupEgress: [
        {
          IpProtocol: careful ? 'tcp' : '-1',
          FromPort: 443,
          ToPort: 443,
          CidrIp: careful ? '10.0.0.0/16' : '0.0.0.0/0',
          Description: 'endpoints',
        },
      ],
    },
  };
  const network = {
    Subnets: [{ Ref: 'Subnet0' }, { Ref: 'Subnet1' }],
    SecurityGroupIds: [{ 'Fn::GetAtt': ['SecurityGroup', 'GroupId'] }],
  };
  for (let m = 0; m < 3; m++) {
    resources[`Model${m}`] = {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        ExecutionRoleArn: { 'Fn::GetAtt': ['Role0', 'Arn'] },
        EnableNetworkIsolation: careful,
        ...(careful ? { VpcConfig: network } : {}),
        PrimaryContainer: {
          Image: {
            'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/inference@sha256:' + 'a'.repeat(64),
          },
          ModelDataUrl: { 'Fn::Sub': 's3://${Bucket1}/model.tar.gz' },
        },
        Tags: tags,
      },
    };
    resources[`EndpointConfig${m}`] = {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: {
        KmsKeyId: careful ? key : undefined,
        ProductionVariants: [
          {
            VariantName: 'a',
            ModelName: { 'Fn::GetAtt': [`Model${m}`, 'ModelName'] },
            InitialInstanceCount: careful ? 2 : 1,
            InstanceType: 'ml.m5.large',
            InitialVariantWeight: 1,
          },
        ],
        DataCaptureConfig: careful
          ? {
              EnableCapture: true,
              InitialSamplingPercentage: 100,
              DestinationS3Uri: { 'Fn::Sub': 's3://${Bucket2}/capture' },
              KmsKeyId: key,
              CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
            }
          : undefined,
        Tags: tags,
      },
    };
    resources[`Endpoint${m}`] = {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: { EndpointConfigName: { 'Fn::GetAtt': [`EndpointConfig${m}`, 'EndpointConfigName'] }, Tags: tags },
    };
  }
  resources['Pipeline'] = {
    Type: 'AWS::SageMaker::Pipeline',
    Properties: {
      PipelineName: `pipeline-${index}`,
      RoleArn: { 'Fn::GetAtt': ['Role1', 'Arn'] },
      PipelineDefinition: {
        PipelineDefinitionBody: {
          'Fn::Join': [
            '',
            [
              '{"Version":"2020-12-01","Steps":[{"Name":"Train","Type":"Training","Arguments":{"EnableNetworkIsolation":true,"EnableInterContainerTrafficEncryption":true,"RoleArn":"',
              { 'Fn::GetAtt': ['Role1', 'Arn'] },
              '","OutputDataConfig":{"S3OutputPath":"s3://',
              { Ref: 'Bucket1' },
              '/out","KmsKeyId":"',
              key,
              '"},"ResourceConfig":{"InstanceCount":2,"InstanceType":"ml.m5.xlarge","VolumeSizeInGB":50,"VolumeKmsKeyId":"',
              key,
              '"}}}]}',
            ],
          ],
        },
      },
      Tags: tags,
    },
  };
  resources['LogGroup'] = {
    Type: 'AWS::Logs::LogGroup',
    Properties: { RetentionInDays: careful ? 400 : undefined, KmsKeyId: careful ? key : undefined },
  };
  resources['Topic'] = { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: careful ? key : undefined } };
  resources['Alarm'] = {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      Namespace: 'AWS/SageMaker',
      MetricName: 'Invocation5XXErrors',
      Dimensions: [{ Name: 'EndpointName', Value: { 'Fn::GetAtt': ['Endpoint0', 'EndpointName'] } }],
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      Threshold: 1,
      Period: 60,
      Statistic: 'Sum',
      AlarmActions: [{ Ref: 'Topic' }],
    },
  };
  if (Object.keys(resources).length !== RESOURCES_PER_TEMPLATE)
    throw new Error(
      `the generator makes ${Object.keys(resources).length} resources a template, and says ${RESOURCES_PER_TEMPLATE}`,
    );
  return { Description: `AI workload ${index}`, Resources: resources };
}
