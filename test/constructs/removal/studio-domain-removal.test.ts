import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { DataKey } from '../../../constructs/keys';
import { StudioDomainRemoval } from '../../../constructs/removal';
import { STUDIO_DOMAIN_SOURCE } from '../../../constructs/removal/studio-domain-source';
import { ACCOUNT, REGION, RoleSimulation } from '../training/role-simulation';
import { TrainingFixture } from '../training/training-fixture';
import { type Answers, callFromCloudFormation, ServiceError } from './cloudformation-call';

interface Item {
  readonly name: string;
  Status: string;
}

/** A Studio domain that refuses what the service refuses, and takes its time. */
class FakeStudio {
  readonly log: string[] = [];
  apps: (Item & { SpaceName?: string; UserProfileName?: string })[] = [
    { name: 'old', Status: 'Deleted', SpaceName: 'private' },
    { name: 'lab', Status: 'InService', SpaceName: 'private' },
    { name: 'editor', Status: 'InService', UserProfileName: 'ada' },
  ];
  spaces: Item[] = [{ name: 'private', Status: 'InService' }];
  profiles: Item[] = [{ name: 'ada', Status: 'InService' }];
  domain?: { Status: string; FailureReason?: string } = { Status: 'InService' };
  fileSystem = true;
  groups = ['inbound', 'outbound'].map((way) => ({
    GroupId: `sg-${way}`,
    GroupName: `security-group-for-${way}-nfs-d-1`,
    IpPermissions: way === 'inbound' ? [{ FromPort: 2049 }] : [],
    IpPermissionsEgress: way === 'outbound' ? [{ FromPort: 2049 }] : [],
  }));

  readonly aws: Answers = {
    ListApps: ({ NextToken }) => {
      // One app a page, so that a page without anything to do is not taken for the last.
      const index = Number(NextToken ?? 0);
      const app = this.apps[index];
      const page = app ? [{ ...app, AppName: app.name, AppType: 'JupyterLab' }] : [];
      this.step(this.apps, page[0]?.AppName);
      return { Apps: page, ...(index + 1 < this.apps.length && { NextToken: String(index + 1) }) };
    },
    DeleteApp: ({ AppName, SpaceName, UserProfileName }) => {
      expect((SpaceName === undefined) !== (UserProfileName === undefined)).toBe(true);
      this.start('app', this.apps, String(AppName));
    },
    ListSpaces: () => ({ Spaces: this.list(this.spaces).map((space) => ({ ...space, SpaceName: space.name })) }),
    DeleteSpace: ({ SpaceName }) => {
      if (this.running()) throw new ServiceError('ResourceInUse');
      this.start('space', this.spaces, String(SpaceName));
    },
    ListUserProfiles: () => ({
      UserProfiles: this.list(this.profiles).map((profile) => ({ ...profile, UserProfileName: profile.name })),
    }),
    DeleteUserProfile: ({ UserProfileName }) => {
      if (this.running() || this.spaces.length > 0) throw new ServiceError('ResourceInUse');
      this.start('profile', this.profiles, String(UserProfileName));
    },
    DescribeDomain: () => {
      if (!this.domain) throw new ServiceError('ResourceNotFound');
      const seen = { ...this.domain };
      if (this.domain.Status === 'Deleting') this.domain = undefined;
      return seen;
    },
    DeleteDomain: ({ RetentionPolicy }) => {
      if (this.running() || this.spaces.length + this.profiles.length > 0) throw new ServiceError('ResourceInUse');
      this.log.push('domain');
      this.fileSystem = (RetentionPolicy as { HomeEfsFileSystem?: string }).HomeEfsFileSystem !== 'Delete';
      this.domain = { Status: 'Deleting' };
    },
    DescribeSecurityGroups: ({ Filters }) => {
      const values = (name: string) => (Filters as { Name: string; Values: string[] }[]).find((f) => f.Name === name)!;
      expect(values('vpc-id').Values).toEqual(['vpc-1']);
      return {
        SecurityGroups: this.groups.filter(({ GroupName }) => values('group-name').Values.includes(GroupName)),
      };
    },
    RevokeSecurityGroupIngress: ({ GroupId }) => {
      this.group(GroupId).IpPermissions = [];
    },
    RevokeSecurityGroupEgress: ({ GroupId }) => {
      this.group(GroupId).IpPermissionsEgress = [];
    },
    DeleteSecurityGroup: ({ GroupId }) => {
      const named = this.groups.some((one) => one.IpPermissions.length + one.IpPermissionsEgress.length > 0);
      if (named) throw new ServiceError('DependencyViolation');
      this.groups = this.groups.filter((one) => one.GroupId !== GroupId);
    },
  };

  private group(id: unknown) {
    return this.groups.find(({ GroupId }) => GroupId === id)!;
  }

  private running(): boolean {
    return this.apps.some(({ Status }) => Status !== 'Deleted');
  }

  private start(kind: string, items: readonly Item[], name: string): void {
    this.log.push(`${kind} ${name}`);
    items.find((item) => item.name === name)!.Status = 'Deleting';
  }

  /** What is being deleted is gone when it has been looked at once more. */
  private step(apps: readonly Item[], name: unknown): void {
    const app = apps.find((one) => one.name === name);
    if (app?.Status === 'Deleting') app.Status = 'Deleted';
  }

