import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as resolver from 'aws-cdk-lib/aws-route53resolver';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DataKey, KeyServiceGrants } from '../keys';
import { FlowLogs } from './flow-logs';
import { allowNetworkLogDelivery } from './network-log-archive';

/** Where the network's logs go. */
export interface NetworkLogsProps {
  /**
   * Key that encrypts the logs. An imported key must let CloudWatch Logs use it already; one of this app is told to.
   *
   * @default a `DataKey` of its own
   */
  readonly encryptionKey?: kms.IKey;
  /**
   * How long CloudWatch keeps the logs.
   *
   * @default one year
   */
  readonly retention?: logs.RetentionDays;
  /**
   * Bucket that gets flow logs and DNS query logs as well, for the log archive. An imported bucket must let
   * `delivery.logs.amazonaws.com` write below `network/AWSLogs/` and `AWSLogs/<account>/` already; one of this app is told
   * to.
   *
   * @default none
   */
  readonly archiveBucket?: s3.IBucket;
  /**
   * What becomes of logs and key when the stack goes.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Flow logs and DNS query logs of any number of VPCs, under one key.
 *
 * Flow logs show who talked to whom; query logs show what was asked for, which is the only trace of data that leaves by
 * DNS.
 */
export class NetworkLogs extends Construct {
  /** The key that encrypts the logs. */
  readonly encryptionKey: kms.IKey;
  /** Flow logs of every recorded VPC. */
  readonly flowLogGroup: logs.ILogGroup;
  /** DNS queries of every recorded VPC. */
  readonly queryLogGroup: logs.ILogGroup;
  /** Lets AWS services deliver their logs; log configurations depend on it. */
  readonly deliveryPolicy: logs.ResourcePolicy;
  private readonly deliveryRole: iam.IRole;
  private readonly retention: logs.RetentionDays;
  private readonly removalPolicy: RemovalPolicy;
  private readonly queryLogging: resolver.CfnResolverQueryLoggingConfig;
  private readonly queryArchiving?: resolver.CfnResolverQueryLoggingConfig;
  private readonly archiveBucket?: s3.IBucket;

  constructor(scope: Construct, id: string, props: NetworkLogsProps = {}) {
    super(scope, id);
    this.removalPolicy = props.removalPolicy ?? RemovalPolicy.RETAIN;
    this.encryptionKey =
      props.encryptionKey ??
      new DataKey(this, 'Key', {
        description: `Network logs of ${this.node.path}`,
        removalPolicy: this.removalPolicy,
      });
    // CloudFormation names log groups after their stack.
    KeyServiceGrants.of(this.encryptionKey).grantToLogs(`${Stack.of(this).stackName}-*`);
    this.retention = props.retention ?? logs.RetentionDays.ONE_YEAR;
    this.flowLogGroup = this.logGroup('Flows');
    this.queryLogGroup = this.logGroup('Queries');
    this.deliveryRole = this.makeDeliveryRole();
    this.deliveryPolicy = new logs.ResourcePolicy(this, 'Delivery', {
      policyStatements: [this.letAwsDeliver(this.queryLogGroup)],
    });
    this.archiveBucket = props.archiveBucket;
    if (this.archiveBucket) {
      allowNetworkLogDelivery(this.archiveBucket, this);
      this.queryArchiving = this.makeQueryArchiving(this.archiveBucket);
    }
    this.queryLogging = this.makeQueryLogging();
  }

  /**
   * Starts to log a VPC: all traffic, accepted and rejected, and all DNS queries.
   *
   * A VPC may send its queries to a log group and to a bucket, as others report to one of each. Do not record one whose
   * queries go there already.
   *
   * @param scope where the log configuration belongs, usually the zone
   * @param vpcId the VPC
   */
  record(scope: Construct, vpcId: string): void {
    new FlowLogs(scope, 'FlowLogs', {
      vpcId,
      logGroup: this.flowLogGroup,
      deliveryRole: this.deliveryRole,
      archiveBucket: this.archiveBucket,
    });
    new resolver.CfnResolverQueryLoggingConfigAssociation(scope, 'QueryLog', {
      resourceId: vpcId,
      resolverQueryLogConfigId: this.queryLogging.attrId,
    });
    if (this.queryArchiving) {
      new resolver.CfnResolverQueryLoggingConfigAssociation(scope, 'QueryArchive', {
        resourceId: vpcId,
        resolverQueryLogConfigId: this.queryArchiving.attrId,
      });
    }
  }

  /**
   * Adds a log group that an AWS service delivers to, such as Network Firewall.
   *
   * They share one resource policy, because an account has ten in a region.
   */
  addDeliveredLogGroup(id: string): logs.ILogGroup {
    const logGroup = this.logGroup(id);
    this.deliveryPolicy.document.addStatements(this.letAwsDeliver(logGroup));
    return logGroup;
  }

  /** @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html */
  private makeDeliveryRole(): iam.IRole {
    return new iam.Role(this, 'FlowLogDelivery', {
      description: 'Lets VPC flow logs write to their log group',
      assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: {
            'aws:SourceArn': Stack.of(this).formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' }),
          },
        },
      }),
      // In the role itself, so that it is there before the first flow log: one without it fails to deliver, silently.
      inlinePolicies: {
        Write: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
              resources: [this.flowLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });
  }

  /** @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-choosing-target-resource.html */
  private makeQueryLogging(): resolver.CfnResolverQueryLoggingConfig {
    const logging = new resolver.CfnResolverQueryLoggingConfig(this, 'QueryLogging', {
      destinationArn: this.queryLogGroup.logGroupArn,
    });
    logging.node.addDependency(this.deliveryPolicy);
    return logging;
  }

  /**
   * A configuration has one destination, so the archive takes one of its own.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateResolverQueryLogConfig.html
   */
  private makeQueryArchiving(bucket: s3.IBucket): resolver.CfnResolverQueryLoggingConfig {
    const archiving = new resolver.CfnResolverQueryLoggingConfig(this, 'QueryArchiving', {
      destinationArn: bucket.bucketArn,
    });
    if (bucket.policy) {
      archiving.node.addDependency(bucket.policy);
    }
    return archiving;
  }

  /** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html */
  private letAwsDeliver(logGroup: logs.ILogGroup): iam.PolicyStatement {
    return new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'logs', resource: '*' }) },
      },
    });
  }

  private logGroup(id: string): logs.ILogGroup {
    return new logs.LogGroup(this, id, {
      encryptionKey: this.encryptionKey,
      retention: this.retention,
      removalPolicy: this.removalPolicy,
    });
  }
}
