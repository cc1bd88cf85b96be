import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import type {
  DataQualityMonitorOptions,
  LabelledMonitorOptions,
  ModelBiasMonitorOptions,
  ModelExplainabilityMonitorOptions,
  ModelQualityMonitorOptions,
} from './monitor-options';
import type { MonitorParts } from './monitor-parts';

/** Where SageMaker puts the captured traffic, and takes the reports from, inside the container. */
const INPUT_PATH = '/opt/ml/processing/input/endpoint';
const OUTPUT_PATH = '/opt/ml/processing/output';

/** The definition of a data quality job. */
export function dataQualityJob(scope: Construct, parts: MonitorParts, options: DataQualityMonitorOptions) {
  return new sagemaker.CfnDataQualityJobDefinition(scope, 'Job', {
    dataQualityAppSpecification: application(parts),
    dataQualityBaselineConfig: {
      constraintsResource: { s3Uri: parts.file(options.constraints, 'constraints.json').uri },
      statisticsResource: { s3Uri: parts.file(options.statistics, 'statistics.json').uri },
    },
    dataQualityJobInput: { endpointInput: traffic(parts) },
    dataQualityJobOutputConfig: reports(parts),
    ...surroundings(parts),
  });
}

/** The definition of a model quality job. */
export function modelQualityJob(scope: Construct, parts: MonitorParts, options: ModelQualityMonitorOptions) {
  return new sagemaker.CfnModelQualityJobDefinition(scope, 'Job', {
    modelQualityAppSpecification: { ...application(parts), problemType: options.problemType },
    modelQualityBaselineConfig: {
      constraintsResource: { s3Uri: parts.file(options.constraints, 'constraints.json').uri },
    },
    modelQualityJobInput: labelled(parts, options),
    modelQualityJobOutputConfig: reports(parts),
    ...surroundings(parts),
  });
}

/** The definition of a bias job. */
export function modelBiasJob(scope: Construct, parts: MonitorParts, options: ModelBiasMonitorOptions) {
  return new sagemaker.CfnModelBiasJobDefinition(scope, 'Job', {
    modelBiasAppSpecification: {
      ...application(parts),
      configUri: parts.file(options.analysis, 'analysis_config.json').uri,
    },
    modelBiasBaselineConfig: { constraintsResource: { s3Uri: parts.file(options.constraints, 'analysis.json').uri } },
    modelBiasJobInput: labelled(parts, options),
    modelBiasJobOutputConfig: reports(parts),
    ...surroundings(parts),
  });
}

/** The definition of an explainability job. */
export function modelExplainabilityJob(
  scope: Construct,
  parts: MonitorParts,
  options: ModelExplainabilityMonitorOptions,
) {
  return new sagemaker.CfnModelExplainabilityJobDefinition(scope, 'Job', {
    modelExplainabilityAppSpecification: {
      ...application(parts),
      configUri: parts.file(options.analysis, 'analysis_config.json').uri,
    },
    modelExplainabilityBaselineConfig: {
      constraintsResource: { s3Uri: parts.file(options.constraints, 'analysis.json').uri },
    },
    modelExplainabilityJobInput: { endpointInput: traffic(parts) },
    modelExplainabilityJobOutputConfig: reports(parts),
    ...surroundings(parts),
  });
}

function application(parts: MonitorParts) {
  return { imageUri: parts.imageUri, environment: { publish_cloudwatch_metrics: 'Enabled' } };
}

function traffic({ setting }: MonitorParts) {
  return {
    endpointName: setting.endpoint.endpointName,
    localPath: INPUT_PATH,
    s3InputMode: 'File',
    s3DataDistributionType: 'FullyReplicated',
  };
}

/** A window that ends before the run, so that labels had time to arrive. */
function labelled(parts: MonitorParts, options: LabelledMonitorOptions) {
  const hours = parts.delayHours(options.labelDelay);
  return {
    endpointInput: {
      ...traffic(parts),
      startTimeOffset: `-PT${hours + parts.schedule.intervalHours}H`,
      endTimeOffset: `-PT${hours}H`,
      inferenceAttribute: options.inferenceAttribute,
      probabilityAttribute: options.probabilityAttribute,
      probabilityThresholdAttribute: options.probabilityThreshold,
    },
    groundTruthS3Input: { s3Uri: parts.labels(options.labels).uri },
  };
}

function reports({ setting, reportUri }: MonitorParts) {
  return {
    kmsKeyId: setting.store.encryptionKey.keyArn,
    monitoringOutputs: [{ s3Output: { localPath: OUTPUT_PATH, s3Uri: reportUri, s3UploadMode: 'EndOfJob' } }],
  };
}

function surroundings(parts: MonitorParts) {
  return {
    jobResources: {
      clusterConfig: {
        instanceType: parts.instanceType,
        instanceCount: parts.instanceCount,
        volumeSizeInGb: parts.volumeSizeGiB,
        volumeKmsKeyId: parts.volumeEncryption.key?.keyArn,
      },
    },
    networkConfig: {
      // No way out of the container, and a network of ours around it.
      enableNetworkIsolation: true,
      enableInterContainerTrafficEncryption: true,
      vpcConfig: { subnets: parts.subnetIds, securityGroupIds: parts.securityGroupIds },
    },
    stoppingCondition: { maxRuntimeInSeconds: parts.maxRuntimeSeconds },
    roleArn: parts.role.roleArn,
  };
}
