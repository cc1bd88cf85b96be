import { isUndecided, textOf } from '../template/value';
import type { Connection } from './connection';
import { OPEN, perhaps } from './flow';
import { step } from './step';
import { ALL_TRAFFIC } from './traffic';
import type { Zone } from './zones';

/**
 * The way to the internet that SageMaker gives notebooks and Studio through a network of AWS, past the VPC, its routes
 * and its groups, unless it is told not to.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html
 */
export function besideTheVpc(zone: Zone): Connection | undefined {
  const found = zone.workloads.flatMap((workload) => {
    const switched = SWITCHES[workload.type];
    if (!switched) return [];
    const [property, off] = switched;
    const value = workload.get(property);
    const text = textOf(value);
    if (text === off) return [];
    const flow = isUndecided(value) ? perhaps(ALL_TRAFFIC, text ?? property) : OPEN;
    return [{ workload, flow, says: `${property} is ${text ?? `not ${off}`}` }];
  });
  const best = found.find(({ flow }) => flow === OPEN) ?? found[0];
  if (!best) return undefined;
  const { workload, flow, says } = best;
  const path = [
    step(`${zone.id}: ${workload.logicalId} has an interface in a network of AWS besides, as ${says}`, workload),
  ];
  return { flow, path, missing: [], notes: [] };
}

/** The property that closes the way beside the VPC, and the value that does. */
const SWITCHES: Readonly<Record<string, readonly [property: string, off: string]>> = {
  'AWS::SageMaker::Domain': ['AppNetworkAccessType', 'VpcOnly'],
  'AWS::SageMaker::NotebookInstance': ['DirectInternetAccess', 'Disabled'],
};
