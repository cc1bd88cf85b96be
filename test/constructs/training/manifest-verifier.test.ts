import { createHash } from 'node:crypto';
import * as vm from 'node:vm';
import { Match } from 'aws-cdk-lib/assertions';
import { SigningKey } from '../../../constructs/keys';
import { ManifestVerifier } from '../../../constructs/training';
import { MANIFEST_VERIFIER_SOURCE } from '../../../constructs/training/manifest-verifier-source';
import { TrainingFixture } from './training-fixture';

interface StoredObject {
  readonly body?: string;
  readonly sha256?: string;
  readonly checksumType?: string;
}

interface Command {
  readonly name: string;
  readonly input: Record<string, unknown>;
}

const EVENT = { bucket: 'data', manifestKey: 'curated/v1/manifest.json', datasetPrefix: 'curated/v1' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/** Runs the function's source against a bucket in memory and a key that accepts one signature of one message. */
class VerifierRun {
  public readonly verified: Command['input'][] = [];

  constructor(
    private readonly objects: Record<string, StoredObject>,
    private readonly signatureIsValid = true,
  ) {}

  public async handle(): Promise<{ manifestSha256: string; objects: number }> {
    const command = (name: string) =>
      class {
        public readonly name = name;
        constructor(public readonly input: Record<string, unknown>) {}
      };
    const modules: Record<string, object> = {
      'node:crypto': { createHash },
      '@aws-sdk/client-kms': { KMSClient: this.client(), VerifyCommand: command('Verify') },
      '@aws-sdk/client-s3': {
        S3Client: this.client(),
        GetObjectCommand: command('GetObject'),
        HeadObjectCommand: command('HeadObject'),
        ListObjectsV2Command: command('ListObjectsV2'),
      },
    };
    const exported: { handler?: (event: object) => Promise<{ manifestSha256: string; objects: number }> } = {};
    vm.runInNewContext(MANIFEST_VERIFIER_SOURCE, {
      require: (id: string) => modules[id],
      exports: exported,
      process: { env: { SIGNING_KEY_ARN: 'arn:key', SIGNING_ALGORITHM: 'ML_DSA_SHAKE_256' } },
      Buffer,
      Map,
      Error,
      JSON,
    });
    return exported.handler!(EVENT);
  }

  private client() {
    const answer = (command: Command) => this.answer(command);
    return class {
      public async send(command: Command): Promise<unknown> {
        return answer(command);
      }
    };
  }

  private answer({ name, input }: Command): unknown {
    const object = this.objects[input['Key'] as string];
    switch (name) {
      case 'Verify':
        this.verified.push(input);
        return { SignatureValid: this.signatureIsValid };
      case 'GetObject':
        if (object?.body === undefined) throw new Error(`NoSuchKey ${String(input['Key'])}`);
        return { Body: { transformToByteArray: async () => Buffer.from(object.body!) } };
      case 'HeadObject':
        if (object === undefined) throw new Error(`NotFound ${String(input['Key'])}`);
        return { ChecksumSHA256: object.sha256, ChecksumType: object.checksumType ?? 'FULL_OBJECT' };
      default: {
        // Pages of two, so that the paging is run too.
        const keys = Object.keys(this.objects)
          .filter((key) => key.startsWith(input['Prefix'] as string))
          .sort();
        const start = Number(input['ContinuationToken'] ?? 0);
        const next = start + 2;
        return {
          Contents: keys.slice(start, next).map((Key) => ({ Key })),
          NextContinuationToken: next < keys.length ? String(next) : undefined,
        };
      }
    }
  }
}

const PARTS = { 'curated/v1/a.parquet': { sha256: sha256('a') }, 'curated/v1/b.parquet': { sha256: sha256('b') } };

function dataset(objects: Record<string, StoredObject> = PARTS, listed: Record<string, StoredObject> = PARTS) {
  const manifest = JSON.stringify({
    objects: Object.entries(listed).map(([key, value]) => ({ key, sha256: value.sha256 })),
  });
  return {
    ...objects,
    'curated/v1/manifest.json': { body: manifest },
    'curated/v1/manifest.json.sig': { body: Buffer.from('signature').toString('base64') },
  };
}

describe('the code of the function', () => {
  test('fits into a template', () => {
    expect(MANIFEST_VERIFIER_SOURCE.length).toBeLessThanOrEqual(4096);
  });

  test('accepts the dataset that was signed, and gives the digest of its manifest', async () => {
    const objects = dataset();
    const run = new VerifierRun(objects);

    await expect(run.handle()).resolves.toEqual({
      manifestSha256: createHash('sha256').update(objects['curated/v1/manifest.json'].body).digest('hex'),
      objects: 2,
    });
  });

  test('asks KMS about the SHA-384 of the manifest, with ML-DSA', async () => {
    const objects = dataset();
    const run = new VerifierRun(objects);
    await run.handle();

    const digest = createHash('sha384').update(objects['curated/v1/manifest.json'].body).digest('hex');
    expect(run.verified).toEqual([
      {
        KeyId: 'arn:key',
        SigningAlgorithm: 'ML_DSA_SHAKE_256',
        MessageType: 'RAW',
        Message: Buffer.from(`sha384:${digest}`),
        Signature: Buffer.from('signature'),
      },
    ]);
  });

  test('rejects a signature that KMS does not confirm', async () => {
    await expect(new VerifierRun(dataset(), false).handle()).rejects.toThrow(/signature of .* is not valid/);
  });

  test('rejects a manifest without a signature', async () => {
    const { 'curated/v1/manifest.json.sig': _, ...objects } = dataset();
    await expect(new VerifierRun(objects).handle()).rejects.toThrow(/NoSuchKey/);
  });

  test('rejects an object that was changed after the signature', async () => {
    const objects = dataset({ ...PARTS, 'curated/v1/b.parquet': { sha256: sha256('poison') } });
    await expect(new VerifierRun(objects).handle()).rejects.toThrow(/b.parquet has not the SHA-256/);
  });

  test('rejects an object that was added after the signature', async () => {
    const objects = dataset({ ...PARTS, 'curated/v1/z.parquet': { sha256: sha256('poison') } });
    await expect(new VerifierRun(objects).handle()).rejects.toThrow(/z.parquet is not in the manifest/);
  });

  test('rejects an object that is missing', async () => {
    const objects = dataset({ 'curated/v1/a.parquet': PARTS['curated/v1/a.parquet'] });
    await expect(new VerifierRun(objects).handle()).rejects.toThrow(/NotFound curated\/v1\/b.parquet/);
  });

  test('rejects an object without a checksum, which would say nothing', async () => {
    const objects = dataset({ ...PARTS, 'curated/v1/b.parquet': {} });
    await expect(new VerifierRun(objects).handle()).rejects.toThrow(/b.parquet has not the SHA-256/);
  });

  test('rejects a manifest entry without a checksum for an object without one', async () => {
    const bare = { 'curated/v1/a.parquet': {} };
    await expect(new VerifierRun(dataset(bare, bare)).handle()).rejects.toThrow(/a.parquet has not the SHA-256/);
  });

  test('rejects a checksum of checksums', async () => {
    const objects = dataset({ ...PARTS, 'curated/v1/b.parquet': { sha256: sha256('b'), checksumType: 'COMPOSITE' } });
    await expect(new VerifierRun(objects).handle()).rejects.toThrow(/b.parquet has not the SHA-256/);
  });

  test('rejects an entry outside the prefix, and an empty manifest', async () => {
    const outside = { ...PARTS, 'other/c.parquet': { sha256: sha256('c') } };
    await expect(new VerifierRun(dataset(outside, outside)).handle()).rejects.toThrow(/lies outside curated\/v1\//);
    await expect(new VerifierRun(dataset({}, {})).handle()).rejects.toThrow(/lists no object/);
  });
});

describe('the construct', () => {
  function synthesised() {
    const fixture = new TrainingFixture();
    const enclave = fixture.enclave();
    const verifier = new ManifestVerifier(fixture.stack, 'Verifier', {
      vpc: fixture.vpc,
      subnets: enclave.zone.subnets,
      securityGroups: enclave.zone.securityGroups,
      dataBucket: enclave.dataBucket,
      signingKey: new SigningKey(fixture.stack, 'Signing'),
      logsKey: enclave.zone.outputKey,
    });
    return { fixture, enclave, verifier, template: fixture.template() };
  }

  test('runs in the VPC with its environment and logs under the key', () => {
    const { enclave, fixture, template } = synthesised();
    const key = fixture.stack.resolve(enclave.zone.outputKey.keyArn) as unknown;

    template.hasResourceProperties('AWS::Lambda::Function', {
      VpcConfig: { SubnetIds: Match.anyValue(), SecurityGroupIds: Match.anyValue() },
      KmsKeyArn: key,
      Environment: { Variables: { SIGNING_ALGORITHM: 'ML_DSA_SHAKE_256' } },
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: key, RetentionInDays: 365 });
  });

  test('may verify and not sign, may read and not write', () => {
    const { template, fixture, verifier } = synthesised();
    const role = fixture.stack.getLogicalId(verifier.function.role!.node.defaultChild as never);
    const [policy] = Object.values(
      template.findResources('AWS::IAM::Policy', { Properties: { Roles: [{ Ref: role }] } }),
    );
    const text = JSON.stringify(policy!['Properties'].PolicyDocument);

    expect(text).toContain('"kms:Verify"');
    // Its environment is under the key of the logs, and Lambda opens it with the role.
    expect(text).toContain('"kms:Decrypt"');
    expect(text).not.toMatch(/kms:Sign|s3:Put|s3:Delete/);
  });

  test('its code cannot use the permission that Lambda needs for its network', () => {
    const { template } = synthesised();

    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'NotByTheCode',
            Effect: 'Deny',
            Action: Match.arrayWith(['ec2:CreateNetworkInterface']),
            Condition: { ArnLike: { 'lambda:SourceFunctionArn': Match.anyValue() } },
          }),
        ]),
      },
    });
  });
});
