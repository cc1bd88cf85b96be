import { createHash, createHmac } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { RoleSimulation } from '../training/role-simulation';
import { WorkflowFailure } from './workflow';

interface Version {
  readonly versionId: string;
  readonly body: string;
  readonly multipart: boolean;
  tags: Record<string, string>;
}

interface PlaceOptions {
  /** Uploaded in parts, so that its checksum is one of checksums. */
  readonly multipart?: boolean;
  readonly tags?: Record<string, string>;
}

type Json = Record<string, unknown>;

/** Who asks: a role whose policies are judged together with those of the bucket. */
export type Caller = iam.IRole;

/**
 * S3, KMS and Lambda in memory, as far as the functions and the workflow of the data family use them. Every request to S3
 * is judged by the synthesised policies, so that a test sees what the deployed account would refuse.
 *
 * ML-DSA is stood in for by an HMAC: what is tested is what is signed and compared, not the algorithm.
 */
export class FakeAccount {
  /** What the malware scan says of an object; `undefined` while it has not looked. */
  public scan: (key: string, body: string) => string | undefined = () => 'NO_THREATS_FOUND';

  /** Sizes that objects pretend to have, by key. */
  public readonly sizes = new Map<string, number>();

  /** The bucket whose objects are scanned. */
  public scannedBucket?: string;

  private readonly buckets = new Map<string, Map<string, Version[]>>();
  private readonly decisions = new Map<string, string>();
  private versions = 0;

  constructor(private readonly simulation: RoleSimulation) {}

  /** Puts an object without asking anybody: what was there before, or what an attacker achieved some other way. */
  public place(bucket: string, key: string, body: string, options: PlaceOptions = {}): void {
    const { multipart = false, tags = {} } = options;
    const version = { versionId: `v${++this.versions}`, body, multipart, tags };
    this.keys(bucket).set(key, [...(this.keys(bucket).get(key) ?? []), version]);
    if (bucket === this.scannedBucket) {
      const status = this.scan(key, body);
      if (status !== undefined) version.tags = { GuardDutyMalwareScanStatus: status };
    }
  }

  /** Removes an object, as an erasure does. */
  public remove(bucket: string, key: string): void {
    this.keys(bucket).delete(key);
  }

  /** The current body of an object. */
  public body(bucket: string, key: string): string | undefined {
    return this.keys(bucket).get(key)?.at(-1)?.body;
  }

