import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { KeyServiceGrants, SigningKey } from '../keys';
import { MANIFEST_VERIFIER_SOURCE } from './manifest-verifier-source';

/** Properties of {@link ManifestVerifier}. */
export interface ManifestVerifierProps {
  /** VPC in which the function runs. */
  readonly vpc: ec2.IVpc;

  /** Subnets of the function. */
  readonly subnets: ec2.ISubnet[];

  /** Security groups of the function: HTTPS to the endpoints of KMS, S3 and logs. */
  readonly securityGroups: ec2.ISecurityGroup[];

  /** Bucket of the datasets and their manifests. */
  readonly dataBucket: s3.IBucket;

  /** Key with which manifests are signed, ML-DSA-65; see `SigningKey`. */
  readonly signingKey: SigningKey;

  /** Key of the function's logs and environment. Its policy is extended for CloudWatch Logs if it is of this app. */
  readonly logsKey: kms.IKey;
}

/**
 * A function that lets a pipeline start only on a dataset that is exactly what somebody signed.
 *
 * Before any container sees the data, it verifies the ML-DSA signature of the manifest with KMS, that every object of
 * the manifest has the SHA-256 in it, and that no other object lies under the prefix. It cannot be done inside an
 * isolated container, which reaches neither KMS nor S3.
 *
 * The manifest is JSON, `{ "objects": [ { "key": "…", "sha256": "<base64>" } ] }`. Its signature lies beside it, as
 * base64, under the same key with `.sig`: KMS `Sign` with `MessageType: RAW` over the text `sha384:<hex of the
 * manifest>`. Objects need a full-object SHA-256 checksum (`--checksum-algorithm SHA256`, one part).
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/offline-operations.html
 */
export class ManifestVerifier extends Construct {
  /** The function. */
  public readonly function: lambda.Function;

  constructor(scope: Construct, id: string, props: ManifestVerifierProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const logGroup = new logs.LogGroup(this, 'Logs', {
      encryptionKey: props.logsKey,
      retention: logs.RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // CloudFormation begins the name of the log group with that of the stack.
    KeyServiceGrants.of(props.logsKey).grantToLogs(`${stack.stackName}-*`);

    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description: 'Verifies the signatures of dataset manifests',
    });
    this.function = new lambda.Function(this, 'Function', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(MANIFEST_VERIFIER_SOURCE),
      description: 'Verifies the ML-DSA signature of a dataset manifest before training',
      role,
      vpc: props.vpc,
      vpcSubnets: { subnets: props.subnets },
      securityGroups: props.securityGroups,
      environment: {
        SIGNING_KEY_ARN: props.signingKey.key.keyArn,
        SIGNING_ALGORITHM: SigningKey.SIGNING_ALGORITHM,
      },
      environmentEncryption: props.logsKey,
      logGroup,
      tracing: lambda.Tracing.ACTIVE,
      timeout: Duration.minutes(10),
      memorySize: 512,
    });

    logGroup.grantWrite(role);
    props.logsKey.grantDecrypt(role);
    props.signingKey.grantVerify(role);
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ReadManifestAndChecksums',
        actions: ['s3:GetObject'],
        resources: [props.dataBucket.arnForObjects('*')],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ListDataset',
        actions: ['s3:ListBucket'],
        resources: [props.dataBucket.bucketArn],
      }),
    );
    props.dataBucket.encryptionKey?.grantDecrypt(role);
    this.grantNetwork(role, stack);
  }

  /**
   * Lambda manages its network interfaces with the function's role, and checks that it may on any resource. The denial
   * keeps the code of the function itself from doing it.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions
   */
  private grantNetwork(role: iam.Role, stack: Stack): void {
    const actions = [
      'ec2:AssignPrivateIpAddresses',
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:UnassignPrivateIpAddresses',
    ];
    role.addToPolicy(new iam.PolicyStatement({ sid: 'LambdaInterfaces', actions, resources: ['*'] }));
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'NotByTheCode',
        effect: iam.Effect.DENY,
        actions,
        resources: ['*'],
        conditions: {
          ArnLike: {
            'lambda:SourceFunctionArn': stack.formatArn({
              service: 'lambda',
              resource: 'function',
              resourceName: '*',
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
  }
}
