import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { HardenedExecutionRole } from './hardened-execution-role';
import { sagemakerArn } from './sagemaker-arns';
import { requireSageMakerName } from './sagemaker-name';
import type { TrainingBoundary } from './training-boundary';

/** Sizes of an MLflow tracking server, by number of users. */
export enum TrackingServerSize {
  /** Up to 25 users. */
  SMALL = 'Small',
  /** Up to 50 users. */
  MEDIUM = 'Medium',
  /** Up to 100 users. */
  LARGE = 'Large',
}

/** Properties of {@link ExperimentTracking}. */
export interface ExperimentTrackingProps {
  /** Name of the tracking server: lower-case letters, digits and inner hyphens. */
  readonly serverName: string;

  /** Bucket of the artefacts, versioned and under a key of yours. The server uses `mlflow/<serverName>/` in it. */
  readonly artifactBucket: s3.IBucket;

  /** Key of the artefacts. */
  readonly outputKey: kms.IKey;

  /** Ceiling of the server's role. */
  readonly boundary: TrainingBoundary;

  /**
   * Ids of the VPC endpoints from which the server may be called. Without them a stolen credential could read the
   * experiments from anywhere.
   *
   * @default - grants have no condition on the network
   */
  readonly vpcEndpointIds?: string[];

  /** Size of the server. @default TrackingServerSize.SMALL */
  readonly size?: TrackingServerSize;
}

/** What logging an experiment needs, and nothing that deletes or renames. */
const LOGGING = [
  'CreateExperiment',
  'CreateRun',
  'GetExperiment',
  'GetExperimentByName',
  'GetRun',
  'ListArtifacts',
  'LogBatch',
  'LogInputs',
  'LogMetric',
  'LogModel',
  'LogOutputs',
  'LogParam',
  'SearchExperiments',
  'SearchRuns',
  'SetExperimentTag',
  'SetTag',
  'UpdateRun',
];

const VIEWING = [
  'GetExperiment',
  'GetExperimentByName',
  'GetMetricHistory',
  'GetRun',
  'ListArtifacts',
  'SearchExperiments',
  'SearchRuns',
];

/**
 * An MLflow tracking server whose artefacts lie in our bucket.
 *
 * Models are not registered from it automatically: the register has one way in, the pipeline's gate. Only `vpc-only`
 * steps and Studio can reach it; an isolated container reaches nothing.
 *
 * The metadata that the server keeps itself (parameters, metrics, tags) is encrypted by AWS with a key of its own:
 * CloudFormation has no property for one of ours. Keep personal data out of parameters and tags.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/mlflow-create-tracking-server.html
 */
export class ExperimentTracking extends Construct {
  /** Name of the tracking server. */
  public readonly serverName: string;

  /** ARN of the tracking server: what `MLFLOW_TRACKING_URI` wants. */
  public readonly serverArn: string;

  /** Role with which the server reads and writes the artefacts. */
  public readonly role: HardenedExecutionRole;

  /** The tracking server. */
  public readonly server: sagemaker.CfnMlflowTrackingServer;

  private readonly vpcEndpointIds?: string[];

  /** @throws if the name is no valid one */
  constructor(scope: Construct, id: string, props: ExperimentTrackingProps) {
    super(scope, id);
    requireSageMakerName(this, 'serverName', props.serverName);
    const prefix = `mlflow/${props.serverName}/`;
    this.serverName = props.serverName;
    this.serverArn = sagemakerArn(this, 'mlflow-tracking-server', props.serverName);
    this.vpcEndpointIds = props.vpcEndpointIds;
    this.role = new HardenedExecutionRole(this, 'Role', {
      boundary: props.boundary,
      description: `Artefacts of the MLflow server ${props.serverName}`,
    });
    this.role.grantRead(props.artifactBucket, prefix);
    this.role.grantWrite(props.artifactBucket, props.outputKey, prefix);

    this.server = new sagemaker.CfnMlflowTrackingServer(this, 'Server', {
      trackingServerName: props.serverName,
      artifactStoreUri: `s3://${props.artifactBucket.bucketName}/${prefix.slice(0, -1)}`,
      automaticModelRegistration: false,
      roleArn: this.role.role.roleArn,
      trackingServerSize: props.size ?? TrackingServerSize.SMALL,
      weeklyMaintenanceWindowStart: 'Sun:03:00',
    });
    // The server checks its access to the bucket when it is made.
    this.server.node.addDependency(this.role.policy);
  }

  /** Lets the grantee log runs, parameters, metrics and models. */
  public grantLog(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, LOGGING);
  }

  /** Lets the grantee look at experiments, and open the web page of the server. */
  public grantView(grantee: iam.IGrantable): iam.Grant {
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['sagemaker:CreatePresignedMlflowTrackingServerUrl', 'sagemaker:DescribeMlflowTrackingServer'],
      resourceArns: [this.serverArn],
    });
    this.grantOn(grantee, ['AccessUI'], '*');
    return this.grant(grantee, VIEWING);
  }

  private grant(grantee: iam.IGrantable, actions: string[]): iam.Grant {
    return this.grantOn(grantee, actions, this.serverArn);
  }

  /** AccessUI has no resource in the authorization reference; the URL that it follows is bound to this server. */
  private grantOn(grantee: iam.IGrantable, actions: string[], resource: string): iam.Grant {
    return iam.Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `sagemaker-mlflow:${action}`),
      resourceArns: [resource],
      ...(this.vpcEndpointIds !== undefined && {
        conditions: { StringEquals: { 'aws:SourceVpce': this.vpcEndpointIds } },
      }),
    });
  }
}
