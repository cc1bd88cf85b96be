import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { IsolatedVpc, type IsolatedVpcProps } from '../../../constructs/network';
import { FRANKFURT, resources } from './network-fixture';

function build(props?: IsolatedVpcProps, env?: { account: string; region: string }) {
  const stack = new Stack(new App(), 'Stack', { env });
  const vpc = new IsolatedVpc(stack, 'Isolated', props);
  return { vpc, template: Template.fromStack(stack) };
}

describe('an isolated VPC', () => {
  const { template, vpc } = build();

  test('has subnets whose route tables hold no route', () => {
    template.resourceCountIs('AWS::EC2::Subnet', 2);
    template.resourceCountIs('AWS::EC2::RouteTable', 2);
    template.resourceCountIs('AWS::EC2::Route', 0);
    template.allResourcesProperties('AWS::EC2::Subnet', { MapPublicIpOnLaunch: false });
  });

  test('has no gateway', () => {
    template.resourceCountIs('AWS::EC2::InternetGateway', 0);
    template.resourceCountIs('AWS::EC2::NatGateway', 0);
  });

  test('resolves names, which endpoints need', () => {
    template.hasResourceProperties('AWS::EC2::VPC', { EnableDnsHostnames: true, EnableDnsSupport: true });
  });

  test('empties both directions of its default security group, and may do no more', () => {
    const [id] = Object.keys(template.findResources('AWS::EC2::VPC'));
    const calls = resources(template, 'Custom::ClosedDefaultSecurityGroup').map(({ properties }) =>
      JSON.stringify(properties['Create']),
    );
    expect(calls).toHaveLength(2);
    expect(calls[0]).toContain('RevokeSecurityGroupIngress');
    expect(calls[1]).toContain('RevokeSecurityGroupEgress');
    for (const direction of ['Ingress', 'Egress']) {
      template.hasResourceProperties('AWS::IAM::Policy', {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: `ec2:RevokeSecurityGroup${direction}`,
              Resource: {
                'Fn::Join': ['', Match.arrayWith([{ 'Fn::GetAtt': [id, 'DefaultSecurityGroup'] }])],
              },
            },
          ],
        },
      });
    }
  });

  test('offers its subnets as isolated ones', () => {
    expect(vpc.vpc.isolatedSubnets.map((subnet) => subnet.subnetId)).toHaveLength(2);
    expect(vpc.vpc.publicSubnets).toHaveLength(0);
    expect(vpc.vpc.privateSubnets).toHaveLength(0);
  });
});

describe('availability zones', () => {
  test('are the first two of the region when none are named, even where the account is known', () => {
    const { template } = build(undefined, FRANKFURT);
    expect(resources(template, 'AWS::EC2::Subnet').map(({ properties }) => properties['AvailabilityZone'])).toEqual([
      { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
      { 'Fn::Select': [1, { 'Fn::GetAZs': '' }] },
    ]);
  });

  test('are those that are named', () => {
    const availabilityZones = ['eu-central-1b', 'eu-central-1c', 'eu-central-1a'];
    const { template } = build({ availabilityZones }, FRANKFURT);
    expect(resources(template, 'AWS::EC2::Subnet').map(({ properties }) => properties['AvailabilityZone'])).toEqual(
      availabilityZones,
    );
  });

  test.each([[['eu-central-1a']], [['eu-central-1a', 'eu-central-1a']], [['a', 'b', 'c', 'd']]])(
    '%j are refused',
    (availabilityZones) => {
      expect(() => build({ availabilityZones })).toThrow(/needs two or three different availability zones; got/);
    },
  );

  test('of another region are refused', () => {
    expect(() => build({ availabilityZones: ['us-east-1a', 'eu-central-1a'] }, FRANKFURT)).toThrow(
      /'us-east-1a' of 'Stack\/Isolated' is not in the stack's region 'eu-central-1'/,
    );
  });
});

describe('a VPC from an IPAM pool', () => {
  const { template } = build({ ipam: { poolId: 'ipam-pool-1', prefixLength: 20 } });

  test('asks the pool for its block', () => {
    template.hasResourceProperties('AWS::EC2::VPC', {
      Ipv4IpamPoolId: 'ipam-pool-1',
      Ipv4NetmaskLength: 20,
      CidrBlock: Match.absent(),
    });
  });

  test('cuts the block at deployment, as the plan would', () => {
    const [vpc] = Object.keys(template.findResources('AWS::EC2::VPC'));
    const quarters = { 'Fn::Cidr': [{ 'Fn::GetAtt': [vpc, 'CidrBlock'] }, 4, '10'] };
    expect(resources(template, 'AWS::EC2::Subnet').map(({ properties }) => properties['CidrBlock'])).toEqual([
      { 'Fn::Select': [0, quarters] },
      { 'Fn::Select': [1, quarters] },
    ]);
  });
});

describe('tiers', () => {
  test('take the sixteenths that they were given', () => {
    const { template, vpc } = build({
      block: '10.64.0.0/16',
      tiers: [
        { id: 'Training', part: 1 },
        { id: 'Endpoints', part: 4 },
      ],
    });
    expect(resources(template, 'AWS::EC2::Subnet').map(({ properties }) => properties['CidrBlock'])).toEqual([
      '10.64.16.0/22',
      '10.64.20.0/22',
      '10.64.64.0/22',
      '10.64.68.0/22',
    ]);
    expect(vpc.isShared).toBe(true);
    expect(() => vpc.tier('Data')).toThrow(/has no tier 'Data'; it has Training, Endpoints/);
  });
});

describe('wrong input', () => {
  test('a block and a pool', () => {
    expect(() => build({ block: '10.0.0.0/20', ipam: { poolId: 'p', prefixLength: 20 } })).toThrow(
      /got both 'block' and 'ipam'/,
    );
  });

  test('a block too small for its subnets', () => {
    expect(() => build({ block: '10.0.0.0/23' })).toThrow(/has a block of \/23; it must be \/16 to \/22/);
    expect(() => build({ block: '10.0.0.0/20', tiers: [{ id: 'A', part: 0 }] })).toThrow(/must be \/16 to \/18/);
    expect(() => build({ ipam: { poolId: 'p', prefixLength: 28 } })).toThrow(/has a block of \/28/);
  });

  test('tiers that do not know their part, or share one', () => {
    expect(() => build({ tiers: [{ id: 'A', part: 0 }, { id: 'B' }] })).toThrow(/has 2 tiers; each needs a 'part'/);
    expect(() =>
      build({
        block: '10.0.0.0/16',
        tiers: [
          { id: 'A', part: 3 },
          { id: 'B', part: 3 },
        ],
      }),
    ).toThrow(/need different parts from 0 to 15; got 3, 3/);
  });
});
