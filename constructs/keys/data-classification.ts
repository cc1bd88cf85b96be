/**
 * How sensitive data is, from the least to the most.
 *
 * One level has one key, so that access to one level never implies access to another.
 * The value is what the `data-classification` tag carries.
 */
export enum DataClassification {
  /** Anybody may see it. */
  PUBLIC = 'public',

  /** Everybody in the organisation may see it. */
  INTERNAL = 'internal',

  /** Only those who need it may see it: most training data, prompts and model artefacts. */
  CONFIDENTIAL = 'confidential',

  /** Named people only: personal data of special categories, secrets, regulated data. */
  RESTRICTED = 'restricted',
}

/** The key of the tag that carries the classification of a resource's data. */
export const DATA_CLASSIFICATION_TAG = 'data-classification';
