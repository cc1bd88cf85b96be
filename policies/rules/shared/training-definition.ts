import type { Node, ResourceView } from '../../template/view';

/** The types that start training jobs. */
export const TRAINING_TYPES: readonly string[] = [
  'embedded:SageMaker::TrainingJob',
  'embedded:SageMaker::HyperParameterTuningJob',
];

/**
 * The places that define training: a training job itself, or each definition that a tuning job trains by.
 *
 * @returns `undefined` when a list of definitions is not known
 */
export function trainingDefinitions(job: ResourceView): Node[] | undefined {
  if (job.type === 'embedded:SageMaker::TrainingJob') return [job];
  const several = job.items('TrainingJobDefinitions');
  if (!several) return undefined;
  return job.has('TrainingJobDefinition') ? [job.node('TrainingJobDefinition'), ...several] : several;
}
