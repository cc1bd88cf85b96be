import type * as events from 'aws-cdk-lib/aws-events';

/** Events of one kind that people must hear of. */
export interface GovernedEvents {
  /** Id of the rule. */
  readonly id: string;

  /** What has happened, in one sentence. */
  readonly description: string;

  /** Which events. */
  readonly pattern: events.EventPattern;
}

/**
 * What happens to models and endpoints.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html
 */
export const MODEL_EVENTS: readonly GovernedEvents[] = [
  {
    id: 'ModelPackages',
    description: 'A model was registered, approved or rejected',
    pattern: { source: ['aws.sagemaker'], detailType: ['SageMaker Model Package State Change'] },
  },
  {
    id: 'ModelCards',
    description: 'The status of a model card has changed',
    pattern: { source: ['aws.sagemaker'], detailType: ['SageMaker Model Card State Change'] },
  },
  {
    id: 'Endpoints',
    description: 'An endpoint was made, changed, rolled back or deleted, or it failed',
    pattern: {
      source: ['aws.sagemaker'],
      detailType: ['SageMaker Endpoint State Change', 'SageMaker Endpoint Deployment State Change'],
    },
  },
  {
    id: 'Monitors',
    description: 'A monitoring job found violations',
    pattern: {
      source: ['aws.sagemaker'],
      detailType: ['SageMaker Processing Job State Change'],
      detail: { ExitMessage: [{ prefix: 'CompletedWithViolations' }] },
    },
  },
  {
    id: 'Pipelines',
    description: 'A pipeline has failed',
    pattern: {
      source: ['aws.sagemaker'],
      detailType: ['SageMaker Model Building Pipeline Execution Status Change'],
      detail: { currentPipelineExecutionStatus: ['Failed'] },
    },
  },
];

/**
 * What detectors find. Low severities are left to their consoles: people who get all of them read none.
 *
 * Sources: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html,
 * https://docs.aws.amazon.com/macie/latest/user/findings-publish-event-schemas.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html,
 * https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html
 */
export const FINDING_EVENTS: readonly GovernedEvents[] = [
  {
    id: 'GuardDuty',
    description: 'GuardDuty has found a threat of medium severity or higher',
    pattern: {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Finding'],
      detail: { severity: [{ numeric: ['>=', 4] }] },
    },
  },
  {
    id: 'Macie',
    description: 'Macie has found sensitive data, or a bucket that is open',
    pattern: { source: ['aws.macie'], detailType: ['Macie Finding'] },
  },
  {
    id: 'AccessAnalyzer',
    description: 'Somebody outside the account may reach a resource',
    pattern: {
      source: ['aws.access-analyzer'],
      detailType: ['Access Analyzer Finding'],
      detail: { status: ['ACTIVE'] },
    },
  },
  {
    id: 'Inspector',
    description: 'Inspector has found a vulnerability of high severity or higher',
    pattern: {
      source: ['aws.inspector2'],
      detailType: ['Inspector2 Finding'],
      detail: { severity: ['HIGH', 'CRITICAL'], status: ['ACTIVE'] },
    },
  },
];
