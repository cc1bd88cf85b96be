import { notebookInVpc } from '../../../../policies/rules/sagemaker/notebook-in-vpc';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(notebookInVpc, {
  pass: { 'a subnet': { SubnetId: 'subnet-1' } },
  fail: { 'no subnet': {}, 'an empty subnet': { SubnetId: '' } },
  unknown: {
    'a parameter': {
      parameters: { Subnet: { Type: 'String' } },
      resources: { N: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { SubnetId: { Ref: 'Subnet' } } } },
    },
  },
});
