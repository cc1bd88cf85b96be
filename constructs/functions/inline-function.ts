import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';
import type { FunctionNetwork } from './function-network';

/** Properties of {@link InlineFunction}. */
export interface InlineFunctionProps {
  /** Source of the function, a CommonJS module with the export `handler`. */
  readonly source: string;

  /** What it does, for the description of function and role. */
  readonly description: string;

  /** Key of its logs and environment. Its policy is extended for CloudWatch Logs if it is of this app. */
  readonly encryptionKey: kms.IKey;

  /**
   * Environment of the function.
   *
   * @default - none
   */
  readonly environment?: { [name: string]: string };

  /**
   * Longest run.
   *
   * @default 15 minutes
   */
  readonly timeout?: Duration;

  /**
   * Memory, in MiB.
   *
   * @default 1024
   */
  readonly memorySize?: number;

  /**
   * VPC, subnets and security groups.
   *
   * @default - the network of Lambda itself
   */
  readonly network?: FunctionNetwork;

  /**
   * What happens to the logs with the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly logRemovalPolicy?: RemovalPolicy;
}

/** A function of ours: inline code without dependencies, a role of its own, logs and environment under a key. */
export class InlineFunction extends Construct {
  /** The function. */
  public readonly function: lambda.Function;

  /** Its role, which has nothing but its logs, its traces and, in a VPC, its network interfaces. */
  public readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: InlineFunctionProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const logGroup = new logs.LogGroup(this, 'Logs', {
      encryptionKey: props.encryptionKey,
      retention: logs.RetentionDays.ONE_YEAR,
      removalPolicy: props.logRemovalPolicy ?? RemovalPolicy.RETAIN,
    });
    // CloudFormation begins the name of the log group with that of the stack.
    KeyServiceGrants.of(props.encryptionKey).grantToLogs(`${stack.stackName}-*`);
    this.role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description: props.description,
    });
    logGroup.grantWrite(this.role);
    // Lambda opens the environment with the role.
    if (props.environment !== undefined) props.encryptionKey.grantDecrypt(this.role);
    if (props.network !== undefined) this.grantNetwork(stack);
    this.function = new lambda.Function(this, 'Function', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(props.source),
      description: props.description,
      role: this.role,
      ...(props.environment !== undefined && {
        environment: props.environment,
        environmentEncryption: props.encryptionKey,
      }),
      logGroup,
      loggingFormat: lambda.LoggingFormat.JSON,
      tracing: lambda.Tracing.ACTIVE,
      timeout: props.timeout ?? Duration.minutes(15),
      memorySize: props.memorySize ?? 1024,
      ...(props.network !== undefined && {
        vpc: props.network.vpc,
        vpcSubnets: { subnets: props.network.subnets },
        securityGroups: props.network.securityGroups,
      }),
    });
  }

  /**
   * Lambda manages its network interfaces with the function's role, and checks that it may on any resource. The denial
   * keeps the code of the function itself from doing it.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions
   */
  private grantNetwork(stack: Stack): void {
    const actions = [
      'ec2:AssignPrivateIpAddresses',
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:UnassignPrivateIpAddresses',
    ];
    const functions = stack.formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.role.addToPolicy(new iam.PolicyStatement({ sid: 'LambdaInterfaces', actions, resources: ['*'] }));
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'NotByTheCode',
        effect: iam.Effect.DENY,
        actions,
        resources: ['*'],
        conditions: { ArnLike: { 'lambda:SourceFunctionArn': functions } },
      }),
    );
  }
}
