import { createHash } from 'node:crypto';
import {
  type Algorithm,
  algorithmOf,
  type CryptographyInventory,
  type InTransitEntry,
  type KeyEntry,
  type SigningEntry,
  type Stated,
} from '../../policies/cryptography';
import type { CoverageReport } from '../coverage';
import { rotationOfKey, statedText, subjectName } from './cryptography-words';
import type { ReportFile } from './renderer';
import type { ReportFacts } from './report-facts';

/** Names of the properties that the bill adds to those of CycloneDX. */
const PREFIX = 'cdk-aims';

/**
 * `cryptography.cdx.json`: the inventory as a cryptographic bill of materials of CycloneDX 1.6. Keys, algorithms,
 * certificates and TLS policies are components, resources are services that depend on them.
 *
 * The same input gives the same bytes: it carries no time, and its serial number is derived from what it holds.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function cbom(report: CoverageReport, facts: ReportFacts): readonly ReportFile[] {
  return [{ name: 'cryptography.cdx.json', pieces: pieces(report, facts) }];
}

const NOTHING: CryptographyInventory = { subjects: [], keys: [], atRest: [], inTransit: [], signing: [] };

function* pieces(report: CoverageReport, facts: ReportFacts): Generator<string> {
  const bill = new Bill(facts.cryptography ?? NOTHING).content(report, facts);
  const { bomFormat, specVersion, ...rest } = bill;
  yield `${JSON.stringify({ bomFormat, specVersion, serialNumber: serialNumber(bill), ...rest }, undefined, 1)}\n`;
}

/** A UUID of version 8, which RFC 9562 leaves to the maker: here the digest of the content. */
function serialNumber(content: object): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const variant = ((Number.parseInt(digest[16]!, 16) & 0x3) | 0x8).toString(16);
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

interface Property {
  readonly name: string;
  readonly value: string;
}

interface Component {
  readonly type: 'cryptographic-asset';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly cryptoProperties: object;
  readonly properties?: readonly Property[];
}

class Bill {
  /** Components by reference, in the order in which they are first named. */
  private readonly components = new Map<string, Component>();
  private readonly services = new Map<number, { readonly properties: Property[]; readonly dependsOn: Set<string> }>();
  private readonly dependencies = new Map<string, Set<string>>();
  private readonly protocols = new Map<string, string>();
  private readonly otherKeys = new Map<string, string>();

  constructor(private readonly inventory: CryptographyInventory) {
    for (const [position, key] of inventory.keys.entries()) this.key(position, key);
    for (const [position, entry] of inventory.signing.entries()) this.signing(position, entry);
    this.atRest();
    for (const entry of inventory.inTransit) this.connection(entry);
  }

