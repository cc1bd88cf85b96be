import type {
  DescribeStackResourceDriftsCommandOutput,
  DescribeStacksCommandOutput,
  GetTemplateCommandOutput,
  ListStackResourcesCommandOutput,
  Stack,
} from '@aws-sdk/client-cloudformation';
import { parseTemplate } from '../../policies/template/read';
import type { RawObject } from '../../policies/template/template';
import { type ApiOptions, GivenUp, mustBeList } from './api';
import { iso } from './asked-rule';
import { type CloudFormationApi, cloudFormationApi } from './clients';
import { accountOf } from './described-rules';
import type { EvidenceProblem, EvidenceStack, EvidenceStackResource } from './evidence';
import { differences } from './template-difference';

/** A stack whose template was judged. */
export interface JudgedStack {
  /** As the ledger names it. */
  readonly name: string;
  /**
   * Name of the deployed stack.
   * @default - the same
   */
  readonly deployedAs?: string;
  readonly account?: string;
  readonly region?: string;
  readonly file: string;
  readonly sha256: string;
  readonly template: RawObject;
  /** Of a nested stack: the template and resource that deploy it. */
  readonly parent?: { readonly file: string; readonly logicalId: string };
}

/** Where to look. */
export interface StackSearch {
  readonly regions: readonly string[];
  /** Account of the credentials, when that is known. */
  readonly account?: string;
  /** Whether the stacks may be in other accounts than that of the credentials. */
  readonly elsewhere?: boolean;
  readonly options: ApiOptions;
}

/** Places of a difference that are kept. */
const MAX_DIFFERENCES = 20;

/** Compares what was judged with what is deployed, stack by stack. Only reads. */
export async function compareStacks(
  judged: readonly JudgedStack[],
  search: StackSearch,
): Promise<{ stacks: readonly EvidenceStack[]; problems: readonly EvidenceProblem[] }> {
  const comparison = new Comparison(search);
  const stacks: EvidenceStack[] = [];
  // A nested stack is found through its parent.
  for (const stack of parentsFirst(judged)) stacks.push(await comparison.compare(stack));
  comparison.close();
  return { stacks, problems: comparison.problems };
}

class Comparison {
  readonly problems: EvidenceProblem[] = [];
  private readonly apis = new Map<string, CloudFormationApi>();
  private readonly deployed = new Map<string, EvidenceStack>();

  constructor(private readonly search: StackSearch) {}

  async compare(judged: JudgedStack): Promise<EvidenceStack> {
    const region = this.regionOf(judged);
    const stack =
      region === undefined
        ? this.unknown(judged, '-', 'its region is not known: give --region')
        : await this.inRegion(judged, region);
    this.deployed.set(judged.file, stack);
    return stack;
  }

  close(): void {
    for (const { api } of this.apis.values()) api.close();
  }

  private regionOf(judged: JudgedStack): string | undefined {
    if (judged.parent) return this.deployed.get(judged.parent.file)?.region ?? judged.region;
    return judged.region ?? (this.search.regions.length === 1 ? this.search.regions[0] : undefined);
  }

  private async inRegion(judged: JudgedStack, region: string): Promise<EvidenceStack> {
    const { account } = this.search;
    if (judged.account && account && judged.account !== account)
      return this.unknown(
        judged,
        region,
        `it belongs to account ${judged.account}; the credentials are for ${account}`,
      );
    let name = judged.deployedAs ?? judged.name;
    if (judged.parent) {
      const parent = this.deployed.get(judged.parent.file);
      if (parent?.standing === 'not deployed') return this.absent(judged, region);
      const id = parent?.resources.find((resource) => resource.logicalId === judged.parent!.logicalId)?.physicalId;
      if (id === undefined) return this.unknown(judged, region, 'the stack that nests it does not name it');
      name = id;
    }
    try {
      return await this.read(judged, name, region);
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
      if (error.reason === 'not found') return this.absent(judged, region);
      this.problems.push(error.problem({ account: judged.account, region }));
      return this.unknown(judged, region, `${error.operation}: ${error.reason}`);
    }
  }

  private async read(judged: JudgedStack, StackName: string, region: string): Promise<EvidenceStack> {
    const { sdk, api } = await this.api(region);
    const { Stacks } = await api.call<DescribeStacksCommandOutput>(
      'DescribeStacks',
      () => new sdk.DescribeStacksCommand({ StackName }),
      (answer) => mustBeList('DescribeStacks', 'Stacks', answer.Stacks),
    );
    const stack = Stacks![0];
    // A stack in review has a name and nothing else.
    if (!stack || stack.StackStatus === 'REVIEW_IN_PROGRESS' || stack.StackStatus === 'DELETE_COMPLETE')
      return this.absent(judged, region);
    const { TemplateBody } = await api.call<GetTemplateCommandOutput>(
      'GetTemplate',
      () => new sdk.GetTemplateCommand({ StackName, TemplateStage: 'Original' }),
      () => {},
    );
    const drifted = await this.drifts(stack, StackName, region);
    const places = this.differences(judged, TemplateBody);
    return {
      name: judged.name,
      id: stack.StackId,
      template: judged.file,
      sha256: judged.sha256,
      account: accountOf(stack.StackId) ?? judged.account,
      region,
      standing: places === undefined ? 'not known' : places.length === 0 ? 'deployed' : 'differs',
      differences: places === undefined ? ['the deployed template cannot be read'] : places.slice(0, MAX_DIFFERENCES),
      drift: driftOf(stack.DriftInformation?.StackDriftStatus),
      driftCheckedAt: iso(stack.DriftInformation?.LastCheckTimestamp),
      resources: await this.resources(StackName, region, drifted),
    };
  }

