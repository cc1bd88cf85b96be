import { notebookNoRoot } from '../../../../policies/rules/sagemaker/notebook-no-root';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(notebookNoRoot, {
  pass: { 'no root': { RootAccess: 'Disabled' } },
  fail: {
    'nothing said, which means root': {},
    root: { RootAccess: 'Enabled' },
    'a wrong type': { RootAccess: { a: 1 } },
  },
  unknown: {
    'a parameter': {
      parameters: { Root: { Type: 'String' } },
      resources: { N: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { RootAccess: { Ref: 'Root' } } } },
    },
  },
});
