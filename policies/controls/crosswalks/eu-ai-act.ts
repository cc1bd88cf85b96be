import type { Iso27001ControlId, Iso42001ClauseId, Iso42001ControlId } from '../ids';
import type { CrosswalkStrength, MappingBasis } from './iso42001-iso27001';

/** What in ISO/IEC 42001 bears on an article. */
export interface AiActAnchor {
  readonly iso42001: Iso42001ControlId | Iso42001ClauseId;
  /** The public mappings that print the pair: `abk1969` (abk1969/ai-act-skills), `JKasteele` (JKasteele/ai-act-companion). */
  readonly sources: readonly string[];
  /** How many sources agree, the transitive pairs of the Secure Controls Framework counted as one. */
  readonly agreement: number;
}

/** What in ISO/IEC 27001:2022 bears on an article: our proposals, `cited` where a public source agrees. */
export interface AiActSecurityAnchor {
  readonly iso27001: Iso27001ControlId;
  readonly strength: Exclude<CrosswalkStrength, 'full'>;
  readonly basis: MappingBasis;
  readonly sources: readonly string[];
}

/** One article of Regulation (EU) 2024/1689 with its most relevant anchors. */
export interface AiActArticle {
  readonly title: string;
  readonly iso42001: readonly AiActAnchor[];
  readonly iso27001: readonly AiActSecurityAnchor[];
}

type Source = 'abk1969' | 'JKasteele';

function anchor(
  iso42001: Iso42001ControlId | Iso42001ClauseId,
  agreement: number,
  ...sources: readonly Source[]
): AiActAnchor {
  return { iso42001, sources, agreement };
}

function security(
  iso27001: Iso27001ControlId,
  strength: Exclude<CrosswalkStrength, 'full'>,
  basis: MappingBasis,
  ...sources: readonly string[]
): AiActSecurityAnchor {
  return { iso27001, strength, basis, sources };
}

/**
 * EU AI Act to ISO/IEC 42001 and ISO/IEC 27001:2022.
 * No official correspondence exists, 42001 is no harmonised standard that we know to be cited in the Official Journal,
 * and nothing here gives a presumption of conformity: the rows are anchors to start reading from.
 * Article 17 answers to the management system as a whole (clauses 4 to 10), shown as clause 4.4.
 * A row with `cited` and no source is one that the Secure Controls Framework pairs transitively.
 */
