import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as glue from 'aws-cdk-lib/aws-glue';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** Properties of {@link CatalogEncryption}. */
export interface CatalogEncryptionProps {
  /** The key of the catalogue's metadata and of passwords of connections. */
  readonly encryptionKey: kms.IKey;
}

/**
 * Encryption of the Glue catalogue of the whole account and region. Nothing makes it for you; it is never reset, because a
 * catalogue without its setting would write in the clear what others rely on.
 *
 * Glue encrypts with a role of its own, so that who reads the catalogue needs no permission for the key.
 *
 * @see https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html
 */
export class CatalogEncryption extends Construct {
  /** The role that Glue encrypts with. */
  public readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: CatalogEncryptionProps) {
    super(scope, id);
    const { encryptionKey } = props;
    const { account } = Stack.of(this);
    this.role = new iam.Role(this, 'Role', {
      description: 'Encrypts the Glue catalogue',
      // Glue does not document that it sends its account here: where it does, it must be this one.
      assumedBy: new iam.ServicePrincipal('glue.amazonaws.com', {
        conditions: { StringEqualsIfExists: { 'aws:SourceAccount': account } },
      }),
    });
    const policy = new iam.Policy(this, 'Policy', {
      roles: [this.role],
      statements: [
        new iam.PolicyStatement({
          sid: 'EncryptCatalogue',
          actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
          resources: [encryptionKey.keyArn],
        }),
      ],
    });
    // The setting outlives the stack, and so must what it works with.
    this.role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    policy.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const settings = new glue.CfnDataCatalogEncryptionSettings(this, 'Settings', {
      catalogId: account,
      dataCatalogEncryptionSettings: {
        encryptionAtRest: {
          catalogEncryptionMode: 'SSE-KMS-WITH-SERVICE-ROLE',
          sseAwsKmsKeyId: encryptionKey.keyArn,
          catalogEncryptionServiceRole: this.role.roleArn,
        },
        connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, kmsKeyId: encryptionKey.keyArn },
      },
    });
    settings.applyRemovalPolicy(RemovalPolicy.RETAIN);
    settings.node.addDependency(policy);
  }
}
