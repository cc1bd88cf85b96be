import { modelNetworkIsolation } from '../../../../policies/rules/sagemaker/model-network-isolation';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelNetworkIsolation, {
  pass: { 'isolation is on': { EnableNetworkIsolation: true } },
  fail: { 'isolation is not set': {}, 'isolation is off': { EnableNetworkIsolation: false } },
  unknown: {
    'a parameter decides': {
      parameters: { Isolate: { Type: 'String', Default: 'true' } },
      resources: { M: { Type: 'AWS::SageMaker::Model', Properties: { EnableNetworkIsolation: { Ref: 'Isolate' } } } },
    },
  },
});
