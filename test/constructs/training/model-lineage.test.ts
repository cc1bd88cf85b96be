import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ModelLineage, type ModelLineageProps, ModelRegistry } from '../../../constructs/training';

const VERIFIER = 'arn:aws:lambda:us-east-1:111122223333:function:verifier';

function lineage(props: (stack: Stack) => Partial<ModelLineageProps> = () => ({})): Template {
  const stack = new Stack();
  new ModelLineage(stack, 'Lineage', {
    registry: new ModelRegistry(stack, 'Registry', { groupName: 'churn' }),
    dataBucket: s3.Bucket.fromBucketName(stack, 'Data', 'acme-curated'),
    artifactBucket: s3.Bucket.fromBucketName(stack, 'Artifacts', 'acme-models'),
    ...props(stack),
  });
  return Template.fromStack(stack);
}

test('the register has a context that is found by the group, and says where data, approvals and manifests lie', () => {
  const template = lineage((stack) => ({
    manifestVerifier: lambda.Function.fromFunctionArn(stack, 'Verifier', VERIFIER),
  }));

  template.hasResourceProperties('AWS::SageMaker::Context', {
    ContextType: 'ModelRegistry',
    Source: {
      SourceUri: { 'Fn::Join': ['', Match.arrayWith([':model-package-group/churn'])] },
      SourceId: 'churn',
      SourceType: 'ModelPackageGroup',
    },
    Properties: {
      datasets: 's3://acme-curated',
      models: 's3://acme-models',
      approvals: 's3://acme-curated/approvals/',
      manifests: 's3://acme-curated/manifests/',
      manifestVerifierArn: VERIFIER,
    },
  });
});

test('without a verifier it claims neither approvals nor manifests', () => {
  lineage().hasResourceProperties('AWS::SageMaker::Context', {
    Properties: {
      datasets: 's3://acme-curated',
      approvals: Match.absent(),
      manifests: Match.absent(),
      manifestVerifierArn: Match.absent(),
    },
  });
});

test('its name is its own in the account, whatever was left by a stack before', () => {
  lineage().hasResourceProperties('AWS::SageMaker::Context', {
    ContextName: { 'Fn::Join': ['', ['models-churn-', { 'Fn::Select': [0, Match.anyValue()] }]] },
  });
});

test('it stays with the stack unless it is told to go', () => {
  lineage().hasResource('AWS::SageMaker::Context', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  lineage(() => ({ removalPolicy: RemovalPolicy.DESTROY })).hasResource('AWS::SageMaker::Context', {
    DeletionPolicy: 'Delete',
  });
});
