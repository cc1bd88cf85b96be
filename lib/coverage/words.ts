import type { AccountValue, DesignValue, PeopleValue } from './axes';

/** Stands on every report. */
export const DISCLAIMER =
  'This report says what was shown, by what, and when. It is not an audit opinion and not a certificate.';

/** How a headline says what the design shows. */
export const DESIGN_WORDS: Readonly<Record<DesignValue, string>> = {
  violated: 'violated',
  broken: 'a rule broke',
  undecided: 'undecided',
  accepted: 'accepted by waiver',
  designed: 'designed',
  'no population': 'nothing to judge',
};

/** How a headline says what the account shows. */
export const ACCOUNT_WORDS: Readonly<Record<AccountValue, string>> = {
  contradicted: 'does not hold in the account',
  stale: 'live evidence is stale',
  'no data': 'not yet observed',
  'no live check': 'no live check',
  confirmed: 'holds in the account',
};

/** How a headline says what people recorded. */
export const PEOPLE_WORDS: Readonly<Record<PeopleValue, string>> = {
  overdue: 'record overdue',
  missing: 'no record',
  recorded: 'recorded',
};

/** What each value of the design axis means. */
export const DESIGN_MEANING: Readonly<Record<DesignValue, string>> = {
  violated: 'at least one verdict fails and no valid waiver accepts it (an expired waiver accepts nothing)',
  broken: 'at least one rule broke while judging: a defect of ours',
  undecided: 'at least one verdict is unknown: the template does not decide it',
  accepted: 'at least one failure is accepted by a valid waiver; everything else passes',
  designed: 'at least one verdict passes, and every other one passes or does not apply',
  'no population': 'nothing was judged: no rule, no resource, or only verdicts that do not apply',
};

/** What each value of the account axis means. */
export const ACCOUNT_MEANING: Readonly<Record<AccountValue, string>> = {
  contradicted: 'AWS Config says otherwise of at least one resource',
  stale: 'at least one live result is too old, or carries no time',
  'no data': 'at least one resource was not looked at, or there was nothing to look at',
  'no live check': 'at least one rule has no twin in AWS Config, so the account cannot be asked',
  confirmed: 'AWS Config agrees for every resource that was judged',
};

/** What each value of the people axis means. */
export const PEOPLE_MEANING: Readonly<Record<PeopleValue, string>> = {
  overdue: 'at least one record is past its review or expiry',
  missing: 'a record that the control needs is not there',
  recorded: 'every record that the control needs is there and current',
};
