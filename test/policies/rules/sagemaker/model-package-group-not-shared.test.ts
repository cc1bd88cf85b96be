import { modelPackageGroupNotShared } from '../../../../policies/rules/sagemaker/model-package-group-not-shared';
import { ruleCases } from '../../../support/rule-cases';

const policy = (Principal: unknown, Condition?: unknown, Effect = 'Allow') => ({
  ModelPackageGroupPolicy: {
    Statement: [{ Effect, Principal, Action: 'sagemaker:DescribeModelPackage', Resource: '*', Condition }],
  },
});
const inAccount = (properties: Record<string, unknown>) => ({
  resources: { G: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: properties } },
  account: '111122223333',
});
const other = { AWS: 'arn:aws:iam::999999999999:root' };
const organisation = { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } };

ruleCases(modelPackageGroupNotShared, {
  pass: {
    'the own account': inAccount(policy({ AWS: 'arn:aws:iam::111122223333:root' })),
    'the organisation': policy('*', organisation),
    'another account of the organisation': inAccount(policy(other, organisation)),
    'a role of the stack': {
      resources: {
        G: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: policy({ AWS: { 'Fn::GetAtt': ['R', 'Arn'] } }) },
        R: { Type: 'AWS::IAM::Role' },
      },
    },
    'a deny': policy('*', undefined, 'Deny'),
  },
  fail: {
    everybody: policy('*'),
    'everybody, as text': { ModelPackageGroupPolicy: JSON.stringify(policy({ AWS: '*' }).ModelPackageGroupPolicy) },
    'another account': inAccount(policy(other)),
  },
  unknown: {
    'an account, in a stack for any account': policy(other),
    'an imported policy': { ModelPackageGroupPolicy: { 'Fn::ImportValue': 'policy' } },
    'a principal from a parameter': {
      parameters: { Principal: { Type: 'String' } },
      resources: {
        G: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: policy({ AWS: { Ref: 'Principal' } }) },
      },
    },
  },
  'not applicable': { 'no policy': {} },
});
