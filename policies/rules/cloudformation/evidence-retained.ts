import type { ResourceGraph } from '../../template/graph';
import { notApplicable } from '../../template/outcome';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { isAiLogGroup } from '../shared/ai-log-group';
import { retainedOnDeletion } from '../shared/retained-on-deletion';

export const evidenceRetained: Rule = {
  id: 'CloudFormationEvidenceRetained',
  appliesTo: [
    'AWS::SageMaker::ModelPackageGroup',
    'AWS::SageMaker::ModelPackage',
    'AWS::SageMaker::ModelCard',
    'AWS::Logs::LogGroup',
    'AWS::S3::Bucket',
  ],
  severity: 'error',
  problem: 'records of the AI system go when the resource leaves its stack',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' to Retain.",
  controls: {
    'iso42001:A.6.2.8': {
      why: 'Event records and decisions stay for as long as they are needed, whatever happens to the stack.',
      as: 'partial',
    },
    'iso27001:A.5.33': { why: 'A deployment cannot destroy records.', as: 'partial' },
    'iso27001:A.5.28': { why: 'Evidence of an incident is not removed with what caused it.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html',
  check: (resource, { graph }) => {
    if (resource.type === 'AWS::Logs::LogGroup' && !isAiLogGroup(resource, graph))
      return notApplicable('no log of an AI system');
    if (resource.type === 'AWS::S3::Bucket' && !receivesCaptures(resource, graph))
      return notApplicable('no captured requests');
    return retainedOnDeletion(resource);
  },
};

function receivesCaptures(bucket: ResourceView, graph: ResourceGraph): boolean {
  return graph
    .ofType('AWS::SageMaker::EndpointConfig')
    .some((config) => graph.names(config.get('DataCaptureConfig.DestinationS3Uri'), bucket));
}