export const EU_AI_ACT: Readonly<Record<string, AiActArticle>> = {
  'Article 4': {
    title: 'AI literacy',
    iso42001: [],
    iso27001: [],
  },
  'Article 8': {
    title: 'Compliance with the requirements',
    iso42001: [anchor('iso42001:4.4', 1, 'abk1969')],
    iso27001: [],
  },
  'Article 9': {
    title: 'Risk management system',
    iso42001: [
      anchor('iso42001:6.1.2', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:6.1.3', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:8.2', 2, 'abk1969'),
      anchor('iso42001:8.3', 2, 'abk1969'),
      anchor('iso42001:A.2.2', 1, 'abk1969'),
      anchor('iso42001:A.6.1.2', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.5.2', 1, 'JKasteele'),
      anchor('iso42001:A.5.5', 2, 'JKasteele'),
      anchor('iso42001:A.6.1.3', 1, 'JKasteele'),
    ],
    iso27001: [security('iso27001:A.5.8', 'supporting', 'cited')],
  },
  'Article 10': {
    title: 'Data and data governance',
    iso42001: [
      anchor('iso42001:7.1', 1, 'abk1969'),
      anchor('iso42001:8.1', 1, 'abk1969'),
      anchor('iso42001:A.4.3', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.7.2', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.7.3', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.7.4', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.7.5', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.7.6', 3, 'abk1969', 'JKasteele'),
    ],
    iso27001: [
      security('iso27001:A.5.12', 'supporting', 'proposed'),
      security('iso27001:A.5.34', 'partial', 'cited'),
      security('iso27001:A.8.33', 'supporting', 'cited'),
      security('iso27001:A.5.9', 'supporting', 'proposed'),
    ],
  },
  'Article 11': {
    title: 'Technical documentation',
    iso42001: [
      anchor('iso42001:7.5.1', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:8.1', 1, 'abk1969'),
      anchor('iso42001:A.4.2', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.6.2.3', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.6.2.7', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.5.3', 1, 'JKasteele'),
      anchor('iso42001:A.6.2.2', 2, 'JKasteele'),
    ],
    iso27001: [security('iso27001:A.5.37', 'supporting', 'proposed')],
  },
  'Article 12': {
    title: 'Record-keeping',
    iso42001: [
      anchor('iso42001:7.5.1', 1, 'abk1969'),
      anchor('iso42001:9.1', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.6.2.8', 2, 'abk1969', 'JKasteele'),
    ],
    iso27001: [
      security(
        'iso27001:A.8.15',
        'partial',
        'cited',
        'abk1969 (ISO 27002 8.15)',
        'docs.modulos.ai (Art. 12 named as reusing 27001 Annex A)',
      ),
      security('iso27001:A.8.17', 'supporting', 'proposed'),
    ],
  },
  'Article 13': {
    title: 'Transparency and provision of information to deployers',
    iso42001: [
      anchor('iso42001:7.4', 1, 'abk1969'),
      anchor('iso42001:A.8.2', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.8.5', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.6.2.7', 1, 'abk1969'),
      anchor('iso42001:A.9.4', 1, 'JKasteele'),
      anchor('iso42001:A.10.4', 1, 'JKasteele'),
    ],
    iso27001: [],
  },
  'Article 14': {
    title: 'Human oversight',
    iso42001: [
      anchor('iso42001:5.3', 2, 'abk1969'),
      anchor('iso42001:7.2', 1, 'abk1969'),
      anchor('iso42001:7.3', 1, 'abk1969'),
      anchor('iso42001:8.1', 1, 'abk1969'),
      anchor('iso42001:A.9.2', 1, 'abk1969'),
      anchor('iso42001:A.9.3', 1, 'abk1969'),
      anchor('iso42001:A.9.4', 1, 'abk1969'),
      anchor('iso42001:A.6.2.5', 1, 'abk1969'),
      anchor('iso42001:A.6.2.6', 2, 'abk1969'),
      anchor('iso42001:A.4.6', 1, 'JKasteele'),
    ],
    iso27001: [security('iso27001:A.8.16', 'supporting', 'proposed')],
  },
  'Article 15': {
    title: 'Accuracy, robustness and cybersecurity',
    iso42001: [
      anchor('iso42001:6.2', 1, 'abk1969'),
      anchor('iso42001:8.1', 1, 'abk1969'),
      anchor('iso42001:9.1', 1, 'abk1969'),
      anchor('iso42001:A.6.2.4', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.6.2.6', 2, 'abk1969'),
      anchor('iso42001:A.10.3', 1, 'abk1969'),
      anchor('iso42001:A.4.4', 1, 'JKasteele'),
      anchor('iso42001:A.4.5', 1, 'JKasteele'),
      anchor('iso42001:A.6.1.3', 1, 'JKasteele'),
    ],
    iso27001: [
      security('iso27001:A.8.8', 'partial', 'proposed'),
      security('iso27001:A.8.16', 'partial', 'proposed'),
      security('iso27001:A.8.24', 'supporting', 'proposed'),
      security('iso27001:A.8.20', 'supporting', 'proposed'),
      security('iso27001:A.8.27', 'partial', 'proposed'),
      security('iso27001:A.8.29', 'partial', 'proposed'),
      security('iso27001:A.5.21', 'partial', 'proposed'),
      security('iso27001:A.8.14', 'partial', 'proposed'),
      security('iso27001:A.8.13', 'supporting', 'proposed'),
    ],
  },
  'Article 16': {
    title: 'Obligations of providers of high-risk AI systems',
    iso42001: [anchor('iso42001:8.1', 1, 'abk1969')],
    iso27001: [],
  },
  'Article 17': {
    title: 'Quality management system',
    iso42001: [
      anchor('iso42001:4.4', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.2.2', 1, 'JKasteele'),
      anchor('iso42001:A.2.3', 1, 'JKasteele'),
      anchor('iso42001:A.2.4', 1, 'JKasteele'),
      anchor('iso42001:A.3.2', 2, 'JKasteele'),
    ],
    iso27001: [
      security('iso27001:A.5.1', 'supporting', 'proposed'),
      security('iso27001:A.5.37', 'supporting', 'proposed'),
      security('iso27001:A.8.32', 'supporting', 'proposed'),
      security('iso27001:A.5.19', 'supporting', 'proposed'),
      security('iso27001:A.5.24', 'supporting', 'proposed'),
    ],
  },
  'Article 18': {
    title: 'Documentation keeping',
    iso42001: [anchor('iso42001:7.5.3', 1, 'abk1969'), anchor('iso42001:A.4.2', 1, 'abk1969')],
    iso27001: [security('iso27001:A.5.33', 'partial', 'cited')],
  },
  'Article 19': {
    title: 'Automatically generated logs',
    iso42001: [
      anchor('iso42001:7.5.3', 1, 'abk1969'),
      anchor('iso42001:9.1', 1, 'abk1969'),
      anchor('iso42001:A.6.2.8', 1, 'abk1969'),
    ],
    iso27001: [
      security('iso27001:A.8.15', 'partial', 'cited', 'abk1969 (ISO 27002 8.15)'),
      security('iso27001:A.5.33', 'partial', 'proposed'),
    ],
  },
  'Article 20': {
    title: 'Corrective actions and duty of information',
    iso42001: [anchor('iso42001:10.2', 2, 'abk1969'), anchor('iso42001:A.8.4', 1, 'abk1969')],
    iso27001: [security('iso27001:A.5.26', 'supporting', 'proposed')],
  },
  'Article 25': {
    title: 'Responsibilities along the AI value chain',
    iso42001: [
      anchor('iso42001:6.3', 1, 'abk1969'),
      anchor('iso42001:8.4', 1, 'abk1969'),
      anchor('iso42001:A.5.2', 1, 'abk1969'),
      anchor('iso42001:A.10.2', 1, 'JKasteele'),
      anchor('iso42001:A.10.3', 1, 'JKasteele'),
    ],
    iso27001: [
      security('iso27001:A.5.20', 'partial', 'proposed'),
      security('iso27001:A.5.21', 'supporting', 'proposed'),
    ],
  },
  'Article 26': {
    title: 'Obligations of deployers of high-risk AI systems',
    iso42001: [
      anchor('iso42001:8.1', 1, 'abk1969'),
      anchor('iso42001:5.3', 1, 'abk1969'),
      anchor('iso42001:7.2', 1, 'abk1969'),
      anchor('iso42001:9.1', 1, 'abk1969'),
      anchor('iso42001:7.5.3', 1, 'abk1969'),
      anchor('iso42001:7.4', 1, 'abk1969'),
      anchor('iso42001:A.9.2', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.9.4', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.3.2', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.7.4', 1, 'abk1969'),
      anchor('iso42001:A.6.2.6', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.6.2.8', 1, 'abk1969'),
      anchor('iso42001:A.8.5', 1, 'abk1969'),
      anchor('iso42001:A.5.2', 1, 'abk1969'),
      anchor('iso42001:A.5.4', 2, 'abk1969'),
      anchor('iso42001:A.8.2', 1, 'abk1969'),
      anchor('iso42001:A.3.3', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.6.2.5', 1, 'JKasteele'),
      anchor('iso42001:A.9.3', 1, 'JKasteele'),
      anchor('iso42001:A.10.2', 1, 'JKasteele'),
      anchor('iso42001:A.10.4', 1, 'JKasteele'),
    ],
    iso27001: [
      security('iso27001:A.8.15', 'partial', 'cited', 'abk1969 (ISO 27002 8.15)'),
      security('iso27001:A.8.16', 'supporting', 'proposed'),
      security('iso27001:A.5.33', 'supporting', 'cited'),
      security('iso27001:A.6.3', 'supporting', 'proposed'),
      security('iso27001:A.5.10', 'supporting', 'proposed'),
    ],
  },
  'Article 27': {
    title: 'Fundamental rights impact assessment for high-risk AI systems',
    iso42001: [
      anchor('iso42001:6.1.4', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:8.4', 2, 'abk1969'),
      anchor('iso42001:A.5.2', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.5.3', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.5.4', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.5.5', 3, 'abk1969', 'JKasteele'),
    ],
    iso27001: [security('iso27001:A.5.34', 'supporting', 'proposed')],
  },
  'Article 50': {
    title: 'Transparency obligations for providers and deployers of certain AI systems',
    iso42001: [
      anchor('iso42001:7.4', 1, 'abk1969'),
      anchor('iso42001:8.1', 1, 'abk1969'),
      anchor('iso42001:A.8.2', 1, 'abk1969'),
      anchor('iso42001:A.8.4', 1, 'abk1969'),
      anchor('iso42001:A.8.5', 2, 'abk1969', 'JKasteele'),
    ],
    iso27001: [],
  },
  'Article 72': {
    title: 'Post-market monitoring by providers and post-market monitoring plan for high-risk AI systems',
    iso42001: [
      anchor('iso42001:9.1', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:10.1', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.6.2.6', 3, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.8.3', 1, 'abk1969'),
      anchor('iso42001:A.2.4', 1, 'JKasteele'),
    ],
    iso27001: [security('iso27001:A.8.16', 'supporting', 'proposed')],
  },
  'Article 73': {
    title: 'Reporting of serious incidents',
    iso42001: [
      anchor('iso42001:10.2', 1, 'abk1969'),
      anchor('iso42001:A.8.3', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.8.4', 2, 'abk1969', 'JKasteele'),
      anchor('iso42001:A.3.3', 1, 'JKasteele'),
    ],
    iso27001: [
      security('iso27001:A.5.24', 'supporting', 'proposed'),
      security('iso27001:A.5.26', 'partial', 'proposed'),
      security('iso27001:A.5.5', 'supporting', 'proposed'),
      security('iso27001:A.6.8', 'supporting', 'proposed'),
    ],
  },
};
