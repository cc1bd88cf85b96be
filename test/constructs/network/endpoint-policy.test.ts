import { App, Stack } from 'aws-cdk-lib';
import { EndpointPerimeter, EndpointService } from '../../../constructs/network';
import {
  dynamoDbEndpointPolicy,
  interfaceEndpointPolicy,
  s3EndpointPolicy,
} from '../../../constructs/network/endpoint-policy';
import { ACCOUNT, decide, REGION } from '../../support/policy-decision';

const OURS = `arn:aws:iam::${ACCOUNT}:role/training`;
const STRANGER = 'arn:aws:iam::999900001111:role/stranger';
const HERE = { 'aws:ResourceAccount': ACCOUNT, 'aws:SecureTransport': 'true' };
const ELSEWHERE = { 'aws:ResourceAccount': '999900001111', 'aws:SecureTransport': 'true' };

const stack = new Stack(new App(), 'Stack');
const policyOf = (service: EndpointService, perimeter = EndpointPerimeter.account()) =>
  stack.resolve(interfaceEndpointPolicy(service, perimeter, REGION));

const EVERY_SERVICE = Object.values(EndpointService).filter((value) => value instanceof EndpointService);

describe('every interface endpoint', () => {
  test.each(EVERY_SERVICE.map((service) => [service.id, service] as const))(
    '%s lets our identities act on our resources, and nobody else on anything',
    (_id, service) => {
      const policy = policyOf(service);
      const action = service.actions[0]!.replace('*', 'Something');
      const on = (principal: string, context: Record<string, string>) =>
        decide(policy, { action, principal, resource: 'arn:aws:any:::thing', context });

      expect(on(OURS, HERE)).toBe('allow');
      expect(on(OURS, ELSEWHERE)).toBe('silent');
      expect(on(STRANGER, HERE)).toBe('silent');
      expect(on(STRANGER, ELSEWHERE)).toBe('silent');
    },
  );

  test.each(EVERY_SERVICE.map((service) => [service.id, service] as const))(
    '%s allows no action without a condition on who calls',
    (_id, service) => {
      for (const statement of policyOf(service).Statement) {
        expect(statement.Effect).toBe('Allow');
        expect(JSON.stringify(statement.Condition)).toContain('aws:PrincipalAccount');
        expect([statement.Action].flat()).not.toContain('*');
      }
    },
  );

  test('lets through what workloads do, not what administrators do', () => {
    const refused: [EndpointService, string][] = [
      [EndpointService.KMS, 'kms:PutKeyPolicy'],
      [EndpointService.KMS, 'kms:ScheduleKeyDeletion'],
      [EndpointService.SECRETS_MANAGER, 'secretsmanager:PutResourcePolicy'],
      [EndpointService.ECR_API, 'ecr:SetRepositoryPolicy'],
      [EndpointService.LOGS, 'logs:DeleteLogGroup'],
      [EndpointService.BEDROCK, 'bedrock:DeleteGuardrail'],
      [EndpointService.BEDROCK_RUNTIME, 'bedrock:PutModelInvocationLoggingConfiguration'],
      [EndpointService.STS, 'sts:GetSessionToken'],
    ];
    for (const [service, action] of refused) {
      expect(decide(policyOf(service), { action, principal: OURS, context: HERE })).toBe('silent');
    }
  });
});

