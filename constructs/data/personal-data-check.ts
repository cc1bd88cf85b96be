import type { PersonalDataHandling } from './promotion/promotion-options';

/** What a promotion does about personal data. */
export interface PersonalDataCheck {
  /**
   * Whether personal data ends the promotion, or the approver decides.
   *
   * @default PersonalDataHandling.REJECT
   */
  readonly handling?: PersonalDataHandling;

  /**
   * Identifiers of your own that Macie looks for besides those it recommends; see `PersonalDataIdentifier`.
   *
   * @default - none
   */
  readonly customDataIdentifierIds?: string[];
}
