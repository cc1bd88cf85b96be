import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { DataKey } from '../keys';
import { ProtectedLogGroup } from '../logs/protected-log-group';
import type { FrontDoorConsumer } from './front-door-consumer';

/** Properties of `ConsumerSuspension`. */
export interface ConsumerSuspensionProps {
  /** Consumer whose key is switched off. */
  readonly consumer: FrontDoorConsumer;

  /** Topic that is told of the suspension. */
  readonly alarmTopic: sns.ITopic;

  /**
   * Key of the log group.
   *
   * @default - a key of its own
   */
  readonly logsKey?: kms.IKey;

  /**
   * What happens to log group and key when they leave the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Switches a consumer's API key off when its extraction alarm goes off, and says so.
 *
 * Copying a model takes hours of questions; a person who reads the alarm the next morning reads it too late. The key stays
 * off until a person switches it on again:
 * `aws apigateway update-api-key --api-key ID --patch-operations op=replace,path=/enabled,value=true`
 *
 * Opt-in, because a wrong threshold would cut off an honest consumer. Other consumers are not touched.
 */
export class ConsumerSuspension extends Construct {
  /** What switches the key off. */
  public readonly stateMachine: stepfunctions.StateMachine;

  constructor(scope: Construct, id: string, props: ConsumerSuspensionProps) {
    super(scope, id);
    const { consumer, alarmTopic, removalPolicy } = props;
    const logsKey =
      props.logsKey ?? new DataKey(this, 'LogsKey', { description: `Logs of ${this.node.path}`, removalPolicy });
    const logGroup = new ProtectedLogGroup(this, 'Logs', {
      // Log groups under this prefix do not use up the account's ten resource policies for log delivery.
      logGroupName: `/aws/vendedlogs/states/suspend-${consumer.consumerName}-${this.node.addr.slice(-8)}`,
      encryptionKey: logsKey,
      removalPolicy,
    });
    this.stateMachine = new stepfunctions.StateMachine(this, 'Suspend', {
      comment: `Switches the API key of ${consumer.consumerName} off`,
      definitionBody: stepfunctions.DefinitionBody.fromChainable(this.switchOff(consumer).next(this.tell(props))),
      // API Gateway answers with the whole key, value included, which must not reach the log.
      logs: { destination: logGroup, level: stepfunctions.LogLevel.ALL, includeExecutionData: false },
      tracingEnabled: true,
    });
    // Publishing to an encrypted topic takes the right to use its key as well.
    alarmTopic.grantPublish(this.stateMachine);
    new events.Rule(this, 'Rule', {
      description: `The extraction alarm of ${consumer.consumerName}`,
      eventPattern: {
        source: ['aws.cloudwatch'],
        detailType: ['CloudWatch Alarm State Change'],
        resources: [consumer.extractionAlarm.alarmArn],
        detail: { state: { value: ['ALARM'] } },
      },
      targets: [new targets.SfnStateMachine(this.stateMachine)],
    });
  }

  private switchOff(consumer: FrontDoorConsumer): stepfunctions.TaskStateBase {
    const { partition, region } = Stack.of(this);
    const { keyId } = consumer.apiKey;
    const task = new tasks.CallAwsService(this, 'SwitchKeyOff', {
      service: 'apigateway',
      action: 'updateApiKey',
      iamAction: 'apigateway:PATCH',
      iamResources: [`arn:${partition}:apigateway:${region}::/apikeys/${keyId}`],
      parameters: {
        ApiKey: keyId,
        PatchOperations: [{ Op: 'replace', Path: '/enabled', Value: 'false' }],
      },
      resultPath: stepfunctions.JsonPath.DISCARD,
    });
    task.addRetry({ maxAttempts: 5 });
    return task;
  }

  private tell({ consumer, alarmTopic }: ConsumerSuspensionProps): tasks.SnsPublish {
    return new tasks.SnsPublish(this, 'Tell', {
      topic: alarmTopic,
      subject: 'API key switched off',
      message: stepfunctions.TaskInput.fromText(
        `The API key ${consumer.apiKey.keyId} of consumer ${consumer.consumerName} is off: it got more answers in an hour than its alarm allows. A person must switch it on again.`,
      ),
    });
  }
}
