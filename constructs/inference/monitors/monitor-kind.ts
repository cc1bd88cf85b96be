/** The kinds of monitors, in SageMaker's words, with what differs between them. */
export interface MonitorKind {
  /** In SageMaker's words. */
  readonly type: 'DataQuality' | 'ModelQuality' | 'ModelBias' | 'ModelExplainability';

  /** Its part in prefixes and names. */
  readonly slug: string;

  /** Namespace that SageMaker publishes its metrics under. */
  readonly namespace: string;
}

const kind = (type: MonitorKind['type'], slug: string, metrics: string): MonitorKind => ({
  type,
  slug,
  namespace: `aws/sagemaker/Endpoints/${metrics}`,
});

export const DATA_QUALITY = kind('DataQuality', 'data-quality', 'data-metrics');
export const MODEL_QUALITY = kind('ModelQuality', 'model-quality', 'model-metrics');
export const MODEL_BIAS = kind('ModelBias', 'model-bias', 'bias-metrics');
export const MODEL_EXPLAINABILITY = kind('ModelExplainability', 'model-explainability', 'explainability-metrics');
