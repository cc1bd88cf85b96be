import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { WorkloadSecurityGroup, type WorkloadSecurityGroupProps } from '../../../constructs/network';
import { landingZoneVpc, resources } from './network-fixture';

function build(props?: Partial<WorkloadSecurityGroupProps>) {
  const stack = new Stack(new App(), 'Stack');
  const group = new WorkloadSecurityGroup(stack, 'Workloads', { vpc: landingZoneVpc(stack), ...props });
  return { group, stack, template: () => Template.fromStack(stack) };
}

test('a group without any rule still says that nothing goes out', () => {
  const template = build().template();
  const [group] = resources(template, 'AWS::EC2::SecurityGroup');
  expect(group!.properties['SecurityGroupIngress']).toBeUndefined();
  expect(group!.properties['SecurityGroupEgress']).toEqual([
    expect.objectContaining({ CidrIp: '255.255.255.255/32', IpProtocol: 'icmp' }),
  ]);
});

test('a group with prefix lists lets HTTPS out to these', () => {
  const template = build({ gatewayPrefixListIds: ['pl-s3', 'pl-dynamodb'] }).template();
  const [group] = resources(template, 'AWS::EC2::SecurityGroup');
  expect(group!.properties['SecurityGroupEgress']).toEqual(
    ['pl-s3', 'pl-dynamodb'].map((DestinationPrefixListId) => ({
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      DestinationPrefixListId,
      Description: 'HTTPS to a gateway endpoint',
    })),
  );
});

test('workloads talk among themselves in both directions, only where they are told to', () => {
  const quiet = build().template();
  quiet.resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
  quiet.resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);

  const template = build({ internalTraffic: [ec2.Port.tcp(2049)] }).template();
  const [group] = resources(template, 'AWS::EC2::SecurityGroup');
  const self = { 'Fn::GetAtt': [group!.id, 'GroupId'] };
  template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
    GroupId: self,
    SourceSecurityGroupId: self,
    FromPort: 2049,
    ToPort: 2049,
  });
  template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
    GroupId: self,
    DestinationSecurityGroupId: self,
    FromPort: 2049,
    ToPort: 2049,
  });
});

test('a rule that somebody adds is there', () => {
  const { group, template } = build();
  group.securityGroup.addEgressRule(ec2.Peer.ipv4('10.9.0.0/16'), ec2.Port.tcp(443), 'licence server');
  template().hasResourceProperties('AWS::EC2::SecurityGroupEgress', { CidrIp: '10.9.0.0/16', ToPort: 443 });
});
