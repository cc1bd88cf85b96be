import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { ImageRepository, type ImageRepositoryProps } from '../../../constructs/images';

function synthesised(props?: ImageRepositoryProps): Template {
  const stack = new Stack(new App(), 'Images');
  new ImageRepository(stack, 'Training', props);
  return Template.fromStack(stack);
}

describe('ImageRepository', () => {
  test('tags cannot be moved, images are scanned, and the key is ours', () => {
    synthesised().hasResourceProperties('AWS::ECR::Repository', {
      ImageTagMutability: 'IMMUTABLE',
      ImageScanningConfiguration: { ScanOnPush: true },
      EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: Match.anyValue() },
    });
  });

  test('the repository survives its stack', () => {
    synthesised().hasResource('AWS::ECR::Repository', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    synthesised().hasResourceProperties('AWS::ECR::Repository', { EmptyOnDelete: false });
  });

  test('the repository of a sandbox goes with its images', () => {
    synthesised({ removalPolicy: RemovalPolicy.DESTROY }).hasResource('AWS::ECR::Repository', {
      DeletionPolicy: 'Delete',
      Properties: { EmptyOnDelete: true },
    });
  });

  test('principals of other accounts are denied everything', () => {
    synthesised().hasResourceProperties('AWS::ECR::Repository', {
      RepositoryPolicyText: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Action: 'ecr:*',
            Condition: Match.objectLike({ StringNotEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } }),
          }),
        ],
      },
    });
  });
});
