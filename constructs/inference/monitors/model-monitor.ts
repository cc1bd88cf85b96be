import { createHash } from 'node:crypto';
import { type CfnResource, Lazy, Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import type { IEndpointMonitor } from './endpoint-monitor';
import { addMetricAlarms } from './metric-alarm';
import type { MonitorKind } from './monitor-kind';
import type { MonitorOptions } from './monitor-options';
import { MonitorParts, type MonitorSetting } from './monitor-parts';
import type { MonitorSchedule } from './monitor-schedule';

/** A job definition of any kind. */
type JobDefinition = CfnResource & { jobDefinitionName?: string };

/** A job definition and its schedule in SageMaker Model Monitor. */
export class ModelMonitor extends Construct implements IEndpointMonitor {
  public readonly monitorName: string;
  public readonly role: iam.IRole;
  public readonly reportUri: string;

  constructor(
    scope: Construct,
    kind: MonitorKind,
    setting: MonitorSetting,
    options: MonitorOptions,
    defaultSchedule: MonitorSchedule,
    define: (scope: Construct, parts: MonitorParts) => JobDefinition,
  ) {
    super(scope, kind.type);
    const parts = new MonitorParts(this, kind, setting, options, defaultSchedule);
    this.monitorName = parts.monitorName;
    this.role = parts.role;
    this.reportUri = parts.reportUri;
    this.schedule(define(this, parts), parts);
    const source = {
      namespace: kind.namespace,
      endpointName: setting.endpoint.endpointName,
      scheduleName: this.monitorName,
      intervalHours: parts.schedule.intervalHours,
      topic: setting.topic,
    };
    for (const alarm of options.alarms ?? []) addMetricAlarms(this, source, alarm);
  }

  /**
   * Names the definition after its content, and schedules it.
   *
   * A definition cannot be changed, only replaced, and two of one name cannot exist. SageMaker wants the schedule to name
   * it, while `Ref` gives its ARN.
   */
  private schedule(definition: JobDefinition, parts: MonitorParts): void {
    const name = Lazy.string({ produce: () => `${this.monitorName.slice(0, 50)}-${fingerprint(definition)}` });
    definition.jobDefinitionName = name;
    definition.addMetadata('VolumeEncryption', parts.volumeEncryption.reason);
    // The definition refers to the role, not to what the role may do.
    definition.node.addDependency(parts.role.node.findChild('DefaultPolicy'));
    const schedule = new sagemaker.CfnMonitoringSchedule(this, 'Schedule', {
      monitoringScheduleName: this.monitorName,
      endpointName: parts.setting.endpoint.endpointName,
      monitoringScheduleConfig: {
        monitoringType: parts.kind.type,
        monitoringJobDefinitionName: name,
        scheduleConfig: { scheduleExpression: parts.schedule.expression },
      },
    });
    schedule.node.addDependency(definition, parts.setting.endpoint);
  }
}

function fingerprint(definition: JobDefinition): string {
  const {
    jobDefinitionName: _name,
    tags: _tags,
    ...content
  } = (definition as unknown as { readonly cfnProperties: { [name: string]: unknown } }).cfnProperties;
  return createHash('sha256')
    .update(JSON.stringify(Stack.of(definition).resolve(content)))
    .digest('hex')
    .slice(0, 12);
}