  private differences(judged: JudgedStack, body: string | undefined): string[] | undefined {
    if (!body) return undefined;
    try {
      return differences(judged.template, parseTemplate(judged.file, body));
    } catch {
      return undefined;
    }
  }

  private async resources(
    StackName: string,
    region: string,
    drifted: ReadonlyMap<string, readonly string[]>,
  ): Promise<EvidenceStackResource[]> {
    const { sdk, api } = await this.api(region);
    const resources: EvidenceStackResource[] = [];
    for await (const page of api.pages<ListStackResourcesCommandOutput>(
      'ListStackResources',
      (NextToken) => new sdk.ListStackResourcesCommand({ StackName, NextToken }),
      (answer) => mustBeList('ListStackResources', 'StackResourceSummaries', answer.StackResourceSummaries),
    ))
      for (const resource of page.StackResourceSummaries!) {
        if (!resource.LogicalResourceId || !resource.ResourceType) continue;
        const status = resource.DriftInformation?.StackResourceDriftStatus;
        resources.push({
          logicalId: resource.LogicalResourceId,
          type: resource.ResourceType,
          physicalId: resource.PhysicalResourceId,
          drift: status ? resourceDriftOf(status) : undefined,
          properties: drifted.get(resource.LogicalResourceId),
        });
      }
    return resources.sort((a, b) => (a.logicalId < b.logicalId ? -1 : 1));
  }

  /** Properties that the last drift detection found changed. Detection itself is not started: it would be a write. */
  private async drifts(stack: Stack, StackName: string, region: string): Promise<Map<string, readonly string[]>> {
    const byLogicalId = new Map<string, readonly string[]>();
    if (stack.DriftInformation?.StackDriftStatus !== 'DRIFTED') return byLogicalId;
    const { sdk, api } = await this.api(region);
    for await (const page of api.pages<DescribeStackResourceDriftsCommandOutput>(
      'DescribeStackResourceDrifts',
      (NextToken) =>
        new sdk.DescribeStackResourceDriftsCommand({
          StackName,
          StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'],
          NextToken,
        }),
      (answer) => mustBeList('DescribeStackResourceDrifts', 'StackResourceDrifts', answer.StackResourceDrifts),
    ))
      for (const drift of page.StackResourceDrifts!)
        if (drift.LogicalResourceId)
          byLogicalId.set(
            drift.LogicalResourceId,
            (drift.PropertyDifferences ?? [])
              .map((difference) => difference.PropertyPath ?? '')
              .filter((path) => path !== '')
              .sort()
              .slice(0, MAX_DIFFERENCES),
          );
    return byLogicalId;
  }

  private async api(region: string): Promise<CloudFormationApi> {
    let api = this.apis.get(region);
    if (!api) {
      api = await cloudFormationApi(region, this.search.options);
      this.apis.set(region, api);
    }
    return api;
  }

  private absent(judged: JudgedStack, region: string): EvidenceStack {
    // A stack that is not here may be where it belongs.
    const here = judged.account !== undefined && judged.account === this.search.account;
    if (!here && (this.search.elsewhere || (judged.account !== undefined && this.search.account === undefined)))
      return this.unknown(judged, region, 'it is not in the account of the credentials, and may be in another one');
    return this.without(judged, region, 'not deployed', []);
  }

  private unknown(judged: JudgedStack, region: string, why: string): EvidenceStack {
    return this.without(judged, region, 'not known', [why]);
  }

  private without(
    judged: JudgedStack,
    region: string,
    standing: EvidenceStack['standing'],
    why: readonly string[],
  ): EvidenceStack {
    return {
      name: judged.name,
      template: judged.file,
      sha256: judged.sha256,
      account: judged.account ?? this.search.account,
      region,
      standing,
      differences: why,
      drift: 'not checked',
      resources: [],
    };
  }
}

function driftOf(status: string | undefined): EvidenceStack['drift'] {
  return status === 'IN_SYNC' ? 'in sync' : status === 'DRIFTED' ? 'drifted' : 'not checked';
}

function resourceDriftOf(status: string): EvidenceStackResource['drift'] {
  return status === 'IN_SYNC'
    ? 'in sync'
    : status === 'MODIFIED'
      ? 'modified'
      : status === 'DELETED'
        ? 'deleted'
        : 'not checked';
}

function parentsFirst(judged: readonly JudgedStack[]): JudgedStack[] {
  const byFile = new Map(judged.map((stack) => [stack.file, stack]));
  const depth = (stack: JudgedStack, guard = 0): number => {
    const parent = stack.parent && guard < 20 ? byFile.get(stack.parent.file) : undefined;
    return parent ? 1 + depth(parent, guard + 1) : 0;
  };
  return judged
    .map((stack) => ({ stack, depth: depth(stack) }))
    .sort((a, b) => a.depth - b.depth || (a.stack.file < b.stack.file ? -1 : 1))
    .map(({ stack }) => stack);
}
