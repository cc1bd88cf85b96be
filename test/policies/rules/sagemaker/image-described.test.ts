import { imageDescribed } from '../../../../policies/rules/sagemaker/image-described';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(imageDescribed, {
  pass: { 'a description': { ImageDescription: 'PyTorch 2 with our feature library' } },
  fail: { 'no description': {}, 'an empty description': { ImageDescription: '' } },
  unknown: {
    'a parameter': {
      parameters: { Text: { Type: 'String' } },
      resources: { I: { Type: 'AWS::SageMaker::Image', Properties: { ImageDescription: { Ref: 'Text' } } } },
    },
  },
});
