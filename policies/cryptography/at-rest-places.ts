import { isUndecided, textOf } from '../template/value';
import type { Node, ResourceView } from '../template/view';
import { wordsOf } from './cases';
import type { AtRestState } from './inventory';

/** What a place says when it names no key. */
export interface AtRestAnswer {
  readonly state: AtRestState;
  readonly detail?: string;
}

/** A place of a type that says, or could say, under which key data are encrypted. */
export interface PlaceOfType {
  /** Property that names the key, `*` for each item of a list. */
  readonly key: string;
  /** Set where the place is there only when what holds the property is. */
  readonly optional?: true;
  /** Whether what holds the property keeps data at all; it does where this is left out. */
  readonly keeps?: (parent: Node) => boolean;
  /** Settings that decide before the key is looked at, asked where the property stands. */
  readonly first?: (parent: Node, resource: ResourceView) => AtRestAnswer | undefined;
  /** What holds when no key is named. */
  readonly without: AtRestAnswer | ((parent: Node, resource: ResourceView) => AtRestAnswer);
}

const NONE: AtRestAnswer = { state: 'none' };
const SERVICE: AtRestAnswer = { state: 'service default' };
const managed = (alias: string): AtRestAnswer => ({ state: 'AWS managed key', detail: `alias/aws/${alias}` });
const unknown = (detail: string): AtRestAnswer => ({ state: 'unknown', detail });
const NOT_STATED = unknown('no key is named, and the template does not tell what holds then');
const ACCOUNT = unknown("the account's default for EBS decides");
const ACCOUNT_KEY = unknown("encrypted, under the account's default key for EBS");

const at = (key: string, without: AtRestAnswer = SERVICE): PlaceOfType => ({ key, without });
const inside = (key: string, without: AtRestAnswer = SERVICE): PlaceOfType => ({ key, without, optional: true });

/** A place that a switch beside the key turns on. `absent` counts where neither the switch nor a key is written. */
function switched(path: string, key: string, on: AtRestAnswer, absent: AtRestAnswer, optional?: true): PlaceOfType {
  const leaf = key.slice(key.lastIndexOf('.') + 1);
  return {
    key,
    ...(optional ? { optional } : {}),
    first: (parent) => {
      const value = parent.get(path);
      if (value === undefined || value === null) return parent.has(leaf) ? undefined : absent;
      if (isUndecided(value)) return unknown(wordsOf(value));
      return /^true$/i.test(String(value)) ? undefined : NONE;
    },
    without: on,
  };
}

/** A place beside whose key stands a mode, some values of which leave the key aside. */
function moded(
  path: string,
  key: string,
  modes: Readonly<Record<string, AtRestAnswer>>,
  absent: AtRestAnswer | undefined,
  without: AtRestAnswer,
  optional?: true,
): PlaceOfType {
  return {
    key,
    ...(optional ? { optional } : {}),
    first: (parent) => {
      const value = parent.get(path);
      if (value === undefined || value === null) return absent;
      if (isUndecided(value)) return unknown(wordsOf(value));
      const mode = textOf(value) ?? '';
      return Object.hasOwn(modes, mode) ? modes[mode] : undefined;
    },
    without,
  };
}

