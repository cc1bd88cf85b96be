import type { ResourceGraph } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { Reference, Text, textOf, Unknown } from '../../template/value';
import { type Node, ResourceView } from '../../template/view';

/** Registries that serve images to everybody. */
const PUBLIC_REGISTRY =
  /^(public\.ecr\.aws|docker\.io|[a-z0-9-]+\.docker\.(io|com)|quay\.io|ghcr\.io|gcr\.io|[a-z]+\.gcr\.io|registry\.k8s\.io|mcr\.microsoft\.com|nvcr\.io|public\.[a-z0-9.-]+)$/i;

/** Host of an Amazon ECR registry; the account, or the hole in its place, is the group. */
const ECR_HOST = /^(.+)\.dkr[.-]ecr(?:-fips)?\./;

/** Tag that CDK gives to an image it builds: a hash of its sources, in a repository that the bootstrap makes. */
const CDK_ASSET = /container-assets-[^@/]*:[0-9a-f]{64}$/;

/**
 * Whether an image is named by its digest, so that what runs is what was checked.
 * A tag can be moved to another image at any time.
 */
export function namedByDigest(place: Node): Outcome {
  const at = place.pathOf();
  const value = place.get();
  const text = textOf(value);
  if (text === undefined || text.trim() === '') return fail(at, value, 'no image is named');
  // What stands behind an @ is a digest, whoever provides it.
  if (/@sha256:.|@\$\{/.test(text)) return pass(at, value);
  if (value instanceof Unknown) return unknown(value.reason, at);
  if (CDK_ASSET.test(text)) return unknown('whether the asset repository refuses to move its tags', at);
  if (value instanceof Reference && value.target.type !== 'AWS::ECR::Repository')
    return unknown(`what ${value.target.logicalId} gives as the image`, at);
  const last = value instanceof Text ? value.parts[value.parts.length - 1] : undefined;
  const tag = /:([^/:]*)$/.exec(text)?.[1];
  if (last instanceof Unknown && tag === undefined) return unknown(last.reason, at);
  if (tag === undefined) return fail(at, value, 'the image has no tag, which means latest');
  return fail(at, value, tag === 'latest' ? 'the tag is latest' : 'a tag can be moved to another image');
}

/**
 * Whether an image comes from a registry that is trusted: the own account's, one of the given accounts, or, where
 * none are given, any private one.
 */
export function fromTrustedRegistry(place: Node, graph: ResourceGraph, trustedAccounts: readonly string[]): Outcome {
  const at = place.pathOf();
  const value = place.get();
  const text = textOf(value);
  if (text === undefined || text.trim() === '') return fail(at, value, 'no image is named');
  if (graph.find(value, 'AWS::ECR::Repository') instanceof ResourceView) return pass(at, value);
  const host = /^([^/]+)\//.exec(text)?.[1];
  const account = host === undefined ? undefined : ECR_HOST.exec(host)?.[1];
  if (account !== undefined) {
    if (account === '${AWS::AccountId}' || account === place.resource.template.stack.account) return pass(at, value);
    if (trustedAccounts.length === 0 || trustedAccounts.includes(account)) return pass(at, value);
    return account.includes('${') ? unknown(account, at) : fail(at, value, `account ${account} is not a trusted one`);
  }
  if (value instanceof Unknown) return unknown(value.reason, at);
  if (host === undefined || host.includes('${'))
    return text.includes('${') ? unknown(text, at) : fail(at, value, 'Docker Hub is public');
  if (PUBLIC_REGISTRY.test(host)) return fail(at, value, `${host} is public`);
  if (!/[.:]/.test(host)) return fail(at, value, 'Docker Hub is public');
  if (trustedAccounts.length > 0) return fail(at, value, `${host} is no registry of a trusted account`);
  return unknown(`whether ${host} is private`, at);
}
