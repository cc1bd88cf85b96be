import { endpointConfigRedundant } from '../../../../policies/rules/sagemaker/endpoint-config-redundant';
import { ruleCases } from '../../../support/rule-cases';

const variants = (...list: Record<string, unknown>[]) => ({ ProductionVariants: list });

ruleCases(endpointConfigRedundant, {
  pass: {
    'two instances': variants({ InitialInstanceCount: 2 }),
    'two as text': variants({ InitialInstanceCount: '2' }),
    'scaling never below two': variants({ ManagedInstanceScaling: { MinInstanceCount: 2 } }),
  },
  fail: {
    'one instance': variants({ InitialInstanceCount: 1 }),
    'no count': variants({ InstanceType: 'ml.m5.large' }),
    'one variant of two': variants({ InitialInstanceCount: 2 }, { InitialInstanceCount: 1 }),
    'scaling down to one': variants({ ManagedInstanceScaling: { MinInstanceCount: 1 } }),
  },
  unknown: {
    'a parameter': {
      parameters: { Count: { Type: 'Number', Default: 2 } },
      resources: {
        C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: variants({ InitialInstanceCount: { Ref: 'Count' } }) },
      },
    },
    'imported variants': { ProductionVariants: { 'Fn::ImportValue': 'variants' } },
  },
  'not applicable': { serverless: variants({ ServerlessConfig: { MaxConcurrency: 1 } }), 'no variants': {} },
});
