import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** Flow logs of one VPC. */
export interface FlowLogsProps {
  /** The VPC. */
  readonly vpcId: string;
  /** Where the logs go. */
  readonly logGroup: logs.ILogGroup;
  /** The role that writes them there. */
  readonly deliveryRole: iam.IRole;
  /**
   * Bucket that gets them too.
   *
   * @default none
   */
  readonly archiveBucket?: s3.IBucket;
}

/** The default fields say which interface talked to which address; an investigation also asks for what lies behind. */
const FORMAT = [
  ec2.LogFormat.ALL_DEFAULT_FIELDS,
  ec2.LogFormat.VPC_ID,
  ec2.LogFormat.SUBNET_ID,
  ec2.LogFormat.INSTANCE_ID,
  ec2.LogFormat.TCP_FLAGS,
  ec2.LogFormat.TRAFFIC_TYPE,
  ec2.LogFormat.PKT_SRC_ADDR,
  ec2.LogFormat.PKT_DST_ADDR,
  ec2.LogFormat.AZ_ID,
  ec2.LogFormat.PKT_SRC_AWS_SERVICE,
  ec2.LogFormat.PKT_DST_AWS_SERVICE,
  ec2.LogFormat.FLOW_DIRECTION,
  ec2.LogFormat.TRAFFIC_PATH,
  ec2.LogFormat.field('reject-reason'),
  ec2.LogFormat.field('encryption-status'),
]
  .map((field) => field.value)
  .join(' ');

/**
 * All traffic of a VPC, accepted and rejected, minute by minute.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
export class FlowLogs extends Construct {
  constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    const common = {
      resourceId: props.vpcId,
      resourceType: 'VPC',
      trafficType: 'ALL',
      maxAggregationInterval: 60,
      logFormat: FORMAT,
    };
    new ec2.CfnFlowLog(this, 'Logs', {
      ...common,
      logDestinationType: 'cloud-watch-logs',
      logGroupName: props.logGroup.logGroupName,
      deliverLogsPermissionArn: props.deliveryRole.roleArn,
    });
    if (props.archiveBucket) {
      const archive = new ec2.CfnFlowLog(this, 'Archive', {
        ...common,
        logDestinationType: 's3',
        logDestination: props.archiveBucket.arnForObjects('network'),
        // The type takes these as they are, so they bear CloudFormation's own names.
        destinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true },
      });
      // EC2 checks at creation that it may write there.
      if (props.archiveBucket.policy) {
        archive.node.addDependency(props.archiveBucket.policy);
      }
    }
  }
}
