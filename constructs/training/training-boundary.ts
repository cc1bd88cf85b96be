import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { JobGuardrails } from './job-guardrails';
import { StepProfile } from './step-profile';
import type { TrainingZone } from './training-zone';

/** Properties of {@link TrainingBoundary}. */
export interface TrainingBoundaryProps {
  /** The subnets, security groups and keys to which every job is bound. */
  readonly zone: TrainingZone;

  /**
   * What the jobs of the bounded roles may be. `VPC_ONLY` leaves out the one statement that denies a container with a
   * network; all others stay.
   *
   * @default StepProfile.ISOLATED
   */
  readonly profile?: StepProfile;

  /**
   * Ids of the interface endpoints through which a Studio URL may be opened. With none, the role can ask for no URL at all.
   *
   * @default - the role can ask for no Studio URL
   */
  readonly vpcEndpointIds?: string[];
}

/** What the ceiling lets a role create or change, and the guardrails therefore have to watch. */
const GUARDED_ACTIONS = [
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateSpace',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
  'sagemaker:UpdateSpace',
];

/**
 * What every role in the enclave is bound by: a permissions boundary, and a policy that denies unprotected jobs.
 *
 * The boundary is a ceiling on what the role can be granted, with the denials for each action below it. It is a boundary
 * and not one more attached policy because whoever may attach policies could otherwise grant past the enclave. The
 * second policy carries the denials for every SageMaker action that has the condition keys, so that they hold even
 * where somebody raises the ceiling.
 *
 * Two policies, because one may have 6,144 characters. The boundary stays below that with six subnets.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export class TrainingBoundary extends Construct {
  /** The managed policy that is set as permissions boundary. */
  public readonly managedPolicy: iam.ManagedPolicy;

  /** The managed policy that is attached: it allows nothing, and denies unprotected requests. */
  public readonly guardrails: iam.ManagedPolicy;

  /** What the jobs of the bounded roles may be. */
  public readonly profile: StepProfile;

  constructor(scope: Construct, id: string, props: TrainingBoundaryProps) {
    super(scope, id);
    this.profile = props.profile ?? StepProfile.ISOLATED;
    const isolation = this.profile === StepProfile.ISOLATED ? JobGuardrails.connectedContainers : () => [];

    this.managedPolicy = new iam.ManagedPolicy(this, 'Policy', {
      description: `Ceiling of the training enclave roles, profile ${this.profile}`,
      statements: [
        ...ceiling(),
        ...JobGuardrails.unprotectedJobsAmong(GUARDED_ACTIONS),
        ...isolation(),
        ...JobGuardrails.jobsOutsideZone(props.zone, GUARDED_ACTIONS),
        JobGuardrails.urlsFromElsewhere(props.vpcEndpointIds ?? []),
      ],
    });
    this.guardrails = new iam.ManagedPolicy(this, 'Guardrails', {
      description: `Denies unprotected SageMaker jobs, profile ${this.profile}`,
      statements: [...JobGuardrails.unprotectedJobs(), ...isolation()],
    });
  }

  /** Binds a role: sets the boundary and attaches the guardrails. */
  public bind(role: iam.Role): void {
    iam.PermissionsBoundary.of(role).apply(this.managedPolicy);
    role.addManagedPolicy(this.guardrails);
  }
}

function ceiling(): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'Ceiling',
      actions: [
        'sagemaker:CreateHyperParameterTuningJob',
        'sagemaker:CreateProcessingJob',
        'sagemaker:CreateTrainingJob',
        'sagemaker:CreateTransformJob',
        'sagemaker:Stop*Job',
        'sagemaker:CreateApp',
        'sagemaker:DeleteApp',
        'sagemaker:*Space',
        'sagemaker:*Tags',
        'sagemaker:*Trial*',
        'sagemaker:*Experiment',
        'sagemaker:*Association',
        'sagemaker:*Action',
        'sagemaker:*Artifact',
        'sagemaker:*Context',
        'sagemaker:*PipelineExecution',
        'sagemaker:*ModelPackage',
        'sagemaker:*Record',
        'sagemaker:BatchGet*',
        'sagemaker:BatchPutMetrics',
        'sagemaker:CreateModel',
        'sagemaker:CreatePresigned*Url',
        'sagemaker:Describe*',
        'sagemaker:Get*',
        'sagemaker:List*',
        'sagemaker:QueryLineage',
        'sagemaker:Search',
        'sagemaker-mlflow:AccessUI',
        'sagemaker-mlflow:Create*',
        'sagemaker-mlflow:Get*',
        'sagemaker-mlflow:List*',
        'sagemaker-mlflow:Log*',
        'sagemaker-mlflow:S*',
        'sagemaker-mlflow:UpdateRun',
        'cloudtrail:LookupEvents',
        'cloudwatch:*Metric*',
        'codeartifact:Get*',
        'codeartifact:ReadFromRepository',
        'config:*Get*',
        'config:Describe*',
        'ec2:*NetworkInterface*',
        'ec2:Describe*',
        'ecr:*Get*',
        'ecr:BatchCheckLayerAvailability',
        'glue:GetTable',
        'glue:UpdateTable',
        'iam:Get*',
        'iam:List*',
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:Get*',
        'kms:List*',
        'kms:ReEncrypt*',
        'lambda:InvokeFunction',
        'logs:*LogEvents',
        'logs:CreateLog*',
        'logs:DescribeLog*',
        's3:Get*',
        's3:List*',
        's3:*Object*',
        's3:*MultipartUpload*',
        'secretsmanager:GetSecretValue',
        'sts:GetServiceBearerToken',
      ],
      resources: ['*'],
    }),
    // A role may be handed to SageMaker and to nothing else, whatever a policy grants.
    new iam.PolicyStatement({
      sid: 'CeilingPassRole',
      actions: ['iam:PassRole'],
      resources: ['*'],
      conditions: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
    }),
  ];
}
