import { Aws, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { EndpointPerimeter } from './endpoint-perimeter';
import { EndpointService } from './endpoint-service';
import { bucketArns, imageAccounts } from './service-owned-resources';

/** What objects workloads read and write; bucket administration does not pass through a workload's endpoint. */
const S3_ACTIONS = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:GetBucketLocation',
  's3:GetObject*',
  's3:ListBucket*',
  's3:ListMultipartUploadParts',
  's3:PutObject*',
  's3:RestoreObject',
];

const DYNAMODB_ACTIONS = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:DescribeTable',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'dynamodb:UpdateItem',
];

/** The policy of an interface endpoint: the service's actions, by our identities, on our resources. */
export function interfaceEndpointPolicy(
  service: EndpointService,
  perimeter: EndpointPerimeter,
  region: string,
): iam.PolicyDocument {
  return new iam.PolicyDocument({
    statements: [ours(service.actions, perimeter), ...serviceOwned(service, perimeter, region)],
  });
}

/** The policy of the S3 gateway endpoint, with the buckets of AWS's own that images, models and packages come from. */
export function s3EndpointPolicy(perimeter: EndpointPerimeter, region: string): iam.PolicyDocument {
  const owned = bucketArns(known(region), Aws.REGION, Aws.PARTITION);
  const signedByService = owned.filter((bucket) => !bucket.callerSigned);
  const signedByCaller = owned.filter((bucket) => bucket.callerSigned);
  return new iam.PolicyDocument({
    statements: [
      ours(S3_ACTIONS, perimeter),
      allow('ReadFilesHandedOutByAws', ['s3:GetObject'], {
        resources: signedByService.map((bucket) => bucket.objects),
      }),
      allow('ReadModelsOwnedByAws', ['s3:GetObject', 's3:ListBucket'], {
        resources: signedByCaller.flatMap((bucket) => [bucket.objects, ...(bucket.bucket ? [bucket.bucket] : [])]),
        conditions: { StringEquals: perimeter.principalCondition() },
      }),
      denyPlainText('s3:*'),
    ],
  });
}

/** The policy of the DynamoDB gateway endpoint. */
export function dynamoDbEndpointPolicy(perimeter: EndpointPerimeter): iam.PolicyDocument {
  return new iam.PolicyDocument({ statements: [ours(DYNAMODB_ACTIONS, perimeter), denyPlainText('dynamodb:*')] });
}

function ours(actions: string[], perimeter: EndpointPerimeter): iam.PolicyStatement {
  return allow('OwnIdentitiesToOwnResources', actions, {
    conditions: { StringEquals: { ...perimeter.principalCondition(), ...perimeter.resourceCondition() } },
  });
}

/** What belongs to AWS and not to the perimeter, yet is part of using the service. */
function serviceOwned(service: EndpointService, perimeter: EndpointPerimeter, region: string): iam.PolicyStatement[] {
  const byOurs = { StringEquals: perimeter.principalCondition() };
  switch (service) {
    case EndpointService.ECR_API:
    case EndpointService.ECR_DOCKER:
      return [
        allow(
          'PullImagesOwnedByAws',
          ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          {
            resources: imageAccounts(known(region)).map(
              (account) => `arn:${Aws.PARTITION}:ecr:${Aws.REGION}:${account}:repository/*`,
            ),
            conditions: byOurs,
          },
        ),
      ];
    case EndpointService.BEDROCK_RUNTIME:
      // A foundation model's ARN has no account. Nobody else can read what is sent to it, so this opens no way out.
      return [
        allow('InvokeFoundationModels', ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], {
          resources: [`arn:${Aws.PARTITION}:bedrock:*::foundation-model/*`],
          conditions: byOurs,
        }),
      ];
    case EndpointService.BEDROCK:
      return [
        allow('ReadFoundationModels', ['bedrock:GetFoundationModel', 'bedrock:ListFoundationModels'], {
          conditions: byOurs,
        }),
      ];
    case EndpointService.SAGEMAKER_API:
      return [
        allow(
          'ReadThePublicHub',
          [
            'sagemaker:DescribeHub',
            'sagemaker:DescribeHubContent',
            'sagemaker:ListHubContents',
            'sagemaker:ListHubContentVersions',
          ],
          {
            resources: [
              `arn:${Aws.PARTITION}:sagemaker:${Aws.REGION}:aws:hub/*`,
              `arn:${Aws.PARTITION}:sagemaker:${Aws.REGION}:aws:hub-content/*`,
            ],
            conditions: byOurs,
          },
        ),
      ];
    default:
      return [];
  }
}

interface StatementScope {
  readonly resources?: string[];
  readonly conditions?: { [operator: string]: unknown };
}

function allow(sid: string, actions: string[], scope: StatementScope): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    principals: [new iam.AnyPrincipal()],
    actions,
    resources: scope.resources ?? ['*'],
    conditions: scope.conditions,
  });
}

function denyPlainText(actions: string): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'DenyWithoutTls',
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    actions: [actions],
    resources: ['*'],
    conditions: { Bool: { 'aws:SecureTransport': 'false' } },
  });
}

/** The region where it is known at synth. */
function known(region: string): string | undefined {
  return Token.isUnresolved(region) ? undefined : region;
}
