import { EMBEDDING_TYPES } from '../template/embedded';
import type { ResourceGraph } from '../template/graph';
import type { Resource } from '../template/template';
import type { ResourceView } from '../template/view';
import { holderPaths, jobPaths, leastKnown, mergePlaces, type PlaceInCase, placesInCase } from './at-rest';
import { type Cases, casesOf } from './cases';
import { CONNECTIONS } from './connections';
import { type Connection, mergeConnections } from './in-transit';
import type { AtRestEntry, CryptographyInventory, InTransitEntry, KeyEntry, SigningEntry, Subject } from './inventory';
import { aliasesByKey, KEY_RESOURCE_TYPES, keySettings } from './keys';
import { isSigningType, mergeSigning, signingInCase } from './signing';

/**
 * Lists the cryptography of assemblies: keys and their use, encryption at rest, TLS, signatures.
 *
 * Never throws: what cannot be read is unknown, with the reason.
 *
 * @param graphs one for each assembly; the positions of resources count through all of them in this order
 */
export function takeInventory(graphs: readonly ResourceGraph[]): CryptographyInventory {
  const taker = new InventoryTaker();
  for (const graph of graphs) taker.take(graph);
  return taker.inventory;
}

/** What a resource or job says of data and of connections in one case. */
interface SaidInCase {
  readonly places: readonly PlaceInCase[];
  readonly connections: readonly Connection[];
}

interface JobInCase extends SaidInCase {
  readonly type: string;
}

/** Stands for the jobs of a definition that cannot be read: there may be some. */
const UNREAD = { name: 'jobs of a definition that is not read', type: 'embedded:unknown' };

/** The jobs of a definition by their names, or why they cannot be read. */
function jobsInCase(host: ResourceView, graph: ResourceGraph): Map<string, JobInCase> | string {
  const jobs = graph.embedded(host);
  if (typeof jobs === 'string') return jobs;
  return new Map(
    jobs.map((job) => {
      const paths = jobPaths(job);
      return [
        job.logicalId.slice(host.logicalId.length + 1),
        {
          type: job.type,
          places: paths ? placesInCase(job, paths, graph) : [],
          connections: connectionsOfType(job.type)?.(job, graph) ?? [],
        },
      ];
    }),
  );
}

class InventoryTaker {
  private readonly subjects: Subject[] = [];
  private readonly keys: KeyEntry[] = [];
  private readonly atRest: AtRestEntry[] = [];
  private readonly inTransit: InTransitEntry[] = [];
  private readonly signing: SigningEntry[] = [];
  /** Resources of the assemblies before. */
  private offset = 0;
  private positions = new Map<Resource, number>();
  private subjectAt = new Map<string, number>();
  private keyAt = new Map<Resource, number>();

  get inventory(): CryptographyInventory {
    const { subjects, keys, atRest, inTransit, signing } = this;
    return { subjects, keys, atRest, inTransit, signing };
  }

  take(graph: ResourceGraph): void {
    this.subjectAt = new Map();
    this.keyAt = new Map();
    const { resources } = graph.assembly;
    this.positions = new Map(resources.map((resource, index) => [resource, this.offset + index]));
    const firstEntry = this.atRest.length;
    this.listKeys(graph);
    for (const resource of resources) {
      this.takeResource(resource, graph);
      if (EMBEDDING_TYPES.includes(resource.type)) this.takeJobs(resource, graph);
    }
    this.listUse(graph, firstEntry);
    this.offset += resources.length;
  }

  private listKeys(graph: ResourceGraph): void {
    const aliases = aliasesByKey(graph);
    for (const resource of graph.assembly.resources) {
      if (!KEY_RESOURCE_TYPES.includes(resource.type)) continue;
      const settings = keySettings(resource, graph);
      if (!settings) continue;
      const subject = this.subject(resource);
      this.keyAt.set(resource, this.keys.length);
      this.keys.push({ subject, aliases: aliases.get(resource) ?? [], ...settings, usedBy: [], namedBy: [] });
      if ('value' in settings.usage && settings.usage.value === 'SIGN_VERIFY')
        this.signing.push({ subject, kind: 'signing key', algorithm: settings.spec, quantum: settings.quantum });
    }
  }

