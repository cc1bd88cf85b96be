import { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * What a role of SageMaker needs to attach a model or a job to the given subnets, and to no others.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html (private VPC)
 */
export function networkInterfaceStatements(
  scope: Construct,
  subnetIds: string[],
  securityGroups: ec2.ISecurityGroup[],
): iam.PolicyStatement[] {
  const named = (resource: string, id: string) =>
    Stack.of(scope).formatArn({ service: 'ec2', resource, resourceName: id });
  const interfaces = named('network-interface', '*');
  const subnets = subnetIds.map((id) => named('subnet', id));
  return [
    new iam.PolicyStatement({
      sid: 'CreateInterfaces',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [
        interfaces,
        ...subnets,
        ...securityGroups.map((group) => named('security-group', group.securityGroupId)),
      ],
    }),
    new iam.PolicyStatement({
      sid: 'ManageInterfaces',
      actions: ['ec2:CreateNetworkInterfacePermission', 'ec2:DeleteNetworkInterface'],
      resources: [interfaces],
      conditions: { ArnEquals: { 'ec2:Subnet': subnets } },
    }),
    new iam.PolicyStatement({
      sid: 'DescribeNetwork',
      // None of these takes a resource.
      actions: [
        'ec2:DeleteNetworkInterfacePermission',
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
      ],
      resources: ['*'],
    }),
  ];
}
