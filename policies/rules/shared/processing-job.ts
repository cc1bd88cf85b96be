/** The types that are processing jobs: checks inside pipelines run as such. */
export const PROCESSING_JOB_TYPES: readonly string[] = [
  'AWS::SageMaker::ProcessingJob',
  'embedded:SageMaker::ProcessingJob',
  'embedded:SageMaker::QualityCheck',
  'embedded:SageMaker::ClarifyCheck',
];
