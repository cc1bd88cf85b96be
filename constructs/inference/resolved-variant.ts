import { Token } from 'aws-cdk-lib';
import type { IsolatedModel } from './isolated-model';
import type { VariantOptions } from './variant-options';

/** A variant with every choice made. */
export interface ResolvedVariant {
  /** Name of the variant, part of its metrics and captures. */
  readonly name: string;

  /** The model. */
  readonly model: IsolatedModel;

  /** Instance type. */
  readonly instanceType: string;

  /** Least number of instances. */
  readonly minInstances: number;

  /** Greatest number of instances. */
  readonly maxInstances: number;

  /** Invocations per instance and minute that scaling aims at. */
  readonly targetInvocationsPerInstance: number;

  /** Share of the traffic. */
  readonly weight: number;
}

/**
 * Fills in the defaults of a variant and checks it.
 *
 * @throws Error when the name, a number of instances or the weight is out of range, or a burstable type should scale
 */
export function resolveVariant(where: string, name: string, options: VariantOptions): ResolvedVariant {
  const { instanceType = 'ml.m5.large', minInstances = 2, targetInvocationsPerInstance = 100 } = options.capacity ?? {};
  const maxInstances = options.capacity?.maxInstances ?? minInstances * 2;
  const weight = options.weight ?? 1;
  if (!/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/.test(name)) {
    throw new Error(`${where}: the variant is called '${name}'; expected up to 63 letters, digits and inner hyphens.`);
  }
  if (!Token.isUnresolved(minInstances) && (!Number.isInteger(minInstances) || minInstances < 2)) {
    throw new Error(
      `${where}: minInstances of '${name}' is ${minInstances}; expected a whole number of at least 2, because one instance is one availability zone.`,
    );
  }
  if (!(maxInstances >= minInstances)) {
    throw new Error(
      `${where}: maxInstances of '${name}' is ${maxInstances}; expected at least minInstances, which is ${minInstances}.`,
    );
  }
  if (!(weight > 0)) {
    throw new Error(`${where}: weight of '${name}' is ${weight}; expected more than 0.`);
  }
  if (maxInstances > minInstances && /^ml\.t\d/.test(instanceType)) {
    throw new Error(
      `${where}: instanceType of '${name}' is ${instanceType}, a burstable type, which SageMaker does not scale; set maxInstances to ${minInstances} or choose another type.`,
    );
  }
  return { name, model: options.model, instanceType, minInstances, maxInstances, targetInvocationsPerInstance, weight };
}
