import { CfnResource } from 'aws-cdk-lib';
import { CfnRoute } from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { DevelopmentEgress } from '../../constructs/network';
import { AimsWaivers } from '../../policies/packs';

/** What a sandbox does without, by resource type: the rules that then fail, and why that is accepted. */
const ACCEPTED: readonly { readonly type: string; readonly ruleId: string; readonly reason: string }[] = [
  {
    type: 'AWS::KMS::Key',
    ruleId: 'KmsKeyRetained',
    reason: 'A sandbox is destroyed whole, keys included; it holds no data that anybody misses.',
  },
  {
    type: 'AWS::S3::Bucket',
    ruleId: 'S3BucketRetained',
    reason: 'A sandbox is destroyed whole, buckets included; it holds no data that anybody misses.',
  },
  {
    type: 'AWS::S3::Bucket',
    ruleId: 'S3AiDataBucketRecoverable',
    reason: 'The data of a sandbox is a copy or made up; the original is elsewhere.',
  },
  {
    type: 'AWS::S3::Bucket',
    ruleId: 'BackupAiDataBackedUp',
    reason: 'The data of a sandbox is a copy or made up; the original is elsewhere.',
  },
  {
    type: 'AWS::S3::Bucket',
    ruleId: 'S3AiDataBucketNotEmptied',
    reason: 'S3 deletes no bucket that holds objects, and a sandbox is destroyed whole; its data is a copy or made up.',
  },
  {
    type: 'AWS::SageMaker::ModelPackageGroup',
    ruleId: 'CloudFormationEvidenceRetained',
    reason: 'A sandbox is destroyed whole, its models included; none of them is released.',
  },
  ...['AWS::SageMaker::Context', 'AWS::SageMaker::Artifact'].map((type) => ({
    type,
    ruleId: 'SageMakerLineageRetained',
    reason: 'A sandbox is destroyed whole; nobody asks later where its data came from.',
  })),
];

/** IAM sign-in, where the configuration asks for it. */
const IAM_SIGN_IN = {
  type: 'AWS::SageMaker::Domain',
  ruleId: 'SageMakerDomainIdentityCenter',
  reason: 'The configuration asks for sign-in through IAM, where the account has no IAM Identity Center.',
};

const FIREWALL =
  'The configuration asks for a way from development to named hosts; AWS Network Firewall lets no other through.';

/** The way out of development, where the configuration asks for it. */
const EGRESS: readonly { readonly type: string; readonly ruleId: string; readonly reason: string }[] = [
  { type: 'AWS::EC2::VPCGatewayAttachment', ruleId: 'Ec2AiVpcNoInternetGateway', reason: FIREWALL },
  { type: 'AWS::EC2::NatGateway', ruleId: 'Ec2AiVpcNoInternetGateway', reason: FIREWALL },
  { type: 'AWS::EC2::Route', ruleId: 'Ec2RouteNoInternetGateway', reason: FIREWALL },
  { type: 'AWS::EC2::SecurityGroup', ruleId: 'Ec2AiSecurityGroupEgressNamed', reason: FIREWALL },
];

const ONE_ZONE = {
  type: 'AWS::NetworkFirewall::Firewall',
  ruleId: 'NetworkFirewallFirewallRedundant',
  reason: 'The configuration asks for one availability zone: packages and Git may wait while that zone is down.',
};

/** Accepts the way out of development, at its own resources and nowhere else. */
export function acceptDevelopmentEgress(environment: IConstruct, singleAvailabilityZone: boolean): void {
  for (const construct of environment.node.findAll())
    if (construct instanceof DevelopmentEgress)
      accept(construct, singleAvailabilityZone ? [...EGRESS, ONE_ZONE] : EGRESS);
}

/** Accepts, resource by resource, what a sandbox does without. */
export function acceptSandbox(environment: IConstruct): void {
  accept(environment, ACCEPTED);
}

/** Accepts sign-in through IAM at the Studio domains. */
export function acceptIamSignIn(environment: IConstruct): void {
  accept(environment, [IAM_SIGN_IN]);
}

function accept(scope: IConstruct, waivers: readonly { type: string; ruleId: string; reason: string }[]): void {
  for (const construct of scope.node.findAll()) {
    if (!CfnResource.isCfnResource(construct)) continue;
    for (const { type, ruleId, reason } of waivers)
      if (construct.cfnResourceType === type && fails(construct, ruleId))
        AimsWaivers.of(construct).accept({ ruleId, reason });
  }
}

const ON_DATA = new Set(['S3AiDataBucketRecoverable', 'BackupAiDataBackedUp', 'S3AiDataBucketNotEmptied']);

/** Rules on data say nothing of buckets that only take logs, where a waiver would be unused. */
function fails(construct: CfnResource, ruleId: string): boolean {
  const holdsLogs = /\/(AccessLogs|Archive)\//.test(construct.node.path);
  // The other routes of the way out lead to the firewall.
  if (construct instanceof CfnRoute) return construct.gatewayId !== undefined;
  return !(holdsLogs && ON_DATA.has(ruleId));
}
