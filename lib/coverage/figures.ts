import { isEvidenceable, STANDARDS, type Standard } from '../../policies/controls';
import { ACCOUNT_VALUES, DESIGN_VALUES, PEOPLE_VALUES } from './axes';
import type { ControlCoverage, Figure, StandardCoverage } from './report';

/** The figures of one standard from the coverage of all its controls. */
export function figuresOf(standard: Standard, controls: readonly ControlCoverage[]): StandardCoverage {
  const info = STANDARDS[standard];
  const applicable = controls.filter((control) => control.applicability.applicable);
  const evidenceable = applicable.filter((control) => isEvidenceable(control.evidenceClass));
  const recordOnly = applicable.filter((control) => !isEvidenceable(control.evidenceClass));
  const needRecord = applicable.filter((control) => control.needs.people);
  const evidenced = (list: readonly ControlCoverage[]) =>
    list.filter((control) => control.headline.state === 'evidenced');

  const ofAll = (list: readonly unknown[]) => figure(list, controls, `controls of ${info.title}`);
  const ofApplicable = (list: readonly unknown[]) => figure(list, applicable, 'applicable controls');
  const ofEvidenceable = (list: readonly unknown[]) =>
    figure(list, evidenceable, 'applicable controls that infrastructure can evidence');
  return {
    standard,
    title: info.title,
    ...(info.withdrawn === undefined ? {} : { withdrawn: info.withdrawn }),
    ...(standard === 'iso27001-2013' ? { derivedFrom: 'iso27001' as const } : {}),
    all: controls.length,
    applicable: ofAll(applicable),
    notApplicable: ofAll(controls.filter((control) => !control.applicability.applicable)),
    evidenceable: ofApplicable(evidenceable),
    recordOnly: ofApplicable(recordOnly),
    design: perValue(DESIGN_VALUES, (value) => ofEvidenceable(evidenceable.filter((c) => c.axes.design === value))),
    account: perValue(ACCOUNT_VALUES, (value) => ofEvidenceable(evidenceable.filter((c) => c.axes.account === value))),
    people: perValue(PEOPLE_VALUES, (value) =>
      figure(
        needRecord.filter((control) => control.axes.people === value),
        needRecord,
        'applicable controls that need a record',
      ),
    ),
    evidenced: ofApplicable(evidenced(applicable)),
    evidencedByInfrastructure: ofEvidenceable(evidenced(evidenceable)),
    evidencedByRecordsAlone: figure(
      evidenced(recordOnly),
      recordOnly,
      'applicable controls that only a record can evidence',
    ),
    beyondInfrastructure: {
      supporting: recordOnly.filter((c) => c.evidenceClass === 'supporting').map((c) => c.id),
      inherited: recordOnly.filter((c) => c.evidenceClass === 'inherited').map((c) => c.id),
      none: recordOnly.filter((c) => c.evidenceClass === 'none').map((c) => c.id),
    },
  };
}

function figure(part: readonly unknown[], whole: readonly unknown[], ofWhat: string): Figure {
  return { count: part.length, of: whole.length, ofWhat };
}

function perValue<Value extends string>(
  values: readonly Value[],
  count: (value: Value) => Figure,
): Readonly<Record<Value, Figure>> {
  return Object.fromEntries(values.map((value) => [value, count(value)])) as Record<Value, Figure>;
}