  private list(items: Item[]): Item[] {
    const seen = items.map((item) => ({ ...item }));
    for (const { name } of seen.filter(({ Status }) => Status === 'Deleting'))
      items.splice(
        items.findIndex((item) => item.name === name),
        1,
      );
    return seen;
  }
}

const call = (studio: FakeStudio, remaining?: number) =>
  callFromCloudFormation(STUDIO_DOMAIN_SOURCE, studio.aws, {
    properties: { Target: 'd-1', VpcId: 'vpc-1' },
    remaining,
  });

describe('the function', () => {
  test('removes apps, spaces, profiles, the domain, its file system and the groups of its mount targets', async () => {
    const studio = new FakeStudio();

    const { told } = await call(studio);

    expect(told).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'd-1' });
    expect(studio.log).toEqual(['app lab', 'app editor', 'space private', 'profile ada', 'domain']);
    expect(studio.domain).toBeUndefined();
    expect(studio.fileSystem).toBe(false);
    expect(studio.groups).toEqual([]);
  });

  test('goes on where the run before it was stopped', async () => {
    const studio = new FakeStudio();

    expect((await call(studio, 61_000)).thrown).toBe('not finished');
    expect((await call(studio)).told).toMatchObject({ Status: 'SUCCESS' });
    expect(studio.groups).toEqual([]);
  });

  test('is content with a domain that somebody removed before, and still takes the groups', async () => {
    const studio = new FakeStudio();
    Object.assign(studio, { apps: [], spaces: [], profiles: [], domain: undefined });

    expect((await call(studio)).told).toMatchObject({ Status: 'SUCCESS' });
    expect(studio.groups).toEqual([]);
  });

  test('says why SageMaker did not delete the domain', async () => {
    const studio = new FakeStudio();
    studio.domain = { Status: 'Delete_Failed', FailureReason: 'the file system is mounted elsewhere' };

    expect((await call(studio)).told).toMatchObject({
      Status: 'FAILED',
      Reason: 'Error: d-1: the file system is mounted elsewhere',
    });
  });

  test('fits into a template', () => {
    expect(STUDIO_DOMAIN_SOURCE.length).toBeLessThanOrEqual(4096);
  });
});

describe('the construct', () => {
  const fixture = new TrainingFixture();
  const enclave = fixture.enclave();
  enclave.addDataScientist('ada');
  new StudioDomainRemoval(fixture.stack, 'Removal', {
    studio: enclave.studio,
    vpc: fixture.vpc,
    logsKey: new DataKey(fixture.stack, 'LogsKey'),
  });
  const template = fixture.template();
  const simulation = new RoleSimulation(template, fixture.stack);
  const role = fixture.stack.node
    .findChild('Removal')
    .node.findAll()
    .find((construct): construct is iam.Role => construct instanceof iam.Role)!;
  const domain = simulation.valueOf(enclave.studio.domainId);
  const vpc = simulation.valueOf(fixture.vpc.vpcId);
  const sagemaker = (resource: string) => `arn:aws:sagemaker:${REGION}:${ACCOUNT}:${resource}`;
  const group = `arn:aws:ec2:${REGION}:${ACCOUNT}:security-group/sg-1`;
  const inVpc = (id: string) => ({ 'ec2:Vpc': `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc/${id}` });

  test.each([
    ['sagemaker:DeleteApp', sagemaker(`app/${domain}/ada/JupyterLab/lab`), {}],
    ['sagemaker:DeleteSpace', sagemaker(`space/${domain}/private`), {}],
    ['sagemaker:DeleteUserProfile', sagemaker(`user-profile/${domain}/ada`), {}],
    ['ec2:DeleteSecurityGroup', group, inVpc(vpc)],
    ['ec2:RevokeSecurityGroupIngress', group, inVpc(vpc)],
    ['ec2:RevokeSecurityGroupEgress', group, inVpc(vpc)],
  ])('may call %s on what is of this domain', async (action, resource, context) => {
    expect(await simulation.decide(role, { action, resource, context })).toBe('Allowed');
  });

  test.each([
    ['sagemaker:DeleteApp', sagemaker('app/d-other/ada/JupyterLab/lab'), {}],
    ['sagemaker:DeleteDomain', sagemaker('domain/d-other'), {}],
    ['ec2:DeleteSecurityGroup', group, inVpc('vpc-other')],
    ['sagemaker:CreatePresignedDomainUrl', sagemaker(`user-profile/${domain}/ada`), {}],
  ])('may not call %s on %s', async (action, resource, context) => {
    expect(await simulation.decide(role, { action, resource, context })).toBe('ImplicitlyDenied');
  });

  test('runs before the people of the domain go', () => {
    const [resource] = Object.values(Template.fromStack(fixture.stack).findResources('Custom::StudioDomainRemoval'));

    const profiles = Object.keys(template.findResources('AWS::SageMaker::UserProfile'));
    expect(resource!['DependsOn']).toEqual(expect.arrayContaining(profiles));
    expect(profiles).toHaveLength(1);
    expect(resource!['Properties']).toMatchObject({
      Target: fixture.stack.resolve(enclave.studio.domainId),
      VpcId: fixture.stack.resolve(fixture.vpc.vpcId),
    });
  });
});
