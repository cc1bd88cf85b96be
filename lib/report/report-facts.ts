import type { CryptographyInventory } from '../../policies/cryptography';
import type { LedgerTemplate } from '../../policies/ledger/ledger';
import type { RunFacts } from '../../policies/ledger/run-facts';
import type { LiveFacts } from '../coverage';
import type { Proof } from '../reachability/proof';

/** What a report says about its own making, besides what coverage computed. */
export interface ReportFacts {
  /** The templates that were judged, with their digests. */
  readonly templates: readonly LedgerTemplate[];
  /** What the command was given: folders and files, as the user named them. */
  readonly inputs: readonly string[];
  /** The ledger that the verdicts were read from; absent when they were judged for this report. */
  readonly ledger?: string;
  /** Rules of this version that the ledger does not hold: another version wrote it, or a pack with fewer rules. */
  readonly rulesNotInLedger?: number;
  /** The run that wrote that ledger, where its facts lie beside it. */
  readonly ledgerRun?: RunFacts;
  /** Files of folders that are no templates. */
  readonly skippedFiles: readonly string[];
  /** Whether records of people were read; without them every control lacks its record. */
  readonly recordsRead: boolean;
  /** What the live evidence is and where it comes from; absent when nobody asked the account. */
  readonly live?: LiveFacts;
  /** Which zone reaches which destination, of every assembly; absent when nobody worked it out. */
  readonly reachability?: readonly Proof[];
  /** Keys, encryption and TLS of the templates: a list beside coverage, which moves nothing of it. */
  readonly cryptography?: CryptographyInventory;
  /** Time, revision and version of this run. Without it the same input gives the same bytes. */
  readonly run?: RunFacts;
}
