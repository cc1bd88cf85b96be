import type { ControlEntry, ControlNature, EvidenceClass, Group } from './catalogue';
import type { AnyControlId, ControlId, Standard } from './ids';
import { ISO27001_2013_DOMAINS_5_TO_11 } from './iso27001-2013-domains-5-to-11';
import { ISO27001_2013_DOMAINS_12_TO_18 } from './iso27001-2013-domains-12-to-18';
import { ISO27001_2013_GROUPS } from './iso27001-2013-groups';
import { ISO27001_ORGANIZATIONAL_CONTROLS } from './iso27001-organizational';
import { ISO27001_PEOPLE_CONTROLS } from './iso27001-people';
import { ISO27001_PHYSICAL_CONTROLS } from './iso27001-physical';
import { ISO27001_TECHNOLOGICAL_CONTROLS } from './iso27001-technological';
import { ISO42001_CONTROLS, ISO42001_GROUPS } from './iso42001';

/** One control of Annex A of a standard. */
export interface Control {
  /** The id with its standard, for example `iso42001:A.6.2.8`. */
  readonly id: AnyControlId;
  readonly standard: Standard;
  /** The number as the annex prints it, for example `A.6.2.8`. */
  readonly number: string;
  /** The short name that the standard gives it. */
  readonly name: string;
  /** The heading of the first level that it stands under. */
  readonly group: Group;
  /** The heading of the second level, where there is one. */
  readonly subgroup?: Group;
  /** What it asks for, in our words. */
  readonly summary: string;
  /** Who does it. Absent for the 2013 edition. */
  readonly nature?: ControlNature;
  /** What infrastructure can show of it. */
  readonly evidenceClass: EvidenceClass;
  /** Why that class, where a better one could be expected. */
  readonly evidenceClassReason?: string;
  /**
   * What infrastructure can show, in our words; begins with "None:" when it can show nothing.
   * Absent for the 2013 edition: look at the 2022 controls that took the control over.
   */
  readonly infrastructureEvidence?: string;
}

/** One standard: what it is called and whether it is in force. */
export interface StandardInfo {
  readonly id: Standard;
  readonly title: string;
  /** What it is about, in our words. */
  readonly subject: string;
  /** Set for an edition that is no longer in force. */
  readonly withdrawn?: string;
  /** The headings of its Annex A, both levels. */
  readonly groups: readonly Group[];
}

/** The themes of ISO/IEC 27001:2022. */
const ISO27001_GROUPS: readonly Group[] = [
  { id: 'A.5', name: 'Organizational controls' },
  { id: 'A.6', name: 'People controls' },
  { id: 'A.7', name: 'Physical controls' },
  { id: 'A.8', name: 'Technological controls' },
];

/** The standards that the product knows. */
export const STANDARDS: Readonly<Record<Standard, StandardInfo>> = {
  iso42001: {
    id: 'iso42001',
    title: 'ISO/IEC 42001:2023',
    subject: 'the AI management system',
    groups: ISO42001_GROUPS,
  },
  iso27001: {
    id: 'iso27001',
    title: 'ISO/IEC 27001:2022',
    subject: 'the information security management system',
    groups: ISO27001_GROUPS,
  },
  'iso27001-2013': {
    id: 'iso27001-2013',
    title: 'ISO/IEC 27001:2013',
    subject: 'the information security management system, former edition',
    withdrawn: 'withdrawn; the transition to the 2022 edition ended in October 2025',
    groups: ISO27001_2013_GROUPS,
  },
};

function isWithin(number: string, heading: string): boolean {
  return number.startsWith(`${heading}.`);
}

function read(standard: Standard, tables: readonly Readonly<Record<string, ControlEntry>>[]): readonly Control[] {
  const groups = STANDARDS[standard].groups;
  return tables.flatMap((table) =>
    Object.entries(table).map(([id, entry]) => {
      const number = id.slice(standard.length + 1);
      const group = groups.find((candidate) => !candidate.within && isWithin(number, candidate.id));
      if (!group) throw new Error(`control ${id} stands under no heading of ${STANDARDS[standard].title}`);
      const subgroup = groups.find((candidate) => candidate.within && isWithin(number, candidate.id));
      return { id: id as AnyControlId, standard, number, ...entry, group, ...(subgroup ? { subgroup } : {}) };
    }),
  );
}

const CONTROLS: Readonly<Record<Standard, readonly Control[]>> = {
  iso42001: read('iso42001', [ISO42001_CONTROLS]),
  iso27001: read('iso27001', [
    ISO27001_ORGANIZATIONAL_CONTROLS,
    ISO27001_PEOPLE_CONTROLS,
    ISO27001_PHYSICAL_CONTROLS,
    ISO27001_TECHNOLOGICAL_CONTROLS,
  ]),
  'iso27001-2013': read('iso27001-2013', [ISO27001_2013_DOMAINS_5_TO_11, ISO27001_2013_DOMAINS_12_TO_18]),
};

const BY_ID: ReadonlyMap<string, Control> = new Map(
  Object.values(CONTROLS).flatMap((controls) => controls.map((control) => [control.id as string, control])),
);

/** The control with this id. */
export function control(id: AnyControlId): Control {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no such control: got '${id}', expected an id like 'iso42001:A.6.2.8'`);
  return found;
}

/** Every control of a standard, in the order of its annex. */
export function controlsOf(standard: Standard): readonly Control[] {
  return CONTROLS[standard];
}

/** Every control with this number, whatever the standard: `A.5.2` is in more than one. */
export function controlsNumbered(number: string): readonly Control[] {
  return Object.values(CONTROLS).flatMap((controls) => controls.filter((candidate) => candidate.number === number));
}

/** Whether the text is the id of a control that a rule may name (current editions only). */
export function isControlId(text: string): text is ControlId {
  const found = BY_ID.get(text);
  return found !== undefined && found.standard !== 'iso27001-2013';
}

/** Whether the text is the id of any control, the 2013 edition included. */
export function isAnyControlId(text: string): text is AnyControlId {
  return BY_ID.has(text);
}

/** Whether the text names a standard. */
export function isStandard(text: string): text is Standard {
  return Object.hasOwn(STANDARDS, text);
}

/** Whether infrastructure can evidence a control of this class: the denominator that reports print. */
export function isEvidenceable(evidenceClass: EvidenceClass): boolean {
  return evidenceClass === 'direct' || evidenceClass === 'partial';
}
