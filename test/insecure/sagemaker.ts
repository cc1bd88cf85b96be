import { type Fragment, imported } from './fragment';

const ROLE = 'arn:aws:iam::111122223333:role/learning';
const IMAGE = 'docker.io/acme/train:latest';
const ML_MACHINE = { InstanceCount: 2, InstanceType: 'ml.m5.xlarge', VolumeSizeInGB: 50 };

/** The steps of a pipeline that trains, approves and registers a model without any guard. */
const STEPS = [
  {
    Name: 'Prepare',
    Type: 'Processing',
    Arguments: {
      RoleArn: ROLE,
      AppSpecification: { ImageUri: IMAGE },
      ProcessingResources: { ClusterConfig: ML_MACHINE },
      ProcessingOutputConfig: {
        Outputs: [
          {
            OutputName: 'train',
            S3Output: { S3Uri: 's3://acme-training-data/prepared', LocalPath: '/out', S3UploadMode: 'EndOfJob' },
          },
        ],
      },
    },
  },
  {
    Name: 'Train',
    Type: 'Training',
    Arguments: {
      RoleArn: ROLE,
      AlgorithmSpecification: { TrainingImage: IMAGE, TrainingInputMode: 'File' },
      InputDataConfig: [
        {
          ChannelName: 'train',
          DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://acme-training-data/prepared' } },
        },
      ],
      OutputDataConfig: { S3OutputPath: 's3://acme-models/' },
      ResourceConfig: ML_MACHINE,
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
    },
  },
  {
    Name: 'Tune',
    Type: 'Tuning',
    Arguments: {
      TrainingJobDefinition: {
        RoleArn: ROLE,
        AlgorithmSpecification: { TrainingImage: IMAGE, TrainingInputMode: 'File' },
        OutputDataConfig: { S3OutputPath: 's3://acme-models/tuned' },
        ResourceConfig: ML_MACHINE,
      },
    },
  },
  {
    Name: 'Search',
    Type: 'AutoML',
    Arguments: {
      RoleArn: ROLE,
      OutputDataConfig: { S3OutputPath: 's3://acme-models/search' },
      AutoMLJobConfig: { SecurityConfig: { EnableInterContainerTrafficEncryption: false } },
    },
  },
  {
    Name: 'Score',
    Type: 'Transform',
    Arguments: {
      ModelName: 'rating',
      TransformInput: { DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://acme-scratch/in' } } },
      TransformOutput: { S3OutputPath: 's3://acme-scratch/out' },
      TransformResources: { InstanceCount: 1, InstanceType: 'ml.m5.xlarge' },
    },
  },
  {
    Name: 'Compile',
    Type: 'Compilation',
    Arguments: {
      RoleArn: ROLE,
      OutputConfig: { S3OutputLocation: 's3://acme-models/compiled', TargetDevice: 'jetson_nano' },
    },
  },
  {
    Name: 'Register',
    Type: 'RegisterModel',
    Arguments: {
      ModelPackageGroupName: 'rating',
      ModelApprovalStatus: 'Approved',
      InferenceSpecification: {
        Containers: [{ Image: IMAGE, ModelDataUrl: { Get: 'Steps.Train.ModelArtifacts.S3ModelArtifacts' } }],
        SupportedContentTypes: ['text/csv'],
        SupportedResponseMIMETypes: ['text/csv'],
      },
    },
  },
];

/** Notebooks, training, registry, endpoints and monitoring, each as open as it can be. */
export const sagemaker: Fragment = {
  resources: {
    Domain: {
      Type: 'AWS::SageMaker::Domain',
      Properties: {
        DomainName: 'lab',
        AuthMode: 'IAM',
        AppNetworkAccessType: 'PublicInternetOnly',
        VpcId: imported('Vpc'),
        SubnetIds: [imported('PublicSubnet')],
        DomainSettings: { DockerSettings: { EnableDockerAccess: 'ENABLED' } },
        DefaultUserSettings: {
          ExecutionRole: ROLE,
          SecurityGroups: [imported('WorkloadGroup')],
          SharingSettings: { NotebookOutputOption: 'Allowed', S3OutputPath: 's3://acme-scratch/shared' },
        },
      },
    },
    FirstUser: {
      Type: 'AWS::SageMaker::UserProfile',
      Properties: { DomainId: { Ref: 'Domain' }, UserProfileName: 'first' },
    },
    SecondUser: {
      Type: 'AWS::SageMaker::UserProfile',
      Properties: { DomainId: { Ref: 'Domain' }, UserProfileName: 'second' },
    },
    Notebook: {
      Type: 'AWS::SageMaker::NotebookInstance',
      Properties: {
        InstanceType: 'ml.t3.medium',
        RoleArn: ROLE,
        DirectInternetAccess: 'Enabled',
        RootAccess: 'Enabled',
        PlatformIdentifier: 'notebook-al1-v1',
        InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' },
        LifecycleConfigName: { 'Fn::GetAtt': ['NotebookScripts', 'NotebookInstanceLifecycleConfigName'] },
      },
    },
    NotebookScripts: {
      Type: 'AWS::SageMaker::NotebookInstanceLifecycleConfig',
      Properties: {
        OnStart: [
          {
            Content: {
              'Fn::Base64':
                'export WAREHOUSE_PASSWORD=correct-horse-battery\ncurl -s http://tools.example.com/install.sh | sudo bash\n',
            },
          },
        ],
      },
    },
    Repository: {
      Type: 'AWS::SageMaker::CodeRepository',
      Properties: { GitConfig: { RepositoryUrl: 'https://git.example.com/lab/notebooks.git' } },
    },
    StudioImage: {
      Type: 'AWS::SageMaker::Image',
      Properties: { ImageName: 'lab', ImageRoleArn: ROLE },
    },
    Workforce: {
      Type: 'AWS::SageMaker::Workforce',
      Properties: {
        WorkforceName: 'labellers',
        CognitoConfig: { UserPool: 'eu-west-1_abcdefghi', ClientId: '1h57kf5cpq17m0eml12EXAMPLE' },
        SourceIpConfig: { Cidrs: ['0.0.0.0/0'] },
      },
    },
    Cluster: {
      Type: 'AWS::SageMaker::Cluster',
      Properties: {
        NodeRecovery: 'None',
        InstanceGroups: [
          {
            InstanceGroupName: 'workers',
            InstanceType: 'ml.m5.xlarge',
            InstanceCount: 2,
            ExecutionRole: ROLE,
            LifeCycleConfig: { SourceS3Uri: 's3://acme-scratch/scripts', OnCreate: 'create.sh' },
          },
        ],
      },
    },
    PartnerApp: {
      Type: 'AWS::SageMaker::PartnerApp',
      Properties: {
        Name: 'experiments',
        Type: 'comet',
        Tier: 'small',
        AuthType: 'IAM',
        ExecutionRoleArn: ROLE,
        EnableIamSessionBasedIdentity: false,
      },
    },
    Tracking: {
      Type: 'AWS::SageMaker::MlflowTrackingServer',
      Properties: { TrackingServerName: 'tracking', RoleArn: ROLE, ArtifactStoreUri: 's3://acme-training-data/runs' },
    },
    OnlineFeatures: {
      Type: 'AWS::SageMaker::FeatureGroup',
      Properties: {
        FeatureGroupName: 'online',
        RecordIdentifierFeatureName: 'id',
        EventTimeFeatureName: 'time',
        FeatureDefinitions: [
          { FeatureName: 'id', FeatureType: 'String' },
          { FeatureName: 'time', FeatureType: 'String' },
        ],
        OnlineStoreConfig: { EnableOnlineStore: true },
      },
    },
    OfflineFeatures: {
      Type: 'AWS::SageMaker::FeatureGroup',
      Properties: {
        FeatureGroupName: 'offline',
        RecordIdentifierFeatureName: 'id',
        EventTimeFeatureName: 'time',
        FeatureDefinitions: [
          { FeatureName: 'id', FeatureType: 'String' },
          { FeatureName: 'time', FeatureType: 'String' },
        ],
        RoleArn: ROLE,
        OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://acme-training-data/features' } },
      },
    },
    Pipeline: {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineName: 'rating',
        RoleArn: ROLE,
        PipelineDefinition: {
          PipelineDefinitionBody: JSON.stringify({ Version: '2020-12-01', Parameters: [], Steps: STEPS }),
        },
      },
    },
    ClosedRegistry: {
      Type: 'AWS::SageMaker::ModelPackageGroup',
      Properties: {
        ModelPackageGroupName: 'rating',
        ModelPackageGroupPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::999988887777:root' },
              Action: 'sagemaker:DescribeModelPackage',
              Resource: 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/rating/*',
            },
          ],
        },
      },
    },
    Registry: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: { ModelPackageGroupName: 'ranking' } },
    ModelPackage: {
      Type: 'AWS::SageMaker::ModelPackage',
      Properties: {
        ModelPackageName: 'rating-by-hand',
        ModelApprovalStatus: 'Approved',
        SkipModelValidation: 'All',
        InferenceSpecification: {
          Containers: [{ Image: IMAGE, ModelDataUrl: 's3://acme-models/rating/model.tar.gz' }],
          SupportedContentTypes: ['text/csv'],
          SupportedResponseMIMETypes: ['text/csv'],
        },
      },
    },
    ModelCard: {
      Type: 'AWS::SageMaker::ModelCard',
      Properties: { ModelCardName: 'later', ModelCardStatus: 'Draft', Content: {} },
    },
    Origin: {
      Type: 'AWS::SageMaker::Artifact',
      Properties: {
        ArtifactType: 'Dataset',
        Source: { SourceUri: 'ratings of last year' },
        Properties: { exportPassword: 'correct-horse-battery' },
      },
    },
    Model: {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        ExecutionRoleArn: ROLE,
        PrimaryContainer: {
          Image: IMAGE,
          Environment: { DATABASE_PASSWORD: 'correct-horse-battery' },
          ModelDataSource: {
            S3DataSource: {
              S3Uri: 's3://acme-models/rating/',
              S3DataType: 'S3Prefix',
              CompressionType: 'None',
              ModelAccessConfig: { AcceptEula: true },
            },
          },
        },
      },
    },
    EndpointConfig: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: {
        ProductionVariants: [
          {
            VariantName: 'only',
            ModelName: { 'Fn::GetAtt': ['Model', 'ModelName'] },
            InstanceType: 'ml.m5.xlarge',
            InitialInstanceCount: 1,
            InitialVariantWeight: 1,
            EnableSSMAccess: true,
            CoreDumpConfig: { DestinationS3Uri: 's3://acme-scratch/dumps' },
          },
        ],
        DataCaptureConfig: {
          EnableCapture: false,
          InitialSamplingPercentage: 10,
          DestinationS3Uri: 's3://acme-training-data/captured',
          CaptureOptions: [{ CaptureMode: 'Input' }],
        },
      },
    },
    AsyncEndpointConfig: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: {
        ProductionVariants: [
          {
            VariantName: 'only',
            ModelName: { 'Fn::GetAtt': ['Model', 'ModelName'] },
            InstanceType: 'ml.m5.xlarge',
            InitialInstanceCount: 1,
            InitialVariantWeight: 1,
          },
        ],
        AsyncInferenceConfig: { OutputConfig: { S3OutputPath: 's3://acme-scratch/answers' } },
      },
    },
    Endpoint: {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: { EndpointConfigName: { 'Fn::GetAtt': ['EndpointConfig', 'EndpointConfigName'] } },
    },
    // A second endpoint, so that the first has no monitoring at all.
    WatchedEndpoint: {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: {
        EndpointName: 'watched',
        EndpointConfigName: { 'Fn::GetAtt': ['EndpointConfig', 'EndpointConfigName'] },
      },
    },
    DataQualityJob: {
      Type: 'AWS::SageMaker::DataQualityJobDefinition',
      Properties: {
        JobDefinitionName: 'data-quality',
        RoleArn: ROLE,
        DataQualityAppSpecification: { ImageUri: IMAGE },
        DataQualityJobInput: { EndpointInput: { EndpointName: 'watched', LocalPath: '/in' } },
        DataQualityJobOutputConfig: {
          MonitoringOutputs: [{ S3Output: { S3Uri: 's3://acme-scratch/reports', LocalPath: '/out' } }],
        },
        JobResources: { ClusterConfig: ML_MACHINE },
      },
    },
    BiasJob: {
      Type: 'AWS::SageMaker::ModelBiasJobDefinition',
      Properties: {
        JobDefinitionName: 'bias',
        RoleArn: ROLE,
        ModelBiasAppSpecification: { ImageUri: IMAGE, ConfigUri: 's3://acme-scratch/bias.json' },
        ModelBiasJobInput: {
          EndpointInput: { EndpointName: 'watched', LocalPath: '/in' },
          GroundTruthS3Input: { S3Uri: 's3://acme-scratch/truth' },
        },
        ModelBiasJobOutputConfig: {
          MonitoringOutputs: [{ S3Output: { S3Uri: 's3://acme-scratch/reports', LocalPath: '/out' } }],
        },
        JobResources: { ClusterConfig: ML_MACHINE },
      },
    },
    MonthlyCheck: {
      Type: 'AWS::SageMaker::MonitoringSchedule',
      Properties: {
        MonitoringScheduleName: 'monthly',
        MonitoringScheduleConfig: {
          MonitoringJobDefinitionName: 'data-quality',
          MonitoringType: 'DataQuality',
          ScheduleConfig: { ScheduleExpression: 'cron(0 0 1 * ? *)' },
        },
      },
    },
    ShadowTest: {
      Type: 'AWS::SageMaker::InferenceExperiment',
      Properties: {
        Name: 'shadow',
        Type: 'ShadowMode',
        RoleArn: ROLE,
        EndpointName: 'watched',
        DataStorageConfig: { Destination: 's3://acme-scratch/shadow' },
        ModelVariants: ['production', 'shadow'].map((variant) => ({
          VariantName: variant,
          ModelName: 'rating',
          InfrastructureConfig: {
            InfrastructureType: 'RealTimeInference',
            RealTimeInferenceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1 },
          },
        })),
      },
    },
    Devices: {
      Type: 'AWS::SageMaker::DeviceFleet',
      Properties: {
        DeviceFleetName: 'cameras',
        RoleArn: ROLE,
        OutputConfig: { S3OutputLocation: 's3://acme-scratch/cameras' },
      },
    },
  },
};

/** A registry in an app that has neither pipelines nor experiments. */
export const registryAlone: Fragment = {
  resources: {
    Registry: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: { ModelPackageGroupName: 'first-try' } },
  },
};