const EBS = (list: string): PlaceOfType => switched('Encrypted', `${list}.*.Ebs.KmsKeyId`, ACCOUNT_KEY, ACCOUNT, true);
/** Outputs of notebooks that users share; nothing is kept unless it is allowed. */
const sharing = (key: string): PlaceOfType => ({
  ...inside(key, NOT_STATED),
  keeps: (settings) => {
    const option = settings.get('NotebookOutputOption');
    return isUndecided(option) || textOf(option) === 'Allowed';
  },
});
const VOLUME_OF_JOB = 'JobResources.ClusterConfig.VolumeKmsKeyId';
const PROCESSING: readonly PlaceOfType[] = [
  at('ProcessingResources.ClusterConfig.VolumeKmsKeyId'),
  inside('ProcessingOutputConfig.KmsKeyId', NOT_STATED),
];
const bucketLike = (unset: AtRestAnswer): PlaceOfType => ({
  key: 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID',
  first: (byDefault) => {
    const algorithm = byDefault.get('SSEAlgorithm');
    if (algorithm === undefined || algorithm === null) return unset;
    if (isUndecided(algorithm)) return unknown(wordsOf(algorithm));
    return /^aws:kms/.test(String(algorithm)) ? undefined : SERVICE;
  },
  without: managed('s3'),
});
/** A queue, whose own encryption is on unless it is turned off. */
const QUEUE: PlaceOfType = {
  key: 'KmsMasterKeyId',
  without: (queue) => {
    const own = queue.get('SqsManagedSseEnabled');
    if (isUndecided(own)) return unknown(wordsOf(own));
    return /^false$/i.test(String(own)) ? NONE : SERVICE;
  },
};
/** A table, which is encrypted in any case; the switch chooses KMS. */
const table = (key: string): PlaceOfType => ({
  key,
  without: (_, resource) => {
    const enabled = resource.get('SSESpecification.SSEEnabled');
    if (isUndecided(enabled)) return unknown(wordsOf(enabled));
    return /^true$/i.test(String(enabled)) ? managed('dynamodb') : SERVICE;
  },
});
const FIREHOSE_OUTPUTS = [
  'ExtendedS3DestinationConfiguration',
  'S3DestinationConfiguration',
  'RedshiftDestinationConfiguration.S3Configuration',
  'AmazonopensearchserviceDestinationConfiguration.S3Configuration',
  'HttpEndpointDestinationConfiguration.S3Configuration',
] as const;

/**
 * Places of the types whose documentation says what holds when no key is named. Where it leaves that to the account, to
 * an engine or to the day on which something was made, the answer is unknown.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/introduction.html for the property of each
 *   type, and the page on encryption at rest of each service
 */
