import { type App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { AccessPointUse, ZoneAccessPoint, type ZoneAccessPointProps } from '../../../constructs/data';
import { DataFixture } from './data-fixture';

function withAccessPoint(use: AccessPointUse, props: Partial<ZoneAccessPointProps> = {}) {
  const fixture = new DataFixture();
  const vpc = ec2.Vpc.fromVpcAttributes(fixture.stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'] });
  const zone = use === AccessPointUse.WRITE ? fixture.zones.landing : fixture.zones.curated;
  const accessPoint = new ZoneAccessPoint(fixture.stack, 'Door', { zone, use, vpc, accessPointName: 'door', ...props });
  return { fixture, accessPoint, template: () => Template.fromStack(fixture.stack) };
}

test('is bound to a VPC and closed to the public', () => {
  withAccessPoint(AccessPointUse.READ)
    .template()
    .hasResourceProperties('AWS::S3::AccessPoint', {
      Name: 'door',
      VpcConfiguration: { VpcId: 'vpc-1' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
});

test.each([
  [AccessPointUse.READ, ['s3:AbortMultipartUpload', 's3:DeleteObject*', 's3:PutObject*', 's3:RestoreObject']],
  [AccessPointUse.WRITE, ['s3:DeleteObject*', 's3:GetObject*', 's3:ListBucket*', 's3:RestoreObject']],
])('for %s nothing else goes through it', (use, denied) => {
  withAccessPoint(use)
    .template()
    .hasResourceProperties('AWS::S3::AccessPoint', {
      Policy: { Statement: [Match.objectLike({ Effect: 'Deny', Principal: { AWS: '*' }, Action: denied })] },
    });
});

test('the bucket hands on only what comes through this access point, from this account', () => {
  const { fixture, template } = withAccessPoint(AccessPointUse.WRITE);

  template().hasResourceProperties('AWS::S3::BucketPolicy', {
    Bucket: fixture.stack.resolve(fixture.zones.landing.bucket.bucketName),
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: ['s3:AbortMultipartUpload', 's3:PutObject'],
          Condition: {
            StringEquals: {
              's3:DataAccessPointArn': {
                'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:us-east-1:111122223333:accesspoint/door']],
              },
              's3:DataAccessPointAccount': { Ref: 'AWS::AccountId' },
              'aws:PrincipalAccount': { Ref: 'AWS::AccountId' },
            },
          },
        }),
      ]),
    },
  });
});

test('a grant is for the access point and not for the bucket', () => {
  const { fixture, accessPoint, template } = withAccessPoint(AccessPointUse.READ);
  accessPoint.grant(fixture.person('Trainer'), 'datasets/claims/*');

  const policies = Object.values(template().findResources('AWS::IAM::Policy'));
  const trainer = JSON.stringify(policies.find((policy) => JSON.stringify(policy).includes('"Trainer')));

  expect(trainer).toContain('accesspoint/door/object/datasets/claims/*');
  expect(trainer).not.toContain('CuratedBucket');
});

test('it may lie in another stack than the bucket', () => {
  const { fixture } = withAccessPoint(AccessPointUse.READ);
  const network = new Stack(fixture.stack.node.root as App, 'Network', {
    env: { account: fixture.stack.account, region: fixture.stack.region },
  });

  new ZoneAccessPoint(network, 'Other', { zone: fixture.zones.curated, use: AccessPointUse.READ });

  expect(() => Template.fromStack(network)).not.toThrow();
});
