import type { Iso27001ClauseId, Iso27001ControlId, Iso42001ClauseId, Iso42001ControlId } from '../ids';

/**
 * How much two controls share.
 *
 * - `full`: the same act; only the scope word (AI) differs.
 * - `partial`: a material activity or record is shared.
 * - `supporting`: one is an input to the other, or protects it.
 */
export type CrosswalkStrength = 'full' | 'partial' | 'supporting';

/** Where a pair comes from: `cited` means that at least one public source agrees, `proposed` that it is our judgement alone. */
export type MappingBasis = 'cited' | 'proposed';

/** One counterpart in ISO/IEC 27001:2022 of a control of ISO/IEC 42001. */
export interface Counterpart {
  readonly iso27001: Iso27001ControlId;
  readonly strength: CrosswalkStrength;
  /** Why the two belong together, in our words. */
  readonly why: string;
  readonly basis: MappingBasis;
  /** The public sources that agree; empty when proposed. */
  readonly sources: readonly string[];
}

const TOOLKIT = 'Ankit-Uniyal/iso-42001-ai-governance-toolkit (matched by theme; some of its 42001 ids are wrong)';
const AIGRC_SUPPLIERS = 'aigrc.app/iso-27001-vs-42001 (A.10 with A.5.19 to A.5.23)';
const AIGRC_INVENTORY = 'aigrc.app/iso-27001-vs-42001 (inventory with A.5.9; the page prints A.6, the theme is A.4)';
const AIGRC_POLICY = 'aigrc.app/iso-27001-vs-42001 (A.2 with A.5.1)';
const AIGRC_INCIDENTS = 'aigrc.app/iso-27001-vs-42001 (A.8 with A.5.24 to A.5.28)';
const AIGRC_PEOPLE = 'aigrc.app/iso-27001-vs-42001 (resources with A.6.3; the page prints A.5, the theme is A.4)';
const AI_ACT_SKILLS = 'abk1969/ai-act-skills, 05-crosswalk-aiact-iso.md (article 12: A.6.2.8 with ISO 27002 8.15)';

function proposed(iso27001: Iso27001ControlId, strength: CrosswalkStrength, why: string): Counterpart {
  return { iso27001, strength, why, basis: 'proposed', sources: [] };
}

function cited(
  iso27001: Iso27001ControlId,
  strength: CrosswalkStrength,
  why: string,
  ...sources: readonly string[]
): Counterpart {
  return { iso27001, strength, why, basis: 'cited', sources };
}

/**
 * The pairs of ISO/IEC 42001 and ISO/IEC 27001:2022 controls.
 * No official correspondence exists: every pair is our judgement, marked with the public sources that agree.
 * Controls of 42001 without a counterpart are listed with an empty row.
 */
