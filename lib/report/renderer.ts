import type { CoverageReport } from '../coverage';
import type { ReportFacts } from './report-facts';

/** One file of a report. */
export interface ReportFile {
  readonly name: string;
  /** Its text, piece by piece, so that a large one need not be one string. */
  readonly pieces: Iterable<string>;
}

/** Turns a report into the files of one format. Pure: it reads nothing and writes nothing. */
export type Renderer = (report: CoverageReport, facts: ReportFacts) => readonly ReportFile[];
