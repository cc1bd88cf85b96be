import type { Fragment } from './fragment';

/** A VPC with compute for AI on the internet, a second one that is joined to a stranger, and machines by hand. */
export const ec2: Fragment = {
  resources: {
    Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
    DefaultGroupOpened: {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        GroupId: { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] },
        IpProtocol: '-1',
        CidrIp: '10.0.0.0/8',
      },
    },
    FlowLog: {
      Type: 'AWS::EC2::FlowLog',
      Properties: {
        ResourceId: { Ref: 'Vpc' },
        ResourceType: 'VPC',
        TrafficType: 'ACCEPT',
        LogDestinationType: 's3',
        LogDestination: 'arn:aws:s3:::audit-logs-of-everything',
      },
    },
    EncryptionControl: {
      Type: 'AWS::EC2::VPCEncryptionControl',
      Properties: { VpcId: { Ref: 'Vpc' }, Mode: 'monitor' },
    },
    InternetGateway: { Type: 'AWS::EC2::InternetGateway' },
    InternetGatewayAttachment: {
      Type: 'AWS::EC2::VPCGatewayAttachment',
      Properties: { VpcId: { Ref: 'Vpc' }, InternetGatewayId: { Ref: 'InternetGateway' } },
    },
    PublicSubnet: {
      Type: 'AWS::EC2::Subnet',
      Properties: {
        VpcId: { Ref: 'Vpc' },
        CidrBlock: '10.0.0.0/24',
        AvailabilityZone: 'eu-west-1a',
        MapPublicIpOnLaunch: true,
      },
    },
    PublicRouteTable: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'Vpc' } } },
    PublicSubnetRoutes: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { SubnetId: { Ref: 'PublicSubnet' }, RouteTableId: { Ref: 'PublicRouteTable' } },
    },
    RouteToEverywhere: {
      Type: 'AWS::EC2::Route',
      Properties: {
        RouteTableId: { Ref: 'PublicRouteTable' },
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: { Ref: 'InternetGateway' },
      },
    },
    // No association: it follows the VPC's main route table.
    SubnetWithoutRoutes: {
      Type: 'AWS::EC2::Subnet',
      Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.0.1.0/24', AvailabilityZone: 'eu-west-1b' },
    },
    NetworkAcl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: { Ref: 'Vpc' } } },
    NetworkAclOpen: {
      Type: 'AWS::EC2::NetworkAclEntry',
      Properties: {
        NetworkAclId: { Ref: 'NetworkAcl' },
        RuleNumber: 100,
        Protocol: 6,
        RuleAction: 'allow',
        CidrBlock: '0.0.0.0/0',
        PortRange: { From: 22, To: 22 },
      },
    },
    WorkloadGroup: {
      Type: 'AWS::EC2::SecurityGroup',
      // It says that its workloads reach nothing, and the route table says otherwise.
      Metadata: { DeclaredReachability: { Zone: 'training', Subnets: [{ Ref: 'PublicSubnet' }], Destinations: [] } },
      Properties: {
        GroupDescription: 'training and serving',
        VpcId: { Ref: 'Vpc' },
        SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 8888, ToPort: 8888, CidrIp: '0.0.0.0/0' }],
        SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
      },
    },
    AdministrationGroup: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'jump host',
        VpcId: { Ref: 'Vpc' },
        SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }],
      },
    },
    JumpHost: {
      Type: 'AWS::EC2::Instance',
      Properties: {
        ImageId: 'ami-0123456789abcdef0',
        InstanceType: 't3.micro',
        KeyName: 'everybody',
        NetworkInterfaces: [
          {
            DeviceIndex: '0',
            SubnetId: { Ref: 'PublicSubnet' },
            GroupSet: [{ Ref: 'AdministrationGroup' }],
            AssociatePublicIpAddress: true,
          },
        ],
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: false, VolumeSize: 50 } }],
      },
    },
    GpuWorkers: {
      Type: 'AWS::EC2::LaunchTemplate',
      Properties: {
        LaunchTemplateData: {
          ImageId: 'ami-0123456789abcdef0',
          InstanceType: 'g5.xlarge',
          MetadataOptions: { HttpTokens: 'optional' },
        },
      },
    },
    StorageEndpoint: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: {
        VpcId: { Ref: 'Vpc' },
        ServiceName: 'com.amazonaws.eu-west-1.s3',
        VpcEndpointType: 'Gateway',
        RouteTableIds: [{ Ref: 'PublicRouteTable' }],
      },
    },
    LogsEndpoint: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: {
        VpcId: { Ref: 'Vpc' },
        ServiceName: 'com.amazonaws.eu-west-1.logs',
        VpcEndpointType: 'Interface',
        PrivateDnsEnabled: false,
        SubnetIds: [{ Ref: 'PublicSubnet' }],
      },
    },
    EndpointService: {
      Type: 'AWS::EC2::VPCEndpointService',
      Properties: {
        AcceptanceRequired: false,
        NetworkLoadBalancerArns: [
          'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/models/50dc6c495c0c9188',
        ],
      },
    },
    // A VPC of its own: what lies behind a peering is not seen, and would leave the endpoints of `Vpc` open.
    OfficeVpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.1.0.0/16' } },
    OfficeRouteTable: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'OfficeVpc' } } },
    PeeringWithStranger: {
      Type: 'AWS::EC2::VPCPeeringConnection',
      Properties: { VpcId: { Ref: 'OfficeVpc' }, PeerVpcId: 'vpc-0fedcba9876543210', PeerOwnerId: '999988887777' },
    },
    RouteToStranger: {
      Type: 'AWS::EC2::Route',
      Properties: {
        RouteTableId: { Ref: 'OfficeRouteTable' },
        DestinationCidrBlock: '10.0.0.0/8',
        VpcPeeringConnectionId: { Ref: 'PeeringWithStranger' },
      },
    },
    TransitGateway: {
      Type: 'AWS::EC2::TransitGateway',
      Properties: { AutoAcceptSharedAttachments: 'enable' },
    },
    // CloudFormation refuses this value when it deploys: only checks before that see it.
    PublicAccessAllowed: {
      Type: 'AWS::EC2::VPCBlockPublicAccessOptions',
      Properties: { InternetGatewayBlockMode: 'off' },
    },
    PublicAccessExclusion: {
      Type: 'AWS::EC2::VPCBlockPublicAccessExclusion',
      Properties: { VpcId: { Ref: 'Vpc' }, InternetGatewayExclusionMode: 'allow-bidirectional' },
    },
    SnapshotSharing: {
      Type: 'AWS::EC2::SnapshotBlockPublicAccess',
      Properties: { State: 'block-new-sharing' },
    },
  },
  exports: {
    Vpc: { Ref: 'Vpc' },
    PublicSubnet: { Ref: 'PublicSubnet' },
    WorkloadGroup: { 'Fn::GetAtt': ['WorkloadGroup', 'GroupId'] },
  },
};