export const PLACES: Readonly<Record<string, readonly PlaceOfType[]>> = {
  'AWS::S3::Bucket': [bucketLike(SERVICE)],
  'AWS::S3Express::DirectoryBucket': [bucketLike(SERVICE)],
  'AWS::S3Tables::TableBucket': [
    moded('SSEAlgorithm', 'EncryptionConfiguration.KMSKeyArn', { AES256: SERVICE }, undefined, SERVICE),
  ],
  'AWS::S3Vectors::VectorBucket': [
    moded('SseType', 'EncryptionConfiguration.KmsKeyArn', { AES256: SERVICE }, undefined, SERVICE),
  ],
  'AWS::DynamoDB::Table': [table('SSESpecification.KMSMasterKeyId')],
  'AWS::DynamoDB::GlobalTable': [table('Replicas.*.SSESpecification.KMSMasterKeyId')],
  'AWS::Cassandra::Table': [
    moded(
      'EncryptionType',
      'EncryptionSpecification.KmsKeyIdentifier',
      { AWS_OWNED_KMS_KEY: SERVICE },
      SERVICE,
      SERVICE,
    ),
  ],
  'AWS::DAX::Cluster': [switched('SSEEnabled', 'SSESpecification.KmsKeyId', SERVICE, NONE)],
  'AWS::SNS::Topic': [at('KmsMasterKeyId', NONE)],
  'AWS::SQS::Queue': [QUEUE],
  'AWS::Kinesis::Stream': [moded('EncryptionType', 'StreamEncryption.KeyId', { NONE }, NONE, unknown('the key'))],
  'AWS::KinesisFirehose::DeliveryStream': [
    moded(
      'KeyType',
      'DeliveryStreamEncryptionConfigurationInput.KeyARN',
      { AWS_OWNED_CMK: SERVICE },
      unknown('encrypted where its source is, and not known otherwise'),
      unknown('the key'),
    ),
    ...FIREHOSE_OUTPUTS.map((output) =>
      inside(`${output}.EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN`, unknown('the key')),
    ),
  ],
  'AWS::KinesisVideo::Stream': [at('KmsKeyId', managed('kinesisvideo'))],
  'AWS::MSK::Cluster': [at('EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId', managed('kafka'))],
  'AWS::AmazonMQ::Broker': [at('EncryptionOptions.KmsKeyId', SERVICE)],
  'AWS::Logs::LogGroup': [at('KmsKeyId')],
  'AWS::Logs::LogAnomalyDetector': [at('KmsKeyId')],
  'AWS::CloudTrail::Trail': [at('KMSKeyId')],
  'AWS::CloudTrail::EventDataStore': [at('KmsKeyId')],
  'AWS::Events::EventBus': [at('KmsKeyIdentifier')],
  'AWS::Events::Archive': [at('KmsKeyIdentifier')],
  'AWS::Events::Connection': [at('KmsKeyIdentifier')],
  'AWS::Pipes::Pipe': [at('KmsKeyIdentifier')],
  'AWS::Scheduler::Schedule': [at('KmsKeyArn')],
  'AWS::StepFunctions::StateMachine': [
    moded('Type', 'EncryptionConfiguration.KmsKeyId', { AWS_OWNED_KEY: SERVICE }, SERVICE, SERVICE),
  ],
  'AWS::StepFunctions::Activity': [
    moded('Type', 'EncryptionConfiguration.KmsKeyId', { AWS_OWNED_KEY: SERVICE }, SERVICE, SERVICE),
  ],
  'AWS::Lambda::Function': [at('KmsKeyArn')],
  'AWS::SecretsManager::Secret': [
    at('KmsKeyId', managed('secretsmanager')),
    inside('ReplicaRegions.*.KmsKeyId', managed('secretsmanager')),
  ],
  'AWS::ECR::Repository': [
    moded('EncryptionType', 'EncryptionConfiguration.KmsKey', { AES256: SERVICE }, SERVICE, managed('ecr')),
  ],
  'AWS::ECR::RepositoryCreationTemplate': [
    moded('EncryptionType', 'EncryptionConfiguration.KmsKey', { AES256: SERVICE }, SERVICE, managed('ecr')),
  ],
  'AWS::EFS::FileSystem': [switched('Encrypted', 'KmsKeyId', managed('elasticfilesystem'), NONE)],
  'AWS::FSx::FileSystem': [at('KmsKeyId', unknown('encrypted, under a key that depends on the kind of file system'))],
  'AWS::EC2::Volume': [switched('Encrypted', 'KmsKeyId', ACCOUNT_KEY, ACCOUNT)],
  'AWS::EC2::Instance': [EBS('BlockDeviceMappings')],
  'AWS::EC2::LaunchTemplate': [EBS('LaunchTemplateData.BlockDeviceMappings')],
  'AWS::AutoScaling::LaunchConfiguration': [EBS('BlockDeviceMappings')],
  'AWS::Backup::BackupVault': [at('EncryptionKeyArn', managed('backup'))],
  'AWS::Backup::LogicallyAirGappedBackupVault': [at('EncryptionKeyArn', SERVICE)],
  'AWS::RDS::DBInstance': [
    switched(
      'StorageEncrypted',
      'KmsKeyId',
      managed('rds'),
      unknown('the cluster, the snapshot or the engine decides'),
    ),
  ],
  'AWS::RDS::DBCluster': [
    switched('StorageEncrypted', 'KmsKeyId', managed('rds'), unknown('the snapshot or the engine decides')),
  ],
  'AWS::DocDB::DBCluster': [switched('StorageEncrypted', 'KmsKeyId', managed('rds'), unknown('the snapshot decides'))],
  'AWS::Neptune::DBCluster': [
    switched('StorageEncrypted', 'KmsKeyId', managed('rds'), unknown('the snapshot decides')),
  ],
  'AWS::Redshift::Cluster': [
    switched('Encrypted', 'KmsKeyId', unknown('encrypted; the template does not tell the key'), NOT_STATED),
  ],
  'AWS::RedshiftServerless::Namespace': [at('KmsKeyId')],
  'AWS::ElastiCache::ReplicationGroup': [
    switched('AtRestEncryptionEnabled', 'KmsKeyId', SERVICE, unknown('the engine decides')),
  ],
  'AWS::ElastiCache::ServerlessCache': [at('KmsKeyId')],
  'AWS::MemoryDB::Cluster': [at('KmsKeyId')],
  'AWS::OpenSearchService::Domain': [
    switched('Enabled', 'EncryptionAtRestOptions.KmsKeyId', managed('es'), NOT_STATED),
  ],
  'AWS::Elasticsearch::Domain': [switched('Enabled', 'EncryptionAtRestOptions.KmsKeyId', managed('es'), NONE)],
  'AWS::OpenSearchServerless::Collection': [
    at('EncryptionConfig.KmsKeyArn', unknown('an encryption policy of OpenSearch Serverless decides')),
  ],
  'AWS::OSIS::Pipeline': [at('EncryptionAtRestOptions.KmsKeyArn')],
  'AWS::Timestream::Database': [at('KmsKeyId', managed('timestream'))],
  'AWS::WorkSpaces::Workspace': [
    switched('UserVolumeEncryptionEnabled', 'VolumeEncryptionKey', managed('workspaces'), NONE),
  ],
  'AWS::CodeBuild::Project': [at('EncryptionKey', managed('s3'))],
  'AWS::CodePipeline::Pipeline': [
    inside('ArtifactStore.EncryptionKey.Id', NOT_STATED),
    inside('ArtifactStores.*.ArtifactStore.EncryptionKey.Id', NOT_STATED),
  ],
  'AWS::CodeArtifact::Domain': [at('EncryptionKey', managed('codeartifact'))],
  'AWS::CodeCommit::Repository': [at('KmsKeyId', managed('codecommit'))],
  'AWS::Glue::DataCatalogEncryptionSettings': [
    moded(
      'CatalogEncryptionMode',
      'DataCatalogEncryptionSettings.EncryptionAtRest.SseAwsKmsKeyId',
      { DISABLED: NONE },
      NONE,
      managed('glue'),
    ),
  ],
  'AWS::Glue::MLTransform': [
    moded(
      'MLUserDataEncryptionMode',
      'TransformEncryption.MLUserDataEncryption.KmsKeyId',
      { DISABLED: NONE },
      NOT_STATED,
      NOT_STATED,
    ),
  ],
  'AWS::Kendra::Index': [at('ServerSideEncryptionConfiguration.KmsKeyId')],
  'AWS::QBusiness::Application': [at('EncryptionConfiguration.KmsKeyId')],
  'AWS::APS::Workspace': [at('KmsKeyArn')],
  'AWS::Bedrock::Agent': [at('CustomerEncryptionKeyArn')],
  'AWS::Bedrock::Blueprint': [at('KmsKeyId')],
  'AWS::Bedrock::DataAutomationProject': [at('KmsKeyId')],
  'AWS::Bedrock::DataSource': [at('ServerSideEncryptionConfiguration.KmsKeyArn')],
  'AWS::Bedrock::Flow': [at('CustomerEncryptionKeyArn')],
  'AWS::Bedrock::Guardrail': [at('KmsKeyArn')],
  'AWS::Bedrock::Prompt': [at('CustomerEncryptionKeyArn')],
  'AWS::BedrockAgentCore::Gateway': [at('KmsKeyArn')],
  'AWS::BedrockAgentCore::Memory': [at('EncryptionKeyArn')],
  'AWS::SageMaker::Domain': [
    at('KmsKeyId', managed('elasticfilesystem')),
    sharing('DefaultUserSettings.SharingSettings.S3KmsKeyId'),
  ],
  'AWS::SageMaker::UserProfile': [sharing('UserSettings.SharingSettings.S3KmsKeyId')],
  'AWS::SageMaker::NotebookInstance': [at('KmsKeyId')],
  'AWS::SageMaker::EndpointConfig': [
    at('KmsKeyId'),
    inside('DataCaptureConfig.KmsKeyId', NOT_STATED),
    inside('AsyncInferenceConfig.OutputConfig.KmsKeyId', NOT_STATED),
    inside('ProductionVariants.*.CoreDumpConfig.KmsKeyId', NOT_STATED),
    inside('ShadowProductionVariants.*.CoreDumpConfig.KmsKeyId', NOT_STATED),
  ],
  'AWS::SageMaker::FeatureGroup': [
    inside('OnlineStoreConfig.SecurityConfig.KmsKeyId'),
    inside('OfflineStoreConfig.S3StorageConfig.KmsKeyId', NOT_STATED),
  ],
  'AWS::SageMaker::ModelPackage': [at('SecurityConfig.KmsKeyId')],
  'AWS::SageMaker::ModelCard': [at('SecurityConfig.KmsKeyId')],
  'AWS::SageMaker::InferenceExperiment': [at('KmsKey', NOT_STATED), inside('DataStorageConfig.KmsKey', NOT_STATED)],
  'AWS::SageMaker::PartnerApp': [at('KmsKeyId', NOT_STATED)],
  'AWS::SageMaker::Cluster': [
    inside('InstanceGroups.*.InstanceStorageConfigs.*.EbsVolumeConfig.VolumeKmsKeyId', NOT_STATED),
  ],
  'AWS::SageMaker::DeviceFleet': [at('OutputConfig.KmsKeyId', NOT_STATED)],
  'AWS::SageMaker::DataQualityJobDefinition': [
    at(VOLUME_OF_JOB),
    at('DataQualityJobOutputConfig.KmsKeyId', NOT_STATED),
  ],
  'AWS::SageMaker::ModelQualityJobDefinition': [
    at(VOLUME_OF_JOB),
    at('ModelQualityJobOutputConfig.KmsKeyId', NOT_STATED),
  ],
  'AWS::SageMaker::ModelBiasJobDefinition': [at(VOLUME_OF_JOB), at('ModelBiasJobOutputConfig.KmsKeyId', NOT_STATED)],
  'AWS::SageMaker::ModelExplainabilityJobDefinition': [
    at(VOLUME_OF_JOB),
    at('ModelExplainabilityJobOutputConfig.KmsKeyId', NOT_STATED),
  ],
  'AWS::SageMaker::MonitoringSchedule': [
    inside('MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringResources.ClusterConfig.VolumeKmsKeyId'),
    inside('MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringOutputConfig.KmsKeyId', NOT_STATED),
  ],
  'AWS::SageMaker::ProcessingJob': PROCESSING,
  'embedded:SageMaker::TrainingJob': [at('ResourceConfig.VolumeKmsKeyId'), at('OutputDataConfig.KmsKeyId', NOT_STATED)],
  'embedded:SageMaker::HyperParameterTuningJob': [
    at('TrainingJobDefinition.ResourceConfig.VolumeKmsKeyId'),
    at('TrainingJobDefinition.OutputDataConfig.KmsKeyId', NOT_STATED),
  ],
  'embedded:SageMaker::ProcessingJob': PROCESSING,
  'embedded:SageMaker::QualityCheck': PROCESSING,
  'embedded:SageMaker::ClarifyCheck': PROCESSING,
  'embedded:SageMaker::TransformJob': [
    at('TransformResources.VolumeKmsKeyId'),
    at('TransformOutput.KmsKeyId', NOT_STATED),
  ],
  'embedded:SageMaker::CompilationJob': [at('OutputConfig.KmsKeyId', NOT_STATED)],
  'embedded:SageMaker::AutoMLJob': [at('OutputDataConfig.KmsKeyId', NOT_STATED)],
  'embedded:SageMaker::EndpointConfig': [at('KmsKeyId'), inside('DataCaptureConfig.KmsKeyId', NOT_STATED)],
};

