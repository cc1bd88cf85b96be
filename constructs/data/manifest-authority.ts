import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { FunctionNetwork } from '../functions/function-network';
import { InlineFunction } from '../functions/inline-function';
import { SigningKey } from '../keys';
import type { DataZones } from './data-zones';
import { DatasetLayout } from './dataset-layout';
import { INVENTORY_SOURCE } from './inventory-source';
import { SIGNER_SOURCE } from './signer-source';

/** Properties of {@link ManifestAuthority}. */
export interface ManifestAuthorityProps {
  /** The zones whose datasets are listed and signed. */
  readonly zones: DataZones;

  /**
   * The key that signs; in the same stack, because its policy names the role that signs.
   *
   * @default - a `SigningKey` of its own
   */
  readonly signingKey?: SigningKey;

  /**
   * Key of the functions' logs and environment. Its policy is extended for CloudWatch Logs if it is of this app.
   *
   * @default - the key for logs of the zones
   */
  readonly logsKey?: kms.IKey;

  /**
   * Where the two functions run.
   *
   * @default - the network of Lambda itself
   */
  readonly network?: FunctionNetwork;
}

/**
 * Says what a dataset consists of, and signs it once it is approved. One serves all datasets of the zones.
 *
 * Two functions, because the one that lists what is to be approved must not be able to sign it. The signing function
 * takes nobody's word: before it signs, it reads the approval, which only the approver can write, and compares it with the
 * hashes of what lies in curated.
 *
 * A function signs and not the workflow itself, because a signature is binary, and the service integrations of Step
 * Functions give text.
 */
export class ManifestAuthority extends Construct {
  /** The key that signs. */
  public readonly signingKey: SigningKey;

  /** Lists the objects of a revision in quarantine, with their hashes, for the approver to see. */
  public readonly inventoryFunction: lambda.IFunction;

  /** Signs the manifest of a revision in curated. */
  public readonly signingFunction: lambda.IFunction;

  constructor(scope: Construct, id: string, props: ManifestAuthorityProps) {
    super(scope, id);
    const { zones } = props;
    const key = zones.encryptionKey;
    const common = { encryptionKey: props.logsKey ?? zones.logsKey, network: props.network };
    this.signingKey =
      props.signingKey ?? new SigningKey(this, 'SigningKey', { description: `Manifests of ${zones.node.path}` });

    const inventory = new InlineFunction(this, 'Inventory', {
      ...common,
      source: INVENTORY_SOURCE,
      description: 'Lists the objects of a dataset in quarantine with their hashes',
      environment: { QUARANTINE: zones.quarantine.bucket.bucketName, CURATED: zones.curated.bucket.bucketName },
    });
    const signer = new InlineFunction(this, 'Signer', {
      ...common,
      source: SIGNER_SOURCE,
      description: 'Signs the manifest of an approved dataset',
      environment: {
        CURATED: zones.curated.bucket.bucketName,
        SIGNING_KEY_ARN: this.signingKey.key.keyArn,
        SIGNING_ALGORITHM: SigningKey.SIGNING_ALGORITHM,
      },
    });
    this.inventoryFunction = inventory.function;
    this.signingFunction = signer.function;

    const { APPROVALS, DATASETS, INVENTORIES, MANIFESTS } = DatasetLayout;
    allow(inventory.role, 'ListDatasets', 's3:ListBucket', zones.quarantine.bucket.bucketArn, `${DATASETS}/*`);
    allow(inventory.role, 'ReadHashes', 's3:GetObject', zones.quarantine.bucket.arnForObjects(`${DATASETS}/*`));
    allow(inventory.role, 'WriteInventories', 's3:PutObject', zones.curated.bucket.arnForObjects(`${INVENTORIES}/*`));
    allow(signer.role, 'ListDatasets', 's3:ListBucket', zones.curated.bucket.bucketArn, `${DATASETS}/*`);
    allow(signer.role, 'ReadHashes', 's3:GetObject', zones.curated.bucket.arnForObjects(`${DATASETS}/*`));
    allow(signer.role, 'ReadApprovals', 's3:GetObject', zones.curated.bucket.arnForObjects(`${APPROVALS}/*`));
    allow(signer.role, 'WriteManifests', 's3:PutObject', zones.curated.bucket.arnForObjects(`${MANIFESTS}/*`));
    for (const { role } of [inventory, signer]) key.grant(role, 'kms:Decrypt', 'kms:GenerateDataKey');
    this.signingKey.grantSign(signer.role);
    if (props.network === undefined) for (const { role } of [inventory, signer]) zones.admitService(role);
    zones.admitInventory(inventory.role);
    zones.admitSigner(signer.role);
  }
}

function allow(role: iam.Role, sid: string, action: string, resource: string, prefix?: string): void {
  role.addToPolicy(
    new iam.PolicyStatement({
      sid,
      actions: [action],
      resources: [resource],
      conditions: prefix === undefined ? undefined : { StringLike: { 's3:prefix': prefix } },
    }),
  );
}
