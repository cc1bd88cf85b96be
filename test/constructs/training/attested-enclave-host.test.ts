import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { NetworkZoneName, SegmentedNetwork } from '../../../constructs/network';
import { AttestedEnclaveHost, type EnclaveImage } from '../../../constructs/training';
import { flatten, TrainingFixture } from './training-fixture';

function host(image: Partial<EnclaveImage> = {}) {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  const made = new AttestedEnclaveHost(fixture.stack, 'Host', {
    vpc: fixture.vpc,
    subnet: fixture.vpc.isolatedSubnets[0]!,
    image: { bucket: enclave.artifactBucket, key: 'enclaves/score.eif', ...image },
    imageSha384: ['ab'.repeat(48)],
    volumeKey: enclave.zone.volumeKey,
  });
  return { fixture, enclave, host: made };
}

test('the host runs enclaves, asks for IMDSv2 with one hop, and has no way in', () => {
  const { fixture, enclave } = host();

  fixture.template().hasResourceProperties('AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: {
      EnclaveOptions: { Enabled: true },
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      KeyName: Match.absent(),
      DisableApiTermination: true,
      BlockDeviceMappings: [
        { Ebs: Match.objectLike({ Encrypted: true, KmsKeyId: fixture.stack.resolve(enclave.zone.volumeKey.keyArn) }) },
      ],
    },
  });
});

test('nothing can connect to the host', () => {
  const { fixture, host: made } = host();
  const id = fixture.stack.getLogicalId(made.securityGroup.node.defaultChild as never);

  const group = fixture.template().findResources('AWS::EC2::SecurityGroup')[id]!['Properties'];
  expect(group.SecurityGroupIngress).toBeUndefined();
  expect(group.SecurityGroupEgress).toHaveLength(1);
  fixture
    .template()
    .resourcePropertiesCountIs('AWS::EC2::SecurityGroupIngress', { GroupId: { 'Fn::GetAtt': [id, 'GroupId'] } }, 0);
});

test('the role of the host has neither Session Manager nor a policy that AWS manages', () => {
  const { fixture, host: made } = host();
  const id = fixture.stack.getLogicalId(made.role.node.defaultChild as never);
  const role = fixture.template().findResources('AWS::IAM::Role')[id]!['Properties'];
  const policies = fixture.template().findResources('AWS::IAM::Policy', { Properties: { Roles: [{ Ref: id }] } });

  expect(role.ManagedPolicyArns).toBeUndefined();
  expect(JSON.stringify(policies)).not.toMatch(/ssm/);
});

test('in a zone of our network the host can do all that it does at its start', () => {
  const app = new App();
  const stack = new Stack(app, 'Enclave', { env: { account: '111122223333', region: 'eu-central-1' } });
  const network = new SegmentedNetwork(stack, 'Network', {
    addresses: { availabilityZones: ['eu-central-1a', 'eu-central-1b'] },
    zones: [{ name: NetworkZoneName.TRAINING }],
  });
  const zone = network.zone(NetworkZoneName.TRAINING);
  const bucket = new s3.Bucket(stack, 'Images');
  new AttestedEnclaveHost(stack, 'Host', {
    vpc: zone.vpc,
    subnet: zone.subnets[0]!,
    securityGroup: zone.securityGroup,
    image: { bucket, key: 'enclaves/score.eif' },
    imageSha384: ['ab'.repeat(48)],
    volumeKey: new kms.Key(stack, 'Volumes'),
  });
  const template = Template.fromStack(stack);
  const [launch] = Object.values(template.findResources('AWS::EC2::LaunchTemplate'));
  const { SecurityGroupIds, UserData } = launch!['Properties'].LaunchTemplateData;
  const script = flatten(UserData['Fn::Base64']);
  const [endpoint] = Object.values(template.findResources('AWS::EC2::VPCEndpoint')).filter((one) =>
    /\.s3$/.test(flatten(one['Properties'].ServiceName)),
  );
  const allowed = template.findResources('AWS::Route53Resolver::FirewallDomainList', {
    Properties: { Domains: Match.arrayWith(['kms.eu-central-1.amazonaws.com']) },
  });
  const [{ Domains }] = Object.values(allowed).map((one) => one['Properties']) as [{ Domains: string[] }];

  // dnf reads Amazon Linux's packages without a signature, so no condition may ask who reads.
  expect(script).toContain('dnf install -y aws-nitro-enclaves-cli');
  const open = (endpoint!['Properties'].PolicyDocument.Statement as Record<string, unknown>[]).filter(
    ({ Effect, Action, Condition }) => Effect === 'Allow' && Action === 's3:GetObject' && Condition === undefined,
  );
  const objects = open.flatMap((statement) => [statement['Resource']].flat()).map((resource) => flatten(resource));
  expect(objects).toContainEqual(
    expect.stringMatching(/^arn:(aws|<AWS::Partition>):s3:::al2023-repos-(eu-central-1|<AWS::Region>)-de612dc2\/\*$/),
  );
  // The mirror list of Amazon Linux names the bucket at the dual-stack endpoint; the image is copied from the regional one.
  expect(Domains).toEqual(
    expect.arrayContaining(['*.s3.dualstack.eu-central-1.amazonaws.com', '*.s3.eu-central-1.amazonaws.com']),
  );
  // The host carries the zone's group, from which S3 and KMS are reached.
  expect(SecurityGroupIds).toEqual([stack.resolve(zone.securityGroup.securityGroupId)]);
  const reached = network.declaredReachability.map(({ destination }) => destination);
  expect(reached).toEqual(expect.arrayContaining(['s3', 'kms']));
});

test('the enclave starts as built: from its image, and not in debug mode', () => {
  const { fixture } = host({ memoryMiB: 2048, cpuCount: 4 });
  const [template] = Object.values(fixture.template().findResources('AWS::EC2::LaunchTemplate'));
  const script = flatten(template!['Properties'].LaunchTemplateData.UserData['Fn::Base64']);

  expect(script).toContain('enclaves/score.eif');
  expect(script).toContain('nitro-cli run-enclave --eif-path /opt/enclave.eif --memory 2048 --cpu-count 4');
  expect(script).not.toContain('--debug-mode');
});

test.each([
  ['a burstable host', { hostInstanceType: 't3.xlarge' }, /hostInstanceType/],
  ['a small host', { hostInstanceType: 'm7i.large' }, /hostInstanceType/],
  ['a bare metal host', { hostInstanceType: 'm7i.metal-24xl' }, /hostInstanceType/],
  ['an odd number of vCPUs', { cpuCount: 3 }, /cpuCount must be an even number/],
  ['too little memory', { memoryMiB: 32 }, /memoryMiB/],
  ['a key that leaves its quotes', { key: "x'; rm -rf /;'" }, /key of the image/],
])('%s is rejected', (_, image, message) => {
  expect(() => host(image)).toThrow(message);
});
