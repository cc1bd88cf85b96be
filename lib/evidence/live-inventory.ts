import type { Ledger } from '../../policies/ledger/ledger';
import type { LiveStack, UnmanagedAssets } from '../coverage';
import type { Evidence } from './evidence';
import { isOf, type ResourceIndex } from './resource-index';

/** The stacks of a ledger, and whether they are what is deployed. */
export function liveStacks(ledger: Ledger, evidence: Evidence): LiveStack[] {
  return ledger.templates.map((template) => {
    const stack = evidence.stacks.find((one) => isOf(one, template));
    if (!stack)
      return {
        name: template.stack,
        template: template.file,
        account: template.account,
        region: template.region ?? 'unknown',
        standing: 'not known',
        differences: ['it was not compared'],
        drift: 'not checked',
        drifted: [],
      };
    const since = stack.sha256 !== template.sha256 && stack.standing !== 'not known';
    return {
      name: template.stack,
      template: template.file,
      account: stack.account,
      region: stack.region,
      standing: since ? 'judged since' : stack.standing,
      differences: since ? ['the template has changed since the comparison; collect again'] : stack.differences,
      drift: stack.drift,
      driftCheckedAt: stack.driftCheckedAt,
      drifted: stack.resources
        .filter((resource) => resource.drift === 'modified' || resource.drift === 'deleted')
        .map(({ logicalId, drift, properties }) => ({ logicalId, drift: drift!, properties: properties ?? [] })),
    };
  });
}

/** AI resources in the account that no template of the ledger describes. */
export function unmanagedAssets(
  evidence: Evidence,
  index: ResourceIndex,
  { isAiType, aiTypes }: { isAiType: (type: string) => boolean; aiTypes: readonly string[] },
): UnmanagedAssets {
  const recorded = evidence.assets.filter((asset) => isAiType(asset.type));
  const asked = new Set(evidence.head.asked.assetTypes ?? []);
  return {
    recorded: recorded.length,
    assets: recorded
      .filter((asset) => index.of(asset.source, asset.type, asset.id) === 'elsewhere')
      .map(({ source, type, id, name, arn, stack, owner }) => {
        const { account, region } = evidence.sources[source]!;
        return { type, id, name, arn, account, region, stack, owner };
      }),
    typesNotRecorded: aiTypes.filter((type) => !asked.has(type)),
  };
}
