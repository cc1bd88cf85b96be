import type { CfnTag } from 'aws-cdk-lib';
import { CaptureStore } from '../capture-store';
import { ModelEndpoint } from '../model-endpoint';
import type { JudgedWindow } from './judged-window';
import type { MonitorParts, Readable } from './monitor-parts';

/** Namespace of the metrics that a run leaves. */
export const METRIC_NAMESPACE = 'cdk-aims/Monitors';

/** Where a container of a monitoring job finds its inputs, as in Model Monitor. */
const TRAFFIC_PATH = '/opt/ml/processing/input/endpoint';
const OUTPUT_PATH = '/opt/ml/processing/output';
const LABELS_PATH = '/opt/ml/processing/input/labels';

/** A file that the container gets, and the variable that tells it where. */
export interface MonitorFile {
  readonly name: string;
  readonly variable: string;
  readonly fileName: string;
  readonly place: Readable;
}

/** What one kind of monitor adds to every other. */
export interface MonitorInputs {
  readonly files: MonitorFile[];
  readonly labels?: Readable;
  readonly environment: { [name: string]: string };
}

/** What begins the name of every job of a monitor, in lower case, because SageMaker writes it so in ARNs. */
export function jobNamePrefix(parts: MonitorParts): string {
  return parts.monitorName.slice(0, 40).replace(/-$/, '').toLowerCase();
}

/** Prefix of the captures that a monitor judges. */
export function capturePrefix(parts: MonitorParts): string {
  return `${CaptureStore.PREFIX}/${parts.setting.endpoint.endpointName}/${ModelEndpoint.FIRST_VARIANT}`;
}

/**
 * The definition of the state machine: is there traffic, judge it, write down how many violations were found.
 *
 * JSONata, because the paths of captures are dates.
 */
export function monitoringWorkflow(
  parts: MonitorParts,
  window: JudgedWindow,
  inputs: MonitorInputs,
  tags: CfnTag[],
): object {
  return {
    Comment: `Judges the traffic of endpoint ${parts.setting.endpoint.endpointName}`,
    QueryLanguage: 'JSONata',
    StartAt: 'Window',
    States: {
      Window: {
        Type: 'Pass',
        Assign: {
          folder: expression(window.folder),
          startTime: expression(window.startTime),
          endTime: expression(window.endTime),
          jobName: expression(`'${jobNamePrefix(parts)}-' & ${window.stamp} & '-' & $substring($uuid(), 0, 8)`),
        },
        Next: 'LookForTraffic',
      },
      LookForTraffic: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:s3:listObjectsV2',
        Arguments: {
          Bucket: parts.setting.endpoint.capture.store.bucket.bucketName,
          Prefix: expression(`'${capturePrefix(parts)}/' & $folder & '/'`),
          MaxKeys: 1,
        },
        Next: 'AnyTraffic',
      },
      AnyTraffic: {
        Type: 'Choice',
        Choices: [{ Condition: expression('$states.input.KeyCount > 0'), Next: 'Judge' }],
        Default: 'NoTraffic',
      },
      // SageMaker fails a job whose input is empty; a quiet hour is no failure.
      NoTraffic: { Type: 'Succeed' },
      Judge: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sagemaker:createProcessingJob.sync',
        Arguments: processingJob(parts, inputs, tags),
        Assign: {
          // What monitoring containers write: 'CompletedWithViolations: … with 3 violations.'
          violations: expression(
            "($message := $states.result.ExitMessage; $exists($message) and $contains($message, 'CompletedWithViolations') ? ($count := $match($message, /([0-9]+) violation/)[0].groups[0]; $exists($count) ? $number($count) : 1) : 0)",
          ),
        },
        Next: 'WriteDown',
      },
      WriteDown: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:cloudwatch:putMetricData',
        Arguments: {
          Namespace: METRIC_NAMESPACE,
          MetricData: [
            {
              MetricName: 'Violations',
              Value: expression('$violations'),
              Unit: 'Count',
              Dimensions: [
                { Name: 'Endpoint', Value: parts.setting.endpoint.endpointName },
                { Name: 'Monitor', Value: parts.monitorName },
              ],
            },
          ],
        },
        End: true,
      },
    },
  };
}

