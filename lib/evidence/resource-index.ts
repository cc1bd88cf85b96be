import type { Ledger } from '../../policies/ledger/ledger';
import { configType, isGlobal } from './config-types';
import type { Evidence, EvidenceAsset, EvidenceSource, EvidenceStack } from './evidence';
import { formsOf } from './resource-names';

/** Which resource of the ledger something in the account is. */
export type Match = { readonly resource: number } | 'ambiguous' | 'elsewhere';

/**
 * Ties what an account calls its resources to the resources of a ledger: by the physical ids of deployed stacks, else by
 * the stack and logical id that CloudFormation tags resources with. Where both ways lead to several resources, the
 * answer is that, and not one of them.
 */
export class ResourceIndex {
  private readonly byPhysicalId = new Map<string, Set<number>>();
  private readonly byTag = new Map<string, number[]>();
  private readonly assets = new Map<string, EvidenceAsset>();
  private readonly deployedIn = new Map<number, Set<string>>();
  private readonly matched = new Map<string, Match>();

  constructor(
    private readonly ledger: Ledger,
    private readonly evidence: Evidence,
  ) {
    ledger.resources.forEach((resource, position) => {
      const { stack } = ledger.templates[resource.template]!;
      this.tag(stack, resource.logicalId, position);
    });
    for (const stack of evidence.stacks) this.readStack(stack);
    for (const asset of evidence.assets)
      this.assets.set(placeKey(evidence.sources[asset.source]!, asset.type, asset.id), asset);
  }

  /** The resource that a result is about. */
  of(position: number, type: string, id: string): Match {
    const source = this.evidence.sources[position]!;
    const key = placeKey(source, type, id);
    let match = this.matched.get(key);
    if (match === undefined) {
      match = this.find(source, type, id);
      this.matched.set(key, match);
    }
    return match;
  }

  /** Whether the stack of a resource may be in this account and region. */
  inPlace(source: EvidenceSource, resource: number): boolean {
    const { template, type } = this.ledger.resources[resource]!;
    const { account, region } = this.ledger.templates[template]!;
    return (
      (account === undefined || account === source.account) &&
      (region === undefined || region === source.region || isGlobal(type))
    );
  }

  /** Where stacks have deployed a resource: one template may be in several accounts and regions. */
  placesOf(resource: number): ReadonlySet<string> {
    return this.deployedIn.get(resource) ?? NOWHERE;
  }

  private find(source: EvidenceSource, type: string, id: string): Match {
    const asset = this.assets.get(placeKey(source, type, id));
    const names = [id, asset?.arn, asset?.name].filter((name) => name !== undefined);
    // The id that AWS Config gives comes first: a name alone may be shared by others.
    for (const name of names) {
      const found = new Set<number>();
      for (const form of formsOf(name, type))
        for (const resource of this.byPhysicalId.get(placeKey(source, type, form)) ?? []) found.add(resource);
      if (found.size > 0) return one([...found]);
    }
    if (asset?.stack !== undefined && asset.logicalId !== undefined) {
      const tagged = (this.byTag.get(`${asset.stack} ${asset.logicalId}`) ?? []).filter(
        (resource) => this.inPlace(source, resource) && configType(this.ledger.resources[resource]!.type) === type,
      );
      if (tagged.length > 0) return one(tagged);
    }
    return 'elsewhere';
  }

  private tag(stack: string, logicalId: string, position: number): void {
    const key = `${stack} ${logicalId}`;
    const list = this.byTag.get(key);
    if (list) list.push(position);
    else this.byTag.set(key, [position]);
  }

  private readStack(stack: EvidenceStack): void {
    if (stack.account === undefined) return;
    const templates = this.ledger.templates.flatMap((template, position) => (isOf(stack, template) ? [position] : []));
    // A stack that two templates claim ties its resources to neither.
    if (templates.length !== 1) return;
    const byLogicalId = new Map<string, number>();
    this.ledger.resources.forEach((resource, position) => {
      if (resource.template === templates[0]) byLogicalId.set(resource.logicalId, position);
    });
    // The name in tags is that of the deployed stack, which a nested one only gets there.
    const deployedAs = stack.id?.split('/')[1];
    if (deployedAs !== undefined && deployedAs !== stack.name)
      for (const [logicalId, position] of byLogicalId) this.tag(deployedAs, logicalId, position);
    for (const { logicalId, type, physicalId } of stack.resources) {
      const position = byLogicalId.get(logicalId);
      const recorded = configType(type);
      if (position === undefined || physicalId === undefined || recorded === undefined) continue;
      // Another type under the same logical id is another resource.
      if (this.ledger.resources[position]!.type !== type) continue;
      const places = this.deployedIn.get(position);
      const place = placeName({ account: stack.account, region: stack.region }, type);
      if (places) places.add(place);
      else this.deployedIn.set(position, new Set([place]));
      for (const form of formsOf(physicalId, recorded)) {
        const key = placeKey({ account: stack.account, region: stack.region }, recorded, form);
        const known = this.byPhysicalId.get(key);
        if (known) known.add(position);
        else this.byPhysicalId.set(key, new Set([position]));
      }
    }
  }
}

/** Whether an evidence stack is the deployment of a template. */
export function isOf(
  stack: EvidenceStack,
  template: { readonly stack: string; readonly file: string; readonly account?: string; readonly region?: string },
): boolean {
  return (
    stack.name === template.stack &&
    (template.account === undefined || stack.account === undefined || template.account === stack.account) &&
    (template.region === undefined || template.region === stack.region)
  );
}

const NOWHERE: ReadonlySet<string> = new Set();

/** An account and region, for people; an account alone for what belongs to no region. */
export function placeName({ account, region }: { account: string; region: string }, type: string): string {
  return isGlobal(type) ? `account ${account}` : `account ${account} in ${region}`;
}

function one(found: readonly number[]): Match {
  return found.length === 1 ? { resource: found[0]! } : 'ambiguous';
}

function placeKey({ account, region }: { account: string; region: string }, type: string, form: string): string {
  return `${account} ${isGlobal(type) ? '' : region} ${type} ${form}`;
}
