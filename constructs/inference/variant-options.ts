import type { IsolatedModel } from './isolated-model';

/** Machines of a variant. */
export interface VariantCapacity {
  /**
   * Instance type.
   *
   * @default ml.m5.large
   */
  readonly instanceType?: string;

  /**
   * Least number of instances, and the number at the first deployment; at least two, in different zones.
   *
   * @default 2
   */
  readonly minInstances?: number;

  /**
   * Greatest number of instances. Equal to `minInstances`, the variant does not scale.
   *
   * @default - twice the least number
   */
  readonly maxInstances?: number;

  /**
   * Invocations per instance and minute that scaling aims at. Load-test the model to find it; SageMaker advises half of
   * what an instance endures.
   *
   * @default 100
   */
  readonly targetInvocationsPerInstance?: number;
}

/** A model behind an endpoint, beside its first one. */
export interface VariantOptions {
  /** The model. */
  readonly model: IsolatedModel;

  /**
   * Machines of the variant.
   *
   * @default - two to four instances of ml.m5.large
   */
  readonly capacity?: VariantCapacity;

  /**
   * Share of the traffic, relative to the sum of all weights. For a shadow variant: relative to the variant that it
   * shadows, so 0.5 copies half of its requests.
   *
   * @default 1
   */
  readonly weight?: number;
}
