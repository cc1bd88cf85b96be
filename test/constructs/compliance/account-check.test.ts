import { runInNewContext } from 'node:vm';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AccountChecks, AccountQuestion } from '../../../constructs/compliance';
import * as sources from '../../../constructs/compliance/account-check-sources';

type Answers = Readonly<Record<string, (input: Record<string, unknown>) => unknown>>;
interface Evaluation {
  readonly ComplianceResourceType: string;
  readonly ComplianceResourceId: string;
  readonly ComplianceType: string;
  readonly Annotation?: string;
}

/** Runs a function as Lambda would, with an AWS that answers as given, and returns what it told AWS Config. */
async function told(source: string, aws: Answers): Promise<readonly Evaluation[]> {
  const evaluations: Evaluation[] = [];
  const all: Answers = {
    GetComplianceDetailsByConfigRule: () => ({ EvaluationResults: [] }),
    PutEvaluations: ({ Evaluations, ResultToken }) => {
      expect(ResultToken).toBe('token');
      expect((Evaluations as Evaluation[]).length).toBeLessThanOrEqual(100);
      evaluations.push(...(Evaluations as Evaluation[]));
      return {};
    },
    ...aws,
  };
  class Client {
    async send({ operation, input }: { operation: string; input: Record<string, unknown> }): Promise<unknown> {
      if (!all[operation]) throw new Error(`not allowed: ${operation}`);
      return all[operation](input);
    }
  }
  const sdk = new Proxy(
    {},
    {
      get: (_, name: string) =>
        name.endsWith('Command')
          ? class {
              readonly operation = name.replace(/Command$/, '');
              constructor(readonly input: Record<string, unknown>) {}
            }
          : Client,
    },
  );
  const module = { exports: {} as { handler?: (event: unknown) => Promise<void> } };
  runInNewContext(source, { require: () => sdk, exports: module.exports, module, Date });
  await module.exports.handler!({
    invokingEvent: JSON.stringify({
      messageType: 'ScheduledNotification',
      notificationCreationTime: '2026-11-24T00:00:00Z',
    }),
    accountId: '111122223333',
    configRuleName: 'aims-check',
    resultToken: 'token',
  });
  return evaluations;
}

const short = (evaluations: readonly Evaluation[]) =>
  evaluations.map((one) => `${one.ComplianceResourceType} ${one.ComplianceResourceId} ${one.ComplianceType}`).sort();

const ENDPOINTS: Answers = {
  ListEndpoints: ({ NextToken }) =>
    NextToken ? { Endpoints: [{ EndpointName: 'b' }] } : { Endpoints: [{ EndpointName: 'a' }], NextToken: 'more' },
  DescribeEndpoint: ({ EndpointName }) => ({ EndpointConfigName: `config-${EndpointName}` }),
};

describe('invocation logging', () => {
  const answer = (loggingConfig: unknown) =>
    told(sources.INVOCATION_LOGGING_SOURCE, { GetModelInvocationLoggingConfiguration: () => ({ loggingConfig }) });

  test.each([
    [{ textDataDeliveryEnabled: true, s3Config: { bucketName: 'b' } }, 'COMPLIANT'],
    [{ textDataDeliveryEnabled: true, cloudWatchConfig: { logGroupName: 'g' } }, 'COMPLIANT'],
    [{ textDataDeliveryEnabled: false, s3Config: { bucketName: 'b' } }, 'NON_COMPLIANT'],
    [{ s3Config: { bucketName: 'b' } }, 'NON_COMPLIANT'],
    [{ textDataDeliveryEnabled: true }, 'NON_COMPLIANT'],
    [undefined, 'NON_COMPLIANT'],
  ])('%j is %s', async (config, expected) => {
    expect(short(await answer(config))).toEqual([`AWS::::Account 111122223333 ${expected}`]);
  });
});

describe('endpoint capture', () => {
  test('follows every page of endpoints to their configurations', async () => {
    const evaluations = await told(sources.ENDPOINT_CAPTURE_SOURCE, {
      ...ENDPOINTS,
      DescribeEndpointConfig: ({ EndpointConfigName }) => ({
        EndpointConfigName,
        DataCaptureConfig: EndpointConfigName === 'config-a' ? { EnableCapture: true } : undefined,
      }),
    });
    expect(short(evaluations)).toEqual([
      'AWS::SageMaker::EndpointConfig config-a COMPLIANT',
      'AWS::SageMaker::EndpointConfig config-b NON_COMPLIANT',
    ]);
    expect(evaluations.find((one) => one.Annotation)!.Annotation).toBe('Requests and answers are not captured.');
  });

  test('takes back the answer about a configuration that is gone', async () => {
    const evaluations = await told(sources.ENDPOINT_CAPTURE_SOURCE, {
      ...ENDPOINTS,
      ListEndpoints: () => ({ Endpoints: [] }),
      GetComplianceDetailsByConfigRule: () => ({
        EvaluationResults: [
          {
            EvaluationResultIdentifier: {
              EvaluationResultQualifier: { ResourceType: 'AWS::SageMaker::EndpointConfig', ResourceId: 'gone' },
            },
          },
        ],
      }),
    });
    expect(short(evaluations)).toEqual([
      'AWS::::Account 111122223333 NOT_APPLICABLE',
      'AWS::SageMaker::EndpointConfig gone NOT_APPLICABLE',
    ]);
  });

  test('tells AWS Config a hundred answers at a time', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `e${index}`);
    const evaluations = await told(sources.ENDPOINT_CAPTURE_SOURCE, {
      ListEndpoints: () => ({ Endpoints: names.map((EndpointName) => ({ EndpointName })) }),
      DescribeEndpoint: ({ EndpointName }) => ({ EndpointConfigName: EndpointName }),
      DescribeEndpointConfig: ({ EndpointConfigName }) => ({ EndpointConfigName }),
    });
    expect(evaluations).toHaveLength(230);
  });
});

