import { modelPackageGroupBounded } from '../../../../policies/rules/sagemaker/model-package-group-bounded';
import { ruleCases } from '../../../support/rule-cases';

const policy = (...Statement: unknown[]) => ({ ModelPackageGroupPolicy: { Statement } });
const allow = { Effect: 'Allow', Action: 'sagemaker:*', Resource: '*' };

ruleCases(modelPackageGroupBounded, {
  pass: {
    'a named account': policy({ ...allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
    'the organisation': policy({
      ...allow,
      Principal: '*',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
    }),
  },
  fail: { 'no policy': {}, 'no statement': policy(), everybody: policy({ ...allow, Principal: '*' }) },
  unknown: {
    'a parameter': {
      parameters: { Policy: { Type: 'String' } },
      resources: {
        G: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: { ModelPackageGroupPolicy: { Ref: 'Policy' } } },
      },
    },
  },
});
