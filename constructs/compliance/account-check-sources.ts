/**
 * Sources of the functions behind account checks, for the `nodejs24.x` runtime and the AWS SDK in it. They are text
 * because they run in Lambda as they stand: they may use nothing of this package. The limit for inline code is 4,096
 * characters.
 */

/**
 * What every check shares: it answers AWS Config, and takes back the answers about resources that are gone, which AWS
 * Config would keep for ever.
 */
const HARNESS = `'use strict';
const { ConfigServiceClient, GetComplianceDetailsByConfigRuleCommand, PutEvaluationsCommand } = require('@aws-sdk/client-config-service');
const config = new ConfigServiceClient({});

async function pages(client, Command, input, list) {
  const found = [];
  let NextToken;
  do {
    const page = await client.send(new Command({ ...input, NextToken }));
    found.push(...(page[list] ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
}

exports.handler = async (event) => {
  const { notificationCreationTime } = JSON.parse(event.invokingEvent);
  const answers = await check(event.accountId);
  if (answers.length === 0) answers.push({ type: 'AWS::::Account', id: event.accountId });
  const said = new Set(answers.map(({ type, id }) => type + ' ' + id));
  const before = await pages(config, GetComplianceDetailsByConfigRuleCommand, { ConfigRuleName: event.configRuleName, Limit: 100 }, 'EvaluationResults');
  for (const { EvaluationResultIdentifier } of before) {
    const { ResourceType: type, ResourceId: id } = EvaluationResultIdentifier.EvaluationResultQualifier;
    if (!said.has(type + ' ' + id)) answers.push({ type, id });
  }
  const Evaluations = answers.map(({ type, id, ok, why }) => ({
    ComplianceResourceType: type,
    ComplianceResourceId: id,
    ComplianceType: ok === undefined ? 'NOT_APPLICABLE' : ok ? 'COMPLIANT' : 'NON_COMPLIANT',
    Annotation: ok === false ? why : undefined,
    OrderingTimestamp: new Date(notificationCreationTime),
  }));
  for (let start = 0; start < Evaluations.length; start += 100)
    await config.send(new PutEvaluationsCommand({ ResultToken: event.resultToken, Evaluations: Evaluations.slice(start, start + 100) }));
};
`;

/** The configurations of all endpoints, each once. */
const ENDPOINT_CONFIGS = `
const sdk = require('@aws-sdk/client-sagemaker');
const sagemaker = new sdk.SageMakerClient({});

async function configurations() {
  const names = new Set();
  for (const { EndpointName } of await pages(sagemaker, sdk.ListEndpointsCommand, {}, 'Endpoints')) {
    const { EndpointConfigName } = await sagemaker.send(new sdk.DescribeEndpointCommand({ EndpointName }));
    if (EndpointConfigName) names.add(EndpointConfigName);
  }
  const found = [];
  for (const EndpointConfigName of names) found.push(await sagemaker.send(new sdk.DescribeEndpointConfigCommand({ EndpointConfigName })));
  return found;
}
`;

/** Does the account log what its foundation models are asked and answer? */
export const INVOCATION_LOGGING_SOURCE = `${HARNESS}
const { BedrockClient, GetModelInvocationLoggingConfigurationCommand } = require('@aws-sdk/client-bedrock');

async function check(id) {
  const { loggingConfig } = await new BedrockClient({}).send(new GetModelInvocationLoggingConfigurationCommand({}));
  const type = 'AWS::::Account';
  if (!loggingConfig?.cloudWatchConfig?.logGroupName && !loggingConfig?.s3Config?.bucketName)
    return [{ type, id, ok: false, why: 'Invocations of models are not logged.' }];
  return [{ type, id, ok: loggingConfig.textDataDeliveryEnabled === true, why: 'Prompts and answers are left out of the log of invocations.' }];
}
`;

/** Does each endpoint configuration in use capture requests and answers? */
export const ENDPOINT_CAPTURE_SOURCE = `${HARNESS}${ENDPOINT_CONFIGS}
async function check() {
  return (await configurations()).map(({ EndpointConfigName, DataCaptureConfig }) => ({
    type: 'AWS::SageMaker::EndpointConfig',
    id: EndpointConfigName,
    ok: DataCaptureConfig?.EnableCapture === true,
    why: 'Requests and answers are not captured.',
  }));
}
`;

/** Does each model in use come from a package that is approved? */
export const PACKAGE_APPROVAL_SOURCE = `${HARNESS}${ENDPOINT_CONFIGS}
async function approved(ModelPackageName) {
  const { ModelApprovalStatus } = await sagemaker.send(new sdk.DescribeModelPackageCommand({ ModelPackageName }));
  return ModelApprovalStatus === 'Approved';
}

async function check() {
  const variants = (await configurations()).flatMap((one) => [...(one.ProductionVariants ?? []), ...(one.ShadowProductionVariants ?? [])]);
  const answers = [];
  for (const ModelName of new Set(variants.map((variant) => variant.ModelName).filter(Boolean))) {
    const { PrimaryContainer, Containers = [] } = await sagemaker.send(new sdk.DescribeModelCommand({ ModelName }));
    const answer = { type: 'AWS::SageMaker::Model', id: ModelName, ok: true };
    for (const container of [PrimaryContainer, ...Containers].filter(Boolean)) {
      if (container.ModelPackageName) {
        if (await approved(container.ModelPackageName)) continue;
        Object.assign(answer, { ok: false, why: 'Its package is not approved.' });
      } else if (container.ModelDataUrl || container.ModelDataSource) {
        Object.assign(answer, { ok: false, why: 'It does not come from the model registry.' });
      }
    }
    answers.push(answer);
  }
  return answers;
}
`;

/** Is each model card encrypted under a key of the customer? */
export const MODEL_CARD_SOURCE = `${HARNESS}
const sdk = require('@aws-sdk/client-sagemaker');
const sagemaker = new sdk.SageMakerClient({});

async function check() {
  const answers = [];
  for (const { ModelCardName } of await pages(sagemaker, sdk.ListModelCardsCommand, {}, 'ModelCardSummaries')) {
    const { SecurityConfig } = await sagemaker.send(new sdk.DescribeModelCardCommand({ ModelCardName }));
    const key = SecurityConfig?.KmsKeyId ?? '';
    answers.push({ type: 'AWS::SageMaker::ModelCard', id: ModelCardName, ok: key !== '' && !key.includes('alias/aws/'), why: 'It is not encrypted under a customer-managed key.' });
  }
  return answers;
}
`;
