import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { EndpointAccess, EndpointPerimeter, EndpointService, InterfaceEndpoints } from '../../../constructs/network';
import { FRANKFURT, landingZoneVpc, only, resources } from './network-fixture';

function build(groups: EndpointService[][], perimeter?: EndpointPerimeter) {
  const stack = new Stack(new App(), 'Stack', { env: FRANKFURT });
  const vpc = landingZoneVpc(stack);
  const access = groups.map(
    (services, index) =>
      new EndpointAccess(stack, `Group${index + 1}`, {
        vpc,
        services,
        workloads: ec2.SecurityGroup.fromSecurityGroupId(stack, `Workloads${index + 1}`, `sg-workloads-${index + 1}`),
      }),
  );
  const endpoints = new InterfaceEndpoints(stack, 'Endpoints', {
    vpcId: vpc.vpcId,
    subnets: vpc.isolatedSubnets,
    access,
    perimeter,
  });
  return { endpoints, template: Template.fromStack(stack) };
}

test('each service has one endpoint, with its own PrivateLink name, in every subnet', () => {
  const { template, endpoints } = build([
    [EndpointService.STS, EndpointService.SAGEMAKER_STUDIO],
    [EndpointService.STS],
  ]);
  expect(endpoints.services.map((service) => service.id)).toEqual(['sagemaker.studio', 'sts']);
  expect(resources(template, 'AWS::EC2::VPCEndpoint').map(({ properties }) => properties)).toEqual(
    ['aws.sagemaker.eu-central-1.studio', 'com.amazonaws.eu-central-1.sts'].map((ServiceName) =>
      expect.objectContaining({
        ServiceName,
        VpcEndpointType: 'Interface',
        PrivateDnsEnabled: true,
        SubnetIds: ['subnet-1-of-LandingZone', 'subnet-2-of-LandingZone'],
      }),
    ),
  );
});

test('the perimeter is in its policy', () => {
  const { template } = build([[EndpointService.KMS]], EndpointPerimeter.organization('o-a1b2c3d4e5'));
  const [endpoint] = resources(template, 'AWS::EC2::VPCEndpoint');
  expect(endpoint!.properties['PolicyDocument'].Statement).toEqual([
    {
      Sid: 'OwnIdentitiesToOwnResources',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: expect.arrayContaining(['kms:Decrypt', 'kms:GenerateDataKey*']),
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:ResourceOrgID': 'o-a1b2c3d4e5' } },
    },
  ]);
});

test('access is HTTPS from the workloads to the endpoints, and nothing back', () => {
  const { template } = build([[EndpointService.STS]]);
  const group = only(template, 'AWS::EC2::SecurityGroup', /^Group1/).id;
  const endpoints = { 'Fn::GetAtt': [group, 'GroupId'] };
  const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
  expect(resources(template, 'AWS::EC2::SecurityGroupIngress').map(({ properties }) => properties)).toEqual([
    expect.objectContaining({ ...https, GroupId: endpoints, SourceSecurityGroupId: 'sg-workloads-1' }),
  ]);
  expect(resources(template, 'AWS::EC2::SecurityGroupEgress').map(({ properties }) => properties)).toEqual([
    expect.objectContaining({ ...https, GroupId: 'sg-workloads-1', DestinationSecurityGroupId: endpoints }),
  ]);
  template.hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [{ CidrIp: '255.255.255.255/32' }],
  });
});

test('an endpoint that was not made is asked for in vain', () => {
  const { endpoints } = build([[EndpointService.STS]]);
  expect(() => endpoints.endpointId(EndpointService.KMS)).toThrow(
    /No zone reaches 'kms', so it has no endpoint; the endpoints are sts\. Name the service/,
  );
});

test('an endpoint takes the groups of five, not of six', () => {
  const six = Array.from({ length: 6 }, () => [EndpointService.STS]);
  expect(() => build(six.slice(1))).not.toThrow();
  expect(() => build(six)).toThrow(/'sts' would serve 6 groups of workloads, but a network interface takes five/);
});
