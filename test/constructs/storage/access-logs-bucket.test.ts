import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AccessLogsBucket, type AccessLogsBucketProps } from '../../../constructs/storage';
import { ACCOUNT, decide } from '../../support/policy-decision';

function synth(props?: AccessLogsBucketProps): Template {
  const stack = new Stack(new App(), 'Storage');
  new AccessLogsBucket(stack, 'Logs', props);
  return Template.fromStack(stack);
}

function policyOf(template: Template) {
  return Object.values(template.findResources('AWS::S3::BucketPolicy'))[0]!['Properties'].PolicyDocument;
}

function object(template: Template): string {
  return `arn:of:${Object.keys(template.findResources('AWS::S3::Bucket'))[0]}/object`;
}

describe('AccessLogsBucket', () => {
  test('is what S3 accepts as a destination: SSE-S3 and no Object Lock', () => {
    synth().hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      ObjectLockEnabled: Match.absent(),
      ObjectLockConfiguration: Match.absent(),
    });
  });

  test('is private, versioned, without ACLs, and keeps logs for 400 days', () => {
    synth().hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      AccessControl: Match.absent(),
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 400, Status: 'Enabled' })] },
    });
  });

  test('lets S3 write logs of buckets of the account, and of no other', () => {
    const template = synth();
    const policy = policyOf(template);
    const log = (account: string) => ({
      action: 's3:PutObject',
      resource: object(template),
      principal: 'logging.s3.amazonaws.com',
      context: { 'aws:SourceAccount': account, 'aws:SourceArn': 'arn:aws:s3:::data' },
    });

    expect(decide(policy, log(ACCOUNT))).toBe('allow');
    expect(decide(policy, log('999999999999'))).toBe('deny');
  });

  test('denies plain text, old TLS and other accounts', () => {
    const template = synth();
    const policy = policyOf(template);
    const read = { action: 's3:GetObject', resource: object(template) };
    const own = `arn:aws:iam::${ACCOUNT}:role/Auditor`;

    expect(decide(policy, { ...read, principal: own, context: { 'aws:SecureTransport': 'false' } })).toBe('deny');
    expect(decide(policy, { ...read, principal: own, context: { 's3:TlsVersion': '1.1' } })).toBe('deny');
    expect(decide(policy, { ...read, principal: own, context: { 's3:TlsVersion': '1.3' } })).toBe('silent');
    expect(decide(policy, { ...read, principal: 'arn:aws:iam::999999999999:role/X' })).toBe('deny');
  });

  test('outlives its stack together with its policy', () => {
    const template = synth();

    template.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
    template.hasResource('AWS::S3::BucketPolicy', { DeletionPolicy: 'Retain' });
  });

  test('takes a name, an expiration and a removal policy', () => {
    const template = synth({
      bucketName: 'access-logs-of-ai',
      expiration: Duration.days(30),
      removalPolicy: RemovalPolicy.DESTROY,
    });

    template.hasResource('AWS::S3::Bucket', {
      Properties: {
        BucketName: 'access-logs-of-ai',
        LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 30 })] },
      },
      DeletionPolicy: 'Delete',
    });
    template.hasResource('AWS::S3::BucketPolicy', { DeletionPolicy: 'Delete' });
  });
});
