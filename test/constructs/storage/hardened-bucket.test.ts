import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { DataClassification, DataKey } from '../../../constructs/keys';
import { AccessLogsBucket, HardenedBucket, type HardenedBucketProps } from '../../../constructs/storage';
import { ACCOUNT, concrete, decide, type PolicyRequest } from '../../support/policy-decision';

const USER = `arn:aws:iam::${ACCOUNT}:role/DataScientist`;
const PARTNER = '444455556666';
const STRANGER = 'arn:aws:iam::999999999999:role/Stranger';

/** The template of a bucket called Data with a key and an access log bucket of its own stack. */
function synth(props: HardenedBucketProps = {}, change: (bucket: HardenedBucket) => void = () => {}): Template {
  const stack = new Stack(new App(), 'Storage');
  const encryptionKey = new DataKey(stack, 'Key');
  const accessLogsBucket = new AccessLogsBucket(stack, 'Logs').bucket;
  change(new HardenedBucket(stack, 'Data', { encryptionKey, accessLogsBucket, ...props }));
  return Template.fromStack(stack);
}

function bucketOf(template: Template) {
  const [id, bucket] = Object.entries(template.findResources('AWS::S3::Bucket')).find(([id]) => id.startsWith('Data'))!;
  return { id, ...bucket['Properties'] };
}

/** Decides requests on the objects of the bucket. */
function decider(props?: HardenedBucketProps, change?: (bucket: HardenedBucket) => void) {
  const template = synth(props, change);
  const { id } = bucketOf(template);
  const policy = Object.values(template.findResources('AWS::S3::BucketPolicy')).find(
    (resource) => resource['Properties'].Bucket.Ref === id,
  )!['Properties'].PolicyDocument;
  const key = Object.keys(template.findResources('AWS::KMS::Key'))[0]!;
  return {
    keyArn: concrete({ 'Fn::GetAtt': [key, 'Arn'] }) as string,
    keyId: concrete({ Ref: key }) as string,
    decide: (request: Omit<PolicyRequest, 'resource'>) =>
      decide(policy, { resource: `arn:of:${id}/object`, ...request }),
    decideAt: (key: string, request: Omit<PolicyRequest, 'resource'>) =>
      decide(policy, { resource: `arn:of:${id}/${key}`, ...request }),
    decideOnBucket: (request: Omit<PolicyRequest, 'resource'>) =>
      decide(policy, { resource: `arn:of:${id}`, ...request }),
  };
}

function statementsOfRole(grant: (bucket: HardenedBucket, role: iam.Role) => void): { [key: string]: unknown }[] {
  const stack = new Stack(new App(), 'Storage');
  const bucket = new HardenedBucket(stack, 'Data');
  grant(bucket, new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('sagemaker.amazonaws.com') }));
  return Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'))[0]!['Properties'].PolicyDocument
    .Statement;
}

