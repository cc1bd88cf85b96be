import { Names, type RemovalPolicy, Stack, Token, TokenComparison } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DataKey } from '../keys';
import { ProtectedLogGroup } from '../logs/protected-log-group';
import { AlarmTopic } from './alarm-topic';
import { frontDoorAccessLog } from './front-door-access-log';
import { FrontDoorAlarms } from './front-door-alarms';
import { FrontDoorAuthorization } from './front-door-authorization';
import { type ConsumerOptions, FrontDoorConsumer } from './front-door-consumer';
import { FrontDoorFirewall } from './front-door-firewall';
import { FrontDoorVpcEndpoint } from './front-door-vpc-endpoint';
import { invocationIntegration, invocationResponses } from './invocation-integration';
import type { IModelEndpoint } from './model-endpoint-interface';
import { ResponseTrimming } from './response-trimming';

/** What a front door lets in and how much of it. */
export interface RequestLimits {
  /**
   * Schema of a request, JSON Schema draft 4. The tighter it is, the less a prober can vary.
   *
   * @default - a JSON object with 1 to 64 properties
   */
  readonly schema?: apigateway.JsonSchema;

  /**
   * Greatest request body in bytes, up to 65,536.
   *
   * @default 65536
   */
  readonly maxBytes?: number;

  /**
   * Requests that one address, or one API key, may send in five minutes before the firewall stops it.
   *
   * @default 2000
   */
  readonly perFiveMinutes?: number;

  /**
   * Requests a second of all consumers together, over time.
   *
   * @default 50
   */
  readonly perSecond?: number;

  /**
   * Requests at once of all consumers together.
   *
   * @default 100
   */
  readonly burst?: number;

  /**
   * Firewall rules that count instead of block, for models whose input rightly looks like an attack: HTML, program code.
   * See `FrontDoorFirewallProps.countedBodyRules`.
   *
   * @default - none
   */
  readonly countedBodyRules?: string[];
}

/** Properties of `PrivateFrontDoor`. */
export interface PrivateFrontDoorProps {
  /** Endpoint behind the door. */
  readonly endpoint: IModelEndpoint;

  /**
   * Network of the callers, in which an interface endpoint is made. Unused with `vpcEndpoints`.
   *
   * @default - none; then `vpcEndpoints` must be given
   */
  readonly vpc?: ec2.IVpc;

  /**
   * Interface endpoints for `execute-api` that exist already; requests through any other are refused.
   *
   * @default - one is made in `vpc`
   */
  readonly vpcEndpoints?: ec2.IVpcEndpoint[];

  /**
   * How callers prove who they are.
   *
   * @default FrontDoorAuthorization.iam()
   */
  readonly authorization?: FrontDoorAuthorization;

  /**
   * What is let in and how much of it.
   *
   * @default - the defaults of each limit
   */
  readonly requests?: RequestLimits;

  /**
   * What of the model's answer reaches the caller.
   *
   * @default ResponseTrimming.predictedLabels()
   */
  readonly response?: ResponseTrimming;

  /**
   * Key of the logs and of the topic that this construct makes.
   *
   * @default - a key of its own
   */
  readonly logsKey?: kms.IKey;

  /**
   * Topic that is told of alarms.
   *
   * @default - a topic of its own; subscribe somebody to `alarmTopic`
   */
  readonly alarmTopic?: sns.ITopic;

  /**
   * What happens to logs and key when they leave the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A private, authenticated way to a model endpoint: `POST /invocations`, from named VPC endpoints only.
 *
 * SageMaker's own API gives every principal with `sagemaker:InvokeEndpoint` the whole answer at any rate. The front door
 * adds what it lacks: who may call and how much, what a request may look like, what of the answer comes back, and a log
 * of each call.
 *
 * The path: caller → VPC endpoint (TLS, post-quantum key exchange) → firewall → authorisation and quota → validation →
 * API Gateway calls the SageMaker runtime with a role that can invoke this one endpoint. The last step runs over TLS
 * inside AWS's network, but not through your VPC: a policy that demands `aws:SourceVpce` for `sagemaker:InvokeEndpoint`
 * must exempt the role.
 *
 * API Gateway writes logs only where the account lets it: see `ApiGatewayAccountLogging`.
 */
export class PrivateFrontDoor extends Construct {
  /** Name of the one stage. */
  public static readonly STAGE = 'v1';