describe('an organisation', () => {
  const organisation = EndpointPerimeter.organization('o-a1b2c3d4e5');
  const inside = { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:ResourceOrgID': 'o-a1b2c3d4e5' };

  test('lets its accounts reach each other', () => {
    const policy = policyOf(EndpointService.SECRETS_MANAGER, organisation);
    const request = { action: 'secretsmanager:GetSecretValue', principal: STRANGER };
    expect(decide(policy, { ...request, context: inside })).toBe('allow');
    expect(decide(policy, { ...request, context: { ...inside, 'aws:ResourceOrgID': 'o-another000' } })).toBe('silent');
    expect(decide(policy, { ...request, context: { ...inside, 'aws:PrincipalOrgID': 'o-another000' } })).toBe('silent');
  });

  test('has an id of the right form', () => {
    expect(() => EndpointPerimeter.organization('111122223333')).toThrow(
      /An organisation id is 'o-' and 10 to 32 .*; got '111122223333'/,
    );
  });
});

describe('what AWS owns', () => {
  test("SageMaker's images can be pulled, by us, and not pushed to", () => {
    const policy = policyOf(EndpointService.ECR_DOCKER);
    // eu-west-1's deep learning containers
    const resource = `arn:aws:ecr:${REGION}:763104351884:repository/pytorch-training`;
    const context = { 'aws:ResourceAccount': '763104351884' };
    expect(decide(policy, { action: 'ecr:BatchGetImage', principal: OURS, resource, context })).toBe('allow');
    expect(decide(policy, { action: 'ecr:BatchGetImage', principal: STRANGER, resource, context })).toBe('silent');
    expect(decide(policy, { action: 'ecr:PutImage', principal: OURS, resource, context })).toBe('silent');
  });

  test('images of other accounts cannot be pulled', () => {
    const resource = `arn:aws:ecr:${REGION}:999900001111:repository/pytorch-training`;
    const context = { 'aws:ResourceAccount': '999900001111' };
    expect(
      decide(policyOf(EndpointService.ECR_API), { action: 'ecr:BatchGetImage', principal: OURS, resource, context }),
    ).toBe('silent');
  });

  test('foundation models, which have no account, can be invoked by us', () => {
    const resource = `arn:aws:bedrock:${REGION}::foundation-model/amazon.nova-pro-v1:0`;
    const policy = policyOf(EndpointService.BEDROCK_RUNTIME);
    const request = { action: 'bedrock:InvokeModel', resource, context: {} };
    expect(decide(policy, { ...request, principal: OURS })).toBe('allow');
    expect(decide(policy, { ...request, principal: STRANGER })).toBe('silent');
  });

  test("JumpStart's public hub can be read and not written", () => {
    const policy = policyOf(EndpointService.SAGEMAKER_API);
    const resource = `arn:aws:sagemaker:${REGION}:aws:hub-content/SageMakerPublicHub/Model/x`;
    const context = { 'aws:ResourceAccount': 'aws' };
    expect(decide(policy, { action: 'sagemaker:DescribeHubContent', principal: OURS, resource, context })).toBe(
      'allow',
    );
    expect(decide(policy, { action: 'sagemaker:DeleteHubContent', principal: OURS, resource, context })).toBe('silent');
  });
});

describe('the S3 gateway endpoint', () => {
  const policy = stack.resolve(s3EndpointPolicy(EndpointPerimeter.account(), REGION));
  const get = (resource: string, principal: string, context: Record<string, string>) =>
    decide(policy, { action: 's3:GetObject', resource, principal, context });

  test('reads and writes our buckets', () => {
    const resource = 'arn:aws:s3:::our-data/set.parquet';
    expect(get(resource, OURS, HERE)).toBe('allow');
    expect(decide(policy, { action: 's3:PutObject', resource, principal: OURS, context: HERE })).toBe('allow');
  });

  test("neither reads nor writes a stranger's bucket, whoever's credentials are used", () => {
    const resource = 'arn:aws:s3:::stolen-data/set.parquet';
    for (const action of ['s3:GetObject', 's3:PutObject', 's3:ListBucket']) {
      for (const principal of [OURS, STRANGER]) {
        expect(decide(policy, { action, resource, principal, context: ELSEWHERE })).toBe('silent');
      }
    }
  });

  test("hands out ECR's layers, which ECR signs, and takes none", () => {
    const resource = `arn:aws:s3:::prod-${REGION}-starport-layer-bucket/layer`;
    expect(get(resource, STRANGER, ELSEWHERE)).toBe('allow');
    expect(decide(policy, { action: 's3:PutObject', resource, principal: OURS, context: ELSEWHERE })).toBe('silent');
  });

  test("hands out CodeArtifact's files of this region only", () => {
    expect(get(`arn:aws:s3:::assets-438097961670-${REGION}/file`, STRANGER, ELSEWHERE)).toBe('allow');
    expect(get('arn:aws:s3:::assets-999900001111-eu-west-1/file', STRANGER, ELSEWHERE)).toBe('silent');
    expect(get('arn:aws:s3:::assets-193858265520-us-east-1/file', STRANGER, ELSEWHERE)).toBe('silent');
  });

  test.each(['jumpstart-cache-prod', 'jumpstart-private-cache-prod'])(
    'hands out %s to us, and takes nothing',
    (name) => {
      const resource = `arn:aws:s3:::${name}-${REGION}/model.tar.gz`;
      expect(get(resource, OURS, ELSEWHERE)).toBe('allow');
      expect(get(resource, STRANGER, ELSEWHERE)).toBe('silent');
      expect(decide(policy, { action: 's3:PutObject', resource, principal: OURS, context: ELSEWHERE })).toBe('silent');
    },
  );

  test('speaks only TLS', () => {
    const plain = { ...HERE, 'aws:SecureTransport': 'false' };
    expect(get('arn:aws:s3:::our-data/set.parquet', OURS, plain)).toBe('deny');
  });

  test('does not administer buckets', () => {
    for (const action of ['s3:PutBucketPolicy', 's3:DeleteBucket', 's3:PutBucketPublicAccessBlock']) {
      expect(decide(policy, { action, resource: 'arn:aws:s3:::our-data', principal: OURS, context: HERE })).toBe(
        'silent',
      );
    }
  });

  test("lists CodeArtifact's buckets of every region when the region is known only at deployment", () => {
    const agnostic = JSON.stringify(stack.resolve(s3EndpointPolicy(EndpointPerimeter.account(), stack.region)));
    expect(agnostic).toContain('assets-193858265520-us-east-1');
    expect(agnostic).toContain('assets-769407342218-eu-central-1');
    // Endpoint policies may have 20,480 characters.
    expect(agnostic.length).toBeLessThan(20_480);
  });
});

describe('the DynamoDB gateway endpoint', () => {
  const policy = stack.resolve(dynamoDbEndpointPolicy(EndpointPerimeter.account()));
  const resource = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/features`;

  test('reads and writes our items only, over TLS only', () => {
    const request = { action: 'dynamodb:PutItem', resource, principal: OURS };
    expect(decide(policy, { ...request, context: HERE })).toBe('allow');
    expect(decide(policy, { ...request, context: ELSEWHERE })).toBe('silent');
    expect(decide(policy, { ...request, context: { ...HERE, 'aws:SecureTransport': 'false' } })).toBe('deny');
    expect(decide(policy, { ...request, action: 'dynamodb:DeleteTable', context: HERE })).toBe('silent');
  });
});

test('no policy is longer than an endpoint takes', () => {
  for (const service of EVERY_SERVICE) {
    const agnostic = interfaceEndpointPolicy(service, EndpointPerimeter.account(), stack.region);
    expect(JSON.stringify(stack.resolve(agnostic)).length).toBeLessThan(20_480);
  }
});
