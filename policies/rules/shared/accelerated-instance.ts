import type { Ternary } from '../../template/statement';
import { isUndecided, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Families with GPUs, Trainium, Inferentia or Gaudi. */
const FAMILIES = /^(p\d|g\d|gr\d|trn\d|inf\d|dl\d)/;

/** Whether an instance or a launch template is for machines with accelerators for AI. */
export function isAccelerated(machine: ResourceView): Ternary {
  const base = machine.type === 'AWS::EC2::LaunchTemplate' ? 'LaunchTemplateData.' : '';
  const type = machine.get(`${base}InstanceType`);
  if (isUndecided(type)) return 'unknown';
  if (FAMILIES.test(textOf(type) ?? '')) return true;
  const accelerators = machine.items(`${base}InstanceRequirements.AcceleratorTypes`);
  return accelerators === undefined ? 'unknown' : accelerators.length > 0;
}
