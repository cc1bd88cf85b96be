import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { DatasetVerifier, DataZones, ManifestAuthority } from '../../../constructs/data';
import { SigningKey } from '../../../constructs/keys';

function functions(inVpc: boolean): Template {
  const stack = new Stack(new App(), 'Data');
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-1',
    availabilityZones: ['eu-west-1a'],
    isolatedSubnetIds: ['subnet-1'],
  });
  const network = inVpc
    ? {
        vpc,
        subnets: vpc.isolatedSubnets,
        securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1')],
      }
    : undefined;
  const zones = new DataZones(stack, 'Zones', { perimeter: { allowedVpcEndpoints: ['vpce-1'] } });
  const authority = new ManifestAuthority(stack, 'Authority', { zones, network });
  new DatasetVerifier(stack, 'Verifier', {
    curatedBucket: zones.curated.bucket,
    encryptionKey: zones.encryptionKey,
    signingKey: authority.signingKey,
    logsKey: zones.logsKey,
    network,
  });
  return Template.fromStack(stack);
}

test('every function is traced, logs under a key and has its environment under it', () => {
  const template = functions(false);

  template.resourceCountIs('AWS::Lambda::Function', 3);
  template.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    TracingConfig: { Mode: 'Active' },
    KmsKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ZonesLogsKey'), 'Arn'] },
    VpcConfig: Match.absent(),
  });
  template.allResourcesProperties('AWS::Logs::LogGroup', {
    KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ZonesLogsKey'), 'Arn'] },
    RetentionInDays: 365,
  });
});

test('in a VPC Lambda may manage its interfaces, and the code may not', () => {
  const template = functions(true);

  template.allResourcesProperties('AWS::Lambda::Function', {
    VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
  });
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'NotByTheCode',
          Effect: 'Deny',
          Condition: { ArnLike: { 'lambda:SourceFunctionArn': Match.anyValue() } },
        }),
      ]),
    },
  });
});

test('functions outside a VPC are exempt from the limit on endpoints, functions in one are not', () => {
  const inVpc = signerExemptions(functions(true));
  const outside = signerExemptions(functions(false));

  expect(outside).toBe(inVpc + 3);
});

test('a key that signs already is used', () => {
  const stack = new Stack(new App(), 'Data');
  const signingKey = new SigningKey(stack, 'Signing');
  const authority = new ManifestAuthority(stack, 'Authority', { zones: new DataZones(stack, 'Zones'), signingKey });

  expect(authority.signingKey).toBe(signingKey);
  expect(
    Object.keys(Template.fromStack(stack).findResources('AWS::KMS::Key', { Properties: { KeySpec: 'ML_DSA_65' } })),
  ).toHaveLength(1);
});

/** How often the role of the signing function is named in the policies of buckets. */
function signerExemptions(template: Template): number {
  const policies = JSON.stringify(template.findResources('AWS::S3::BucketPolicy'));
  return policies.split('"AuthoritySignerRole').length - 1;
}
