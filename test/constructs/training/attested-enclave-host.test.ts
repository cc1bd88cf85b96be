import { Match } from 'aws-cdk-lib/assertions';
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
