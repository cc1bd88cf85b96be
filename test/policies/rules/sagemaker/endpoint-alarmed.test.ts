import { endpointAlarmed } from '../../../../policies/rules/sagemaker/endpoint-alarmed';
import { ruleCases } from '../../../support/rule-cases';

const alarm = (MetricName: unknown, endpoint: unknown = 'churn') => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    Namespace: 'AWS/SageMaker',
    MetricName,
    Dimensions: [
      { Name: 'EndpointName', Value: endpoint },
      { Name: 'VariantName', Value: 'primary' },
    ],
  },
});
const endpoint = { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointName: 'churn' } };
const reference = { 'Fn::GetAtt': ['E', 'EndpointName'] };

ruleCases(endpointAlarmed, {
  pass: {
    'both alarms by name': { resources: { E: endpoint, A: alarm('Invocation5XXErrors'), B: alarm('ModelLatency') } },
    'both alarms by reference': {
      resources: {
        E: { Type: 'AWS::SageMaker::Endpoint', Properties: {} },
        A: alarm('Invocation5XXErrors', reference),
        B: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            Metrics: [
              { Id: 'e', Expression: 'm * 1' },
              {
                Id: 'm',
                MetricStat: {
                  Metric: {
                    Namespace: 'AWS/SageMaker',
                    MetricName: 'ModelLatency',
                    Dimensions: [{ Name: 'EndpointName', Value: reference }],
                  },
                },
              },
            ],
          },
        },
      },
    },
  },
  fail: {
    'no alarm': { resources: { E: endpoint } },
    'no alarm on latency': { resources: { E: endpoint, A: alarm('Invocation5XXErrors') } },
    'alarms of another endpoint': {
      resources: { E: endpoint, A: alarm('Invocation5XXErrors', 'other'), B: alarm('ModelLatency', 'other') },
    },
  },
  unknown: {
    'an endpoint from a parameter': {
      parameters: { Name: { Type: 'String' } },
      resources: {
        E: endpoint,
        A: alarm('Invocation5XXErrors', { Ref: 'Name' }),
        B: alarm('ModelLatency', { Ref: 'Name' }),
      },
    },
  },
});