function processingJob(parts: MonitorParts, inputs: MonitorInputs, tags: CfnTag[]): object {
  const { setting } = parts;
  const captures = setting.endpoint.capture.store.bucket.bucketName;
  const reports = setting.store.bucket.bucketName;
  return {
    ProcessingJobName: expression('$jobName'),
    RoleArn: parts.role.roleArn,
    AppSpecification: { ImageUri: parts.imageUri },
    ProcessingInputs: [
      input('endpoint', TRAFFIC_PATH, expression(`'s3://${captures}/${capturePrefix(parts)}/' & $folder & '/'`)),
      ...inputs.files.map(({ name, place }) => input(name, `/opt/ml/processing/baseline/${name}`, place.uri)),
      ...(inputs.labels
        ? [
            input(
              'labels',
              LABELS_PATH,
              expression(`'s3://${inputs.labels.bucket.bucketName}/${inputs.labels.key}/' & $folder & '/'`),
            ),
          ]
        : []),
    ],
    ProcessingOutputConfig: {
      KmsKeyId: setting.store.encryptionKey.keyArn,
      Outputs: [
        {
          OutputName: 'report',
          S3Output: {
            LocalPath: OUTPUT_PATH,
            S3Uri: expression(`'s3://${reports}/${parts.reportPrefix}/' & $folder & '/'`),
            S3UploadMode: 'EndOfJob',
          },
        },
      ],
    },
    ProcessingResources: {
      ClusterConfig: {
        InstanceType: parts.instanceType,
        InstanceCount: parts.instanceCount,
        VolumeSizeInGB: parts.volumeSizeGiB,
        ...(parts.volumeEncryption.key && { VolumeKmsKeyId: parts.volumeEncryption.key.keyArn }),
      },
    },
    NetworkConfig: {
      // No way out of the container, and a network of ours around it.
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: true,
      VpcConfig: { Subnets: parts.subnetIds, SecurityGroupIds: parts.securityGroupIds },
    },
    StoppingCondition: { MaxRuntimeInSeconds: parts.maxRuntimeSeconds },
    Environment: environment(parts, inputs),
    ...(tags.length > 0 && { Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })) }),
  };
}

/**
 * The variables that Model Monitor hands a container, and a few that it hands only to its own.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-contract-inputs.html
 */
function environment(parts: MonitorParts, inputs: MonitorInputs): { [name: string]: string } {
  return {
    dataset_format: JSON.stringify({
      sagemakerCaptureJson: { captureIndexNames: ['endpointInput', 'endpointOutput'] },
    }),
    dataset_source: TRAFFIC_PATH,
    output_path: OUTPUT_PATH,
    start_time: expression('$startTime'),
    end_time: expression('$endTime'),
    // An isolated container reaches no CloudWatch, and nothing picks its file of metrics up.
    publish_cloudwatch_metrics: 'Disabled',
    sagemaker_endpoint_name: parts.setting.endpoint.endpointName,
    sagemaker_monitoring_schedule_name: parts.monitorName,
    monitoring_type: parts.kind.type,
    ...Object.fromEntries(
      inputs.files.map(({ name, variable, fileName }) => [variable, `/opt/ml/processing/baseline/${name}/${fileName}`]),
    ),
    ...(inputs.labels && { ground_truth_source: LABELS_PATH }),
    ...inputs.environment,
  };
}

function input(name: string, path: string, uri: string): object {
  return {
    InputName: name,
    S3Input: {
      S3Uri: uri,
      LocalPath: path,
      S3DataType: 'S3Prefix',
      S3InputMode: 'File',
      S3DataDistributionType: 'FullyReplicated',
      S3CompressionType: 'None',
    },
  };
}

function expression(jsonata: string): string {
  return `{% ${jsonata} %}`;
}
