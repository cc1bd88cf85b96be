import { endpointConfigAsyncErrorsNotified } from '../../../../policies/rules/sagemaker/endpoint-config-async-errors-notified';
import { ruleCases } from '../../../support/rule-cases';

const notify = (NotificationConfig: unknown) => ({ AsyncInferenceConfig: { OutputConfig: { NotificationConfig } } });

ruleCases(endpointConfigAsyncErrorsNotified, {
  pass: { 'an error topic': notify({ ErrorTopic: 'arn:aws:sns:eu-west-1:111122223333:errors' }) },
  fail: {
    'no notification': { AsyncInferenceConfig: { OutputConfig: {} } },
    'only success': notify({ SuccessTopic: 'arn:aws:sns:eu-west-1:111122223333:done' }),
    'an empty topic': notify({ ErrorTopic: '' }),
  },
  unknown: {
    'a parameter, which may be empty': {
      parameters: { Topic: { Type: 'String' } },
      resources: {
        C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: notify({ ErrorTopic: { Ref: 'Topic' } }) },
      },
    },
  },
  'not applicable': { 'a synchronous endpoint': {} },
});
