import { endpointMonitorsComplete } from '../../../../policies/rules/sagemaker/endpoint-monitors-complete';
import { judgeCase, ruleCases } from '../../../support/rule-cases';

const endpoint = { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointName: 'churn' } };
const schedule = (MonitoringType: unknown, EndpointName: unknown = 'churn') => ({
  Type: 'AWS::SageMaker::MonitoringSchedule',
  Properties: { EndpointName, MonitoringScheduleConfig: { MonitoringType, MonitoringJobDefinitionName: 'job' } },
});
const four = {
  E: endpoint,
  A: schedule('DataQuality'),
  B: schedule('ModelQuality'),
  C: schedule('ModelBias'),
  D: schedule('ModelExplainability'),
};

ruleCases(endpointMonitorsComplete, {
  pass: { 'all four kinds': { resources: four } },
  fail: {
    'no schedule': { resources: { E: endpoint } },
    'bias is missing': { resources: { ...four, C: schedule('ModelQuality') } },
    'one is of another endpoint': {
      resources: { ...four, D: { Type: 'AWS::SageMaker::MonitoringSchedule', Properties: { EndpointName: 'other' } } },
    },
  },
  unknown: {
    'a kind from a parameter': {
      parameters: { Kind: { Type: 'String' } },
      resources: { ...four, D: schedule({ Ref: 'Kind' }) },
    },
  },
});

test('one finding for each kind that is missing', () => {
  const judgements = judgeCase(endpointMonitorsComplete, { resources: { E: endpoint, A: schedule('DataQuality') } });

  expect(judgements.map((one) => one.verdict)).toEqual(['pass', 'fail', 'fail', 'fail']);
});
