import type { RecordReference } from './record-reference';

/** How much harm the model can do, in the words of the organisation's own scale. There is no "unknown": find out first. */
export enum ModelRiskRating {
  HIGH = 'High',
  MEDIUM = 'Medium',
  LOW = 'Low',
}

/** Which model a card is about. At least one of `modelName` and `modelPackageArn`. */
export interface ModelCardSubject {
  /**
   * Name of the deployed model, such as `IsolatedModel.modelName`.
   *
   * @default - named by its package alone
   */
  readonly modelName?: string;

  /**
   * ARN of the version in the model registry.
   *
   * @default - named by its model alone
   */
  readonly modelPackageArn?: string;

  /** Who answers for the model, up to 1024 characters. */
  readonly owner: string;

  /** What the model is, up to 1024 characters. */
  readonly description: string;

  /**
   * Kind of algorithm, up to 1024 characters.
   *
   * @default - not said
   */
  readonly algorithmType?: string;

  /**
   * Kind of problem, up to 1024 characters.
   *
   * @default - not said
   */
  readonly problemType?: string;

  /**
   * Container images of the model, by digest, up to 15.
   *
   * @default - not said
   */
  readonly containerImages?: string[];
}

/** What the model is for, and what it is not for. Each text has up to 2048 characters. */
export interface ModelIntendedUse {
  /** The purpose of the model. */
  readonly purpose: string;

  /** What it may be used for; say also what it must not be used for. */
  readonly intendedUses: string;

  /** How much harm it can do. */
  readonly riskRating: ModelRiskRating;

  /** Why it has this rating. */
  readonly riskExplanation: string;

  /**
   * What makes the model better or worse.
   *
   * @default - not said
   */
  readonly factors?: string;
}

/** How the model was made. */
export interface ModelTraining {
  /** What was trained, on what, and what was seen; up to 1024 characters. */
  readonly observations: string;

  /** `s3://` addresses or names of the training data, 1 to 15. */
  readonly datasets: string[];

  /**
   * ARN of the training job.
   *
   * @default - not said
   */
  readonly trainingJobArn?: string;

  /**
   * What training aimed at, up to 1024 characters.
   *
   * @default - not said
   */
  readonly objective?: string;

  /**
   * Images of training, by digest, up to 15.
   *
   * @default - not said
   */
  readonly containerImages?: string[];
}

/** One evaluation of the model. */
export interface ModelEvaluation {
  /** Name, up to 63 characters. */
  readonly name: string;

  /** What was found, up to 2096 characters. */
  readonly observation: string;

  /** Metrics with their values. */
  readonly metrics: { [name: string]: number };

  /**
   * `s3://` addresses or names of the test data, up to 10.
   *
   * @default - not said
   */
  readonly datasets?: string[];

  /**
   * ARN of the job that evaluated.
   *
   * @default - not said
   */
  readonly evaluationJobArn?: string;
}

/** What the model means to the business. Each text has up to 2048 characters. */
export interface ModelBusinessDetails {
  /** The problem that the model solves. */
  readonly problem: string;

  /** Who has a stake in it. */
  readonly stakeholders: string;

  /**
   * Line of business.
   *
   * @default - not said
   */
  readonly lineOfBusiness?: string;
}

/** What else readers must know. */
export interface ModelCardNotes {
  /** Impact assessment of the system; the card holds its name and hash. */
  readonly impactAssessment: RecordReference;

  /** Whom the model may affect, and how; up to 2048 characters. */
  readonly ethicalConsiderations: string;

  /** What to beware of; up to 2048 characters. */
  readonly caveats: string;

  /**
   * Further fields, such as the licence or the number of a change. Values have up to 1024 characters.
   *
   * @default - none
   */
  readonly details?: { [name: string]: string };
}