  /** Keys of a bucket, in order. */
  public list(bucket: string, prefix = ''): string[] {
    return [...this.keys(bucket).keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  public async put(caller: Caller, bucket: string, key: string, body: string, ifNoneMatch?: string): Promise<void> {
    await this.authorize(caller, 's3:PutObject', bucket, key, ifNoneMatch ? { 's3:if-none-match': ifNoneMatch } : {});
    if (ifNoneMatch === '*' && this.keys(bucket).has(key)) throw new WorkflowFailure('PreconditionFailed', key);
    this.place(bucket, key, body);
  }

  public async get(caller: Caller, bucket: string, key: string): Promise<Version> {
    const version = this.keys(bucket).get(key)?.at(-1);
    await this.authorize(caller, 's3:GetObject', bucket, key, tagContext(version));
    if (version === undefined) throw new WorkflowFailure('S3.NoSuchKeyException', key);
    return version;
  }

  public async listAs(caller: Caller, bucket: string, prefix: string): Promise<Json> {
    await this.authorize(caller, 's3:ListBucket', bucket, undefined, { 's3:prefix': prefix });
    const keys = this.list(bucket, prefix);
    return {
      KeyCount: keys.length,
      Contents: keys.map((Key) => ({ Key, Size: this.sizes.get(Key) ?? this.body(bucket, Key)!.length })),
    };
  }

  public async copy(caller: Caller, args: Json): Promise<Json> {
    const [sourceBucket, ...path] = (args['CopySource'] as string).split('/');
    const source = await this.get(caller, sourceBucket!, path.map(decodeURIComponent).join('/'));
    if (args['TaggingDirective'] !== 'REPLACE' || args['ChecksumAlgorithm'] !== 'SHA256') {
      throw new Error('The copy keeps the tags of its source, or has no SHA-256.');
    }
    await this.put(caller, args['Bucket'] as string, args['Key'] as string, source.body);
    return {};
  }

  public async tags(caller: Caller, bucket: string, key: string): Promise<Json> {
    const version = this.keys(bucket).get(key)!.at(-1)!;
    await this.authorize(caller, 's3:GetObjectTagging', bucket, key, tagContext(version));
    return { TagSet: Object.entries(version.tags).map(([Key, Value]) => ({ Key, Value })) };
  }

  /** Runs the source of a function, with its role. */
  public async invoke(caller: Caller, source: string, environment: Json, event: Json): Promise<Json> {
    const exports: { handler?: (event: Json) => Promise<Json> } = {};
    runInNewContext(source, {
      exports,
      Buffer,
      process: { env: environment },
      require: (id: string): unknown => {
        if (id === 'node:crypto') return { createHash };
        return id === '@aws-sdk/client-s3' ? this.s3Client(caller) : this.kmsClient();
      },
    });
    return exports.handler!(event);
  }

  private async authorize(
    caller: Caller,
    action: string,
    bucket: string,
    key: string | undefined,
    context: Record<string, string>,
  ): Promise<void> {
    const resource = `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;
    const question = JSON.stringify([caller.node.path, action, resource, context]);
    const decision =
      this.decisions.get(question) ?? (await this.simulation.decide(caller, { action, resource, context }));
    this.decisions.set(question, decision);
    if (decision !== 'Allowed') throw new WorkflowFailure('S3.AccessDenied', `${action} on ${resource}: ${decision}`);
  }

  private keys(bucket: string): Map<string, Version[]> {
    const keys = this.buckets.get(bucket) ?? new Map<string, Version[]>();
    this.buckets.set(bucket, keys);
    return keys;
  }

  private s3Client(caller: Caller): object {
    const run = async (command: { name: string; input: Json }): Promise<Json> => {
      const { Bucket, Key, Prefix, Body, IfNoneMatch, Range } = command.input as Record<string, string>;
      switch (command.name) {
        case 'ListObjectsV2':
          return this.listAs(caller, Bucket!, Prefix!);
        case 'HeadObject': {
          const version = await this.get(caller, Bucket!, Key!);
          return {
            VersionId: version.versionId,
            ContentLength: version.body.length,
            ChecksumSHA256: createHash('sha256').update(version.body).digest('base64'),
            ChecksumType: version.multipart ? 'COMPOSITE' : 'FULL_OBJECT',
          };
        }
        case 'GetObject': {
          const version = await this.get(caller, Bucket!, Key!);
          const last = Number(/^bytes=0-(\d+)$/.exec(Range ?? '')?.[1] ?? Number.POSITIVE_INFINITY);
          if (Range !== undefined && version.body === '') throw new WorkflowFailure('InvalidRange', Key);
          return {
            VersionId: version.versionId,
            Body: { transformToByteArray: async () => Buffer.from(version.body).subarray(0, last + 1) },
          };
        }
        case 'PutObject':
          await this.put(caller, Bucket!, Key!, Body!, IfNoneMatch);
          return {};
        default:
          throw new Error(`The command ${command.name} is not known here.`);
      }
    };
    return { S3Client: clientOf(run), ...commandsOf('ListObjectsV2', 'HeadObject', 'GetObject', 'PutObject') };
  }

  private kmsClient(): object {
    const signature = ({ KeyId, Message }: Json) =>
      createHmac('sha512', KeyId as string)
        .update(Message as Buffer)
        .digest();
    const run = async (command: { name: string; input: Json }): Promise<Json> => {
      if (command.input['MessageType'] !== 'RAW' || (command.input['Message'] as Buffer).length > 4096) {
        throw new Error('KMS takes up to 4,096 bytes of a raw message.');
      }
      if (command.name === 'Sign') return { Signature: signature(command.input) };
      if (!signature(command.input).equals(command.input['Signature'] as Buffer)) {
        throw new WorkflowFailure('KMSInvalidSignatureException');
      }
      return { SignatureValid: true };
    };
    return { KMSClient: clientOf(run), ...commandsOf('Sign', 'Verify') };
  }
}

function tagContext(version?: Version): Record<string, string> {
  return Object.fromEntries(
    Object.entries(version?.tags ?? {}).map(([key, value]) => [`s3:ExistingObjectTag/${key}`, value]),
  );
}

function clientOf(run: (command: { name: string; input: Json }) => Promise<Json>): unknown {
  return class {
    public send = run;
  };
}

function commandsOf(...names: string[]): object {
  const entries = names.map((name) => [
    `${name}Command`,
    class {
      public readonly name = name;
      constructor(public readonly input: Json) {}
    },
  ]);
  return Object.fromEntries(entries);
}
