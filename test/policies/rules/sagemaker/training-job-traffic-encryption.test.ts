import { trainingJobTrafficEncryption } from '../../../../policies/rules/sagemaker/training-job-traffic-encryption';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trainingJobTrafficEncryption, {
  pass: { encrypted: stepOf('Training', { EnableInterContainerTrafficEncryption: true }) },
  fail: {
    'nothing said': stepOf('Training', {}),
    off: stepOf('Training', { EnableInterContainerTrafficEncryption: false }),
    'a tuning': stepOf('Tuning', { TrainingJobDefinition: {} }),
  },
  unknown: {
    "a pipeline's parameter": stepOf('Training', { EnableInterContainerTrafficEncryption: { Get: 'Parameters.E' } }),
  },
});
