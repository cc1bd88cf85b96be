import { imageTrustedRegistry } from '../../../../policies/rules/sagemaker/image-trusted-registry';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const image = (Image: unknown, mode?: string) => ({
  PrimaryContainer: { Image, ...(mode ? { ImageConfig: { RepositoryAccessMode: mode } } : {}) },
});
const trusting = (Image: unknown, account?: string) => ({
  resources: { M: { Type: 'AWS::SageMaker::Model', Properties: image(Image) } },
  options: { trustedRegistryAccounts: ['763104351884'] },
  account,
});

ruleCases(imageTrustedRegistry, {
  pass: {
    'the own account': image({ 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/m:1' }),
    'a private registry, no list': image('999999999999.dkr.ecr.eu-west-1.amazonaws.com/m:1'),
    'a trusted account': trusting('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch:2'),
    'the account of the stack': trusting('111122223333.dkr.ecr.eu-west-1.amazonaws.com/m:1', '111122223333'),
    'a repository of the stack': {
      resources: {
        M: { Type: 'AWS::SageMaker::Model', Properties: image({ 'Fn::Sub': '${R.RepositoryUri}:1' }) },
        R: { Type: 'AWS::ECR::Repository', Properties: {} },
      },
      options: { trustedRegistryAccounts: ['763104351884'] },
    },
    'a registry inside the VPC': image('registry.example.com/m:1', 'Vpc'),
  },
  fail: {
    'Docker Hub': image('pytorch/pytorch:latest'),
    'Docker Hub, short': image('python'),
    'the public gallery': image('public.ecr.aws/m/m:1'),
    'another public registry': image('ghcr.io/m/m:1'),
    'an account that is not listed': trusting('999999999999.dkr.ecr.eu-west-1.amazonaws.com/m:1'),
    'a training job': stepOf('Training', { AlgorithmSpecification: { TrainingImage: 'docker.io/m/m' } }),
  },
  unknown: {
    'a parameter': {
      parameters: { Image: { Type: 'String' } },
      resources: { M: { Type: 'AWS::SageMaker::Model', Properties: image({ Ref: 'Image' }) } },
    },
    'a host that may be private': image('registry.example.com/m:1'),
    'an account from a parameter': {
      ...trusting({ 'Fn::Sub': '${Tools}.dkr.ecr.eu-west-1.amazonaws.com/m:1' }),
      parameters: { Tools: { Type: 'String' } },
    },
  },
  'not applicable': { 'no image': {} },
});
