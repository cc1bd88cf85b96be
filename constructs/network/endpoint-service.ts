/** What an endpoint needs to know of an AWS service. */
export interface EndpointServiceProps {
  /** Short id, unique in a network, such as `sagemaker.api`; it becomes part of construct ids. */
  readonly id: string;
  /**
   * Name of the PrivateLink service, with `{region}` where the region goes.
   *
   * @default 'com.amazonaws.{region}.' and the id
   */
  readonly serviceName?: string;
  /**
   * The names that the endpoint answers for, with `{region}` where the region goes; a `*.` in front of a name stands
   * for every name below it. They must be all of the endpoint's private DNS names: `aws ec2
   * describe-vpc-endpoint-services` lists them as `PrivateDnsNames`.
   */
  readonly dnsNames: string[];
  /** IAM actions that the endpoint lets through, within the perimeter. */
  readonly actions: string[];
}

/**
 * An AWS service that workloads reach through an interface endpoint (AWS PrivateLink).
 *
 * Each knows its PrivateLink name, the DNS names that must resolve to it, and the actions its policy lets through: what
 * a workload needs, not all that the service can do.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export class EndpointService {
  /** SageMaker control plane: jobs, pipelines, registry, Studio. */
  static readonly SAGEMAKER_API = new EndpointService({
    id: 'sagemaker.api',
    dnsNames: ['api.sagemaker.{region}.amazonaws.com'],
    actions: [
      'sagemaker:Add*',
      'sagemaker:Associate*',
      'sagemaker:Attach*',
      'sagemaker:Batch*',
      'sagemaker:Create*',
      'sagemaker:Delete*',
      'sagemaker:Describe*',
      'sagemaker:Detach*',
      'sagemaker:Disassociate*',
      'sagemaker:Get*',
      'sagemaker:Import*',
      'sagemaker:List*',
      'sagemaker:Put*',
      'sagemaker:QueryLineage',
      'sagemaker:Render*',
      'sagemaker:RetryPipelineExecution',
      'sagemaker:Search',
      'sagemaker:SendPipelineExecutionStep*',
      'sagemaker:Start*',
      'sagemaker:Stop*',
      'sagemaker:Update*',
    ],
  });

  /** Invocation of model endpoints. */
  static readonly SAGEMAKER_RUNTIME = new EndpointService({
    id: 'sagemaker.runtime',
    dnsNames: ['runtime.sagemaker.{region}.amazonaws.com'],
    actions: [
      'sagemaker:InvokeEndpoint',
      'sagemaker:InvokeEndpointAsync',
      'sagemaker:InvokeEndpointWithResponseStream',
    ],
  });

  /** Records of the online feature store. */
  static readonly SAGEMAKER_FEATURE_STORE_RUNTIME = new EndpointService({
    id: 'sagemaker.featurestore-runtime',
    dnsNames: ['featurestore-runtime.sagemaker.{region}.amazonaws.com'],
    actions: ['sagemaker:BatchGetRecord', 'sagemaker:DeleteRecord', 'sagemaker:GetRecord', 'sagemaker:PutRecord'],
  });

  /** Metrics that training jobs and experiments report. */
  static readonly SAGEMAKER_METRICS = new EndpointService({
    id: 'sagemaker.metrics',
    dnsNames: ['metrics.sagemaker.{region}.amazonaws.com'],
    actions: ['sagemaker:BatchGetMetrics', 'sagemaker:BatchPutMetrics'],
  });

  /** Studio in the browser; its PrivateLink name begins with `aws.sagemaker`. */
  static readonly SAGEMAKER_STUDIO = new EndpointService({
    id: 'sagemaker.studio',
    serviceName: 'aws.sagemaker.{region}.studio',
    dnsNames: ['*.studio.{region}.sagemaker.aws'],
    actions: ['sagemaker:CreatePresignedDomainUrl'],
  });

  /** Notebook instances in the browser. */
  static readonly SAGEMAKER_NOTEBOOK = new EndpointService({
    id: 'sagemaker.notebook',
    serviceName: 'aws.sagemaker.{region}.notebook',
    dnsNames: ['*.notebook.{region}.sagemaker.aws'],
    actions: ['sagemaker:CreatePresignedNotebookInstanceUrl'],
  });

  /** Managed MLflow: tracking API and user interface. */
  static readonly SAGEMAKER_EXPERIMENTS = new EndpointService({
    id: 'sagemaker.experiments',
    serviceName: 'aws.sagemaker.{region}.experiments',
    dnsNames: ['{region}.experiments.sagemaker.aws', '*.{region}.experiments.sagemaker.aws'],
    // MLflow's API grows with each version of MLflow; all of it acts on one's own tracking servers.
    actions: ['sagemaker-mlflow:*'],
  });

  /** Bedrock control plane, reading only: models are enabled by administrators, not from a workload's network. */
  static readonly BEDROCK = new EndpointService({
    id: 'bedrock',
    dnsNames: ['bedrock.{region}.amazonaws.com'],
    actions: ['bedrock:CreateModelInvocationJob', 'bedrock:Get*', 'bedrock:List*', 'bedrock:StopModelInvocationJob'],
  });

  /** Inference on foundation models, with guardrails. */
  static readonly BEDROCK_RUNTIME = new EndpointService({
    id: 'bedrock-runtime',
    dnsNames: ['bedrock-runtime.{region}.amazonaws.com'],
    actions: [
      'bedrock:ApplyGuardrail',
      'bedrock:CountTokens',
      'bedrock:GetAsyncInvoke',
      'bedrock:InvokeModel',
      'bedrock:InvokeModelWithResponseStream',
      'bedrock:ListAsyncInvokes',
    ],
  });

  /** Build time of Bedrock agents, knowledge bases, prompts and flows. */
  static readonly BEDROCK_AGENT = new EndpointService({
    id: 'bedrock-agent',
    dnsNames: ['bedrock-agent.{region}.amazonaws.com'],
    actions: [
      'bedrock:Get*',
      'bedrock:List*',
      'bedrock:StartIngestionJob',
      'bedrock:IngestKnowledgeBaseDocuments',
      'bedrock:PrepareAgent',
      'bedrock:PrepareFlow',
      'bedrock:ValidateFlowDefinition',
    ],
  });

  /** Run time of Bedrock agents and knowledge bases. */
  static readonly BEDROCK_AGENT_RUNTIME = new EndpointService({
    id: 'bedrock-agent-runtime',
    dnsNames: ['bedrock-agent-runtime.{region}.amazonaws.com'],
    actions: [
      'bedrock:DeleteAgentMemory',
      'bedrock:GetAgentMemory',
      'bedrock:InvokeAgent',
      'bedrock:InvokeFlow',
      'bedrock:InvokeInlineAgent',
      'bedrock:OptimizePrompt',
      'bedrock:Rerank',
      'bedrock:Retrieve',
      'bedrock:RetrieveAndGenerate',
    ],
  });

  /**
   * AgentCore data plane: runtimes, memory, identity, built-in tools. Callers with a bearer token instead of a signature
   * carry no principal, so the perimeter turns them away: in this network agents call with IAM.
   */
  static readonly BEDROCK_AGENTCORE = new EndpointService({
    id: 'bedrock-agentcore',
    dnsNames: ['bedrock-agentcore.{region}.amazonaws.com'],
    actions: [
      'bedrock-agentcore:CreateEvent',
      'bedrock-agentcore:Get*',
      'bedrock-agentcore:InvokeAgentRuntime',
      'bedrock-agentcore:InvokeCodeInterpreter',
      'bedrock-agentcore:List*',
      'bedrock-agentcore:RetrieveMemoryRecords',
      'bedrock-agentcore:StartBrowserSession',
      'bedrock-agentcore:StartCodeInterpreterSession',
      'bedrock-agentcore:StopBrowserSession',
      'bedrock-agentcore:StopCodeInterpreterSession',
      'bedrock-agentcore:StopRuntimeSession',
    ],
  });

  /** AgentCore gateways, each of which has a host name of its own. */
  static readonly BEDROCK_AGENTCORE_GATEWAY = new EndpointService({
    id: 'bedrock-agentcore.gateway',
    dnsNames: ['*.gateway.bedrock-agentcore.{region}.amazonaws.com'],
    actions: ['bedrock-agentcore:InvokeGateway'],
  });

  /** AgentCore control plane, reading only: agents are deployed by a pipeline, not from a workload's network. */
  static readonly BEDROCK_AGENTCORE_CONTROL = new EndpointService({
    id: 'bedrock-agentcore-control',
    dnsNames: ['bedrock-agentcore-control.{region}.amazonaws.com'],
    actions: ['bedrock-agentcore:Get*', 'bedrock-agentcore:List*'],
  });

  /** Bedrock's OpenAI-compatible inference. */
  static readonly BEDROCK_MANTLE = new EndpointService({
    id: 'bedrock-mantle',
    dnsNames: ['bedrock-mantle.{region}.api.aws'],
    actions: ['bedrock-mantle:CreateInference', 'bedrock-mantle:Get*', 'bedrock-mantle:List*'],
  });

  /** Temporary credentials. */
  static readonly STS = new EndpointService({
    id: 'sts',
    dnsNames: ['sts.{region}.amazonaws.com'],
    actions: ['sts:AssumeRole', 'sts:GetCallerIdentity', 'sts:SetSourceIdentity', 'sts:TagSession'],
  });

  /** Use of keys, not their administration. */
  static readonly KMS = new EndpointService({
    id: 'kms',
    dnsNames: ['kms.{region}.amazonaws.com'],
    actions: [
      'kms:CreateGrant',
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey*',
      'kms:GetPublicKey',
      'kms:ReEncrypt*',
      'kms:RetireGrant',
      'kms:Sign',
      'kms:Verify',
    ],
  });

  /** CloudWatch Logs: writing, and reading one's own. */
  static readonly LOGS = new EndpointService({
    id: 'logs',
    dnsNames: ['logs.{region}.amazonaws.com'],
    actions: [
      'logs:CreateLogGroup',
      'logs:CreateLogStream',
      'logs:Describe*',
      'logs:FilterLogEvents',
      'logs:GetLogEvents',
      'logs:PutLogEvents',
    ],
  });

  /** CloudWatch metrics and alarms. */
  static readonly MONITORING = new EndpointService({
    id: 'monitoring',
    dnsNames: ['monitoring.{region}.amazonaws.com'],
    actions: ['cloudwatch:Describe*', 'cloudwatch:GetMetric*', 'cloudwatch:ListMetrics', 'cloudwatch:PutMetricData'],
  });

  /** ECR's API: log in, manifests, push of own images. */
  static readonly ECR_API = new EndpointService({
    id: 'ecr.api',
    dnsNames: ['api.ecr.{region}.amazonaws.com'],
    actions: [
      'ecr:BatchCheckLayerAvailability',
      'ecr:BatchGetImage',
      'ecr:CompleteLayerUpload',
      'ecr:DescribeImages',
      'ecr:DescribeRepositories',
      'ecr:GetAuthorizationToken',
      'ecr:GetDownloadUrlForLayer',
      'ecr:InitiateLayerUpload',
      'ecr:ListImages',
      'ecr:PutImage',
      'ecr:UploadLayerPart',
    ],
  });

  /** ECR's Docker registry; layers then come from S3. */
  static readonly ECR_DOCKER = new EndpointService({
    id: 'ecr.dkr',
    dnsNames: ['dkr.ecr.{region}.amazonaws.com', '*.dkr.ecr.{region}.amazonaws.com'],
    actions: EndpointService.ECR_API.actions,
  });

  /** Reading secrets. */
  static readonly SECRETS_MANAGER = new EndpointService({
    id: 'secretsmanager',
    dnsNames: ['secretsmanager.{region}.amazonaws.com'],
    actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
  });

  /** CodeArtifact's API: the token for the repositories. */
  static readonly CODEARTIFACT_API = new EndpointService({
    id: 'codeartifact.api',
    dnsNames: ['codeartifact.{region}.amazonaws.com'],
    actions: [
      'codeartifact:Describe*',
      'codeartifact:GetAuthorizationToken',
      'codeartifact:GetRepositoryEndpoint',
      'codeartifact:List*',
      'sts:GetServiceBearerToken',
    ],
  });

  /** CodeArtifact's repositories, for pip, npm and their like; package files then come from S3. */
  static readonly CODEARTIFACT_REPOSITORIES = new EndpointService({
    id: 'codeartifact.repositories',
    dnsNames: ['d.codeartifact.{region}.amazonaws.com', '*.d.codeartifact.{region}.amazonaws.com'],
    actions: [
      'codeartifact:GetPackageVersionAsset',
      'codeartifact:PublishPackageVersion',
      'codeartifact:ReadFromRepository',
    ],
  });

  /** A service that this class does not list. */
  static of(props: EndpointServiceProps): EndpointService {
    return new EndpointService(props);
  }

  /** Short id, such as `sagemaker.api`. */
  readonly id: string;
  /** Name of the PrivateLink service, with `{region}` where the region goes. */
  readonly serviceName: string;
  /** The names that the endpoint answers for, with `{region}` where the region goes. */
  readonly dnsNames: string[];
  /** IAM actions that the endpoint lets through. */
  readonly actions: string[];

  private constructor(props: EndpointServiceProps) {
    if (props.dnsNames.length === 0) {
      throw new Error(
        `Service '${props.id}' has no DNS name; without one nothing resolves to its endpoint. Give all of its private DNS names.`,
      );
    }
    if (props.actions.length === 0 || props.actions.includes('*')) {
      throw new Error(
        `Service '${props.id}' needs a list of the actions that workloads use; got ${JSON.stringify(props.actions)}. An endpoint that lets everything through is no perimeter.`,
      );
    }
    this.id = props.id;
    this.serviceName = props.serviceName ?? `com.amazonaws.{region}.${props.id}`;
    this.dnsNames = props.dnsNames;
    this.actions = props.actions;
  }

  /** The id as part of a construct id: `bedrock-agentcore.gateway` as `BedrockAgentcoreGateway`. */
  constructId(): string {
    return this.id
      .split(/[^A-Za-z0-9]+/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join('');
  }
}
