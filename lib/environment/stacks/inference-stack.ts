import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlarmTopic, IsolatedModel, ModelEndpoint, ModelSource, PrivateFrontDoor } from '../../../constructs/inference';
import { NetworkZoneName } from '../../../constructs/network';
import type { EndpointConfiguration, EnvironmentConfiguration } from '../configuration';
import { removalPolicyOf } from '../lifecycle';
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
    for (const endpoint of configuration.inference?.endpoints ?? []) this.addEndpoint(endpoint);
  }

  private addEndpoint(options: EndpointConfiguration): void {
    const { keys, network, data, modelGroupArn } = this.foundations;
    const zone = network.network.zone(NetworkZoneName.INFERENCE);
    const dataKey = keys.keys.keyFor(keys.classification);
    const removalPolicy = removalPolicyOf(this.configuration);
    const model = new IsolatedModel(this, `${options.name}Model`, {
      source: ModelSource.approvedPackage(`${modelGroupArn.replace(':model-package-group/', ':model-package/')}/${options.modelPackageVersion}`, {
        artifacts: [{ bucket: data.buckets.artifacts.bucket, objectKey: options.artifact, encryptionKey: dataKey }],
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
      encryptionKey: dataKey,
      logsKey: keys.keys.logsKey,
      capture: data.captures,
      alarms: { topic: this.alarms.topic },
      removalPolicy,
    });
    const door = new PrivateFrontDoor(this, `${options.name}FrontDoor`, {
      endpoint,
      vpc: zone.vpc,
      logsKey: keys.keys.logsKey,
      alarmTopic: this.alarms.topic,
      removalPolicy,
    });
    for (const { name, requestsPerDay, requestsPerSecond } of options.consumers ?? [])
      door.addConsumer(name, { requestsPerDay, requestsPerSecond });
  }
}
