import * as iam from 'aws-cdk-lib/aws-iam';
import { ACCOUNT, REGION, RoleSimulation, type SimulatedRequest } from './role-simulation';
import { TrainingFixture } from './training-fixture';

/** What only a pipeline says of a model. */
const PROVENANCE = ['pipeline-execution', 'training-job', 'manifest', 'manifest-sha256', 'quality-check-skipped'];

/** One request of one persona, and what IAM must say. */
export interface PersonaScenario {
  readonly persona: string;
  readonly what: string;
  readonly role: iam.IRole;
  readonly request: SimulatedRequest;
  readonly allowed: boolean;
}

/** The personas of an enclave and the requests by which their permissions are judged. */
export class PersonaScenarios {
  public readonly simulation: RoleSimulation;
  public readonly all: PersonaScenario[] = [];

  private readonly fixture = new TrainingFixture();
  private readonly endpoint = 'vpce-0123456789abcdef0';
  private readonly enclave = this.fixture.enclave({ network: { studioEndpointIds: [this.endpoint] } });
  private readonly ana = this.enclave.addDataScientist('ana');
  private readonly pipeline = this.enclave.addPipeline('Churn', { pipelineName: 'churn', steps: this.fixture.steps() });
  private readonly connected = this.enclave.addPipeline('Tracked', {
    pipelineName: 'tracked',
    steps: this.fixture.steps({
      training: { ...this.fixture.steps().training, profile: 'vpc-only' as never },
    }),
  });

