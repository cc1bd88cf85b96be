import type { EvidenceQuestion } from './evidence';

/** An IAM policy. */
export interface AccessPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Sid: string;
    readonly Effect: 'Allow';
    readonly Action: readonly string[];
    readonly Resource: readonly string[];
  }[];
}

/**
 * The least that the caller needs in order to ask a question: read-only, limited to resources where AWS lets it be.
 *
 * @param stacks names of the stacks that are compared
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html
 */
export function accessPolicy(question: EvidenceQuestion, stacks: readonly string[] = []): AccessPolicy {
  const arns = (service: string, resource: string): string[] =>
    (question.regions.length > 0 ? question.regions : ['*']).map(
      (region) => `arn:${partitionOf(region)}:${service}:${region}:*:${resource}`,
    );
  const statement = (Sid: string, Action: string[], Resource: string[]) =>
    ({ Sid, Effect: 'Allow', Action, Resource }) as const;
  const aggregated = question.by === 'aggregator';
  const statements = aggregated
    ? [
        statement(
          'ReadAggregatedResults',
          [
            'config:DescribeConfigurationAggregatorSourcesStatus',
            'config:DescribeAggregateComplianceByConfigRules',
            'config:GetAggregateComplianceDetailsByConfigRule',
            ...(question.inventory ? ['config:SelectAggregateResourceConfig'] : []),
          ],
          // An aggregator's ARN ends in an id, not in its name.
          arns('config', 'config-aggregator/*'),
        ),
      ]
    : [
        statement(
          'ReadRules',
          [
            'config:DescribeConfigRules',
            'config:DescribeConfigRuleEvaluationStatus',
            ...(question.by === 'rules' ? ['config:DescribeComplianceByConfigRule'] : []),
            ...(question.inventory ? ['config:SelectResourceConfig'] : []),
          ],
          // AWS takes no resource for these.
          ['*'],
        ),
        statement(
          'ReadRecorder',
          ['config:DescribeConfigurationRecorders', 'config:DescribeConfigurationRecorderStatus'],
          // Recorders that AWS has not put under resource-level permissions are asked for as `*`.
          ['*'],
        ),
        question.by === 'rules'
          ? statement('ReadResults', ['config:GetComplianceDetailsByConfigRule'], arns('config', 'config-rule/*'))
          : statement(
              'ReadResults',
              ['config:DescribeConformancePackCompliance', 'config:GetConformancePackComplianceDetails'],
              question.names.flatMap((name) => arns('config', `conformance-pack/${name}/*`)),
            ),
      ];
  if (question.stacks && stacks.length > 0)
    statements.push(
      statement(
        'CompareStacks',
        [
          'cloudformation:DescribeStacks',
          'cloudformation:GetTemplate',
          'cloudformation:ListStackResources',
          'cloudformation:DescribeStackResourceDrifts',
        ],
        // Nested stacks are named after their parents.
        [...new Set(stacks)]
          .sort()
          .flatMap((name) => [
            ...arns('cloudformation', `stack/${name}/*`),
            ...arns('cloudformation', `stack/${name}-*/*`),
          ]),
      ),
    );
  return { Version: '2012-10-17', Statement: statements };
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}
