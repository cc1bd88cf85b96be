import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
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
  return !(holdsLogs && ON_DATA.has(ruleId));
}
