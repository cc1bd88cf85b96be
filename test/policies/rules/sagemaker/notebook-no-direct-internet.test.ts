import { notebookNoDirectInternet } from '../../../../policies/rules/sagemaker/notebook-no-direct-internet';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(notebookNoDirectInternet, {
  pass: { off: { DirectInternetAccess: 'Disabled' } },
  fail: {
    'nothing said, which means on': {},
    on: { DirectInternetAccess: 'Enabled' },
    'no value': { DirectInternetAccess: { Ref: 'AWS::NoValue' } },
  },
  unknown: {
    'a parameter': {
      parameters: { Access: { Type: 'String', Default: 'Disabled' } },
      resources: {
        N: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { DirectInternetAccess: { Ref: 'Access' } } },
      },
    },
  },
});
