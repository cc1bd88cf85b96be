import { ApiError } from './config-operations';
import type { DeployedAccount, DeployedStack } from './deployed-account';

/** The operations of CloudFormation that a read-only comparison may use, each as the XML inside its result. */
export const CLOUDFORMATION_OPERATIONS: Readonly<
  Record<string, (input: URLSearchParams, account: DeployedAccount, now: Date) => string>
> = {
  DescribeStacks: (input, account, now) => {
    const stack = named(input, account);
    const drifted = driftOf(account, stack).size > 0;
    return `<Stacks><member><StackName>${stack.name}</StackName><StackId>${stack.id}</StackId>
      <CreationTime>${now.toISOString()}</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>
      <DriftInformation><StackDriftStatus>${drifted ? 'DRIFTED' : 'IN_SYNC'}</StackDriftStatus>
      <LastCheckTimestamp>${now.toISOString()}</LastCheckTimestamp></DriftInformation></member></Stacks>`;
  },
  GetTemplate: (input, account) => `<TemplateBody>${escaped(named(input, account).body)}</TemplateBody>`,
  ListStackResources: (input, account, now) => {
    const stack = named(input, account);
    const drift = driftOf(account, stack);
    const rows = Object.entries(stack.template.Resources).map(([logicalId, { Type }]) => {
      const resource = account.resources.find((one) => one.stack === stack.name && one.logicalId === logicalId);
      return `<member><LogicalResourceId>${logicalId}</LogicalResourceId>
        <PhysicalResourceId>${escaped(resource?.physicalId ?? 'gone')}</PhysicalResourceId>
        <ResourceType>${Type}</ResourceType><LastUpdatedTimestamp>${now.toISOString()}</LastUpdatedTimestamp>
        <ResourceStatus>CREATE_COMPLETE</ResourceStatus><DriftInformation>
        <StackResourceDriftStatus>${drift.get(logicalId)?.status ?? 'IN_SYNC'}</StackResourceDriftStatus>
        </DriftInformation></member>`;
    });
    return `<StackResourceSummaries>${rows.join('')}</StackResourceSummaries>`;
  },
  DescribeStackResourceDrifts: (input, account, now) => {
    const stack = named(input, account);
    const rows = [...driftOf(account, stack)].map(
      ([logicalId, { status, paths }]) => `<member><StackId>${stack.id}</StackId>
        <LogicalResourceId>${logicalId}</LogicalResourceId>
        <ResourceType>${stack.template.Resources[logicalId]!.Type}</ResourceType>
        <StackResourceDriftStatus>${status}</StackResourceDriftStatus><Timestamp>${now.toISOString()}</Timestamp>
        <PropertyDifferences>${paths
          .map(
            (path) => `<member><PropertyPath>${path}</PropertyPath><ExpectedValue>-</ExpectedValue>
              <ActualValue>-</ActualValue><DifferenceType>NOT_EQUAL</DifferenceType></member>`,
          )
          .join('')}</PropertyDifferences></member>`,
    );
    return `<StackResourceDrifts>${rows.join('')}</StackResourceDrifts>`;
  },
};

function named(input: URLSearchParams, account: DeployedAccount): DeployedStack {
  const name = input.get('StackName') ?? '';
  const stack = account.stacks.find((one) => one.name === name || one.id === name);
  if (!stack) throw new ApiError('ValidationError', `Stack with id ${name} does not exist`);
  return stack;
}

function driftOf(account: DeployedAccount, stack: DeployedStack): Map<string, { status: string; paths: string[] }> {
  const drift = new Map<string, { status: string; paths: string[] }>();
  for (const logicalId of Object.keys(stack.template.Resources)) {
    const key = `${stack.name} ${logicalId}`;
    if (account.removed.has(key)) drift.set(logicalId, { status: 'DELETED', paths: [] });
    else if (account.changed.has(key))
      drift.set(logicalId, { status: 'MODIFIED', paths: [...account.changed.get(key)!].sort() });
  }
  return drift;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
