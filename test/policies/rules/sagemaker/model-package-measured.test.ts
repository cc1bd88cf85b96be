import { modelPackageMeasured } from '../../../../policies/rules/sagemaker/model-package-measured';
import { ruleCases } from '../../../support/rule-cases';

const report = { Report: { ContentType: 'application/json', S3Uri: 's3://b/r.json' } };
const metrics = { ModelQuality: { Statistics: report.Report }, Bias: report, Explainability: report };

ruleCases(modelPackageMeasured, {
  pass: { 'all results': { ModelMetrics: metrics, DriftCheckBaselines: { Bias: {}, ModelQuality: {} } } },
  fail: {
    'no results': {},
    'no baselines': { ModelMetrics: metrics },
    'no report on bias': { ModelMetrics: { ...metrics, Bias: {} }, DriftCheckBaselines: { Bias: {} } },
  },
  unknown: {
    'included metrics': {
      ModelMetrics: { 'Fn::Transform': { Name: 'AWS::Include' } },
      DriftCheckBaselines: { Bias: {} },
    },
  },
});
