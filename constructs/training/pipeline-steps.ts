import type { PinnedImage } from './pinned-image';
import type { StepProfile } from './step-profile';

/** What every job of a pipeline needs. */
export interface PipelineJobOptions {
  /** Image of the container, by digest. */
  readonly image: PinnedImage;

  /** Instance type, such as `ml.m7i.xlarge`. */
  readonly instanceType: string;

  /** Number of instances. @default 1 */
  readonly instanceCount?: number;

  /** Size of the volume of each instance in GiB. @default 50 */
  readonly volumeSizeGiB?: number;

  /** Seconds after which the job is stopped. @default 86400 */
  readonly maxRuntimeSeconds?: number;

  /** How much network the container has. @default StepProfile.ISOLATED */
  readonly profile?: StepProfile;

  /**
   * Environment variables of the container. No secrets: they show in the pipeline definition. The pipeline itself sets
   * `MANIFEST_KEY` and `MANIFEST_SHA256` for training and `PIPELINE_EXECUTION_ID` for the evaluation.
   *
   * @default - none
   */
  readonly environment?: { [name: string]: string };
}

/**
 * A processing job of a pipeline.
 *
 * The container finds its inputs under `/opt/ml/processing/input/<name>` and leaves its results in
 * `/opt/ml/processing/output`.
 */
export interface ProcessingJobOptions extends PipelineJobOptions {
  /** Entry point of the container. @default - the image's own */
  readonly entrypoint?: string[];

  /** Arguments of the container. @default - none */
  readonly containerArguments?: string[];
}

/** A training job of a pipeline. */
export interface TrainingJobOptions extends PipelineJobOptions {
  /** Hyperparameters, as strings. @default - none */
  readonly hyperParameters?: { [name: string]: string };

  /** How often a job is started again after an error of the service, 1 to 30. @default 1 */
  readonly maximumRetryAttempts?: number;
}

/** What a model must reach before it may be registered. */
export interface QualityGate {
  /** Path of the metric in the `evaluation.json` that the evaluation leaves, such as `metrics.accuracy.value`. */
  readonly metricPath: string;

  /** Least value of the metric. */
  readonly minimum: number;
}

/**
 * A check of the model's quality against a baseline, by SageMaker's model monitor or an image like it.
 *
 * The baseline is the one given here, or that of the last approved model of the group. The first model has neither: start
 * its execution with the parameters `SkipQualityCheck` and `RegisterNewBaseline` set to true, and the baseline that it
 * calculates is registered with it. `RegisterNewBaseline` alone compares with the old baseline and registers the new one.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/pipelines-quality-clarify-baseline-lifecycle.html
 */
export interface QualityCheckOptions extends PipelineJobOptions {
  /** What the model predicts. */
  readonly problemType: QualityProblemType;

  /** Column of the predictions, by name or index. @default '0' */
  readonly inferenceAttribute?: string;

  /** Column of the true values, by name or index. @default '1' */
  readonly groundTruthAttribute?: string;

  /**
   * S3 URI of the `statistics.json` of the baseline, in the data bucket or under the pipeline's prefix. Give both files or
   * none.
   *
   * @default - the baseline of the last approved model
   */
  readonly baselineStatisticsUri?: string;

  /**
   * S3 URI of the `constraints.json` of the baseline, in the same places.
   *
   * @default - the baseline of the last approved model
   */
  readonly baselineConstraintsUri?: string;
}

/** The steps of an {@link IsolatedTrainingPipeline}, in the order in which they run. */
export interface TrainingPipelineSteps {
  /** Validates the dataset, and leaves a report. It fails if the dataset must not be trained on; it cannot change it. */
  readonly validation: ProcessingJobOptions;

  /** Trains the model on the channel `training`. */
  readonly training: TrainingJobOptions;

  /** Evaluates the model, and leaves `evaluation.json` (and `predictions.csv`, for a quality check). */
  readonly evaluation: ProcessingJobOptions;

  /** What `evaluation.json` must show before the model is registered. */
  readonly qualityGate: QualityGate;

  /** Image that serves the model, written into the register. */
  readonly inferenceImage: PinnedImage;

  /** Compares `predictions.csv` with a baseline before the gate, and fails on a violation. @default - no check */
  readonly qualityCheck?: QualityCheckOptions;
}

/** Kinds of problem that a quality check knows. */
export enum QualityProblemType {
  /** Numbers. */
  REGRESSION = 'Regression',
  /** One of two classes. */
  BINARY_CLASSIFICATION = 'BinaryClassification',
  /** One of several classes. */
  MULTICLASS_CLASSIFICATION = 'MulticlassClassification',
}
