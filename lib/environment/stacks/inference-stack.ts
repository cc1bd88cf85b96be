import { Stack, type StackProps } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ModelCard, type ModelRiskRating, RecordReference } from '../../../constructs/governance';
import {
  AlarmTopic,
  ApiGatewayAccountLogging,
  FrontDoorVpcEndpoint,
  IsolatedModel,
  ModelEndpoint,
  ModelSource,
  type MonitoredProblemType,
  type MonitorImage,
  PrivateFrontDoor,
  ScheduledMonitors,
} from '../../../constructs/inference';
import { NetworkZoneName } from '../../../constructs/network';
import type {
  CardConfiguration,
  EndpointConfiguration,
  EnvironmentConfiguration,
  MonitorsConfiguration,
} from '../configuration';
import { removalPolicyOf } from '../lifecycle';
import { subscribe } from '../subscribers';
import type { DataStack } from './data-stack';
import type { KeysStack } from './keys-stack';
import type { NetworkStack } from './network-stack';

/** What the inference stack builds on. */
export interface InferenceStackDependencies {
  readonly keys: KeysStack;
  readonly network: NetworkStack;
  readonly data: DataStack;
  /** ARN of the model package group. */
  readonly modelGroupArn: string;
}

/** Endpoints and their front doors. Deployed once a model package is approved. */
export class InferenceStack extends Stack {
  private readonly foundations: InferenceStackDependencies;
  private readonly configuration: EnvironmentConfiguration;
  private readonly alarms: AlarmTopic;
  private readonly doorEndpoint: FrontDoorVpcEndpoint;

  constructor(
    scope: Construct,
    id: string,
    configuration: EnvironmentConfiguration,
    foundations: InferenceStackDependencies,
    props: StackProps,
  ) {
    super(scope, id, props);
    this.configuration = configuration;
    this.foundations = foundations;
    this.alarms = new AlarmTopic(this, 'Alarms', { encryptionKey: foundations.keys.keys.logsKey });
    subscribe(this.alarms.topic, configuration.oversight?.notify);
    const zone = foundations.network.network.zone(NetworkZoneName.INFERENCE);
    // Private DNS works for one execute-api endpoint in a VPC, so all front doors share it.
    this.doorEndpoint = new FrontDoorVpcEndpoint(this, 'FrontDoors', {
      vpc: zone.vpc,
      vpcSubnets: { subnets: zone.subnets },
    });
    const logging = configuration.inference?.setAccountLogRole
      ? new ApiGatewayAccountLogging(this, 'AccountLogging')
      : undefined;
    for (const endpoint of configuration.inference?.endpoints ?? []) {
      const door = this.addEndpoint(endpoint);
      if (logging) door.node.addDependency(logging);
    }
  }

  private addEndpoint(options: EndpointConfiguration): PrivateFrontDoor {
    const { keys, network, data, modelGroupArn } = this.foundations;
    const zone = network.network.zone(NetworkZoneName.INFERENCE);
    const dataKey = keys.keys.keyFor(keys.classification);
    const removalPolicy = removalPolicyOf(this.configuration);
    const modelPackageArn = `${modelGroupArn.replace(':model-package-group/', ':model-package/')}/${options.modelPackageVersion}`;
    const model = new IsolatedModel(this, `${options.name}Model`, {
      source: ModelSource.approvedPackage(modelPackageArn, {
        artifacts: [{ bucket: data.artifacts.bucket, objectKey: options.artifact, encryptionKey: dataKey }],
        repositories: [data.repository(options.image).repository],
      }),
      vpc: zone.vpc,
      vpcSubnets: { subnets: zone.subnets },
      securityGroups: [zone.securityGroup],
    });
    const endpoint = new ModelEndpoint(this, options.name, {
      model,
      capacity: {
        instanceType: options.instanceType,
        minInstances: options.minInstances,
        maxInstances: options.maxInstances,
      },
      logsKey: keys.keys.logsKey,
      capture: data.captures,
      alarms: { topic: this.alarms.topic },
      removalPolicy,
    });
    if (options.monitors) this.monitor(options, options.monitors, endpoint);
    if (options.card) this.describe(options, options.card, model.modelName, modelPackageArn);
    const door = new PrivateFrontDoor(this, `${options.name}FrontDoor`, {
      endpoint,
      vpcEndpoints: [this.doorEndpoint.endpoint],
      logsKey: keys.keys.logsKey,
      alarmTopic: this.alarms.topic,
      removalPolicy,
    });
    for (const { name, roleArn, requestsPerDay, requestsPerSecond } of options.consumers ?? [])
      door.addConsumer(name, {
        requestsPerDay,
        requestsPerSecond,
        grantee: roleArn ? iam.Role.fromRoleArn(this, `${options.name}-${name}`, roleArn) : undefined,
      });
    return door;
  }

  private monitor(options: EndpointConfiguration, monitors: MonitorsConfiguration, endpoint: ModelEndpoint): void {
    const { keys, network, data } = this.foundations;
    const zone = network.network.zone(NetworkZoneName.INFERENCE);
    const image = (reference: string): MonitorImage => {
      const [repository, digest] = reference.split('@') as [string, string];
      return { repository: data.repository(repository).repository, digest };
    };
    const watched = new ScheduledMonitors(this, `${options.name}Monitors`, {
      endpoint,
      network: { vpc: zone.vpc, vpcSubnets: { subnets: zone.subnets }, securityGroups: [zone.securityGroup] },
      store: data.monitoring,
      volumeKey: keys.keys.keyFor(keys.classification),
      topic: this.alarms.topic,
      operationsKey: keys.keys.logsKey,
      removalPolicy: removalPolicyOf(this.configuration),
    });
    const { inferenceAttribute } = monitors;
    watched.addDataQuality({ image: image(monitors.analyzerImage) });
    watched.addModelQuality({
      image: image(monitors.analyzerImage),
      problemType: monitors.problemType as MonitoredProblemType,
      inferenceAttribute,
    });
    watched.addBias({ image: image(monitors.clarifyImage), inferenceAttribute });
    watched.addExplainability({ image: image(monitors.clarifyImage) });
  }

  private describe(
    options: EndpointConfiguration,
    card: CardConfiguration,
    modelName: string,
    modelPackageArn: string,
  ): void {
    const { system, training } = this.configuration;
    new ModelCard(this, `${options.name}Card`, {
      subject: { modelName, modelPackageArn, owner: system.owner, description: card.description },
      intendedUse: {
        purpose: card.purpose,
        intendedUses: card.intendedUses,
        riskRating: card.riskRating as ModelRiskRating,
        riskExplanation: card.riskExplanation,
      },
      training: { observations: card.observations, datasets: card.datasets },
      evaluations: card.evaluations,
      business: { problem: card.businessProblem, stakeholders: card.stakeholders },
      notes: {
        // The configuration's validation has made sure of the file.
        impactAssessment: RecordReference.fromFile(system.impactAssessment, system.impactAssessmentFile!),
        ethicalConsiderations: card.ethicalConsiderations,
        caveats: card.caveats,
      },
      card: {
        modelCardName: `${training!.modelGroup}-${options.modelPackageVersion}`,
        encryptionKey: this.foundations.keys.keys.keyFor(this.foundations.keys.classification),
        removalPolicy: removalPolicyOf(this.configuration),
      },
    });
  }
}