/**
 * Types that hold data and can name a key, and of which this list does not say what holds when they name none: then it
 * is unknown. Each with the property that names the key.
 */
export const PLACES_WITHOUT_DEFAULT: Readonly<Record<string, string>> = {
  'AWS::AppConfig::ConfigurationProfile': 'KmsKeyIdentifier',
  'AWS::AppFlow::Flow': 'KMSArn',
  'AWS::AppRunner::Service': 'EncryptionConfiguration.KmsKey',
  'AWS::Bedrock::AutomatedReasoningPolicy': 'KmsKeyId',
  'AWS::Bedrock::DataAutomationLibrary': 'EncryptionConfiguration.KmsKeyId',
  'AWS::Bedrock::RetrievalInstruction': 'CustomerEncryptionKeyArn',
  'AWS::Bedrock::Session': 'EncryptionKeyArn',
  'AWS::BedrockAgentCore::Dataset': 'KmsKeyArn',
  'AWS::BedrockAgentCore::Evaluator': 'KmsKeyArn',
  'AWS::Comprehend::Flywheel': 'DataSecurityConfig.DataLakeKmsKeyId',
  'AWS::CustomerProfiles::Domain': 'DefaultEncryptionKey',
  'AWS::CustomerProfiles::DomainObjectType': 'EncryptionKey',
  'AWS::CustomerProfiles::ObjectType': 'EncryptionKey',
  'AWS::DMS::ReplicationConfig': 'ComputeConfig.KmsKeyId',
  'AWS::DMS::ReplicationInstance': 'KmsKeyId',
  'AWS::DSQL::Cluster': 'KmsEncryptionKey',
  'AWS::DataBrew::Job': 'EncryptionKeyArn',
  'AWS::DataZone::Domain': 'KmsKeyIdentifier',
  'AWS::Deadline::Farm': 'KmsKeyArn',
  'AWS::DocDBElastic::Cluster': 'KmsKeyId',
  'AWS::ElastiCache::Snapshot': 'KmsKeyId',
  'AWS::FSx::FileCache': 'KmsKeyId',
  'AWS::FinSpace::Environment': 'KmsKeyId',
  'AWS::HealthImaging::Datastore': 'KmsKeyArn',
  'AWS::HealthLake::FHIRDatastore': 'SseConfiguration.KmsEncryptionConfig.KmsKeyId',
  'AWS::IoTSiteWise::Workspace': 'KmsKeyId',
  'AWS::Lambda::MicrovmImage': 'KmsKeyIdentifier',
  'AWS::Location::GeofenceCollection': 'KmsKeyId',
  'AWS::Location::Tracker': 'KmsKeyId',
  'AWS::LookoutEquipment::InferenceScheduler': 'ServerSideKmsKeyId',
  'AWS::LookoutMetrics::AnomalyDetector': 'KmsKeyArn',
  'AWS::MWAA::Environment': 'KmsKey',
  'AWS::NeptuneGraph::Graph': 'KmsKeyIdentifier',
  'AWS::Omics::AnnotationStore': 'SseConfig.KeyArn',
  'AWS::Omics::ReferenceStore': 'SseConfig.KeyArn',
  'AWS::Omics::SequenceStore': 'SseConfig.KeyArn',
  'AWS::Omics::VariantStore': 'SseConfig.KeyArn',
  'AWS::OpenSearchService::Application': 'KmsKeyArn',
  'AWS::Personalize::DatasetGroup': 'KmsKeyArn',
  'AWS::QLDB::Ledger': 'KmsKey',
  'AWS::S3Files::FileSystem': 'KmsKeyId',
  'AWS::SES::MailManagerArchive': 'KmsKeyArn',
  'AWS::SecurityAgent::AgentSpace': 'KmsKeyId',
  'AWS::SecurityAgent::Application': 'DefaultKmsKeyId',
  'AWS::StorageGateway::NFSFileShare': 'KMSKey',
  'AWS::StorageGateway::SMBFileShare': 'KMSKey',
  'AWS::StorageGateway::Tape': 'KMSKey',
  'AWS::StorageGateway::Volume': 'KMSKey',
  'AWS::Timestream::InfluxDBCluster': 'KmsKeyId',
  'AWS::Timestream::InfluxDBInstance': 'KmsKeyId',
  'AWS::Timestream::ScheduledQuery': 'KmsKeyId',
  'AWS::Wisdom::Assistant': 'ServerSideEncryptionConfiguration.KmsKeyId',
  'AWS::Wisdom::KnowledgeBase': 'ServerSideEncryptionConfiguration.KmsKeyId',
};

const BY_TYPE: ReadonlyMap<string, readonly PlaceOfType[]> = new Map([
  ...Object.entries(PLACES_WITHOUT_DEFAULT).map(([type, key]) => [type, [at(key, NOT_STATED)]] as const),
  ...Object.entries(PLACES),
]);

/** The places of a type; `undefined` where nothing is known of it but the names of its properties. */
export function placesOf(type: string): readonly PlaceOfType[] | undefined {
  return BY_TYPE.get(type);
}