  /** The API. */
  public readonly api: apigateway.RestApi;

  /** One line for each call. */
  public readonly accessLogGroup: logs.LogGroup;

  /** Topic that is told of alarms. */
  public readonly alarmTopic: sns.ITopic;

  /** Role with which API Gateway invokes the endpoint. */
  public readonly integrationRole: iam.Role;

  /** The firewall. */
  public readonly firewall: FrontDoorFirewall;

  /** Namespace of `AnsweredRequests` by consumer. */
  private readonly metricNamespace: string;

  private readonly policy: iam.PolicyDocument;
  private readonly vpcEndpointIds: string[];

  constructor(scope: Construct, id: string, props: PrivateFrontDoorProps) {
    super(scope, id);
    const name = Names.uniqueResourceName(this, { maxLength: 60, separator: '-' });
    this.metricNamespace = `FrontDoor/${name}`;
    const { removalPolicy } = props;
    const logsKey =
      props.logsKey ?? new DataKey(this, 'LogsKey', { description: `Logs of front door ${name}`, removalPolicy });
    this.alarmTopic = props.alarmTopic ?? new AlarmTopic(this, 'Alarms', { encryptionKey: logsKey }).topic;

    const vpcEndpoints = this.vpcEndpoints(props);
    this.vpcEndpointIds = vpcEndpoints.map((endpoint) => endpoint.vpcEndpointId);
    const authorization = (props.authorization ?? FrontDoorAuthorization.iam()).bind(this);
    const byIam = authorization.authorizationType === apigateway.AuthorizationType.IAM;
    this.policy = this.resourcePolicy(byIam);
    this.accessLogGroup = new ProtectedLogGroup(this, 'AccessLogs', {
      logGroupName: `/aws/apigateway/${name}/access`,
      encryptionKey: logsKey,
      removalPolicy,
    });
    this.api = this.createApi(name, vpcEndpoints, props.requests ?? {});
    this.createExecutionLogs(logsKey, removalPolicy);

    this.integrationRole = new iam.Role(this, 'IntegrationRole', {
      description: `API Gateway invokes the endpoint ${props.endpoint.endpointName}`.slice(0, 1000),
      // No condition on the source: API Gateway documents none for integration roles. A role cannot be passed to a service
      // from another account, so nobody there can make API Gateway use this one.
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
    });
    const invoke = props.endpoint.grantInvoke(this.integrationRole);

    const response = props.response ?? ResponseTrimming.predictedLabels();
    const method = this.api.root
      .addResource('invocations')
      .addMethod('POST', invocationIntegration(props.endpoint, this.integrationRole, response), {
        ...authorization,
        apiKeyRequired: true,
        operationName: 'InvokeModel',
        requestModels: { 'application/json': this.requestModel(props.requests ?? {}) },
        requestValidator: this.api.addRequestValidator('Validator', {
          validateRequestBody: true,
          validateRequestParameters: true,
        }),
        methodResponses: invocationResponses(),
      });
    (method.node.defaultChild as apigateway.CfnMethod).addMetadata('ResponseTrimming', response.description);
    invoke.applyBefore(method);

    this.firewall = new FrontDoorFirewall(this, 'Firewall', {
      stageArn: this.api.deploymentStage.stageArn,
      firewallName: name,
      logsKey,
      maxRequestBytes: props.requests?.maxBytes,
      requestsPerFiveMinutes: props.requests?.perFiveMinutes,
      countedBodyRules: props.requests?.countedBodyRules,
      removalPolicy,
    });
    new FrontDoorAlarms(this, 'Watch', {
      api: this.api,
      stageName: PrivateFrontDoor.STAGE,
      firewallName: name,
      topic: this.alarmTopic,
    });
    this.countAnsweredRequests();
  }

