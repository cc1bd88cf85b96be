import type { ControlCoverage } from '../coverage';
import { count } from './words';

/** What stands beyond any report: a certificate is given for a management system that people run. */
export const BEYOND_ANY_REPORT =
  'A certificate is decided by an accredited body, which audits the whole management system (clauses 4 to 10 and the ' +
  'Statement of Applicability) as it works over a period of time. No report on templates replaces any part of that.';

/**
 * What a control still lacks before everything that it needs is shown, one sentence each.
 * Empty when nothing is lacking, or when the control does not apply.
 */
export function stillMissing(control: ControlCoverage): readonly string[] {
  if (!control.applicability.applicable) return [];
  return [
    ...(control.needs.design ? missingInDesign(control) : []),
    // What was not judged in the design is not looked for in the account.
    ...(control.needs.account && !(control.axes.design === 'no population' && control.axes.account === 'no data')
      ? missingInAccount(control)
      : []),
    ...(control.needs.people ? missingOfPeople(control) : []),
  ];
}

function missingInDesign({ axes, tally, population, derivedFrom }: ControlCoverage): string[] {
  switch (axes.design) {
    case 'violated':
      return [`Design: ${count(tally.failed, 'failure')} to mend, or to have accepted by a waiver with an approver.`];
    case 'broken':
      return [
        `Design: ${count(tally.broken, 'check')} that broke; nothing is known until the rule is mended. Please report it.`,
      ];
    case 'undecided':
      return [
        `Design: ${count(tally.undecided, 'check')} that the templates do not decide; give the values that deployments fix.`,
      ];
    case 'accepted':
      return [
        `Design: ${count(tally.accepted, 'failure')} accepted by waiver; the control stays at “accepted” while they stand.`,
      ];
    case 'designed':
      return [];
    case 'no population':
      if (derivedFrom) return ['Design: nothing was judged for at least one of the controls that it derives from.'];
      return population.rules === 0
        ? ['Design: no rule of this run judges anything for it.']
        : [`Design: ${count(population.rules, 'rule')} could speak for it, and none found a resource to judge.`];
  }
}

function missingInAccount({ axes, accountTally }: ControlCoverage): string[] {
  switch (axes.account) {
    case 'contradicted':
      return [`Account: ${count(accountTally.contradicted, 'result')} of AWS Config to look into: it says otherwise.`];
    case 'stale':
      return [`Account: ${count(accountTally.stale, 'result')} of AWS Config to renew: too old, or without a time.`];
    case 'no data':
      return ['Account: the deployed resources, looked at by AWS Config, over the period that the audit covers.'];
    case 'no live check':
      return [
        `Account: ${count(accountTally['no live check'], 'check')} that no AWS Config rule makes; show the deployed setting in another way.`,
      ];
    case 'confirmed':
      return [];
  }
}

function missingOfPeople({ axes, evidenceClass }: ControlCoverage): string[] {
  if (axes.people === 'recorded') return [];
  if (axes.people === 'overdue') return ['People: a record that is current; one is past its review or expiry.'];
  switch (evidenceClass) {
    case 'inherited':
      return [
        'People: the supplier’s report for AWS premises (certificate, services and regions, expiry, duties that stay with you), and a record for your own premises.',
      ];
    case 'partial':
      return ['People: a record of what people do for it: who owns it, the policy or procedure, and its review.'];
    default:
      return [
        'People: a record (a policy, procedure, assessment, decision or minutes) with an owner and a review date.',
      ];
  }
}
