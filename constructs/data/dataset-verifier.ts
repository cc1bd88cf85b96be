import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { FunctionNetwork } from '../functions/function-network';
import { InlineFunction } from '../functions/inline-function';
import { DataKey, SigningKey } from '../keys';
import { DatasetLayout } from './dataset-layout';
import { VERIFIER_SOURCE } from './verifier-source';

/** Properties of {@link DatasetVerifier}. */
export interface DatasetVerifierProps {
  /** The curated bucket. */
  readonly curatedBucket: s3.IBucket;

  /** The key of the curated bucket. */
  readonly encryptionKey: kms.IKey;

  /** The key that signed. */
  readonly signingKey: SigningKey;

  /**
   * Key of the function's logs and environment. Its policy is extended for CloudWatch Logs if it is of this app.
   *
   * @default - a `DataKey` of its own
   */
  readonly logsKey?: kms.IKey;

  /**
   * Where the function runs.
   *
   * @default - the network of Lambda itself
   */
  readonly network?: FunctionNetwork;
}

/**
 * A function that lets training start only on a dataset that is exactly what was approved and signed.
 *
 * It verifies the signature of the manifest with KMS, that the manifest is the one of this dataset and revision, and that
 * under its prefix lie the very versions that it lists, no other, no more and no fewer. It can verify and cannot sign.
 * Training runs it as a step of its own, because an isolated container reaches neither KMS nor S3.
 *
 * It takes `{ bucket, manifestKey, datasetPrefix }`, returns `{ datasetPrefix, manifestKey, manifestSha256, objects }`, and
 * fails otherwise: pass it to `IsolatedTrainingPipeline` as `manifestVerifier`, whose steps read what it returned.
 */
export class DatasetVerifier extends Construct {
  /** The function. */
  public readonly function: lambda.IFunction;

  constructor(scope: Construct, id: string, props: DatasetVerifierProps) {
    super(scope, id);
    const { curatedBucket, signingKey } = props;
    const { DATASETS, MANIFESTS } = DatasetLayout;
    const { role, function: verifier } = new InlineFunction(this, 'Verifier', {
      source: VERIFIER_SOURCE,
      description: 'Verifies the signature of a dataset before training',
      encryptionKey: props.logsKey ?? new DataKey(this, 'LogsKey', { description: `Logs of ${this.node.path}` }),
      network: props.network,
      environment: {
        CURATED: curatedBucket.bucketName,
        SIGNING_KEY_ARN: signingKey.key.keyArn,
        SIGNING_ALGORITHM: SigningKey.SIGNING_ALGORITHM,
      },
    });
    this.function = verifier;
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ListDatasets',
        actions: ['s3:ListBucket'],
        resources: [curatedBucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': `${DATASETS}/*` } },
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ReadManifestsAndHashes',
        actions: ['s3:GetObject'],
        resources: [DATASETS, MANIFESTS].map((folder) => curatedBucket.arnForObjects(`${folder}/*`)),
      }),
    );
    props.encryptionKey.grant(role, 'kms:Decrypt');
    signingKey.key.grant(role, 'kms:Verify');
  }
}
