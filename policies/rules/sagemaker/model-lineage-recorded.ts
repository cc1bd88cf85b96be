import { fail, pass } from '../../template/outcome';
import type { Rule } from '../rule';

export const modelLineageRecorded: Rule = {
  id: 'SageMakerModelLineageRecorded',
  appliesTo: ['AWS::SageMaker::ModelPackageGroup'],
  severity: 'warning',
  problem: 'nothing here records how the registered models come about',
  fix: 'Build models in a SageMaker pipeline, or record runs in MLflow or an experiment.',
  controls: {
    'iso42001:A.6.2.3': {
      why: 'Pipelines and experiment records say with which data, code and settings a model was made.',
      as: 'partial',
    },
    'iso42001:A.7.5': { why: 'The way from data to model can be followed.', as: 'supporting' },
    'iso27001:A.8.25': { why: 'Models are built by a repeatable process.', as: 'supporting' },
  },
  equivalents: { aiml: ['SM-05', 'SM-25'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/lineage-tracking.html',
  check: (_group, { graph }) => (graph.ofType(...RECORDERS).length > 0 ? pass() : fail()),
};

const RECORDERS: readonly string[] = [
  'AWS::SageMaker::Pipeline',
  'AWS::SageMaker::Experiment',
  'AWS::SageMaker::MlflowTrackingServer',
  'AWS::SageMaker::MlflowApp',
];
