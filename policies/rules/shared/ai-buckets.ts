import type { ResourceView } from '../../template/view';
import type { RuleContext } from '../rule';
import { aiBucketUses } from './ai-bucket-use';

/**
 * Whether a bucket is seen to hold data of AI systems. A tag that classifies its data is not enough:
 * data that is no AI system's is classified as well.
 */
export function holdsAiData(bucket: ResourceView, context: RuleContext): boolean {
  return aiBucketUses(bucket, context).some((use) => use !== 'classified');
}

/** The buckets of the assembly that hold data of AI systems. */
export function bucketsWithAiData(context: RuleContext): ResourceView[] {
  return context.graph.ofType('AWS::S3::Bucket').filter((bucket) => holdsAiData(bucket, context));
}
