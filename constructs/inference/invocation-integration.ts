import { Duration } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IModelEndpoint } from './model-endpoint-interface';
import type { ResponseTrimming } from './response-trimming';

/** What callers are told of an error: nothing of the container's message, which can hold code paths and other input. */
const ERRORS: { [status: string]: string } = {
  '400': 'The model cannot read the request.',
  '429': 'Too many requests.',
  '502': 'The model did not answer.',
};

/** Headers of every response: answers about people must not stay in a cache. */
const RESPONSE_HEADERS: { [name: string]: string } = {
  'Cache-Control': "'no-store'",
  'X-Content-Type-Options': "'nosniff'",
};

/**
 * The call of API Gateway to the SageMaker runtime.
 *
 * Only the body of a request goes through. Headers of the caller do not: with them it could choose the variant or the
 * model, or turn explanations on. The request ID of API Gateway becomes the inference ID, so that a capture can be traced
 * to its line in the access log.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html
 */
export function invocationIntegration(
  endpoint: IModelEndpoint,
  role: iam.IRole,
  response: ResponseTrimming,
): apigateway.AwsIntegration {
  return new apigateway.AwsIntegration({
    service: 'runtime.sagemaker',
    path: `endpoints/${endpoint.endpointName}/invocations`,
    integrationHttpMethod: 'POST',
    options: {
      credentialsRole: role,
      timeout: Duration.seconds(29),
      // Anything but JSON would pass by the validation, so it is refused with 415.
      passthroughBehavior: apigateway.PassthroughBehavior.NEVER,
      requestTemplates: { 'application/json': '$input.body' },
      requestParameters: {
        'integration.request.header.Content-Type': "'application/json'",
        'integration.request.header.Accept': "'application/json'",
        'integration.request.header.X-Amzn-SageMaker-Inference-Id': 'context.requestId',
      },
      integrationResponses: [
        answer('200', undefined, response.template),
        answer('400', '400|413|415|422', message('400')),
        answer('429', '429', message('429')),
        // Whatever else is not a success, refusals of our own role included, must not take the template of a success.
        answer('502', '[13]\\d{2}|4(?!00|13|15|22|29)\\d{2}|5\\d{2}', message('502')),
      ],
    },
  });
}

/** The responses that the method declares. */
export function invocationResponses(): apigateway.MethodResponse[] {
  return ['200', ...Object.keys(ERRORS)].map((statusCode) => ({
    statusCode,
    responseParameters: Object.fromEntries(
      Object.keys(RESPONSE_HEADERS).map((name) => [`method.response.header.${name}`, true]),
    ),
    responseModels: {
      'application/json': statusCode === '200' ? apigateway.Model.EMPTY_MODEL : apigateway.Model.ERROR_MODEL,
    },
  }));
}

function answer(
  statusCode: string,
  selectionPattern: string | undefined,
  template: string,
): apigateway.IntegrationResponse {
  return {
    statusCode,
    selectionPattern,
    responseTemplates: { 'application/json': template },
    responseParameters: Object.fromEntries(
      Object.entries(RESPONSE_HEADERS).map(([name, value]) => [`method.response.header.${name}`, value]),
    ),
  };
}

function message(statusCode: string): string {
  return JSON.stringify({ message: ERRORS[statusCode] });
}
