import { type CryptographyInventory, takeInventory } from '../../../policies/cryptography';
import { ResourceGraph } from '../../../policies/template/graph';
import { assemblyOf } from '../../support/assembly-of';

type Template = Record<string, unknown>;

/** The inventory of one template. */
export function inventoryOf(template: Template, stack: { readonly region?: string } = {}): CryptographyInventory {
  return takeInventory([new ResourceGraph(assemblyOf({ Stack: template }, { stacks: { Stack: stack } }))]);
}

/** Encryption at rest of a resource beside a key `Key`, as `place: state (detail)`, or `place: key` for a key of the template. */
export function atRestOf(type: string, properties: unknown, more: Template = {}): readonly string[] | undefined {
  const inventory = inventoryOf({
    ...more,
    Resources: {
      Key: { Type: 'AWS::KMS::Key' },
      Data: { Type: type, Properties: properties },
      ...(more['Resources'] as object),
    },
  });
  const names = inventory.subjects.map(({ logicalId, job }) => (job === undefined ? logicalId : `${logicalId}/${job}`));
  const entry = inventory.atRest.find(({ subject }) => names[subject] === 'Data');
  return entry?.places.map(({ at, state, keys, detail }) => {
    const key = keys.map((position) => names[inventory.keys[position]!.subject]).join(' or ');
    const said = state === 'key of the templates' ? key : state;
    return `${at}: ${said}${detail === undefined ? '' : ` (${detail})`}`;
  });
}

/** Connections of a resource, as `what: required`, with policy, lowest version and key exchange where they are known. */
export function inTransitOf(type: string, properties: unknown, more: Template = {}): readonly string[] {
  const inventory = inventoryOf({
    ...more,
    Resources: { Data: { Type: type, Properties: properties }, ...(more['Resources'] as object) },
  });
  return inventory.inTransit
    .filter(({ subject }) => inventory.subjects[subject]!.logicalId === 'Data')
    .map(({ what, tls, policy, byDefault, minimum, keyExchange }) =>
      [`${what}: ${tls}`, policy, byDefault && 'by default', minimum, keyExchange].filter(Boolean).join(', '),
    );
}
