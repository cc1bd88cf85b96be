import type * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import { NETWORK_ACTIVITY_SOURCES } from './ai-event-types';

type Selector = cloudtrail.CfnTrail.AdvancedEventSelectorProperty;
type Field = cloudtrail.CfnTrail.AdvancedFieldSelectorProperty;

/** What a trail is to record. */
export interface RecordedEvents {
  /** Whether management events, reads and writes, are recorded. */
  readonly management: boolean;

  /** ARNs of the buckets whose object events are recorded; nothing means all buckets. */
  readonly dataBucketArns?: string[];

  /** ARN of the bucket that the trail itself writes to. */
  readonly archiveBucketArn: string;

  /** Resource types whose data events are recorded. */
  readonly resourceTypes: readonly string[];
}

/** The event selectors of a trail. Each resource type needs a selector of its own. */
export function eventSelectors(events: RecordedEvents): Selector[] {
  const archive = `${events.archiveBucketArn}/`;
  return [
    ...(events.management ? [selector('Management events', [equal('eventCategory', 'Management')])] : []),
    dataEvents('Objects of buckets with AI data', 'AWS::S3::Object', [
      events.dataBucketArns
        ? { field: 'resources.ARN', startsWith: events.dataBucketArns.map((arn) => `${arn}/`) }
        : { field: 'resources.ARN', notStartsWith: [archive] },
    ]),
    // Deliveries of the trail would record themselves without end; every other touch of the archive is evidence.
    dataEvents('Objects of the log archive', 'AWS::S3::Object', [
      { field: 'resources.ARN', startsWith: [archive] },
      { field: 'eventName', notEquals: ['PutObject'] },
    ]),
    ...events.resourceTypes.map((type) => dataEvents(type.replace(/^AWS::/, '').replace('::', ' '), type)),
    ...NETWORK_ACTIVITY_SOURCES.map((source) =>
      selector(`Denied at an endpoint: ${source}`, [
        equal('eventCategory', 'NetworkActivity'),
        equal('eventSource', source),
        equal('errorCode', 'VpceAccessDenied'),
      ]),
    ),
  ];
}

function dataEvents(name: string, resourceType: string, more: Field[] = []): Selector {
  return selector(name, [equal('eventCategory', 'Data'), equal('resources.type', resourceType), ...more]);
}

function selector(name: string, fieldSelectors: Field[]): Selector {
  return { name, fieldSelectors };
}

function equal(field: string, value: string): Field {
  return { field, equalTo: [value] };
}
