import { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type StudioDomain, StudioUserProfile } from '../training';
import { RemovalFunction } from './removal-function';
import { STUDIO_DOMAIN_SOURCE } from './studio-domain-source';

/** Properties of {@link StudioDomainRemoval}. */
export interface StudioDomainRemovalProps {
  /** The domain, of this stack. Add its people first: they must still be there when it is removed. */
  readonly studio: StudioDomain;

  /** VPC of the domain. */
  readonly vpc: ec2.IVpc;

  /** Key of the function's logs. Its policy is extended for CloudWatch Logs if it is of this app. */
  readonly logsKey: kms.IKey;
}

/**
 * Removes a Studio domain whole when its stack is deleted: apps and spaces that people made, the home file system with
 * their work, its mount targets and their security groups.
 *
 * CloudFormation alone cannot: it does not delete a domain with apps or spaces, and has no property for the file system,
 * which SageMaker keeps by default. Its mount targets then keep the subnets from going.
 *
 * For environments whose work nobody misses. It acts only while the whole stack is deleted, or its first deployment is
 * rolled back.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_RetentionPolicy.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/gs-studio-delete-domain.html
 */
export class StudioDomainRemoval extends Construct {
  constructor(scope: Construct, id: string, { studio, vpc, logsKey }: StudioDomainRemovalProps) {
    super(scope, id);
    const removal = new RemovalFunction(this, 'Default', {
      source: STUDIO_DOMAIN_SOURCE,
      description: 'Removes the Studio domain of this stack when the stack is deleted',
      logsKey,
    });
    const arn = (service: string, resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service, resource, resourceName });
    const { domainId } = studio;
    // Neither these lists nor that of security groups can be narrowed.
    removal.grant(
      'List',
      ['sagemaker:ListApps', 'sagemaker:ListSpaces', 'sagemaker:ListUserProfiles', 'ec2:DescribeSecurityGroups'],
      ['*'],
    );
    removal.grant('Apps', ['sagemaker:DeleteApp'], [arn('sagemaker', 'app', `${domainId}/*`)]);
    removal.grant('Spaces', ['sagemaker:DeleteSpace'], [arn('sagemaker', 'space', `${domainId}/*`)]);
    removal.grant('Profiles', ['sagemaker:DeleteUserProfile'], [arn('sagemaker', 'user-profile', `${domainId}/*`)]);
    removal.grant('Domain', ['sagemaker:DescribeDomain', 'sagemaker:DeleteDomain'], [studio.domainArn]);
    removal.grant(
      'MountTargetGroups',
      ['ec2:DeleteSecurityGroup', 'ec2:RevokeSecurityGroupEgress', 'ec2:RevokeSecurityGroupIngress'],
      [arn('ec2', 'security-group', '*')],
      { ArnEquals: { 'ec2:Vpc': arn('ec2', 'vpc', vpc.vpcId) } },
    );
    removal.add('Domain', {
      resourceType: 'Custom::StudioDomainRemoval',
      target: domainId,
      properties: { VpcId: vpc.vpcId },
      before: studio.node.children.filter((child) => child instanceof StudioUserProfile),
    });
  }
}