export const ISO42001_TO_ISO27001: Readonly<Record<Iso42001ControlId, readonly Counterpart[]>> = {
  'iso42001:A.2.2': [
    cited(
      'iso27001:A.5.1',
      'partial',
      'both are management-approved topic policies; one policy set can hold both',
      TOOLKIT,
      AIGRC_POLICY,
    ),
  ],
  'iso42001:A.2.3': [
    cited('iso27001:A.5.1', 'partial', 'policy alignment is done in the same policy framework', TOOLKIT, AIGRC_POLICY),
    cited('iso27001:A.5.10', 'supporting', 'acceptable-use rules are one of the policies to align', TOOLKIT),
    proposed('iso27001:A.5.31', 'supporting', 'legal duties are an input to alignment'),
  ],
  'iso42001:A.2.4': [cited('iso27001:A.5.1', 'partial', 'A.5.1 already asks for a regular review', AIGRC_POLICY)],
  'iso42001:A.3.2': [
    cited('iso27001:A.5.2', 'full', 'same act - define and allocate roles - with an AI scope', TOOLKIT),
    proposed('iso27001:A.5.3', 'supporting', 'allocation must respect segregation'),
    proposed('iso27001:A.5.4', 'supporting', 'managers hold people to the roles'),
  ],
  'iso42001:A.3.3': [
    proposed('iso27001:A.6.8', 'partial', 'both are staff reporting channels; subject matter differs'),
    proposed('iso27001:A.5.24', 'supporting', 'channel feeds incident handling'),
    proposed('iso27001:A.5.25', 'supporting', 'reports are triaged like events'),
  ],
  'iso42001:A.4.2': [
    cited('iso27001:A.5.9', 'partial', 'AI resources belong in the asset inventory', AIGRC_INVENTORY),
    proposed('iso27001:A.5.8', 'supporting', 'resources are planned per project'),
  ],
  'iso42001:A.4.3': [
    cited('iso27001:A.5.9', 'partial', 'data sets are inventory entries', AIGRC_INVENTORY),
    proposed('iso27001:A.5.12', 'supporting', 'data record carries classification'),
    proposed('iso27001:A.5.13', 'supporting', 'data record carries labels'),
  ],
  'iso42001:A.4.4': [
    cited('iso27001:A.5.9', 'partial', 'tools are inventory entries', AIGRC_INVENTORY),
    proposed('iso27001:A.8.19', 'supporting', 'installed tooling is controlled'),
    proposed('iso27001:A.5.21', 'supporting', 'tools come through the supply chain'),
  ],
  'iso42001:A.4.5': [
    cited('iso27001:A.5.9', 'partial', 'compute is an inventory entry', AIGRC_INVENTORY),
    proposed('iso27001:A.8.6', 'supporting', 'capacity data is part of the record'),
    proposed('iso27001:A.8.9', 'supporting', 'configuration record covers it'),
  ],
  'iso42001:A.4.6': [
    cited('iso27001:A.6.3', 'partial', 'competence and training records serve both', TOOLKIT, AIGRC_PEOPLE),
    proposed('iso27001:A.5.2', 'supporting', 'people are recorded against roles'),
  ],
  'iso42001:A.5.2': [
    proposed('iso27001:A.5.34', 'supporting', 'privacy impact work feeds AI impact work'),
    proposed('iso27001:A.5.8', 'supporting', 'assessment is a project gate'),
  ],
  'iso42001:A.5.3': [proposed('iso27001:A.5.33', 'supporting', 'results are records to protect')],
  'iso42001:A.5.4': [proposed('iso27001:A.5.34', 'supporting', 'privacy harm is one effect on individuals')],
  'iso42001:A.5.5': [],
  'iso42001:A.6.1.2': [],
  'iso42001:A.6.1.3': [
    cited('iso27001:A.8.25', 'partial', 'one life-cycle process can carry both', TOOLKIT),
    proposed('iso27001:A.8.27', 'partial', 'principles for responsible and secure design sit together'),
    proposed('iso27001:A.5.8', 'supporting', 'project method carries the process'),
  ],
  'iso42001:A.6.2.2': [
    proposed('iso27001:A.8.26', 'partial', 'security requirements are a subset of AI system requirements'),
    proposed('iso27001:A.5.8', 'partial', 'requirements are set in the project'),
  ],
  'iso42001:A.6.2.3': [
    proposed('iso27001:A.8.27', 'partial', 'architecture documentation is shared'),
    proposed('iso27001:A.8.25', 'partial', 'life-cycle documentation is shared'),
    cited('iso27001:A.5.37', 'supporting', 'procedures are part of the documents', TOOLKIT),
  ],
  'iso42001:A.6.2.4': [
    cited('iso27001:A.8.29', 'partial', 'security tests are a subset of validation', TOOLKIT),
    proposed('iso27001:A.8.33', 'supporting', 'test data must be protected'),
  ],
  'iso42001:A.6.2.5': [
    cited('iso27001:A.8.32', 'partial', 'release follows change control', TOOLKIT),
    proposed('iso27001:A.8.29', 'partial', 'acceptance criteria before release'),
    proposed('iso27001:A.8.31', 'supporting', 'promotion across environments'),
    proposed('iso27001:A.8.19', 'supporting', 'controlled installation'),
  ],
  'iso42001:A.6.2.6': [
    cited('iso27001:A.8.16', 'partial', 'monitoring of systems; AI adds model behaviour', TOOLKIT),
    proposed('iso27001:A.8.6', 'supporting', 'performance and capacity'),
    proposed('iso27001:A.8.8', 'supporting', 'repair and patching'),
    proposed('iso27001:A.5.26', 'supporting', 'response to failures'),
  ],
  'iso42001:A.6.2.7': [proposed('iso27001:A.5.37', 'partial', 'operating documents overlap with technical documents')],
  'iso42001:A.6.2.8': [
    cited(
      'iso27001:A.8.15',
      'full',
      'same act - produce, keep and protect event logs - with an AI scope',
      AI_ACT_SKILLS,
    ),
    proposed('iso27001:A.8.17', 'supporting', 'timestamps'),
    proposed('iso27001:A.5.28', 'supporting', 'logs as evidence'),
    proposed('iso27001:A.5.33', 'supporting', 'logs as records'),
    proposed('iso27001:A.8.16', 'supporting', 'logs feed monitoring'),
  ],
  'iso42001:A.7.2': [
    proposed('iso27001:A.5.12', 'supporting', 'classification of training data'),
    proposed('iso27001:A.5.34', 'supporting', 'personal data in training sets'),
    proposed('iso27001:A.8.3', 'supporting', 'access to training data'),
    proposed('iso27001:A.8.33', 'supporting', 'protection of test and evaluation data'),
  ],
  'iso42001:A.7.3': [
    proposed('iso27001:A.5.32', 'partial', 'rights in acquired data'),
    proposed('iso27001:A.5.34', 'supporting', 'lawful basis'),
    proposed('iso27001:A.5.19', 'supporting', 'data suppliers'),
  ],
  'iso42001:A.7.4': [],
  'iso42001:A.7.5': [
    proposed('iso27001:A.5.9', 'supporting', 'origin and owner in inventory'),
    cited('iso27001:A.5.13', 'supporting', 'labels carry origin', TOOLKIT),
    proposed('iso27001:A.5.21', 'supporting', 'chain of supply of data'),
    proposed('iso27001:A.8.15', 'supporting', 'logs trace changes'),
  ],
  'iso42001:A.7.6': [proposed('iso27001:A.8.11', 'supporting', 'masking is one preparation step')],
  'iso42001:A.8.2': [proposed('iso27001:A.5.37', 'supporting', 'user-facing procedures')],
  'iso42001:A.8.3': [
    proposed('iso27001:A.6.8', 'supporting', 'reporting channel, but for outsiders'),
    proposed('iso27001:A.5.5', 'supporting', 'reports can reach authorities'),
  ],
  'iso42001:A.8.4': [
    cited('iso27001:A.5.24', 'partial', 'communication is part of the incident plan', TOOLKIT, AIGRC_INCIDENTS),
    cited('iso27001:A.5.26', 'partial', 'telling parties is part of response', AIGRC_INCIDENTS),
    proposed('iso27001:A.5.5', 'supporting', 'duty to tell authorities'),
  ],
  'iso42001:A.8.5': [
    proposed('iso27001:A.5.31', 'supporting', 'legal duties to inform'),
    proposed('iso27001:A.5.5', 'supporting', 'authorities are interested parties'),
  ],
  'iso42001:A.9.2': [
    cited('iso27001:A.5.10', 'partial', 'acceptable-use process', TOOLKIT),
    proposed('iso27001:A.5.37', 'supporting', 'documented procedures'),
  ],
  'iso42001:A.9.3': [],
  'iso42001:A.9.4': [
    proposed('iso27001:A.5.10', 'partial', 'use inside allowed purpose'),
    proposed('iso27001:A.8.16', 'supporting', 'monitoring shows misuse'),
  ],
  'iso42001:A.10.2': [
    cited('iso27001:A.5.20', 'partial', 'responsibilities fixed in agreements', AIGRC_SUPPLIERS),
    cited('iso27001:A.5.23', 'partial', 'cloud shared-responsibility split', AIGRC_SUPPLIERS),
    proposed('iso27001:A.5.2', 'supporting', 'internal roles'),
    cited('iso27001:A.5.19', 'supporting', 'supplier relationship rules', AIGRC_SUPPLIERS),
  ],
  'iso42001:A.10.3': [
    cited('iso27001:A.5.19', 'full', 'same act - control supplier risk - with an AI scope', AIGRC_SUPPLIERS),
    cited('iso27001:A.5.20', 'partial', 'contract terms', TOOLKIT, AIGRC_SUPPLIERS),
    cited('iso27001:A.5.21', 'partial', 'supply chain', TOOLKIT, AIGRC_SUPPLIERS),
    cited('iso27001:A.5.22', 'partial', 'monitor supplier services', AIGRC_SUPPLIERS),
    proposed('iso27001:A.8.30', 'partial', 'outsourced development of AI'),
    cited('iso27001:A.5.23', 'supporting', 'cloud AI services', AIGRC_SUPPLIERS),
  ],
  'iso42001:A.10.4': [
    proposed('iso27001:A.5.31', 'supporting', 'contract duties to customers'),
    cited('iso27001:A.5.20', 'supporting', 'agreement terms, mirrored to customers', AIGRC_SUPPLIERS),
  ],
};

