import type { AnyControlId, Standard } from './ids';

/** A public repository that a fact of these catalogues was checked against. */
export interface CatalogueSource {
  readonly repository: string;
  /** The commit that was read, where it is known. */
  readonly commit?: string;
  readonly usedFor: string;
}

/**
 * The public sources of ids, names and pairs. Facts only were taken (ids, short names, pairs of ids); every
 * explanatory sentence in this folder is ours. None of this replaces the standards.
 */
export const SOURCES = {
  'ciso-assistant': {
    repository: 'intuitem/ciso-assistant-community',
    commit: 'f990d7b1b9a9f56e391acbc247c9076262a11412',
    usedFor: 'control and clause ids and names, 2013 to 2022 pairs',
  },
  probo: {
    repository: 'getprobo/probo',
    commit: '5d717eaefbf631119dcb1fd405537dacd4cde93a',
    usedFor: 'control and clause ids and names',
  },
  comp: {
    repository: 'trycompai/comp',
    commit: '09aa8baa7123ef239296b0a11f639bb6e81a80df',
    usedFor: 'control and clause ids and names',
  },
  sushegaad: {
    repository: 'Sushegaad/Claude-Skills-Governance-Risk-and-Compliance',
    commit: '8c8b99a124c5cc8d2186a68aee6cbe1107897db8',
    usedFor: 'control ids and names, 2013 to 2022 pairs',
  },
  prowler: {
    repository: 'prowler-cloud/prowler',
    commit: '3e000faa3109230b748e4418a13c11c9e59f5cfb',
    usedFor: 'control ids and names (A.8.28 is missing there), cited checks for 27001:2022',
  },
  'nist-crosswalk': {
    repository: 'CloudSecurityAlliance-DataSets/dataset-public-laws-regulations-standards',
    commit: '7d418867b0650a0982683b90af1bd0a42357a227',
    usedFor: 'the NIST AI RMF crosswalk (final draft of 42001, Annex B ids), article titles of the EU AI Act',
  },
  'iso42001-toolkit': {
    repository: 'Ankit-Uniyal/iso-42001-ai-governance-toolkit',
    commit: '2bb8b706b9dba44f8110c03077846691cf9cd357',
    usedFor: '42001 and 27001 pairs, by theme only: some of its 42001 ids do not exist',
  },
  'ai-act-skills': {
    repository: 'abk1969/ai-act-skills',
    usedFor: 'EU AI Act pairs',
  },
  'ai-act-companion': {
    repository: 'JKasteele/ai-act-companion',
    usedFor: 'EU AI Act pairs, spelling of 42001 names',
  },
  scf: {
    repository: 'zerobias-org/crosswalk',
    commit: 'ff497cb15fa6b02cdf48d9a1f662153828eff885',
    usedFor: 'transitive agreement through the Secure Controls Framework 2025.2.1',
  },
  sssom: {
    repository: 'lmodel/iso42001',
    usedFor: '42001 and 27001 clause pairs',
  },
  'config-rules': {
    repository: 'awslabs/aws-config-rules',
    commit: 'b54d4a6c99e105c25ca46af9305770e4ba51c422',
    usedFor: 'the AI conformance packs of AWS',
  },
  moto: {
    repository: 'getmoto/moto',
    usedFor: 'the list of managed Config rule ids',
  },
  steampipe: {
    repository: 'turbot/steampipe-mod-aws-compliance',
    commit: 'a1d0b446ef9b96ea64980859fc063d70da20778e',
    usedFor: 'the list of Security Hub control ids',
  },
} as const satisfies Record<string, CatalogueSource>;

export type SourceId = keyof typeof SOURCES;

/** The sources that print every id and name of a catalogue. */
export const CONFIRMED_BY: Readonly<Record<Standard, readonly SourceId[]>> = {
  iso42001: ['ciso-assistant', 'probo', 'comp', 'sushegaad', 'nist-crosswalk'],
  iso27001: ['ciso-assistant', 'probo', 'prowler', 'comp', 'sushegaad'],
  'iso27001-2013': ['ciso-assistant', 'sushegaad'],
};

/** Where one of those sources lacks a control that the others have. */
export const NOT_CONFIRMED_BY: Partial<Record<AnyControlId, readonly SourceId[]>> = {
  'iso27001:A.8.28': ['prowler'],
};

/** Other spellings of a control's name in public copies, so that a reader recognises it. */
export const NAME_VARIANTS: Partial<Record<AnyControlId, Partial<Record<SourceId, string>>>> = {
  'iso42001:A.5.3': { 'nist-crosswalk': 'Documentation of AI system impact' },
  'iso42001:A.5.4': {
    comp: 'Assessing AI system impact on individuals and groups of individuals',
    'nist-crosswalk': 'Assessing AI system impact on individuals and groups of individuals',
  },
  'iso42001:A.6.1.3': {
    comp: 'Processes for trustworthy AI system design and development',
    'nist-crosswalk': 'Processes for responsible design and',
  },
  'iso42001:A.6.2.3': { 'nist-crosswalk': 'Documentation of AI system design and' },
  'iso42001:A.9.2': { 'nist-crosswalk': 'Processes for responsible use of AI' },
  'iso27001:A.5.2': { prowler: 'Roles and Responsibilities' },
  'iso27001:A.5.22': { prowler: 'Monitor, Review And Change Management Of Supplier Services' },
  'iso27001:A.5.24': { comp: 'Information security incident management responsibilities and procedures' },
  'iso27001:A.5.30': { prowler: 'Readiness For Business Continuity' },
  'iso27001:A.5.34': { comp: 'Privacy and protection of personally identifiable information (PII)' },
  'iso27001:A.5.36': { sushegaad: 'Compliance with policies, rules and standards' },
  'iso27001:A.8.17': { prowler: 'Clock Synchronisation', sushegaad: 'Clock synchronisation' },
  'iso27001:A.8.20': { prowler: 'Network Security' },
  'iso27001:A.8.34': { comp: 'Protection of information systems during audit and testing' },
};
