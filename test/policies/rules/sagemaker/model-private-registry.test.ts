import { modelPrivateRegistry } from '../../../../policies/rules/sagemaker/model-private-registry';
import { ruleCases } from '../../../support/rule-cases';

const container = (mode?: unknown, Image: unknown = 'registry.example.com/m@sha256:0a') => ({
  Image,
  ...(mode ? { ImageConfig: { RepositoryAccessMode: mode } } : {}),
});

ruleCases(modelPrivateRegistry, {
  pass: {
    'one container': { PrimaryContainer: container('Vpc') },
    'every container': { Containers: [container('Vpc'), container('Vpc')] },
  },
  fail: {
    'nothing said, which means Amazon ECR': { PrimaryContainer: container() },
    'from the platform': { PrimaryContainer: container('Platform') },
    'one container of two': { Containers: [container('Vpc'), container()] },
    'no image': { PrimaryContainer: container('Vpc', '') },
  },
  unknown: {
    'a parameter': {
      parameters: { Mode: { Type: 'String' } },
      resources: { M: { Type: 'AWS::SageMaker::Model', Properties: { PrimaryContainer: container({ Ref: 'Mode' }) } } },
    },
    'imported containers': { Containers: { 'Fn::ImportValue': 'containers' } },
  },
  'not applicable': {
    'no container': {},
    'a package names the image': {
      PrimaryContainer: { ModelPackageName: 'arn:aws:sagemaker:eu-west-1:1:model-package/g/1' },
    },
  },
});