describe('package approval', () => {
  const answer = (model: object) =>
    told(sources.PACKAGE_APPROVAL_SOURCE, {
      ListEndpoints: () => ({ Endpoints: [{ EndpointName: 'a' }] }),
      DescribeEndpoint: () => ({ EndpointConfigName: 'c' }),
      DescribeEndpointConfig: () => ({ ProductionVariants: [{ ModelName: 'm' }, { ModelName: 'm' }] }),
      DescribeModel: () => model,
      DescribeModelPackage: ({ ModelPackageName }) => ({
        ModelApprovalStatus: ModelPackageName === 'good' ? 'Approved' : 'PendingManualApproval',
      }),
    });

  test.each([
    [{ PrimaryContainer: { ModelPackageName: 'good' } }, 'COMPLIANT'],
    [{ PrimaryContainer: { ModelPackageName: 'other' } }, 'NON_COMPLIANT'],
    [{ PrimaryContainer: { ModelDataUrl: 's3://x' } }, 'NON_COMPLIANT'],
    [{ Containers: [{ ModelPackageName: 'good' }, { ModelPackageName: 'other' }] }, 'NON_COMPLIANT'],
    [{ Containers: [{ ModelPackageName: 'good' }, { Image: 'no model in it' }] }, 'COMPLIANT'],
  ])('%j is %s', async (model, expected) => {
    expect(short(await answer(model))).toEqual([`AWS::SageMaker::Model m ${expected}`]);
  });
});

test('a model card needs a key of the customer', async () => {
  const keys: Record<string, string | undefined> = {
    own: 'arn:aws:kms:eu-west-1:1:key/2',
    aws: 'arn:aws:kms:eu-west-1:1:alias/aws/sagemaker',
    none: undefined,
  };
  const evaluations = await told(sources.MODEL_CARD_SOURCE, {
    ListModelCards: () => ({ ModelCardSummaries: Object.keys(keys).map((ModelCardName) => ({ ModelCardName })) }),
    DescribeModelCard: ({ ModelCardName }) => ({ SecurityConfig: { KmsKeyId: keys[String(ModelCardName)] } }),
  });
  expect(short(evaluations)).toEqual([
    'AWS::SageMaker::ModelCard aws NON_COMPLIANT',
    'AWS::SageMaker::ModelCard none NON_COMPLIANT',
    'AWS::SageMaker::ModelCard own COMPLIANT',
  ]);
});

describe('the functions', () => {
  const stack = new Stack(new App(), 'Checks', { env: { account: '111122223333', region: 'eu-west-1' } });
  const checks = new AccountChecks(stack, 'Checks');
  const template = Template.fromStack(stack);
  const policies = Object.values(template.findResources('AWS::IAM::Policy')).map(
    (policy) => policy.Properties.PolicyDocument.Statement as { Action: string | string[]; Resource: unknown }[],
  );

  test('fit into a template', () => {
    for (const source of Object.values(sources)) expect(source.length).toBeLessThanOrEqual(4096);
  });

  test('may be invoked by AWS Config of this account alone', () => {
    template.resourceCountIs('AWS::Lambda::Permission', 4);
    template.allResourcesProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      Principal: 'config.amazonaws.com',
      SourceAccount: '111122223333',
    });
  });

  test('read, and write nothing but answers, logs and traces', () => {
    for (const action of policies.flat().flatMap((statement) => statement.Action))
      expect(action).toMatch(
        /^(config:(PutEvaluations|GetComplianceDetailsByConfigRule)|logs:(CreateLogStream|PutLogEvents)|sagemaker:(List|Describe)\w+|bedrock:Get\w+|xray:Put\w+)$/,
      );
  });

  test('reach every resource only where AWS takes none', () => {
    for (const { Action, Resource } of policies.flat())
      if (Resource === '*')
        for (const action of [Action].flat())
          expect([
            'config:PutEvaluations',
            'sagemaker:ListEndpoints',
            'sagemaker:ListModelCards',
            'bedrock:GetModelInvocationLoggingConfiguration',
            'xray:PutTraceSegments',
            'xray:PutTelemetryRecords',
          ]).toContain(action);
  });

  test('log under a customer-managed key, for a year', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 365 });
  });

  test('give their ARNs to the parameters that a pack has, and to no others', () => {
    expect(Object.keys(checks.parametersFor(['SageMakerModelCardFunctionArn', 'Other']))).toEqual([
      'SageMakerModelCardFunctionArn',
    ]);
    expect(checks.checks.map((check) => check.question)).toEqual(Object.values(AccountQuestion));
  });
});
