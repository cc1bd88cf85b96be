import { Duration, Lazy, Names, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { KeyServiceGrants } from '../../keys';
import { ProtectedLogGroup } from '../../logs/protected-log-group';
import type { IEndpointMonitor } from './endpoint-monitor';
import { JudgedWindow } from './judged-window';
import type { MonitorKind } from './monitor-kind';
import type { MonitorOptions } from './monitor-options';
import { MonitorParts, type MonitorSetting } from './monitor-parts';
import type { MonitorSchedule } from './monitor-schedule';
import { METRIC_NAMESPACE, type MonitorInputs, monitoringWorkflow } from './monitoring-workflow';
import { WorkflowRole } from './workflow-role';

/** What one kind of monitor adds to every other. */
export interface ScheduledMonitorInputs extends MonitorInputs {
  readonly delayHours: number;
}

/** A processing job on a schedule, started by a state machine. */
export class ScheduledMonitor extends Construct implements IEndpointMonitor {
  public readonly monitorName: string;
  public readonly role: iam.IRole;
  public readonly reportUri: string;

  private readonly parts: MonitorParts;
  private readonly stateMachine: stepfunctions.CfnStateMachine;

  constructor(
    scope: Construct,
    kind: MonitorKind,
    setting: MonitorSetting,
    options: MonitorOptions,
    defaultSchedule: MonitorSchedule,
    queue: sqs.IQueue,
    describe: (parts: MonitorParts) => ScheduledMonitorInputs,
  ) {
    super(scope, kind.type);
    if ((options.alarms ?? []).length > 0) {
      throw new Error(
        `${this.node.path}: 'alarms' names metrics of the image, which nothing publishes here: its container has no network. Let the image count what is out of bounds as a violation; every violation raises the alarm.`,
      );
    }
    this.parts = new MonitorParts(this, kind, setting, options, defaultSchedule);
    this.monitorName = this.parts.monitorName;
    this.role = this.parts.role;
    this.reportUri = this.parts.reportUri;
    this.stateMachine = this.machine(describe(this.parts));
    this.startOnSchedule(queue);
    this.watch();
  }

  private machine(inputs: ScheduledMonitorInputs): stepfunctions.CfnStateMachine {
    const { operationsKey } = this.parts.setting;
    const name = Names.uniqueResourceName(this, { maxLength: 80, separator: '-' });
    const logs = new ProtectedLogGroup(this, 'Logs', {
      // Log groups under this prefix do not use up the account's ten resource policies for log delivery.
      logGroupName: `/aws/vendedlogs/states/${name}`,
      encryptionKey: operationsKey,
      removalPolicy: this.parts.setting.removalPolicy,
    });
    KeyServiceGrants.of(operationsKey).grantToLogDelivery();
    const role = new WorkflowRole(this, 'WorkflowRole', name, this.parts, operationsKey);
    const window = new JudgedWindow(this.parts.schedule.intervalHours, inputs.delayHours);
    const machine: stepfunctions.CfnStateMachine = new stepfunctions.CfnStateMachine(this, 'Workflow', {
      stateMachineName: name,
      stateMachineType: 'STANDARD',
      roleArn: role.roleArn,
      definitionString: Lazy.string({
        // The jobs carry the tags of the state machine: they are in no template of their own.
        produce: () =>
          Stack.of(this).toJsonString(monitoringWorkflow(this.parts, window, inputs, machine.tags.renderTags() ?? [])),
      }),
      loggingConfiguration: {
        level: 'ALL',
        includeExecutionData: true,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logs.logGroupArn } }],
      },
      tracingConfiguration: { enabled: true },
      encryptionConfiguration: {
        type: 'CUSTOMER_MANAGED_KMS_KEY',
        kmsKeyId: operationsKey.keyArn,
        kmsDataKeyReusePeriodSeconds: 300,
      },
    });
    machine.addMetadata('VolumeEncryption', this.parts.volumeEncryption.reason);
    machine.node.addDependency(role.node.findChild('DefaultPolicy'), this.role.node.findChild('DefaultPolicy'));
    return machine;
  }

  private startOnSchedule(queue: sqs.IQueue): void {
    new events.Rule(this, 'Timer', {
      description: `Starts the ${this.parts.kind.slug} monitor of endpoint ${this.parts.setting.endpoint.endpointName}`,
      schedule: events.Schedule.expression(this.parts.schedule.eventBridgeExpression),
      targets: [
        new targets.SfnStateMachine(
          stepfunctions.StateMachine.fromStateMachineArn(this, 'Machine', this.stateMachine.attrArn),
          { deadLetterQueue: queue },
        ),
      ],
    });
  }

  /** Violations, failures, and silence, which would otherwise read as no problem. */
  private watch(): void {
    const { setting, schedule, reportPrefix } = this.parts;
    const { endpointName } = setting.endpoint;
    const action = new actions.SnsAction(setting.topic);
    const period = Duration.hours(schedule.intervalHours);
    const dimensionsMap = { Endpoint: endpointName, Monitor: this.monitorName };
    const violations = new cloudwatch.Metric({
      namespace: METRIC_NAMESPACE,
      metricName: 'Violations',
      dimensionsMap,
      statistic: 'Maximum',
      period,
    }).createAlarm(this, 'Violations', {
      threshold: 0,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      // It stays as it is until the next run has judged.
      treatMissingData: cloudwatch.TreatMissingData.IGNORE,
      alarmDescription: `Violations at endpoint ${endpointName}; the report lies under ${reportPrefix}.`,
    });
    violations.addAlarmAction(action);
    violations.addOkAction(action);
    const failures = new cloudwatch.MathExpression({
      expression: 'failed + timedOut + aborted',
      label: 'Runs that did not finish',
      period: Duration.minutes(5),
      usingMetrics: {
        failed: this.executions('ExecutionsFailed', Duration.minutes(5)),
        timedOut: this.executions('ExecutionsTimedOut', Duration.minutes(5)),
        aborted: this.executions('ExecutionsAborted', Duration.minutes(5)),
      },
    }).createAlarm(this, 'Failures', {
      threshold: 0,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      alarmDescription: `A monitor of endpoint ${endpointName} did not finish: nobody has judged that traffic.`,
    });
    failures.addAlarmAction(action);
    const silence = this.executions('ExecutionsSucceeded', period).createAlarm(this, 'Silence', {
      threshold: 1,
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: schedule.intervalHours === 1 ? 3 : 2,
      // Without any data the state is unknown, which is the very case to report; a new alarm begins there and tells nobody.
      treatMissingData: cloudwatch.TreatMissingData.MISSING,
      alarmDescription: `A monitor of endpoint ${endpointName} no longer runs.`,
    });
    silence.addAlarmAction(action);
    silence.addInsufficientDataAction(action);
  }

  private executions(metricName: string, period: Duration): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/States',
      metricName,
      dimensionsMap: { StateMachineArn: this.stateMachine.attrArn },
      statistic: 'Sum',
      period,
    });
  }
}