/** One pair of management-system clauses of the same number. */
export interface ClausePair {
  readonly iso42001: Iso42001ClauseId;
  readonly iso27001: Iso27001ClauseId;
  readonly strength: CrosswalkStrength;
  readonly note?: string;
}

function sameNumber<N extends string>(
  strength: CrosswalkStrength,
  number: N &
    (`iso42001:${N}` extends Iso42001ClauseId ? N : never) &
    (`iso27001:${N}` extends Iso27001ClauseId ? N : never),
  note?: string,
): ClausePair {
  return {
    iso42001: `iso42001:${number}` as Iso42001ClauseId,
    iso27001: `iso27001:${number}` as Iso27001ClauseId,
    strength,
    ...(note ? { note } : {}),
  };
}

/**
 * Clause pairs. Both standards follow the harmonised structure of ISO management systems, so the numbers and mostly
 * the names agree while the subject differs. Source: lmodel/iso42001, iso42001-to-iso27001.sssom.tsv (class level).
 */
export const CLAUSE_PAIRS: readonly ClausePair[] = [
  sameNumber('partial', '4.1', '42001 adds the determination of the AI role'),
  sameNumber('full', '4.2'),
  sameNumber('partial', '4.3'),
  sameNumber('partial', '4.4'),
  sameNumber('full', '5.1'),
  sameNumber('partial', '5.2'),
  sameNumber('full', '5.3'),
  sameNumber('partial', '6.1.1'),
  sameNumber('partial', '6.1.2'),
  sameNumber('partial', '6.1.3'),
  sameNumber('partial', '6.2'),
  sameNumber('full', '6.3'),
  sameNumber('full', '7.1'),
  sameNumber('full', '7.2'),
  sameNumber('full', '7.3'),
  sameNumber('full', '7.4'),
  sameNumber('full', '7.5.1'),
  sameNumber('full', '7.5.2'),
  sameNumber('full', '7.5.3'),
  sameNumber('partial', '8.1'),
  sameNumber('partial', '8.2'),
  sameNumber('partial', '8.3'),
  sameNumber('partial', '9.1'),
  sameNumber('full', '9.2.1'),
  sameNumber('full', '9.2.2'),
  sameNumber('full', '9.3.1'),
  sameNumber('full', '9.3.2'),
  sameNumber('full', '9.3.3'),
  sameNumber('full', '10.1'),
  sameNumber('full', '10.2'),
];

/** Clauses of ISO/IEC 42001 that ISO/IEC 27001 does not have. */
export const CLAUSES_ONLY_IN_ISO42001: readonly Iso42001ClauseId[] = ['iso42001:6.1.4', 'iso42001:8.4'];
