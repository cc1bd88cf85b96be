import type { ISO27001_2013_DOMAINS_5_TO_11 } from './iso27001-2013-domains-5-to-11';
import type { ISO27001_2013_DOMAINS_12_TO_18 } from './iso27001-2013-domains-12-to-18';
import type { ISO27001_CLAUSES } from './iso27001-clauses';
import type { ISO27001_ORGANIZATIONAL_CONTROLS } from './iso27001-organizational';
import type { ISO27001_PEOPLE_CONTROLS } from './iso27001-people';
import type { ISO27001_PHYSICAL_CONTROLS } from './iso27001-physical';
import type { ISO27001_TECHNOLOGICAL_CONTROLS } from './iso27001-technological';
import type { ISO42001_CONTROLS } from './iso42001';
import type { ISO42001_CLAUSES } from './iso42001-clauses';

/**
 * The standards, as they stand before the colon of an id.
 * An id always carries its standard, because numbers collide: `A.5.2` is in both.
 */
export type Standard = 'iso42001' | 'iso27001' | 'iso27001-2013';

/** A control of ISO/IEC 42001:2023, Annex A. */
export type Iso42001ControlId = keyof typeof ISO42001_CONTROLS;

/** A control of ISO/IEC 27001:2022, Annex A. */
export type Iso27001ControlId =
  | keyof typeof ISO27001_ORGANIZATIONAL_CONTROLS
  | keyof typeof ISO27001_PEOPLE_CONTROLS
  | keyof typeof ISO27001_PHYSICAL_CONTROLS
  | keyof typeof ISO27001_TECHNOLOGICAL_CONTROLS;

/** A control of the withdrawn edition ISO/IEC 27001:2013, Annex A. */
export type Iso27001Edition2013ControlId =
  | keyof typeof ISO27001_2013_DOMAINS_5_TO_11
  | keyof typeof ISO27001_2013_DOMAINS_12_TO_18;

/** What a rule may name: the current editions. Results for 2013 are derived, never mapped. */
export type ControlId = Iso42001ControlId | Iso27001ControlId;

/** Every control that a report may show. */
export type AnyControlId = ControlId | Iso27001Edition2013ControlId;

/** A clause of the management system of ISO/IEC 42001:2023. */
export type Iso42001ClauseId = keyof typeof ISO42001_CLAUSES;

/** A clause of the management system of ISO/IEC 27001:2022. */
export type Iso27001ClauseId = keyof typeof ISO27001_CLAUSES;

/** A clause of either management system. */
export type ClauseId = Iso42001ClauseId | Iso27001ClauseId;
