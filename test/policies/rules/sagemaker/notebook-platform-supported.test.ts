import { notebookPlatformSupported } from '../../../../policies/rules/sagemaker/notebook-platform-supported';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(notebookPlatformSupported, {
  pass: { 'Amazon Linux 2023': { PlatformIdentifier: 'notebook-al2023-v1' } },
  fail: {
    'nothing said': {},
    'Amazon Linux 2': { PlatformIdentifier: 'notebook-al2-v3' },
    'Amazon Linux': { PlatformIdentifier: 'notebook-al1-v1' },
  },
  unknown: {
    'a parameter': {
      parameters: { Platform: { Type: 'String' } },
      resources: {
        N: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { PlatformIdentifier: { Ref: 'Platform' } } },
      },
    },
  },
});
