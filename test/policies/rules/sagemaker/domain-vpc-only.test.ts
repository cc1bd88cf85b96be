import { domainVpcOnly } from '../../../../policies/rules/sagemaker/domain-vpc-only';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainVpcOnly, {
  pass: { 'VPC only': { AppNetworkAccessType: 'VpcOnly' } },
  fail: {
    'not set, which means the internet': {},
    'public internet': { AppNetworkAccessType: 'PublicInternetOnly' },
    'a list': { AppNetworkAccessType: ['VpcOnly'] },
    'one branch of a condition': {
      parameters: { Stage: { Type: 'String' } },
      conditions: { Prod: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      resources: {
        D: {
          Type: 'AWS::SageMaker::Domain',
          Properties: { AppNetworkAccessType: { 'Fn::If': ['Prod', 'VpcOnly', 'PublicInternetOnly'] } },
        },
      },
    },
  },
  unknown: {
    'a parameter': {
      parameters: { Access: { Type: 'String' } },
      resources: { D: { Type: 'AWS::SageMaker::Domain', Properties: { AppNetworkAccessType: { Ref: 'Access' } } } },
    },
  },
});
