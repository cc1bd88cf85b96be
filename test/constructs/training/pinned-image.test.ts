import { Lazy, Stack } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import { PinnedImage } from '../../../constructs/training';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const REGISTRY = '111122223333.dkr.ecr.us-east-1.amazonaws.com';

test('a private URI with a digest is taken, and gives the ARN of its repository', () => {
  const stack = new Stack();
  const image = PinnedImage.fromUri(stack, `${REGISTRY}/team/train@${DIGEST}`);

  expect(image.uri).toBe(`${REGISTRY}/team/train@${DIGEST}`);
  expect(stack.resolve(image.repositoryArn)).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ecr:us-east-1:111122223333:repository/team/train']],
  });
});

test.each([
  ['a tag', `${REGISTRY}/train:v1`],
  ['no tag', `${REGISTRY}/train`],
  ['a tag beside the digest', `${REGISTRY}/train:v1@${DIGEST}`],
  ['a short digest', `${REGISTRY}/train@sha256:abc`],
  ['a public registry', `public.ecr.aws/team/train@${DIGEST}`],
  ['another registry', `docker.io/library/python@${DIGEST}`],
])('a URI with %s is rejected', (_, uri) => {
  expect(() => PinnedImage.fromUri(new Stack(), uri)).toThrow(/must name a private ECR repository and a digest/);
});

test('a repository of the app is taken with a digest', () => {
  const stack = new Stack();
  const repository = new ecr.Repository(stack, 'Repository');
  const image = PinnedImage.fromRepository(repository, DIGEST);

  expect(JSON.stringify(stack.resolve(image.uri))).toContain(`@${DIGEST}`);
  expect(image.repositoryArn).toBe(repository.repositoryArn);
});

test.each(['latest', 'v1.0', `${DIGEST}0`, DIGEST.toUpperCase()])("the digest '%s' is rejected", (digest) => {
  const repository = new ecr.Repository(new Stack(), 'Repository');

  expect(() => PinnedImage.fromRepository(repository, digest)).toThrow(/must be named by its digest/);
});

test('a digest that is known only at deployment is rejected, because nobody could have approved it', () => {
  const repository = new ecr.Repository(new Stack(), 'Repository');

  expect(() => PinnedImage.fromRepository(repository, Lazy.string({ produce: () => DIGEST }))).toThrow(
    /a value known only at deployment/,
  );
});
