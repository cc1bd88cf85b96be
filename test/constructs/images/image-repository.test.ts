import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { ImageRepository } from '../../../constructs/images';

function synthesised(): Template {
  const stack = new Stack(new App(), 'Images');
  new ImageRepository(stack, 'Training');
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