  content({ disclaimer }: CoverageReport, { run, inputs }: ReportFacts) {
    const services = [...this.services];
    return {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        lifecycles: [{ phase: 'design' }],
        ...(run ? { tools: { components: [{ type: 'application', name: run.tool, version: run.version }] } } : {}),
        component: { type: 'application', 'bom-ref': 'templates', name: inputs.join(', ') || 'templates' },
        properties: [property('note', disclaimer)],
      },
      components: [...this.components.values()],
      services: services.map(([subject, { properties }]) => ({
        'bom-ref': serviceRef(subject),
        group: this.inventory.subjects[subject]!.type,
        name: subjectName(this.inventory.subjects[subject]!),
        properties: [...this.origin(subject), ...properties],
      })),
      dependencies: [
        { ref: 'templates', dependsOn: services.map(([subject]) => serviceRef(subject)) },
        ...services.map(([subject, { dependsOn }]) => ({ ref: serviceRef(subject), dependsOn: [...dependsOn] })),
        ...[...this.dependencies].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn] })),
      ],
    };
  }

  private key(position: number, key: KeyEntry): void {
    const { subject, aliases, spec, usage, origin, enabled, multiRegion, deletionDays, quantum } = key;
    const algorithm = algorithmOfKey(key);
    const use = 'value' in usage ? usage.value : '';
    const isSecret = algorithm?.primitive === 'ae' || algorithm?.primitive === 'mac';
    this.add({
      type: 'cryptographic-asset',
      'bom-ref': keyRef(position),
      name: aliases[0] ?? subjectName(this.inventory.subjects[subject]!),
      cryptoProperties: {
        assetType: 'related-crypto-material',
        relatedCryptoMaterialProperties: {
          type: algorithm === undefined ? 'key' : isSecret ? 'secret-key' : 'private-key',
          ...this.algorithmRef(algorithm, use, keyRef(position)),
          ...(algorithm?.parameters && /^(RSA|AES|SM4)/.test(algorithm.name)
            ? { size: Number(algorithm.parameters) }
            : {}),
        },
      },
      properties: [
        ...this.origin(subject),
        ...aliases.map((alias) => property('alias', alias)),
        property('spec', statedText(spec)),
        property('usage', statedText(usage)),
        property('material', statedText(origin)),
        property('enabled', statedText(enabled)),
        property('multi-region', statedText(multiRegion)),
        property('rotation', rotationOfKey(key)),
        property('days-until-deletion', statedText(deletionDays)),
        property('quantum-computer', quantum),
      ],
    });
  }

  private signing(position: number, { subject, kind, algorithm, quantum, detail }: SigningEntry): void {
    // Keys of KMS stand among the keys, and a configuration is no material.
    if (kind === 'signing key' || kind === 'code signing configuration') return;
    const ref = `signing-${position}`;
    const known = algorithm && algorithmOfStated(algorithm);
    const isCertificate = kind === 'certificate' || kind === 'certificate authority';
    const name = subjectName(this.inventory.subjects[subject]!);
    const material = (type: string, of: string) => ({
      assetType: 'related-crypto-material',
      relatedCryptoMaterialProperties: { type, ...this.algorithmRef(known, 'SIGN_VERIFY', of) },
    });
    const properties = [
      ...this.origin(subject),
      property('kind', kind),
      ...(algorithm ? [property('algorithm', statedText(algorithm))] : []),
      property('quantum-computer', quantum),
    ];
    if (!isCertificate) {
      const type = kind === 'public key' ? 'public-key' : 'private-key';
      this.add({
        type: 'cryptographic-asset',
        'bom-ref': ref,
        name,
        cryptoProperties: material(type, ref),
        properties,
      });
      return;
    }
    const publicKey = `${ref}-public-key`;
    if (known)
      this.add({
        type: 'cryptographic-asset',
        'bom-ref': publicKey,
        name: `${name}: public key`,
        cryptoProperties: material('public-key', publicKey),
      });
    if (known) this.dependsOn(ref, publicKey);
    this.add({
      type: 'cryptographic-asset',
      'bom-ref': ref,
      name,
      cryptoProperties: {
        assetType: 'certificate',
        certificateProperties: {
          ...(kind === 'certificate' && detail ? { subjectName: detail } : {}),
          ...(known ? { subjectPublicKeyRef: publicKey } : {}),
          certificateFormat: 'X.509',
        },
      },
      properties,
    });
  }

  private atRest(): void {
    for (const { subject, state, places } of this.inventory.atRest) {
      const service = this.service(subject);
      service.properties.push(property('at-rest', state));
      for (const place of places) {
        for (const key of place.keys) service.dependsOn.add(keyRef(key));
        if (place.detail !== undefined && (place.state === 'key outside' || place.state === 'AWS managed key'))
          service.dependsOn.add(this.otherKey(place.state, place.detail));
      }
    }
  }

  /** A key that the templates name and do not make. */
  private otherKey(state: string, detail: string): string {
    const known = this.otherKeys.get(`${state} ${detail}`);
    if (known !== undefined) return known;
    const ref = `other-key-${this.otherKeys.size}`;
    this.otherKeys.set(`${state} ${detail}`, ref);
    this.add({
      type: 'cryptographic-asset',
      'bom-ref': ref,
      name: detail,
      cryptoProperties: { assetType: 'related-crypto-material', relatedCryptoMaterialProperties: { type: 'key' } },
      properties: [property('kind', state)],
    });
    return ref;
  }

  private connection({ subject, what, tls, policy, minimum, keyExchange }: InTransitEntry): void {
    const service = this.service(subject);
    service.properties.push(property('in-transit', `${what}: TLS ${tls}`));
    if (tls !== 'required') return;
    const name = policy ?? (minimum === undefined ? 'TLS' : `TLS ${minimum} or later`);
    let ref = this.protocols.get(name);
    if (ref === undefined) {
      ref = `protocol-${this.protocols.size}`;
      this.protocols.set(name, ref);
      const version = minimum !== undefined && /^1\./.test(minimum) ? { version: minimum } : {};
      this.add({
        type: 'cryptographic-asset',
        'bom-ref': ref,
        name,
        cryptoProperties: { assetType: 'protocol', protocolProperties: { type: 'tls', ...version } },
        properties: [
          property('lowest-version', minimum ?? 'not stated'),
          property('key-exchange', keyExchange ?? 'not stated'),
        ],
      });
    }
    service.dependsOn.add(ref);
  }

  /** The reference of a material to its algorithm, which becomes a component where it is not one. */
  private algorithmRef(algorithm: Algorithm | undefined, usage: string, from: string): { algorithmRef?: string } {
    if (!algorithm) return {};
    const primitive = algorithm.primitive === 'unknown' ? (PRIMITIVES[usage] ?? 'unknown') : algorithm.primitive;
    const ref = `algorithm-${algorithm.name}-${primitive}`;
    if (!this.components.has(ref))
      this.add({
        type: 'cryptographic-asset',
        'bom-ref': ref,
        name: algorithm.name,
        cryptoProperties: {
          assetType: 'algorithm',
          algorithmProperties: {
            primitive,
            ...(algorithm.parameters ? { parameterSetIdentifier: algorithm.parameters } : {}),
            ...(algorithm.curve ? { curve: algorithm.curve } : {}),
            ...(algorithm.name === 'AES-256' ? { mode: 'gcm' } : {}),
            ...(Object.hasOwn(FUNCTIONS, primitive) ? { cryptoFunctions: FUNCTIONS[primitive] } : {}),
            ...(algorithm.level === undefined ? {} : { nistQuantumSecurityLevel: algorithm.level }),
          },
        },
        properties: [property('quantum-computer', algorithm.quantum)],
      });
    this.dependsOn(from, ref);
    return { algorithmRef: ref };
  }

  private service(subject: number) {
    let service = this.services.get(subject);
    if (!service) {
      service = { properties: [], dependsOn: new Set() };
      this.services.set(subject, service);
    }
    return service;
  }

  private origin(subject: number): Property[] {
    const { stack, logicalId, job } = this.inventory.subjects[subject]!;
    return [
      property('stack', stack),
      property('logical-id', logicalId),
      ...(job === undefined ? [] : [property('job', job)]),
    ];
  }

  private add(component: Component): void {
    this.components.set(component['bom-ref'], component);
  }

  private dependsOn(from: string, to: string): void {
    this.dependencies.set(from, (this.dependencies.get(from) ?? new Set()).add(to));
  }
}

/** What an algorithm for several uses is used for. */
const PRIMITIVES: Readonly<Record<string, string>> = {
  ENCRYPT_DECRYPT: 'pke',
  SIGN_VERIFY: 'signature',
  KEY_AGREEMENT: 'key-agree',
};

const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  ae: ['encrypt', 'decrypt'],
  pke: ['encrypt', 'decrypt'],
  signature: ['sign', 'verify'],
  mac: ['tag'],
};

/** In China the same spec stands for another algorithm; the inventory, which knows the region, has its name. */
function algorithmOfKey({ spec, algorithm }: KeyEntry): Algorithm | undefined {
  return algorithm === 'SM4-128' ? algorithmOf('SYMMETRIC_DEFAULT', 'cn-') : algorithmOfStated(spec);
}

function algorithmOfStated(algorithm: Stated<string>): Algorithm | undefined {
  return 'unknown' in algorithm ? undefined : algorithmOf(algorithm.value);
}

function keyRef(position: number): string {
  return `key-${position}`;
}

function serviceRef(subject: number): string {
  return `resource-${subject}`;
}

function property(name: string, value: string): Property {
  return { name: `${PREFIX}:${name}`, value };
}
