/** Types that AWS Config calls otherwise than CloudFormation. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'AWS::IAM::Policy',
  'AWS::OpenSearchService::Domain': 'AWS::OpenSearch::Domain',
};

/** Types that only CloudFormation knows, and whose name AWS Config uses for something else. */
const NOT_RECORDED: ReadonlySet<string> = new Set(['AWS::IAM::Policy']);

/** What AWS Config calls a CloudFormation type; nothing for types that it cannot name. */
export function configType(type: string): string | undefined {
  return NOT_RECORDED.has(type) ? undefined : (OTHERWISE[type] ?? type);
}

/** The type of results that are about the account as a whole. */
export const ACCOUNT_TYPE = 'AWS::::Account';

/** Whether resources of a type belong to no region: AWS Config records them in one, and stacks make them in any. */
export function isGlobal(type: string): boolean {
  return type.startsWith('AWS::IAM::') || type.startsWith('AWS::CloudFront::') || type === 'AWS::Route53::HostedZone';
}
