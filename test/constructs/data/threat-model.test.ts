import type * as iam from 'aws-cdk-lib/aws-iam';
import { type DeployedData, deployStandard } from './data-fixture';

/**
 * The threat model of constructs/data/README.md, stop by stop. Requests are judged by the synthesised policies of the role
 * and of the bucket together. The administrator may do everything in S3 and KMS by his own policy: what stops him is the
 * policy of the bucket or of the key.
 */
const data: DeployedData = deployStandard();
const { dataset, other, administrator, submitter, zones, authority, verifier } = data.fixture;
const promotion = dataset.promotion.role;
const approver = dataset.approval.approverRole;
const scan = zones.scan.role;
const role = (construct: { readonly node: { findChild(id: string): unknown } }): iam.IRole =>
  construct.node.findChild('Role') as iam.IRole;
const signer = role(authority.node.findChild('Signer'));
const inventory = role(authority.node.findChild('Inventory'));
const verifying = role(verifier.node.findChild('Verifier'));

const CLEAN = { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' };
const ONCE = { 's3:if-none-match': '*' };

async function decide(
  who: iam.IRole,
  action: string,
  resource: string,
  context: Record<string, string | string[]> = {},
): Promise<string> {
  return data.simulation.decide(who, { action, resource, context });
}

const inLanding = (key: string) => `arn:aws:s3:::${data.landing}/${key}`;
const inQuarantine = (key: string) => `arn:aws:s3:::${data.quarantine}/${key}`;
const inCurated = (key: string) => `arn:aws:s3:::${data.curated}/${key}`;

describe('landing', () => {
  test('a submitter writes into the folder of his dataset', async () => {
    expect(await decide(submitter, 's3:PutObject', inLanding('claims/may/a'))).toBe('Allowed');
  });

  test('a submitter does not write into the folder of another dataset', async () => {
    expect(await decide(submitter, 's3:PutObject', inLanding('payments/may/a'))).toBe('ImplicitlyDenied');
  });

  test.each(['s3:GetObject', 's3:GetObjectVersion'])('nobody but promotion may %s', async (action) => {
    expect(await decide(administrator, action, inLanding('claims/may/a'))).toBe('ExplicitlyDenied');
    expect(await decide(submitter, action, inLanding('claims/may/a'))).toBe('ExplicitlyDenied');
    expect(await decide(promotion, 's3:GetObject', inLanding('claims/may/a'))).toBe('Allowed');
  });

  test('promotion reads only what was submitted for its dataset', async () => {
    expect(await decide(promotion, 's3:GetObject', inLanding('payments/may/a'))).toBe('ImplicitlyDenied');
  });

  test('nobody removes what he has submitted', async () => {
    expect(await decide(administrator, 's3:DeleteObject', inLanding('claims/may/a'))).toBe('ExplicitlyDenied');
  });
});

describe('quarantine', () => {
  const key = 'datasets/claims/revision=r1/a';

  test('nobody but promotion writes, so that what was checked cannot change', async () => {
    expect(await decide(administrator, 's3:PutObject', inQuarantine(key))).toBe('ExplicitlyDenied');
    expect(await decide(submitter, 's3:PutObject', inQuarantine(key))).toBe('ExplicitlyDenied');
    expect(await decide(promotion, 's3:PutObject', inQuarantine(key))).toBe('Allowed');
  });

  test.each([
    ['without a result of the scan', {}],
    ['with a threat', { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'THREATS_FOUND' }],
    ['that could not be scanned', { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'UNSUPPORTED' }],
  ])('nobody reads an object %s, promotion and administrators included', async (_what, context) => {
    for (const who of [administrator, promotion, inventory, dataset.quality.role, approver]) {
      expect(await decide(who, 's3:GetObject', inQuarantine(key), context)).toBe('ExplicitlyDenied');
    }
    expect(await decide(administrator, 's3:GetObjectVersion', inQuarantine(key), context)).toBe('ExplicitlyDenied');
  });

  test('a clean object is read by those who check it', async () => {
    for (const who of [promotion, inventory, dataset.quality.role, approver]) {
      expect(await decide(who, 's3:GetObject', inQuarantine(key), CLEAN)).toBe('Allowed');
    }
    expect(await decide(other.quality.role, 's3:GetObject', inQuarantine(key), CLEAN)).toBe('ImplicitlyDenied');
  });

  test('the scan reads and tags before anybody else', async () => {
    expect(await decide(scan, 's3:GetObject', inQuarantine(key))).toBe('Allowed');
    expect(await decide(scan, 's3:PutObjectTagging', inQuarantine(key))).toBe('Allowed');
    const probe = inQuarantine('malware-protection-resource-validation-object');
    expect(await decide(scan, 's3:PutObject', probe)).toBe('Allowed');
    expect(await decide(scan, 's3:PutObject', inQuarantine(key))).toBe('ImplicitlyDenied');
  });

  test.each([
    's3:PutObjectTagging',
    's3:PutObjectVersionTagging',
    's3:DeleteObjectTagging',
    's3:DeleteObjectVersionTagging',
  ])('nobody but the scan may %s', async (action) => {
    expect(await decide(administrator, action, inQuarantine(key))).toBe('ExplicitlyDenied');
    expect(await decide(promotion, action, inQuarantine(key))).toBe('ExplicitlyDenied');
  });

  test('no upload brings the result of the scan along, not even one of promotion', async () => {
    const forged = { 's3:RequestObjectTagKeys': ['GuardDutyMalwareScanStatus'] };

    expect(await decide(promotion, 's3:PutObject', inQuarantine(key), forged)).toBe('ExplicitlyDenied');
  });

  test('promotion of one dataset does not touch another', async () => {
    const another = inQuarantine('datasets/payments/revision=r1/a');

    expect(await decide(promotion, 's3:PutObject', another)).toBe('ImplicitlyDenied');
    expect(await decide(promotion, 's3:GetObject', another, CLEAN)).toBe('ImplicitlyDenied');
  });
});

describe('curated', () => {
  const key = 'datasets/claims/revision=r1/a';

  test('nobody but promotion writes data', async () => {
    for (const who of [administrator, submitter, approver, signer, inventory]) {
      expect(await decide(who, 's3:PutObject', inCurated(key))).toBe('ExplicitlyDenied');
    }
    expect(await decide(promotion, 's3:PutObject', inCurated(key))).toBe('Allowed');
  });

  test('nobody but the approver of a dataset writes its approvals, and only once', async () => {
    const approval = inCurated('approvals/claims/r1.json');

    for (const who of [administrator, submitter, promotion, signer, inventory, other.approval.approverRole]) {
      expect(await decide(who, 's3:PutObject', approval, ONCE)).toBe('ExplicitlyDenied');
    }
    expect(await decide(approver, 's3:PutObject', approval, ONCE)).toBe('Allowed');
    expect(await decide(approver, 's3:PutObject', approval)).toBe('ExplicitlyDenied');
  });

  test('nobody but the signing function writes manifests, and only once', async () => {
    const manifest = inCurated('manifests/claims/r1.json');

    for (const who of [administrator, submitter, promotion, approver, inventory]) {
      expect(await decide(who, 's3:PutObject', manifest, ONCE)).toBe('ExplicitlyDenied');
    }
    expect(await decide(signer, 's3:PutObject', manifest, ONCE)).toBe('Allowed');
    expect(await decide(signer, 's3:PutObject', manifest)).toBe('ExplicitlyDenied');
  });

  test('nobody but the inventory function writes what the approver is shown', async () => {
    const list = inCurated('inventories/claims/r1.json');

    for (const who of [administrator, submitter, promotion, approver, signer]) {
      expect(await decide(who, 's3:PutObject', list)).toBe('ExplicitlyDenied');
    }
    expect(await decide(inventory, 's3:PutObject', list)).toBe('Allowed');
  });

  test.each(['stray', 'datasets', 'other/claims/a'])('nobody writes elsewhere: %s', async (stray) => {
    for (const who of [administrator, promotion, signer]) {
      expect(await decide(who, 's3:PutObject', inCurated(stray))).toBe('ExplicitlyDenied');
    }
  });

  test.each(['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'])(
    'nobody may %s, while there is no erasure role',
    async (action) => {
      for (const who of [administrator, promotion, approver]) {
        expect(await decide(who, action, inCurated(key))).toBe('ExplicitlyDenied');
      }
    },
  );
});

/** Every action of S3 that writes or changes an object, but those that the tests above and below decide one by one. */
describe('replication goes round nothing', () => {
  const ZONES = { landing: inLanding, quarantine: inQuarantine, curated: inCurated };
  const FOLDERS = ['datasets/claims/revision=r1/a', 'approvals/claims/r1.json', 'manifests/claims/r1.json', 'stray'];
  const REPLICATE = ['s3:ReplicateObject', 's3:ReplicateTags', 's3:ReplicateDelete'];

  test.each(REPLICATE)('nobody may %s into a zone, those who may write there included', async (action) => {
    for (const zone of Object.values(ZONES))
      for (const key of FOLDERS)
        for (const who of [administrator, submitter, promotion, approver, signer, inventory, scan])
          expect(await decide(who, action, zone(key))).not.toBe('Allowed');
    for (const zone of Object.values(ZONES))
      expect(await decide(administrator, action, zone('datasets/claims/revision=r1/a'))).toBe('ExplicitlyDenied');
  });

  test('no replica brings the result of the scan along', async () => {
    expect(await decide(administrator, 's3:ReplicateTags', inQuarantine('datasets/claims/a'), CLEAN)).toBe(
      'ExplicitlyDenied',
    );
  });

  test('nothing is replicated out of a zone either, and so read where it must not be', async () => {
    const action = 's3:GetObjectVersionForReplication';

    for (const zone of Object.values(ZONES))
      expect(await decide(administrator, action, zone('datasets/claims/revision=r1/a'))).toBe('ExplicitlyDenied');
  });
});

describe('what lies in a zone stays as it is', () => {
  const object = 'datasets/claims/revision=r1/a';
  const keyOf = (arn: string) => ({
    's3:x-amz-server-side-encryption': 'aws:kms',
    's3:x-amz-server-side-encryption-aws-kms-key-id': arn,
  });

  test.each([
    ['landing', inLanding],
    ['quarantine', inQuarantine],
    ['curated', inCurated],
  ] as const)('%s: nobody puts an object under another key', async (_zone, at) => {
    const action = 's3:UpdateObjectEncryption';
    const ours = data.simulation.valueOf(zones.encryptionKey.keyArn);

    expect(await decide(administrator, action, at(object), keyOf('arn:aws:kms:us-east-1:999999999999:key/evil'))).toBe(
      'ExplicitlyDenied',
    );
    expect(await decide(administrator, action, at(object))).toBe('ExplicitlyDenied');
    expect(await decide(administrator, action, at(object), keyOf(ours))).toBe('Allowed');
  });

  test.each([
    ['landing', inLanding],
    ['quarantine', inQuarantine],
    ['curated', inCurated],
  ] as const)('%s: nobody locks an object so that it can never be erased', async (_zone, at) => {
    const forever = { 's3:object-lock-mode': 'COMPLIANCE' };

    expect(await decide(administrator, 's3:PutObjectRetention', at(object), forever)).toBe('ExplicitlyDenied');
  });
});

/** What the README says that nothing here stops. If one of these is denied one day, the README is to be changed. */
describe('who may change the bucket itself is not stopped', () => {
  test.each([
    's3:PutBucketPolicy',
    's3:DeleteBucketPolicy',
    's3:PutLifecycleConfiguration',
    's3:PutReplicationConfiguration',
    's3:PutBucketObjectLockConfiguration',
    's3:PutBucketVersioning',
    's3:PutEncryptionConfiguration',
  ])('%s', async (action) => {
    expect(await decide(administrator, action, `arn:aws:s3:::${data.curated}`)).toBe('Allowed');
  });
});

describe('who decides, who moves and who signs are not the same', () => {
  const workflow = `arn:aws:states:us-east-1:111122223333:stateMachine:${data.stateMachineName}`;
  const signingKey = data.simulation.valueOf(authority.signingKey.key.keyArn);

  test('the approver never submits and never starts a promotion', async () => {
    expect(await decide(approver, 's3:PutObject', inLanding('claims/may/a'))).toBe('ExplicitlyDenied');
    expect(await decide(approver, 'states:StartExecution', workflow)).toBe('ExplicitlyDenied');
  });

  test('the submitter starts a promotion and does not approve it', async () => {
    expect(await decide(submitter, 's3:PutObject', inCurated('approvals/claims/r1.json'), ONCE)).toBe(
      'ExplicitlyDenied',
    );
    expect(await decide(submitter, 'states:StartExecution', workflow)).toBe('Allowed');
  });

  test('only the signing function signs, whatever the identity policies of others allow', async () => {
    expect(await decide(signer, 'kms:Sign', signingKey)).toBe('Allowed');
    for (const who of [promotion, approver, submitter, inventory, verifying, administrator]) {
      expect(await decide(who, 'kms:Sign', signingKey)).toBe('ExplicitlyDenied');
    }
  });

  test('nobody hands the signing on by a grant', async () => {
    expect(await decide(administrator, 'kms:CreateGrant', signingKey)).toBe('ImplicitlyDenied');
  });

  test('the verifier verifies, reads curated data and manifests, and nothing else', async () => {
    expect(await decide(verifying, 'kms:Verify', signingKey)).toBe('Allowed');
    expect(await decide(verifying, 's3:GetObject', inCurated('manifests/claims/r1.json'))).toBe('Allowed');
    expect(await decide(verifying, 's3:GetObject', inCurated('approvals/claims/r1.json'))).toBe('ImplicitlyDenied');
    expect(await decide(verifying, 's3:GetObject', inQuarantine('datasets/claims/a'), CLEAN)).toBe('ImplicitlyDenied');
  });

  test('only promotions call the functions', () => {
    const policies = data.fixture.template().findResources('AWS::IAM::Policy');

    const callers = Object.entries(policies)
      .filter(([, policy]) => JSON.stringify(policy).includes('lambda:InvokeFunction'))
      .map(([id]) => id);

    expect(callers).toEqual([
      expect.stringMatching(/^claimsPromotionRole/),
      expect.stringMatching(/^paymentsPromotionRole/),
    ]);
  });
});

describe('roles of a dataset', () => {
  test('the approver is refused as submitter', () => {
    expect(() => dataset.grantSubmit(approver)).toThrow(/grantSubmit got the role that approves/);
  });
});