  /** ARN of the one method, for policies. */
  public get invocationArn(): string {
    return this.api.arnForExecuteApi('POST', '/invocations', PrivateFrontDoor.STAGE);
  }

  /** URL of the one method, for callers inside the network. */
  public get invocationUrl(): string {
    return this.api.urlForPath('/invocations');
  }

  /**
   * Adds a consumer with an API key, a quota and a rate of its own.
   *
   * @param consumerName name that alarms and plans show, unique in this front door
   */
  public addConsumer(consumerName: string, options: ConsumerOptions = {}): FrontDoorConsumer {
    if (this.node.tryFindChild(`Consumer-${consumerName}`)) {
      throw new Error(`${this.node.path}: there is a consumer '${consumerName}' already; give each its own name.`);
    }
    if (options.grantee) this.grantInvoke(options.grantee);
    return new FrontDoorConsumer(this, `Consumer-${consumerName}`, {
      ...options,
      consumerName,
      stage: this.api.deploymentStage,
      metricNamespace: this.metricNamespace,
      alarmTopic: this.alarmTopic,
    });
  }

  /**
   * Allows `grantee` to call the front door with its AWS credentials, still only through the VPC endpoints and with an
   * API key. A grantee of another account is named in the API's policy too, which both accounts must allow.
   */
  public grantInvoke(grantee: iam.IGrantable): iam.Grant {
    const { principalAccount } = grantee.grantPrincipal;
    const comparison = Token.compareStrings(principalAccount ?? '', Stack.of(this).account);
    const own = comparison === TokenComparison.SAME || comparison === TokenComparison.BOTH_UNRESOLVED;
    // An account written out beside one known only at deployment counts as foreign: naming the grantee twice does no harm.
    if (principalAccount && !own) {
      this.policy.addStatements(this.allowThroughEndpoints([grantee.grantPrincipal]));
    }
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['execute-api:Invoke'],
      resourceArns: [this.invocationArn],
    });
  }

  /** A metric of the API in the namespace `AWS/ApiGateway`. */
  public metric(metricName: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.api.deploymentStage.metric(metricName, options);
  }

  /** Number of calls. */
  public metricCount(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.api.deploymentStage.metricCount(options);
  }

  /** Number of calls that were refused. */
  public metricClientErrors(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.api.deploymentStage.metricClientError(options);
  }

  /** Number of calls that failed. */
  public metricServerErrors(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.api.deploymentStage.metricServerError(options);
  }

  /** Time from call to answer. */
  public metricLatency(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.api.deploymentStage.metricLatency(options);
  }

  private vpcEndpoints(props: PrivateFrontDoorProps): ec2.IVpcEndpoint[] {
    if (props.vpcEndpoints) {
      if (props.vpcEndpoints.length === 0) {
        throw new Error(`${this.node.path}: vpcEndpoints is empty; name the execute-api endpoints that callers use.`);
      }
      return props.vpcEndpoints;
    }
    if (!props.vpc) {
      throw new Error(
        `${this.node.path}: neither vpc nor vpcEndpoints is given; a private API needs an execute-api endpoint to be called through.`,
      );
    }
    return [new FrontDoorVpcEndpoint(this, 'VpcEndpoint', { vpc: props.vpc }).endpoint];
  }

  /**
   * Nothing through other endpoints; through these, whom authorisation lets in.
   *
   * With IAM the allow statement names the account and not everybody: within an account, an allow for everybody in the
   * API's policy would let in every signed request, granted or not.
   *
   * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html (table A)
   */
  private resourcePolicy(byIam: boolean): iam.PolicyDocument {
    return new iam.PolicyDocument({
      statements: [
        new iam.PolicyStatement({
          sid: 'OtherEndpoints',
          effect: iam.Effect.DENY,
          principals: [new iam.AnyPrincipal()],
          actions: ['execute-api:Invoke'],
          resources: ['execute-api:/*'],
          conditions: { StringNotEquals: { 'aws:SourceVpce': this.vpcEndpointIds } },
        }),
        this.allowThroughEndpoints([byIam ? new iam.AccountRootPrincipal() : new iam.AnyPrincipal()]),
      ],
    });
  }

  private allowThroughEndpoints(principals: iam.IPrincipal[]): iam.PolicyStatement {
    return new iam.PolicyStatement({
      principals,
      actions: ['execute-api:Invoke'],
      resources: [`execute-api:/${PrivateFrontDoor.STAGE}/POST/invocations`],
      conditions: { StringEquals: { 'aws:SourceVpce': this.vpcEndpointIds } },
    });
  }

  private createApi(name: string, vpcEndpoints: ec2.IVpcEndpoint[], requests: RequestLimits): apigateway.RestApi {
    const throttle = {
      throttlingRateLimit: requests.perSecond ?? 50,
      throttlingBurstLimit: requests.burst ?? 100,
    };
    const api = new apigateway.RestApi(this, 'Api', {
      restApiName: name,
      description: 'Private front door of a model endpoint',
      endpointConfiguration: { types: [apigateway.EndpointType.PRIVATE], vpcEndpoints },
      policy: this.policy,
      // The setting is account-wide; see ApiGatewayAccountLogging.
      cloudWatchRole: false,
      deployOptions: {
        stageName: PrivateFrontDoor.STAGE,
        accessLogDestination: new apigateway.LogGroupLogDestination(this.accessLogGroup),
        accessLogFormat: frontDoorAccessLog(),
        tracingEnabled: true,
        metricsEnabled: true,
        loggingLevel: apigateway.MethodLoggingLevel.ERROR,
        // A data trace writes whole requests and answers to the log.
        dataTraceEnabled: false,
        ...throttle,
        methodOptions: {
          '/invocations/POST': {
            metricsEnabled: true,
            loggingLevel: apigateway.MethodLoggingLevel.ERROR,
            dataTraceEnabled: false,
            ...throttle,
          },
        },
      },
    });
    const resource = api.node.defaultChild as apigateway.CfnRestApi;
    // TLS 1.3, or 1.2 with forward secrecy, and a hybrid post-quantum key exchange for clients that offer it.
    // Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html
    resource.securityPolicy = apigateway.SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09;
    // The name in the TLS handshake must be the API's own.
    resource.endpointAccessMode = apigateway.EndpointAccessMode.STRICT;
    return api;
  }

  /** API Gateway fixes the name; a group that it makes itself has no key and never expires. */
  private createExecutionLogs(logsKey: kms.IKey, removalPolicy?: RemovalPolicy): void {
    const executionLogs = new ProtectedLogGroup(this, 'ExecutionLogs', {
      logGroupName: `API-Gateway-Execution-Logs_${this.api.restApiId}/${PrivateFrontDoor.STAGE}`,
      keyPolicyPattern: `API-Gateway-Execution-Logs_*/${PrivateFrontDoor.STAGE}`,
      encryptionKey: logsKey,
      removalPolicy,
    });
    this.api.deploymentStage.node.addDependency(executionLogs);
  }

  private requestModel(requests: RequestLimits): apigateway.Model {
    return this.api.addModel('Request', {
      contentType: 'application/json',
      schema: requests.schema ?? {
        schema: apigateway.JsonSchemaVersion.DRAFT4,
        title: 'Request',
        type: apigateway.JsonSchemaType.OBJECT,
        minProperties: 1,
        maxProperties: 64,
      },
    });
  }

  /** Feeds the alarm of each consumer. */
  private countAnsweredRequests(): void {
    new logs.MetricFilter(this, 'AnsweredRequests', {
      logGroup: this.accessLogGroup,
      filterPattern: logs.FilterPattern.literal('{ $.status = "200" && $.apiKeyId = "*" }'),
      metricNamespace: this.metricNamespace,
      metricName: 'AnsweredRequests',
      metricValue: '1',
      dimensions: { ApiKeyId: '$.apiKeyId' },
    });
  }
}
