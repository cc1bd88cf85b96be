import { processingJobNetworkIsolation } from '../../../../policies/rules/sagemaker/processing-job-network-isolation';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const isolated = (EnableNetworkIsolation: unknown) => ({ NetworkConfig: { EnableNetworkIsolation } });

ruleCases(processingJobNetworkIsolation, {
  pass: { isolated: isolated(true), 'an isolated step': stepOf('Processing', isolated(true)) },
  fail: {
    'nothing said': {},
    'not isolated': isolated(false),
    'a step': stepOf('Processing', {}),
    'a check in a pipeline': stepOf('QualityCheck', isolated(false)),
  },
  unknown: { "a pipeline's parameter": stepOf('Processing', isolated({ Get: 'Parameters.Isolated' })) },
});