  private takeResource(resource: Resource, graph: ResourceGraph): void {
    const paths = holderPaths(resource);
    const connectionsOf = connectionsOfType(resource.type);
    if (paths || connectionsOf) {
      const cases = casesOf(
        graph,
        resource,
        (view): SaidInCase => ({
          places: paths ? placesInCase(view, paths, graph) : [],
          connections: connectionsOf?.(view, graph) ?? [],
        }),
      );
      this.keep(() => this.subject(resource), cases, paths !== undefined);
    }
    if (isSigningType(resource.type)) {
      const cases = casesOf(graph, resource, signingInCase);
      const entry =
        typeof cases === 'string'
          ? { kind: 'certificate' as const, quantum: 'unknown' as const, detail: cases }
          : mergeSigning(cases);
      if (entry) this.signing.push({ subject: this.subject(resource), ...entry });
    }
  }

  /** Jobs that a pipeline or state machine starts, each as a subject of its own. */
  private takeJobs(host: Resource, graph: ResourceGraph): void {
    const cases = casesOf(graph, host, (view) => jobsInCase(view, graph));
    const answers = typeof cases === 'string' ? [cases] : cases.answers;
    const unread = answers.find((answer): answer is string => typeof answer === 'string');
    if (unread !== undefined) this.keep(() => this.subject(host, UNREAD), unread, true);
    const read = answers.filter((answer): answer is Map<string, JobInCase> => typeof answer !== 'string');
    const jobs = new Map(read.flatMap((answer) => [...answer]));
    for (const [name, { type }] of jobs) {
      const said = read.flatMap((answer) => answer.get(name) ?? []);
      const dependsOn = typeof cases === 'string' ? cases : cases.dependsOn;
      this.keep(() => this.subject(host, { name, type }), { answers: said, dependsOn }, false);
    }
  }

  private keep(subject: () => number, cases: Cases<SaidInCase> | string, holds: boolean): void {
    if (typeof cases === 'string') {
      if (holds)
        this.atRest.push({
          subject: subject(),
          state: 'unknown',
          places: [{ at: '', state: 'unknown', keys: [], detail: cases }],
        });
      return;
    }
    const { answers, dependsOn } = cases;
    const places = mergePlaces({ answers: answers.map((answer) => answer.places), dependsOn }, this.keyAt);
    if (places.length > 0) this.atRest.push({ subject: subject(), state: leastKnown(places), places });
    for (const connection of mergeConnections({ answers: answers.map((answer) => answer.connections), dependsOn }))
      this.inTransit.push({ subject: subject(), ...connection });
  }

  /** Fills in what uses each key, now that every resource was read. */
  private listUse(graph: ResourceGraph, firstEntry: number): void {
    const users = new Map<number, number[]>();
    for (let entry = firstEntry; entry < this.atRest.length; entry++) {
      const { subject, places } = this.atRest[entry]!;
      for (const key of new Set(places.flatMap((place) => place.keys))) {
        const list = users.get(key);
        if (list) list.push(subject);
        else users.set(key, [subject]);
      }
    }
    for (const [resource, position] of this.keyAt) {
      const usedBy = users.get(position) ?? [];
      const using = new Set(usedBy.map((subject) => this.subjects[subject]!.resource));
      const cases = casesOf(graph, resource, (view) => graph.referrers(view).map((referrer) => referrer.raw));
      const referrers = typeof cases === 'string' ? [] : [...new Set(cases.answers.flat())];
      const namedBy = referrers
        .filter((referrer) => referrer.type !== 'AWS::KMS::Alias' && !using.has(this.positionOf(referrer)))
        .map((referrer) => this.subject(referrer));
      this.keys[position] = { ...this.keys[position]!, usedBy, namedBy };
    }
  }

  private subject(resource: Resource, job?: { readonly name: string; readonly type: string }): number {
    const name = `${this.positionOf(resource)} ${job?.name ?? ''}`;
    const known = this.subjectAt.get(name);
    if (known !== undefined) return known;
    const position = this.subjects.length;
    this.subjectAt.set(name, position);
    this.subjects.push({
      resource: this.positionOf(resource),
      stack: resource.template.stack.stackName,
      logicalId: resource.logicalId,
      type: job?.type ?? resource.type,
      ...(resource.constructPath === undefined ? {} : { constructPath: resource.constructPath }),
      ...(job ? { job: job.name } : {}),
    });
    return position;
  }

  private positionOf(resource: Resource): number {
    return this.positions.get(resource)!;
  }
}

const BY_TYPE = new Map(Object.entries(CONNECTIONS));

function connectionsOfType(type: string) {
  return BY_TYPE.get(type);
}
