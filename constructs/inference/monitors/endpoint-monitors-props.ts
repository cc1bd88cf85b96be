import type { RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { DataKey } from '../../keys';
import type { ModelEndpoint } from '../model-endpoint';
import type { MonitorNetwork } from './monitor-network';
import type { MonitorSetting } from './monitor-parts';
import { MonitoringStore } from './monitoring-store';

/** Properties of `ScheduledMonitors` and `ModelMonitors`. */
export interface EndpointMonitorsProps {
  /** Endpoint whose captured traffic is judged. */
  readonly endpoint: ModelEndpoint;

  /** Network of the jobs. */
  readonly network: MonitorNetwork;

  /**
   * Where baselines, labels and reports lie.
   *
   * @default - a store of its own
   */
  readonly store?: MonitoringStore;

  /**
   * Key for the volumes of the jobs.
   *
   * @default - the key of the endpoint's volumes
   */
  readonly volumeKey?: kms.IKey;

  /**
   * Topic that is told of violations and failures.
   *
   * @default - the topic of the endpoint's alarms
   */
  readonly topic?: sns.ITopic;

  /**
   * Key of logs, state machines and the queue of what could not be delivered. Not a data key: who reads logs need not read
   * data.
   *
   * @default - a key of its own
   */
  readonly operationsKey?: kms.IKey;

  /**
   * What happens to what the construct makes and holds data when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Fills in the defaults.
 *
 * @throws Error when the network has no security group, or more than SageMaker takes
 */
export function monitorSetting(scope: Construct, props: EndpointMonitorsProps): MonitorSetting {
  const groups = props.network.securityGroups.length;
  if (groups < 1 || groups > 5) {
    throw new Error(`${scope.node.path}: network.securityGroups has ${groups} groups; expected one to five.`);
  }
  const store = props.store ?? new MonitoringStore(scope, 'Store', { removalPolicy: props.removalPolicy });
  const operationsKey =
    props.operationsKey ??
    new DataKey(scope, 'OperationsKey', {
      description: `Logs and notices of the monitors of endpoint ${props.endpoint.endpointName}`,
      removalPolicy: props.removalPolicy,
    });
  return {
    endpoint: props.endpoint,
    network: props.network,
    store,
    volumeKey: props.volumeKey ?? props.endpoint.encryptionKey,
    topic: props.topic ?? props.endpoint.alarmTopic,
    operationsKey: operationsKey,
    removalPolicy: props.removalPolicy,
  };
}