describe('HardenedBucket', () => {
  test('is encrypted, versioned, private and logged without any props', () => {
    // GIVEN
    const stack = new Stack(new App(), 'Storage');

    // WHEN
    new HardenedBucket(stack, 'Data');

    // THEN
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::KMS::Key', 1);
    template.resourceCountIs('AWS::S3::Bucket', 2);
    template.resourcePropertiesCountIs(
      'AWS::S3::Bucket',
      {
        VersioningConfiguration: { Status: 'Enabled' },
        LoggingConfiguration: {
          DestinationBucketName: Match.anyValue(),
          LogFilePrefix: 'Storage/Data/',
          TargetObjectKeyFormat: { PartitionedPrefix: { PartitionDateSource: 'EventTime' } },
        },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: Match.anyValue() },
            },
          ],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        ObjectLockEnabled: Match.absent(),
        NotificationConfiguration: Match.absent(),
        Tags: [{ Key: 'data-classification', Value: 'confidential' }],
      },
      1,
    );
  });

  test('keeps replaced versions for 90 days and expires nothing unless told', () => {
    expect(bucketOf(synth()).LifecycleConfiguration.Rules).toEqual([
      {
        Id: 'Retention',
        Status: 'Enabled',
        NoncurrentVersionExpiration: { NoncurrentDays: 90 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      },
    ]);
    const told = synth({ expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(7) });
    expect(bucketOf(told).LifecycleConfiguration.Rules[0]).toMatchObject({
      ExpirationInDays: 365,
      NoncurrentVersionExpiration: { NoncurrentDays: 7 },
    });
  });

  test('outlives its stack together with its policy, or is deleted with it in a sandbox', () => {
    const kept = synth();
    kept.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    kept.allResources('AWS::S3::BucketPolicy', { DeletionPolicy: 'Retain' });

    const stack = new Stack(new App(), 'Sandbox');
    new HardenedBucket(stack, 'Data', { removalPolicy: RemovalPolicy.DESTROY });
    const sandbox = Template.fromStack(stack);
    for (const type of ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::KMS::Key']) {
      sandbox.allResources(type, { DeletionPolicy: 'Delete' });
    }
  });

  test('needs no custom resource, also with events and removal', () => {
    const template = synth({ eventBridge: true, removalPolicy: RemovalPolicy.DESTROY });

    template.resourceCountIs('AWS::Lambda::Function', 0);
    expect(bucketOf(template).NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
  });

  test('carries the classification that it is given', () => {
    const bucket = bucketOf(synth({ classification: DataClassification.RESTRICTED }));

    expect(bucket.Tags).toEqual([{ Key: 'data-classification', Value: 'restricted' }]);
  });

  test('uses what a landing zone has already', () => {
    // GIVEN
    const stack = new Stack(new App(), 'Storage');
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`);
    const accessLogsBucket = s3.Bucket.fromBucketName(stack, 'Logs', 'central-access-logs');

    // WHEN
    new HardenedBucket(stack, 'Data', { encryptionKey, accessLogsBucket, bucketName: 'training-data' });

    // THEN
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::KMS::Key', 0);
    template.resourceCountIs('AWS::S3::Bucket', 1);
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: 'training-data',
      LoggingConfiguration: { DestinationBucketName: 'central-access-logs' },
    });
  });

  test('does not make the stack of its access logs depend on its own', () => {
    const app = new App();
    const logsStack = new Stack(app, 'Logs');
    const logs = new AccessLogsBucket(logsStack, 'Logs');
    const dataStack = new Stack(app, 'Data');

    new HardenedBucket(dataStack, 'Data', { accessLogsBucket: logs.bucket });
    app.synth();

    expect(logsStack.dependencies).toEqual([]);
    expect(dataStack.dependencies).toEqual([logsStack]);
  });

  describe('an upload', () => {
    const bucket = decider();
    const upload = (context: { [key: string]: string }, principal = USER) =>
      bucket.decide({ action: 's3:PutObject', principal, context });
    const algorithm = 's3:x-amz-server-side-encryption';
    const keyId = 's3:x-amz-server-side-encryption-aws-kms-key-id';

    test('without encryption headers passes: the default is the key', () => {
      expect(upload({})).toBe('silent');
    });

    test('that names the key by ARN or id passes', () => {
      expect(upload({ [algorithm]: 'aws:kms', [keyId]: bucket.keyArn })).toBe('silent');
      expect(upload({ [algorithm]: 'aws:kms', [keyId]: bucket.keyId })).toBe('silent');
    });

    test('that names another key is denied, whoever makes it', () => {
      const context = { [algorithm]: 'aws:kms', [keyId]: 'arn:aws:kms:eu-west-1:999999999999:key/evil' };
      expect(upload(context)).toBe('deny');
      expect(upload(context, 'cloudtrail.amazonaws.com')).toBe('deny');
    });

    test('that asks for KMS without a key is denied: S3 would take its own', () => {
      expect(upload({ [algorithm]: 'aws:kms' })).toBe('deny');
    });

    test('that asks for SSE-S3 is denied to people and left to services that deliver', () => {
      expect(upload({ [algorithm]: 'AES256' })).toBe('deny');
      expect(upload({ [algorithm]: 'AES256' }, 'cloudtrail.amazonaws.com')).toBe('silent');
    });

    test('under a key that only the caller holds is denied', () => {
      expect(upload({ 's3:x-amz-server-side-encryption-customer-algorithm': 'AES256' })).toBe('deny');
    });
  });

  describe('a replica', () => {
    const bucket = decider();
    const replica = (context: { [key: string]: string }) =>
      bucket.decide({ action: 's3:ReplicateObject', principal: USER, context });
    const algorithm = 's3:x-amz-server-side-encryption';
    const keyId = 's3:x-amz-server-side-encryption-aws-kms-key-id';

    test('under the key of the bucket passes, as CuratedReplication writes it', () => {
      expect(replica({ [algorithm]: 'aws:kms', [keyId]: bucket.keyArn })).toBe('silent');
      expect(replica({})).toBe('silent');
    });

    test('under another key, SSE-S3 or a key of the caller is denied', () => {
      expect(replica({ [algorithm]: 'aws:kms', [keyId]: 'arn:aws:kms:eu-west-1:999999999999:key/evil' })).toBe('deny');
      expect(replica({ [algorithm]: 'AES256' })).toBe('deny');
      expect(replica({ 's3:x-amz-server-side-encryption-customer-algorithm': 'AES256' })).toBe('deny');
    });

    test.each(['s3:ReplicateObject', 's3:ReplicateTags', 's3:ReplicateDelete'])(
      '%s is denied to everybody where nothing is to be replicated to',
      (action) => {
        const closed = decider({}, (one) => one.denyReplicas());

        expect(closed.decide({ action, principal: USER })).toBe('deny');
        expect(closed.decide({ action, principal: 's3.amazonaws.com' })).toBe('deny');
        expect(closed.decide({ action: 's3:PutObject', principal: USER })).toBe('silent');
        expect(closed.decide({ action: 's3:GetObjectVersionForReplication', principal: USER })).toBe('silent');
      },
    );
  });

  describe('the change of the key of an object', () => {
    const bucket = decider();
    const change = (context: { [key: string]: string }, principal = USER) =>
      bucket.decide({ action: 's3:UpdateObjectEncryption', principal, context });
    const keyId = 's3:x-amz-server-side-encryption-aws-kms-key-id';

    test('to the key of the bucket passes: an older object comes under it', () => {
      expect(change({ [keyId]: bucket.keyArn })).toBe('silent');
    });

    test('to another key, or to none, is denied', () => {
      expect(change({ [keyId]: 'arn:aws:kms:eu-west-1:999999999999:key/evil' })).toBe('deny');
      expect(change({ 's3:x-amz-server-side-encryption': 'AES256' })).toBe('deny');
      expect(change({})).toBe('deny');
      expect(change({}, 's3.amazonaws.com')).toBe('deny');
    });
  });

  describe('a folder with named writers', () => {
    const writer = `arn:aws:iam::${ACCOUNT}:role/Jobs-1`;
    const bucket = decider({}, (one) => one.restrictWriters('pipelines/*', [`arn:aws:iam::${ACCOUNT}:role/Jobs-*`]));
    const inside = (action: string, principal: string) => bucket.decideAt('pipelines/a/data', { action, principal });

    test.each(['s3:PutObject', 's3:ReplicateObject', 's3:ReplicateTags', 's3:ReplicateDelete'])(
      'denies %s to everybody else, services included',
      (action) => {
        expect(inside(action, USER)).toBe('deny');
        expect(inside(action, 's3.amazonaws.com')).toBe('deny');
        expect(inside(action, writer)).toBe('silent');
      },
    );

    test('can be read as before, and says nothing of other folders', () => {
      expect(inside('s3:GetObject', USER)).toBe('silent');
      expect(bucket.decideAt('reports/a', { action: 's3:PutObject', principal: USER })).toBe('silent');
    });

    test('can have a narrower folder within: then a writer must be named for both', () => {
      const other = `arn:aws:iam::${ACCOUNT}:role/Jobs-2`;
      const nested = decider({}, (one) => {
        one.restrictWriters('pipelines/*', [writer, other]);
        one.restrictWriters('pipelines/two/*', [other]);
      });
      const put = { action: 's3:PutObject' };

      expect(nested.decideAt('pipelines/two/a', { ...put, principal: writer })).toBe('deny');
      expect(nested.decideAt('pipelines/two/a', { ...put, principal: other })).toBe('silent');
      expect(nested.decideAt('pipelines/one/a', { ...put, principal: writer })).toBe('silent');
    });

    test('is refused without anybody', () => {
      expect(() => decider({}, (one) => one.restrictWriters('pipelines/*', []))).toThrow(/Name who writes there/);
    });
  });

  test('denies plain text and TLS older than 1.2', () => {
    const bucket = decider();
    const read = { action: 's3:GetObject', principal: USER };

    expect(bucket.decide({ ...read, context: { 'aws:SecureTransport': 'false' } })).toBe('deny');
    expect(bucket.decide({ ...read, context: { 's3:TlsVersion': '1.1' } })).toBe('deny');
    expect(bucket.decide({ ...read, context: { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.2' } })).toBe(
      'silent',
    );
  });

  describe('the perimeter', () => {
    test('is the account by default', () => {
      const bucket = decider();

      expect(bucket.decide({ action: 's3:GetObject', principal: STRANGER })).toBe('deny');
      expect(bucket.decide({ action: 's3:GetObject', principal: USER })).toBe('silent');
    });

    test('does not shut out AWS services that act for the account', () => {
      const bucket = decider();
      const put = { action: 's3:PutObject', principal: 'config.amazonaws.com' };

      expect(bucket.decide(put)).toBe('silent');
      expect(bucket.decide({ ...put, context: { 'aws:SourceAccount': ACCOUNT } })).toBe('silent');
      expect(bucket.decide({ ...put, context: { 'aws:SourceAccount': '999999999999' } })).toBe('deny');
    });

    test('widens to an organisation, for principals and for services', () => {
      const bucket = decider({ perimeter: { organizationId: 'o-abcde12345' } });
      const member = { action: 's3:GetObject', principal: `arn:aws:iam::${PARTNER}:role/Member` };
      const service = { action: 's3:PutObject', principal: 'cloudtrail.amazonaws.com' };

      expect(bucket.decide({ ...member, context: { 'aws:PrincipalOrgID': 'o-abcde12345' } })).toBe('silent');
      expect(bucket.decide({ ...member, context: { 'aws:PrincipalOrgID': 'o-other' } })).toBe('deny');
      expect(bucket.decide(member)).toBe('deny');
      expect(
        bucket.decide({
          ...service,
          context: { 'aws:SourceAccount': PARTNER, 'aws:SourceOrgID': 'o-abcde12345' },
        }),
      ).toBe('silent');
      expect(
        bucket.decide({ ...service, context: { 'aws:SourceAccount': PARTNER, 'aws:SourceOrgID': 'o-other' } }),
      ).toBe('deny');
    });

    test('widens to named accounts', () => {
      const bucket = decider({ perimeter: { trustedAccountIds: [PARTNER] } });

      expect(bucket.decide({ action: 's3:GetObject', principal: `arn:aws:iam::${PARTNER}:role/X` })).toBe('silent');
      expect(bucket.decide({ action: 's3:GetObject', principal: STRANGER })).toBe('deny');
    });

    test('never locks the account out of its own bucket, even with a wrong organisation', () => {
      const bucket = decider({ perimeter: { organizationId: 'o-mistyped00' } });
      const context = { 'aws:PrincipalOrgID': 'o-abcde12345' };

      expect(bucket.decideOnBucket({ action: 's3:PutBucketPolicy', principal: USER, context })).toBe('silent');
      expect(bucket.decide({ action: 's3:GetObject', principal: USER, context })).toBe('silent');
    });

    test('is without network limits unless endpoints are given', () => {
      expect(decider().decide({ action: 's3:GetObject', principal: USER })).toBe('silent');
    });

    test('denies data from outside the given endpoints, also from none', () => {
      const bucket = decider({ perimeter: { allowedVpcEndpoints: ['vpce-1'] } });
      const read = { action: 's3:GetObject', principal: USER };

      expect(bucket.decide({ ...read, context: { 'aws:SourceVpce': 'vpce-1' } })).toBe('silent');
      expect(bucket.decide({ ...read, context: { 'aws:SourceVpce': 'vpce-2' } })).toBe('deny');
      expect(bucket.decide(read)).toBe('deny');
      expect(bucket.decideOnBucket({ action: 's3:ListBucket', principal: USER })).toBe('deny');
    });

    test('leaves the administration of the bucket to any network, so that a wrong endpoint can be corrected', () => {
      const bucket = decider({ perimeter: { allowedVpcEndpoints: ['vpce-mistyped'] } });

      for (const action of ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy', 's3:GetBucketPolicy']) {
        expect(bucket.decideOnBucket({ action, principal: USER })).toBe('silent');
      }
    });

    test('leaves services, calls through services, service-linked and exempt roles to any network', () => {
      const exempt = `arn:aws:iam::${ACCOUNT}:role/SageMakerExecution`;
      const bucket = decider({ perimeter: { allowedVpcEndpoints: ['vpce-1'], networkExemptPrincipalArns: [exempt] } });
      const action = 's3:GetObject';
      const linked = `arn:aws:iam::${ACCOUNT}:role/aws-service-role/macie.amazonaws.com/AWSServiceRoleForAmazonMacie`;

      expect(bucket.decide({ action, principal: 'bedrock.amazonaws.com' })).toBe('silent');
      expect(bucket.decide({ action, principal: USER, context: { 'aws:ViaAWSService': 'true' } })).toBe('silent');
      expect(bucket.decide({ action, principal: linked })).toBe('silent');
      expect(bucket.decide({ action, principal: exempt })).toBe('silent');
      expect(bucket.decide({ action, principal: USER })).toBe('deny');
    });
  });

  describe('Object Lock', () => {
    const bypass = { action: 's3:BypassGovernanceRetention', principal: USER };

    test('keeps objects in governance mode, which nobody may bypass', () => {
      const props = { objectLockRetention: s3.ObjectLockRetention.governance(Duration.days(30)) };

      expect(bucketOf(synth(props))).toMatchObject({
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Days: 30, Mode: 'GOVERNANCE' } },
        },
      });
      expect(decider(props).decide(bypass)).toBe('deny');
    });

    test('can be bypassed by those who carry out a duty to erase, and by them alone', () => {
      const eraser = `arn:aws:iam::${ACCOUNT}:role/Erasure`;
      const bucket = decider({
        objectLockRetention: s3.ObjectLockRetention.governance(Duration.days(30)),
        erasurePrincipalArns: [eraser],
      });

      expect(bucket.decide({ ...bypass, principal: eraser })).toBe('silent');
      expect(bucket.decide(bypass)).toBe('deny');
    });

    test('keeps objects in compliance mode if asked to', () => {
      const bucket = bucketOf(synth({ objectLockRetention: s3.ObjectLockRetention.compliance(Duration.days(365)) }));

      expect(bucket.ObjectLockConfiguration.Rule.DefaultRetention).toEqual({ Days: 365, Mode: 'COMPLIANCE' });
    });

    test('is silent on bypass where nothing is locked', () => {
      expect(decider().decide(bypass)).toBe('silent');
    });
  });

  describe('grants', () => {
    const actionsOf = (statements: { [key: string]: unknown }[]) =>
      [...new Set(statements.flatMap((statement) => statement['Action'] as string))].sort();

    test('reading: list, get, decrypt; nothing else', () => {
      expect(actionsOf(statementsOfRole((bucket, role) => bucket.grantRead(role)))).toEqual([
        'kms:Decrypt',
        's3:GetBucketLocation',
        's3:GetObject',
        's3:GetObjectVersion',
        's3:ListBucket',
      ]);
    });

    test('writing: put, encrypt; neither read nor delete', () => {
      expect(actionsOf(statementsOfRole((bucket, role) => bucket.grantWrite(role)))).toEqual([
        'kms:Decrypt',
        'kms:GenerateDataKey',
        's3:AbortMultipartUpload',
        's3:GetBucketLocation',
        's3:PutObject',
      ]);
    });

    test('reading and writing: both, still no deletion', () => {
      const actions = actionsOf(statementsOfRole((bucket, role) => bucket.grantReadWrite(role)));

      expect(actions).toEqual(expect.arrayContaining(['s3:GetObject', 's3:PutObject']));
      expect(actions.filter((action) => action.includes('Delete'))).toEqual([]);
    });

    test('deleting: a marker only, never a version', () => {
      expect(actionsOf(statementsOfRole((bucket, role) => bucket.grantDelete(role)))).toEqual(['s3:DeleteObject']);
    });

    test('can be limited to a prefix', () => {
      const statements = statementsOfRole((bucket, role) => bucket.grantRead(role, 'curated/*'));

      const objects = statements.find((statement) => JSON.stringify(statement).includes('s3:GetObject'))!;
      expect(JSON.stringify(objects['Resource'])).toContain('/curated/*');
    });
  });
});
