import { imagePinned } from '../../../../policies/rules/sagemaker/image-pinned';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const image = (Image: unknown) => ({ PrimaryContainer: { Image } });
const digest = `sha256:${'0a'.repeat(32)}`;
const ecr = '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}';

ruleCases(imagePinned, {
  pass: {
    'a digest': image(`111122223333.dkr.ecr.eu-west-1.amazonaws.com/m@${digest}`),
    'a digest in a text with holes': image({ 'Fn::Sub': `${ecr}/m@${digest}` }),
    'a digest from a parameter': {
      parameters: { Digest: { Type: 'String' } },
      resources: { M: { Type: 'AWS::SageMaker::Model', Properties: image({ 'Fn::Sub': `${ecr}/m@\${Digest}` }) } },
    },
    'every container of a package': {
      resources: {
        P: {
          Type: 'AWS::SageMaker::ModelPackage',
          Properties: { InferenceSpecification: { Containers: [{ Image: `r@${digest}` }, { Image: `s@${digest}` }] } },
        },
      },
    },
    'a training job': stepOf('Training', { AlgorithmSpecification: { TrainingImage: `r@${digest}` } }),
  },
  fail: {
    latest: image('111122223333.dkr.ecr.eu-west-1.amazonaws.com/m:latest'),
    'no tag': image('111122223333.dkr.ecr.eu-west-1.amazonaws.com/m'),
    'a tag': image({ 'Fn::Sub': `${ecr}/m:1.2` }),
    'a tag from a parameter': {
      parameters: { Tag: { Type: 'String' } },
      resources: { M: { Type: 'AWS::SageMaker::Model', Properties: image({ 'Fn::Sub': `${ecr}/m:\${Tag}` }) } },
    },
    empty: image(''),
    'one container of two': { Containers: [{ Image: `r@${digest}` }, { Image: 'r:1' }] },
    'a monitoring job': {
      resources: {
        J: {
          Type: 'AWS::SageMaker::ModelBiasJobDefinition',
          Properties: { ModelBiasAppSpecification: { ImageUri: 'r/clarify:1.0' } },
        },
      },
    },
    'a schedule': {
      resources: {
        S: {
          Type: 'AWS::SageMaker::MonitoringSchedule',
          Properties: {
            MonitoringScheduleConfig: {
              MonitoringJobDefinition: { MonitoringAppSpecification: { ImageUri: 'r/monitor' } },
            },
          },
        },
      },
    },
    'a Studio image': {
      resources: { V: { Type: 'AWS::SageMaker::ImageVersion', Properties: { BaseImage: 'r/studio:1' } } },
    },
    'the training image of an algorithm': {
      resources: {
        A: { Type: 'AWS::SageMaker::Algorithm', Properties: { TrainingSpecification: { TrainingImage: 'r/a:1' } } },
      },
    },
    'a check in a pipeline': stepOf('QualityCheck', { AppSpecification: { ImageUri: 'r/monitor:1' } }),
    'a tuning job': stepOf('Tuning', {
      TrainingJobDefinitions: [{ AlgorithmSpecification: { TrainingImage: 'r:1' } }],
    }),
  },
  unknown: {
    'a parameter': {
      parameters: { Image: { Type: 'String' } },
      resources: { M: { Type: 'AWS::SageMaker::Model', Properties: image({ Ref: 'Image' }) } },
    },
    'an image that CDK built': image({
      'Fn::Sub': `${ecr}/cdk-hnb659fds-container-assets-\${AWS::AccountId}:${'0a'.repeat(32)}`,
    }),
    'imported containers': { Containers: { 'Fn::ImportValue': 'containers' } },
    "the pipeline's own parameter": stepOf('Training', {
      AlgorithmSpecification: { TrainingImage: { Get: 'Parameters.Image' } },
    }),
  },
  'not applicable': { 'a package names the image': { PrimaryContainer: { ModelPackageName: 'p' } } },
});
