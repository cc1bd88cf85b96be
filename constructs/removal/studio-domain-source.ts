import { HANDLER_SOURCE } from './handler-source';

/**
 * Source of the function that removes a Studio domain with all that people and SageMaker made in it: apps, spaces, user
 * profiles, the domain with its home file system, and the two security groups of its mount targets.
 *
 * CloudFormation then finds the user profiles and the domain gone, which is what it wants.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/gs-studio-delete-domain.html
 */
export const STUDIO_DOMAIN_SOURCE = `const SM = require('@aws-sdk/client-sagemaker');
const EC2 = require('@aws-sdk/client-ec2');

const sm = new SM.SageMakerClient({});
const ec2 = new EC2.EC2Client({});

const unless = (name, call) => call.catch((error) => (error.name === name ? undefined : Promise.reject(error)));

async function drain(kind, DomainIdEquals, name, pause) {
  for (let NextToken, left = 0; ; ) {
    const page = await sm.send(new SM['List' + kind + 'sCommand']({ DomainIdEquals, NextToken }));
    for (const one of page[kind + 's'].filter(({ Status }) => Status !== 'Deleted')) {
      left++;
      const call = new SM['Delete' + kind + 'Command']({ DomainId: DomainIdEquals, ...name(one) });
      if (one.Status !== 'Deleting') await unless('ResourceNotFound', sm.send(call));
    }
    NextToken = page.NextToken;
    if (NextToken) continue;
    if (left === 0) return;
    left = 0;
    await pause();
  }
}

async function removeDomain(DomainId, pause) {
  for (;;) {
    const domain = await unless('ResourceNotFound', sm.send(new SM.DescribeDomainCommand({ DomainId })));
    if (!domain) return;
    if (domain.Status === 'Delete_Failed') throw new Error(DomainId + ': ' + domain.FailureReason);
    const RetentionPolicy = { HomeEfsFileSystem: 'Delete' };
    if (domain.Status !== 'Deleting') await sm.send(new SM.DeleteDomainCommand({ DomainId, RetentionPolicy }));
    await pause();
  }
}

async function removeGroups(DomainId, VpcId, pause) {
  const names = ['inbound', 'outbound'].map((way) => 'security-group-for-' + way + '-nfs-' + DomainId);
  const Filters = [{ Name: 'vpc-id', Values: [VpcId] }, { Name: 'group-name', Values: names }];
  for (;;) {
    const { SecurityGroups: groups } = await ec2.send(new EC2.DescribeSecurityGroupsCommand({ Filters }));
    if (groups.length === 0) return;
    for (const { GroupId, IpPermissions: into, IpPermissionsEgress: out } of groups) {
      const revoke = (Command, IpPermissions) => ec2.send(new Command({ GroupId, IpPermissions }));
      if (into.length > 0) await revoke(EC2.RevokeSecurityGroupIngressCommand, into);
      if (out.length > 0) await revoke(EC2.RevokeSecurityGroupEgressCommand, out);
    }
    for (const { GroupId } of groups)
      await unless('DependencyViolation', ec2.send(new EC2.DeleteSecurityGroupCommand({ GroupId })));
    await pause();
  }
}

async function removePeople(domain, pause) {
  const app = ({ AppName, AppType, SpaceName, UserProfileName }) =>
    SpaceName ? { AppName, AppType, SpaceName } : { AppName, AppType, UserProfileName };
  await drain('App', domain, app, pause);
  await drain('Space', domain, ({ SpaceName }) => ({ SpaceName }), pause);
  await drain('UserProfile', domain, ({ UserProfileName }) => ({ UserProfileName }), pause);
}

async function remove({ Target, VpcId }, pause) {
  await unless('ResourceNotFound', removePeople(Target, pause));
  await removeDomain(Target, pause);
  await removeGroups(Target, VpcId, pause);
}

${HANDLER_SOURCE}`;