  /** Somebody of the account to whom a policy outside the enclave allows everything in S3. */
  private readonly administrator = new iam.Role(this.fixture.stack, 'Administrator', {
    assumedBy: new iam.AccountRootPrincipal(),
    inlinePolicies: {
      Storage: new iam.PolicyDocument({
        statements: [new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] })],
      }),
    },
  });

  constructor() {
    this.simulation = new RoleSimulation(this.fixture.template(), this.fixture.stack);
    this.dataScientist();
    this.signIn();
    this.pipelineRoles();
    this.mlEngineer();
    this.approver();
    this.auditor();
    this.operator();
    this.breakGlass();
    this.storageAdministrator();
  }

  private dataScientist(): void {
    const { may, mayNot } = this.persona('data scientist', this.ana.executionRole.role);
    const job = arn('training-job/churn-1');
    const without = (key: string) => Object.fromEntries(Object.entries(this.protectedJob()).filter(([k]) => k !== key));
    const withValue = (key: string, value: string | string[]) => ({ ...this.protectedJob(), [key]: value });

    may('starts a protected training job', 'sagemaker:CreateTrainingJob', job, this.protectedJob());
    may('starts one on NVMe instances without a volume key', 'sagemaker:CreateTrainingJob', job, {
      ...without('sagemaker:VolumeKmsKeyArn'),
      'sagemaker:InstanceTypes': ['ml.p4d.24xlarge'],
    });
    for (const key of Object.keys(this.protectedJob())) {
      mayNot(`starts a training job without ${key}`, 'sagemaker:CreateTrainingJob', job, without(key));
    }
    mayNot('starts one without a volume key on mixed instances', 'sagemaker:CreateTrainingJob', job, {
      ...without('sagemaker:VolumeKmsKeyArn'),
      'sagemaker:InstanceTypes': ['ml.p4d.24xlarge', 'ml.m5.large'],
    });
    const foreign: [string, string | string[]][] = [
      ['sagemaker:VpcSubnets', ['subnet-elsewhere']],
      ['sagemaker:VpcSecurityGroupIds', this.studioGroups()],
      ['sagemaker:VpcSecurityGroupIds', ['sg-elsewhere']],
      ['sagemaker:VolumeKmsKeyArn', `arn:aws:kms:${REGION}:999999999999:key/theirs`],
      ['sagemaker:OutputKmsKeyArn', `arn:aws:kms:${REGION}:999999999999:key/theirs`],
      ['sagemaker:InterContainerTrafficEncryption', 'false'],
      ['sagemaker:NetworkIsolation', 'false'],
      ['sagemaker:EnableRemoteDebug', 'true'],
    ];
    for (const [key, value] of foreign) {
      mayNot(`starts one with another ${key}`, 'sagemaker:CreateTrainingJob', job, withValue(key, value));
    }
    may('hands the experiment role to SageMaker', 'iam:PassRole', this.roleArn(this.enclave.experimentRole.role), {
      'iam:PassedToService': 'sagemaker.amazonaws.com',
    });
    mayNot('hands it to another service', 'iam:PassRole', this.roleArn(this.enclave.experimentRole.role), {
      'iam:PassedToService': 'ec2.amazonaws.com',
    });
    mayNot('hands the pipeline role on', 'iam:PassRole', this.roleArn(this.pipeline.pipelineRole.role), {
      'iam:PassedToService': 'sagemaker.amazonaws.com',
    });
    may('reads a dataset', 's3:GetObject', this.dataset());
    mayNot('changes a dataset', 's3:PutObject', this.dataset());
    may('writes an experiment', 's3:PutObject', this.artifact('experiments/ana/model.tar.gz'));
    mayNot(
      'overwrites the artefact of a pipeline',
      's3:PutObject',
      this.artifact('pipelines/churn/models/model.tar.gz'),
    );
    mayNot('deletes a version', 's3:DeleteObjectVersion', this.artifact('experiments/ana/model.tar.gz'));
    may('starts a pipeline', 'sagemaker:StartPipelineExecution', arn('pipeline/churn'));
    mayNot('starts an older version of it', 'sagemaker:StartPipelineExecution', arn('pipeline/churn'), {
      'sagemaker:PipelineVersionId': '1',
    });
    mayNot('changes a pipeline', 'sagemaker:UpdatePipeline', arn('pipeline/churn'));
    mayNot('writes another evaluation', 's3:PutObject', this.evaluation());
    mayNot('registers a model', 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'PendingManualApproval',
    });
    mayNot('approves a model', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    const own = {
      'sagemaker:OwnerUserProfileArn': arn('user-profile/d-domain/ana'),
      'sagemaker:SpaceSharingType': 'Private',
    };
    may('creates an own space', 'sagemaker:CreateSpace', arn('space/d-domain/notebook'), own);
    mayNot('creates a space for somebody else', 'sagemaker:CreateSpace', arn('space/d-domain/notebook'), {
      ...own,
      'sagemaker:OwnerUserProfileArn': arn('user-profile/d-domain/bob'),
    });
    mayNot('opens a space to a remote IDE', 'sagemaker:CreateSpace', arn('space/d-domain/notebook'), {
      ...own,
      'sagemaker:RemoteAccess': 'ENABLED',
    });
    mayNot('opens Studio from inside Studio', 'sagemaker:CreatePresignedDomainUrl', arn('user-profile/d-domain/ana'), {
      'aws:SourceVpce': this.endpoint,
    });
    mayNot('makes a notebook instance', 'sagemaker:CreateNotebookInstance', arn('notebook-instance/n'));
    mayNot('deploys an endpoint', 'sagemaker:CreateEndpoint', arn('endpoint/e'));
    mayNot('changes a role', 'iam:PutRolePolicy', this.roleArn(this.ana.executionRole.role));
    mayNot('changes the domain', 'sagemaker:UpdateDomain', arn('domain/d-domain'));
  }

  private signIn(): void {
    const { may, mayNot } = this.persona('data scientist signing in', this.ana.signInRole!.role);
    const url = 'sagemaker:CreatePresignedDomainUrl';
    const inside = { 'aws:SourceVpce': this.endpoint };
    may('opens Studio through the endpoint', url, arn('user-profile/d-domain/ana'), inside);
    mayNot('opens Studio from the internet', url, arn('user-profile/d-domain/ana'));
    mayNot('opens Studio through another endpoint', url, arn('user-profile/d-domain/ana'), {
      'aws:SourceVpce': 'vpce-0fedcba9876543210',
    });
    mayNot('opens the Studio of somebody else', url, arn('user-profile/d-domain/bob'), inside);
    mayNot('starts a job', 'sagemaker:CreateTrainingJob', arn('training-job/x'), this.protectedJob());
    mayNot('reads a dataset', 's3:GetObject', this.dataset());
  }

  private pipelineRoles(): void {
    const orchestrator = this.persona('pipeline', this.pipeline.pipelineRole.role);
    const job = arn('training-job/pipelines-abc-Train-xyz');
    orchestrator.may('starts its jobs', 'sagemaker:CreateTrainingJob', job, this.protectedJob());
    orchestrator.mayNot('starts a connected job', 'sagemaker:CreateTrainingJob', job, {
      ...this.protectedJob(),
      'sagemaker:NetworkIsolation': 'false',
    });
    orchestrator.mayNot(
      'starts a job of another name',
      'sagemaker:CreateTrainingJob',
      arn('training-job/mine'),
      this.protectedJob(),
    );
    orchestrator.may(
      'registers a model pending approval',
      'sagemaker:CreateModelPackage',
      arn('model-package/churn/1'),
      {
        'sagemaker:ModelApprovalStatus': 'PendingManualApproval',
      },
    );
    orchestrator.may('says where it came from', 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'PendingManualApproval',
      ...Object.fromEntries(PROVENANCE.map((key) => [`sagemaker:CustomerMetadataProperties/${key}`, 'a value'])),
    });
    orchestrator.mayNot('registers a model as approved', 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    orchestrator.mayNot('approves a model', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });

    const tracked = this.persona('pipeline (vpc-only)', this.connected.pipelineRole.role);
    tracked.may('starts a connected job in the VPC', 'sagemaker:CreateTrainingJob', job, {
      ...this.protectedJob(),
      'sagemaker:NetworkIsolation': 'false',
    });
    tracked.mayNot('starts a job outside the VPC', 'sagemaker:CreateTrainingJob', job, {
      ...this.protectedJob(),
      'sagemaker:VpcSubnets': ['subnet-elsewhere'],
    });

    const container = this.persona('job container', this.pipeline.jobRole.role);
    container.may('reads the dataset', 's3:GetObject', this.dataset());
    container.may('writes its output', 's3:PutObject', this.artifact('pipelines/churn/models/model.tar.gz'));
    container.mayNot(
      'writes to another pipeline',
      's3:PutObject',
      this.artifact('pipelines/other/models/model.tar.gz'),
    );
    container.mayNot('changes the dataset', 's3:PutObject', this.dataset());
    container.mayNot('starts another job', 'sagemaker:CreateTrainingJob', job, this.protectedJob());
    container.mayNot('registers a model', 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'PendingManualApproval',
    });
  }

  private mlEngineer(): void {
    const { may, mayNot } = this.persona('ML engineer', this.enclave.personas.mlEngineer.role);
    may('starts a pipeline', 'sagemaker:StartPipelineExecution', arn('pipeline/churn'));
    mayNot('starts an older version of it', 'sagemaker:StartPipelineExecution', arn('pipeline/churn'), {
      'sagemaker:PipelineVersionId': '1',
    });
    mayNot('writes another evaluation', 's3:PutObject', this.evaluation());
    may('retries an execution', 'sagemaker:RetryPipelineExecution', arn('pipeline/churn/execution/abc'));
    may('registers a model pending approval', 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'PendingManualApproval',
    });
    mayNot('registers a model as approved', 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    mayNot('approves a model', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    for (const key of PROVENANCE) {
      mayNot(`claims a ${key} for it`, 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
        'sagemaker:ModelApprovalStatus': 'PendingManualApproval',
        [`sagemaker:CustomerMetadataProperties/${key}`]: 'of another model',
      });
    }
    may('registers a model with a remark', 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'PendingManualApproval',
      'sagemaker:CustomerMetadataProperties/remark': 'imported from the old register',
    });
    mayNot('changes a pipeline', 'sagemaker:UpdatePipeline', arn('pipeline/churn'));
    mayNot('starts a job by hand', 'sagemaker:CreateTrainingJob', arn('training-job/x'), this.protectedJob());
    mayNot('reads a dataset', 's3:GetObject', this.dataset());
    may('reads an artefact', 's3:GetObject', this.artifact('pipelines/churn/models/model.tar.gz'));
  }

  private approver(): void {
    const { may, mayNot } = this.persona('model approver', this.enclave.personas.modelApprover.role);
    may('approves a model', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    may('rejects a model', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Rejected',
    });
    for (const key of PROVENANCE) {
      mayNot(`changes its ${key} with the approval`, 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
        'sagemaker:ModelApprovalStatus': 'Approved',
        [`sagemaker:CustomerMetadataProperties/${key}`]: 'of another model',
      });
      mayNot(`removes its ${key} with the approval`, 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
        'sagemaker:ModelApprovalStatus': 'Approved',
        'sagemaker:CustomerMetadataPropertiesToRemove': [key],
      });
    }
    mayNot('approves a model of another group', 'sagemaker:UpdateModelPackage', arn('model-package/other/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    mayNot('changes a model without deciding on it', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'));
    mayNot('registers a model', 'sagemaker:CreateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'PendingManualApproval',
    });
    mayNot('trains a model', 'sagemaker:CreateTrainingJob', arn('training-job/x'), this.protectedJob());
    mayNot('starts a pipeline', 'sagemaker:StartPipelineExecution', arn('pipeline/churn'));
    may('reads an evaluation', 's3:GetObject', this.evaluation());
    mayNot('reads a model', 's3:GetObject', this.artifact('pipelines/churn/models/model.tar.gz'));
    mayNot('changes an evaluation', 's3:PutObject', this.evaluation());
  }

  private auditor(): void {
    const { may, mayNot } = this.persona('auditor', this.enclave.personas.auditor.role);
    may('reads who did what', 'cloudtrail:LookupEvents', '*');
    may('reads a training job', 'sagemaker:DescribeTrainingJob', arn('training-job/x'));
    may('reads the policy of a role', 'iam:GetRolePolicy', this.roleArn(this.ana.executionRole.role));
    may('reads the policy of the key', 'kms:GetKeyPolicy', this.simulation.valueOf(this.enclave.zone.outputKey.keyArn));
    may(
      'reads the policy of a bucket',
      's3:GetBucketPolicy',
      this.simulation.valueOf(this.enclave.dataBucket.bucketArn),
    );
    mayNot('reads a dataset', 's3:GetObject', this.dataset());
    mayNot('decrypts', 'kms:Decrypt', this.simulation.valueOf(this.enclave.zone.outputKey.keyArn));
    mayNot('starts a job', 'sagemaker:CreateTrainingJob', arn('training-job/x'), this.protectedJob());
    mayNot('approves a model', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    mayNot('stops a job', 'sagemaker:StopTrainingJob', arn('training-job/x'));
  }

  private operator(): void {
    const { may, mayNot } = this.persona('operator', this.enclave.personas.operator.role);
    may('stops a job', 'sagemaker:StopTrainingJob', arn('training-job/x'));
    may('stops an execution', 'sagemaker:StopPipelineExecution', arn('pipeline/churn/execution/abc'));
    may('retries an execution', 'sagemaker:RetryPipelineExecution', arn('pipeline/churn/execution/abc'));
    may('deletes an idle app', 'sagemaker:DeleteApp', arn('app/d-domain/ana/JupyterLab/default'));
    may(
      'reads the log of a job',
      'logs:GetLogEvents',
      `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/sagemaker/TrainingJobs:log-stream:x`,
    );
    mayNot('starts a job', 'sagemaker:CreateTrainingJob', arn('training-job/x'), this.protectedJob());
    mayNot('starts a pipeline', 'sagemaker:StartPipelineExecution', arn('pipeline/churn'));
    mayNot('reads a dataset', 's3:GetObject', this.dataset());
    mayNot('approves a model', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    mayNot('changes a role', 'iam:AttachRolePolicy', this.roleArn(this.ana.executionRole.role));
  }

  private breakGlass(): void {
    const { may, mayNot } = this.persona('break-glass', this.enclave.personas.breakGlass.role);
    may('deletes an endpoint', 'sagemaker:DeleteEndpoint', arn('endpoint/e'));
    may('reads a dataset', 's3:GetObject', this.dataset());
    mayNot('reads the bucket of another system', 's3:GetObject', 'arn:aws:s3:::another-system/object');
    mayNot('decrypts under the key of another system', 'kms:Decrypt', `arn:aws:kms:${REGION}:${ACCOUNT}:key/another`);
    may('changes a pipeline', 'sagemaker:UpdatePipeline', arn('pipeline/churn'));
    mayNot('stops the trail', 'cloudtrail:StopLogging', `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/t`);
    mayNot('deletes a key', 'kms:ScheduleKeyDeletion', this.simulation.valueOf(this.enclave.zone.outputKey.keyArn));
    mayNot('deletes a version', 's3:DeleteObjectVersion', this.dataset());
    mayNot('bypasses the retention', 's3:BypassGovernanceRetention', this.dataset());
    mayNot('approves a model', 'sagemaker:UpdateModelPackage', arn('model-package/churn/1'), {
      'sagemaker:ModelApprovalStatus': 'Approved',
    });
    mayNot('opens the domain to the internet', 'sagemaker:UpdateDomain', arn('domain/d-domain'), {
      'sagemaker:AppNetworkAccessType': 'PublicInternetOnly',
    });
    mayNot('moves Studio into the network of the jobs', 'sagemaker:UpdateDomain', arn('domain/d-domain'), {
      'sagemaker:VpcSubnets': ['subnet-elsewhere'],
    });
    mayNot('gives a profile the group of the jobs', 'sagemaker:UpdateUserProfile', arn('user-profile/d-domain/ana'), {
      'sagemaker:VpcSecurityGroupIds': this.enclave.zone.securityGroups.map((group) =>
        this.simulation.valueOf(group.securityGroupId),
      ),
    });
    mayNot('makes itself a role', 'iam:CreateRole', `arn:aws:iam::${ACCOUNT}:role/mine`);
    mayNot('starts a job', 'sagemaker:CreateTrainingJob', arn('training-job/x'), this.protectedJob());
  }

  private storageAdministrator(): void {
    const { may, mayNot } = this.persona('administrator of S3', this.administrator);
    may('reads an evaluation', 's3:GetObject', this.evaluation());
    may('writes elsewhere in the bucket', 's3:PutObject', this.artifact('experiments/a/notes.txt'));
    mayNot('writes an evaluation', 's3:PutObject', this.evaluation());
    mayNot('replicates one over it', 's3:ReplicateObject', this.evaluation());
    mayNot('writes a model', 's3:PutObject', this.artifact('pipelines/churn/models/model.tar.gz'));
  }

  private persona(persona: string, role: iam.IRole) {
    const add =
      (allowed: boolean) =>
      (what: string, action: string, resource: string, context: Record<string, string | string[]> = {}) => {
        this.all.push({ persona, what, role, request: { action, resource, context }, allowed });
      };
    return { may: add(true), mayNot: add(false) };
  }

  private protectedJob(): Record<string, string | string[]> {
    const { zone } = this.enclave;
    const key = this.simulation.valueOf(zone.volumeKey.keyArn);
    return {
      'sagemaker:VpcSubnets': zone.subnets.map((subnet) => this.simulation.valueOf(subnet.subnetId)),
      'sagemaker:VpcSecurityGroupIds': zone.securityGroups.map((group) =>
        this.simulation.valueOf(group.securityGroupId),
      ),
      'sagemaker:VolumeKmsKeyArn': key,
      'sagemaker:OutputKmsKeyArn': key,
      'sagemaker:InterContainerTrafficEncryption': 'true',
      'sagemaker:NetworkIsolation': 'true',
      'sagemaker:InstanceTypes': ['ml.m7i.xlarge'],
    };
  }

  private dataset(): string {
    return `${this.simulation.valueOf(this.enclave.dataBucket.bucketArn)}/curated/current/part-0.parquet`;
  }

  private artifact(key: string): string {
    return `${this.simulation.valueOf(this.enclave.artifactBucket.bucketArn)}/${key}`;
  }

  private studioGroups(): string[] {
    const settings = this.simulation.property('AWS::SageMaker::Domain', 'DefaultUserSettings');
    return (settings as { SecurityGroups: string[] }).SecurityGroups;
  }

  private evaluation(): string {
    return this.artifact('pipelines/churn/runs/abc/evaluation/evaluation.json');
  }

  private roleArn(role: iam.IRole): string {
    return this.simulation.valueOf(role.roleArn);
  }
}

function arn(name: string): string {
  return `arn:aws:sagemaker:${REGION}:${ACCOUNT}:${name}`;
}
