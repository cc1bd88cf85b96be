import { trainingJobNetworkIsolation } from '../../../../policies/rules/sagemaker/training-job-network-isolation';
import { pipelineOf, stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trainingJobNetworkIsolation, {
  pass: {
    isolated: stepOf('Training', { EnableNetworkIsolation: true }),
    'every training of a tuning': stepOf('Tuning', { TrainingJobDefinition: { EnableNetworkIsolation: true } }),
  },
  fail: {
    'nothing said': stepOf('Training', {}),
    'not isolated': stepOf('Training', { EnableNetworkIsolation: false }),
    'one training of a tuning': stepOf('Tuning', {
      TrainingJobDefinitions: [{ EnableNetworkIsolation: true }, {}],
    }),
    'a training inside a condition': pipelineOf({
      Name: 'C',
      Type: 'Condition',
      Arguments: { IfSteps: [{ Name: 'T', Type: 'Training', Arguments: {} }], ElseSteps: [] },
    }),
  },
  unknown: {
    "a pipeline's parameter": stepOf('Training', { EnableNetworkIsolation: { Get: 'Parameters.Isolated' } }),
    'definitions that the pipeline computes': stepOf('Tuning', { TrainingJobDefinitions: { Get: 'Parameters.All' } }),
  },
});
