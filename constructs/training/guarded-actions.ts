/**
 * Which SageMaker actions carry which condition key, and which of them an absent key leaves unprotected.
 *
 * Source: the service authorization reference of SageMaker. The short names `sagemaker:VolumeKmsKey` and
 * `sagemaker:OutputKmsKey` are deprecated there in favour of the `…Arn` names, and no action defines them any more:
 * a `Null` test on them would deny every request.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sagemaker.html
 */

/** The four monitoring job definitions: data quality, model quality, bias, explainability. */
const JOB_DEFINITIONS = 'sagemaker:Create*JobDefinition';

const JOBS_IN_A_NETWORK = [
  'sagemaker:CreateAutoMLJob',
  'sagemaker:CreateAutoMLJobV2',
  'sagemaker:CreateCluster',
  JOB_DEFINITIONS,
  'sagemaker:CreateDomain',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
];

/** Actions that must name subnets. */
export const MUST_NAME_SUBNETS: readonly string[] = JOBS_IN_A_NETWORK;

/** Actions that must name security groups. */
export const MUST_NAME_SECURITY_GROUPS: readonly string[] = JOBS_IN_A_NETWORK;

/** Actions that must encrypt traffic between the containers of one job. */
export const MUST_ENCRYPT_TRAFFIC: readonly string[] = [
  'sagemaker:CreateAutoMLJob',
  'sagemaker:CreateAutoMLJobV2',
  JOB_DEFINITIONS,
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
];

/** Actions that must isolate the container from any network. */
export const MUST_ISOLATE: readonly string[] = [
  JOB_DEFINITIONS,
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
];

/** Actions that must name a key for what they write. */
export const MUST_NAME_OUTPUT_KEY: readonly string[] = [
  'sagemaker:CreateAutoMLJob',
  'sagemaker:CreateAutoMLJobV2',
  JOB_DEFINITIONS,
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateLabelingJob',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];

/** Actions that must name a volume key whatever the instance: their requests carry no instance type of a job. */
export const MUST_NAME_VOLUME_KEY: readonly string[] = [
  'sagemaker:CreateAutoMLJob',
  'sagemaker:CreateAutoMLJobV2',
  'sagemaker:CreateDomain',
];

/** Actions that must name a volume key unless every instance of the request has NVMe disks. */
export const MUST_NAME_VOLUME_KEY_UNLESS_NVME: readonly string[] = [
  JOB_DEFINITIONS,
  'sagemaker:CreateEndpointConfig',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];

/** Actions that may change the network of something that runs: checked for the values they name, not for naming some. */
export const MAY_CHANGE_NETWORK: readonly string[] = [
  'sagemaker:CreateEndpointConfig',
  'sagemaker:CreateMonitoringSchedule',
  'sagemaker:UpdateCluster',
  'sagemaker:UpdateDomain',
  'sagemaker:UpdateMonitoringSchedule',
];

/** The same for security groups, which user profiles may name too. */
export const MAY_CHANGE_SECURITY_GROUPS: readonly string[] = [
  ...MAY_CHANGE_NETWORK,
  'sagemaker:CreateUserProfile',
  'sagemaker:UpdateUserProfile',
];

/** Actions that place Studio in subnets: they have the network of Studio, not that of jobs. */
export const STUDIO_SUBNETS: readonly string[] = ['sagemaker:CreateDomain', 'sagemaker:UpdateDomain'];

/** Actions that give Studio security groups. */
export const STUDIO_SECURITY_GROUPS: readonly string[] = [
  ...STUDIO_SUBNETS,
  'sagemaker:CreateUserProfile',
  'sagemaker:UpdateUserProfile',
];

/** Jobs that must name an instance type: without one the job is serverless, and nothing here says where it writes. */
export const MUST_NAME_INSTANCE_TYPE: readonly string[] = [
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];
