import type { ResourceGraph } from '../template/graph';
import { isUndecided, Reference, textOf, type Value } from '../template/value';
import type { AddressBook } from './address-book';
import { type Span, spanOf } from './span';

/**
 * The service whose addresses a prefix list of AWS holds, where a custom resource of the assembly looks the list up by
 * its name; no CloudFormation attribute returns it.
 */
export function managedListService(list: Value, graph: ResourceGraph): string | undefined {
  if (!(list instanceof Reference) || list.target.type === 'AWS::EC2::PrefixList') return undefined;
  const call = textOf(graph.view(list.target).get('Create')) ?? '';
  if (!/ManagedPrefixLists|PrefixLists/i.test(call)) return undefined;
  return /com\.amazonaws\.[^."]+\.(s3|dynamodb|s3express|vpc-lattice|ipv6\.vpc-lattice)"/.exec(call)?.[1];
}

/** The blocks of a prefix list of the assembly; `undefined` when the list is not in it or not written out. */
export function prefixListSpans(list: Value, graph: ResourceGraph, book: AddressBook): Span[] | undefined {
  if (!(list instanceof Reference) || list.target.type !== 'AWS::EC2::PrefixList') return undefined;
  const view = graph.view(list.target);
  const family = view.get('AddressFamily');
  if (isUndecided(family)) return undefined;
  if (textOf(family)?.toLowerCase() === 'ipv6') return [];
  return view.items('Entries')?.map((entry) => spanOf(entry.get('Cidr'), book.spans));
}
