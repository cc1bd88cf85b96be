import type { ResourceGraph } from '../../template/graph';
import type { Resource } from '../../template/template';
import { isList, isObject, Reference, Text, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { RuleContext } from '../rule';
import { isAiDataBucket } from './ai-data-bucket';
import { isAiUser } from './lineage-types';
import { keepsAuditLogs, keepsToolOutput, receivesAccessLogs } from './log-bucket';

/**
 * What AI systems keep in a bucket: what models learn from or look things up in, model files, or anything
 * else of theirs, such as captured requests. `classified` says that only the classification tag speaks for it.
 */
export type AiBucketUse = 'training' | 'model' | 'other' | 'classified';

/** Properties that hold code and definitions, not data. */
const CODE =
  /(^|\.)(ApiSchema|Code|CodeConfiguration|PipelineDefinitionS3Location|DefinitionS3Location|Environment|S3Code)(\.|$)/;

/** Properties that hold model files. */
const MODEL =
  /(^|\.)(ModelDataUrl|ModelDataSource|ModelDataSources|AdditionalModelDataSources|ModelArtifacts|CheckpointConfig|ModelSource)(\.|$)/;

/** Types whose every bucket is one that models learn from or look things up in. */
const TRAINING_TYPES = /^AWS::(SageMaker::FeatureGroup|Bedrock::DataSource|Personalize::Dataset|Comprehend::)/;

/** Jobs that make a model: what goes in is training data, what comes out is the model. */
const TRAINING_JOBS =
  /^embedded:(SageMaker::(TrainingJob|HyperParameterTuningJob|AutoMLJob)|Bedrock::ModelCustomizationJob)$/;

/** What AI systems use a bucket for; empty when for nothing that can be seen. A bucket of logs is none of theirs. */
export function aiBucketUses(bucket: ResourceView, { graph, options }: RuleContext): readonly AiBucketUse[] {
  if (bucket.type !== 'AWS::S3::Bucket') return [];
  if (receivesAccessLogs(bucket, graph) || keepsAuditLogs(bucket, graph)) return [];
  const uses = new Set<AiBucketUse>();
  const seen = users(bucket, graph);
  for (const user of seen) for (const use of usesBy(user, bucket, graph)) uses.add(use);
  // No AI resource names it, but a role of an AI service may reach it.
  if (seen.length === 0 && isAiDataBucket(bucket, graph)) uses.add('other');
  if (uses.size === 0 && bucket.tag(options.classificationTag) !== undefined && !keepsToolOutput(bucket, graph))
    uses.add('classified');
  return [...uses];
}

/** Whether models learn from what is in the bucket. A classified bucket of unknown use is taken to be such. */
export function holdsTrainingData(bucket: ResourceView, context: RuleContext): boolean {
  return aiBucketUses(bucket, context).some((use) => use === 'training' || use === 'classified');
}

/** Whether model files are in the bucket. */
export function holdsModels(bucket: ResourceView, context: RuleContext): boolean {
  return aiBucketUses(bucket, context).includes('model');
}

/** AI resources, pipelines and state machines that refer to a bucket or write its name out. */
function users(bucket: ResourceView, graph: ResourceGraph): ResourceView[] {
  const found = new Set(graph.referrers(bucket).filter((referrer) => mayUse(referrer.type)));
  const name = literalPart(bucket.get('BucketName'));
  if (name !== undefined)
    for (const [resource, text] of bucketNamesWritten(graph))
      if (text.includes(name)) {
        const view = graph.view(resource);
        if (view.exists()) found.add(view);
      }
  return [...found];
}

function mayUse(type: string): boolean {
  return isAiUser(type) || type === 'AWS::StepFunctions::StateMachine';
}

/** AI resources whose template text has the URI or ARN of a bucket in it, with that text. */
function bucketNamesWritten(graph: ResourceGraph): readonly (readonly [Resource, string])[] {
  return graph.remember('ai resources that write bucket names out', () =>
    graph.assembly.resources
      .filter((resource) => mayUse(resource.type))
      .map((resource) => [resource, JSON.stringify(resource.raw) ?? ''] as const)
      .filter(([, text]) => /s3:\/\/|:s3:::|bucket/i.test(text)),
  );
}

function literalPart(name: Value): string | undefined {
  if (typeof name === 'string') return name === '' ? undefined : name;
  if (name instanceof Text) return name.parts.find((part): part is string => typeof part === 'string');
  return undefined;
}

function usesBy(user: ResourceView, bucket: ResourceView, graph: ResourceGraph): AiBucketUse[] {
  const uses: AiBucketUse[] = [];
  if (user.type === 'AWS::SageMaker::Pipeline' || user.type === 'AWS::StepFunctions::StateMachine') {
    const jobs = graph.embedded(user);
    for (const job of typeof jobs === 'string' ? [] : jobs)
      for (const place of placesOf(job.get(), bucket, graph)) uses.push(useOf(job.type, place));
    // A pipeline names the bucket outside its jobs, as the default of a parameter: that is what it works on.
    if (uses.length === 0 && user.type === 'AWS::SageMaker::Pipeline')
      if (placesOf(user.get('PipelineDefinition.PipelineDefinitionBody'), bucket, graph).length > 0)
        uses.push('training');
    return uses;
  }
  for (const place of placesOf(user.get(), bucket, graph)) if (!CODE.test(place)) uses.push(useOf(user.type, place));
  return uses;
}

function useOf(type: string, place: string): AiBucketUse {
  if (MODEL.test(place)) return 'model';
  if (TRAINING_TYPES.test(type)) return 'training';
  if (TRAINING_JOBS.test(type)) return /(^|\.)OutputDataConfig(\.|$)/.test(place) ? 'model' : 'training';
  if (type === 'embedded:SageMaker::ProcessingJob' && place.startsWith('ProcessingInputs')) return 'training';
  return 'other';
}

/** The paths at which a value names the bucket. */
function placesOf(value: Value, bucket: ResourceView, graph: ResourceGraph, at = ''): string[] {
  if (value instanceof Reference) return value.target === bucket.raw ? [at] : [];
  if (value instanceof Text && value.parts.some((part) => part instanceof Reference && part.target === bucket.raw))
    return [at];
  if (value instanceof Text || typeof value === 'string') return graph.bucket(value) === bucket ? [at] : [];
  const below = (key: string) => (at === '' ? key : `${at}.${key}`);
  if (isList(value)) return value.flatMap((item, index) => placesOf(item, bucket, graph, below(String(index))));
  if (isObject(value)) return Object.keys(value).flatMap((key) => placesOf(value[key], bucket, graph, below(key)));
  return [];
}
