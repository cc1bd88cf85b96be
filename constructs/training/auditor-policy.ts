import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * What an auditor may do: read how everything is configured and who did what. Never the data, a model or a secret.
 *
 * Reading is denied explicitly where it would reach content, so that an audit role never becomes a way to the data.
 */
export class AuditorPolicy extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string) {
    super(scope, id, { description: 'Auditor of the training enclave' });
    this.addStatements(
      new iam.PolicyStatement({
        sid: 'ReadConfiguration',
        actions: [
          'cloudtrail:LookupEvents',
          'config:BatchGet*',
          'config:Describe*',
          'config:Get*',
          'ec2:Describe*',
          'iam:Get*',
          'iam:List*',
          'kms:DescribeKey',
          'kms:GetKeyPolicy',
          'kms:GetKeyRotationStatus',
          'kms:List*',
          's3:GetBucket*',
          's3:GetEncryptionConfiguration',
          's3:GetLifecycleConfiguration',
          's3:ListAllMyBuckets',
          'sagemaker:Describe*',
          'sagemaker:GetModelPackageGroupPolicy',
          'sagemaker:List*',
          'sagemaker:QueryLineage',
          'sagemaker:Search',
        ],
        // An audit looks at the whole account; the Describe and List actions have no narrower resource.
        resources: ['*'],
      }),
      new iam.PolicyStatement({
        sid: 'NeverReadContent',
        effect: iam.Effect.DENY,
        actions: [
          'kms:Decrypt',
          'logs:GetLogEvents',
          's3:GetObject',
          's3:GetObjectVersion',
          'sagemaker:BatchGetRecord',
          'sagemaker:CreatePresigned*Url',
          'sagemaker:GetRecord',
          'secretsmanager:GetSecretValue',
        ],
        resources: ['*'],
      }),
    );
  }
}
