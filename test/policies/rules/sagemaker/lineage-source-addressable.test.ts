import { lineageSourceAddressable } from '../../../../policies/rules/sagemaker/lineage-source-addressable';
import { ruleCases } from '../../../support/rule-cases';

const from = (SourceUri: unknown) => ({ ArtifactType: 'Dataset', Source: { SourceUri } });

ruleCases(lineageSourceAddressable, {
  pass: {
    'a place in S3': from('s3://acme-training-data/claims/'),
    'a place in a bucket of the template': {
      resources: {
        A: { Type: 'AWS::SageMaker::Artifact', Properties: from({ 'Fn::Sub': 's3://${B}/claims/' }) },
        B: { Type: 'AWS::S3::Bucket' },
      },
      of: 'A',
    },
    'a model package group': {
      resources: {
        C: {
          Type: 'AWS::SageMaker::Context',
          Properties: from({
            'Fn::Sub': 'arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:model-package-group/churn',
          }),
        },
      },
    },
    'a role of the template': {
      resources: {
        C: { Type: 'AWS::SageMaker::Context', Properties: from({ 'Fn::GetAtt': ['R', 'Arn'] }) },
        R: { Type: 'AWS::IAM::Role' },
      },
      of: 'C',
    },
    'a repository': from('https://git.example.com/acme/train'),
    'an image': from('111122223333.dkr.ecr.eu-west-1.amazonaws.com/train@sha256:0123'),
  },
  fail: {
    'a description': from('claims of last year'),
    'an empty text': from(''),
    'a path without a bucket': from('/data/claims'),
    'no source': { ArtifactType: 'Dataset' },
    'an action of nobody knows what': {
      resources: { A: { Type: 'AWS::SageMaker::Action', Properties: from('manual import') } },
    },
    'a wrong type': from(['s3://acme-training-data/']),
  },
  unknown: {
    'a parameter': {
      parameters: { Source: { Type: 'String' } },
      resources: { A: { Type: 'AWS::SageMaker::Artifact', Properties: from({ Ref: 'Source' }) } },
    },
    'the name of a bucket, whose text is known at deployment': {
      resources: {
        A: { Type: 'AWS::SageMaker::Artifact', Properties: from({ 'Fn::Sub': '${B}/claims' }) },
        B: { Type: 'AWS::S3::Bucket' },
      },
      of: 'A',
    },
    'an import': from({ 'Fn::ImportValue': 'source' }),
  },
});
