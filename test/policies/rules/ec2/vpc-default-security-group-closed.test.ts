import { vpcDefaultSecurityGroupClosed } from '../../../../policies/rules/ec2/vpc-default-security-group-closed';
import { network, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const GROUP = { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] };
const revoke = (direction: string) =>
  [
    'Custom::ClosedDefaultSecurityGroup',
    {
      Create: {
        'Fn::Join': [
          '',
          [`{"service":"EC2","action":"RevokeSecurityGroup${direction}","parameters":{"GroupId":"`, GROUP, '"}}'],
        ],
      },
    },
  ] as const;

ruleCases(vpcDefaultSecurityGroupClosed, {
  pass: {
    "CDK's switch": network('Vpc', {
      ...VPC,
      Restrict: ['Custom::VpcRestrictDefaultSG', { DefaultSecurityGroupId: GROUP }],
    }),
    'two calls': network('Vpc', { ...VPC, In: revoke('Ingress'), Out: revoke('Egress') }),
  },
  fail: {
    'a custom resource that only speaks of it': network('Vpc', {
      ...VPC,
      Note: ['Custom::Audit', { Group: GROUP, Create: 'no revokeSecurityGroupIngress, no revokeSecurityGroupEgress' }],
    }),
    'nothing closes it': network('Vpc', VPC),
    'only one direction': network('Vpc', { ...VPC, In: revoke('Ingress') }),
    'a rule is added': network('Vpc', {
      ...VPC,
      Restrict: ['Custom::VpcRestrictDefaultSG', { DefaultSecurityGroupId: GROUP }],
      Rule: ['AWS::EC2::SecurityGroupIngress', { GroupId: GROUP, IpProtocol: '-1' }],
    }),
  },
});
