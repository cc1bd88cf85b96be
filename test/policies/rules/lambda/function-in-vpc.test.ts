import { functionInVpc } from '../../../../policies/rules/lambda/function-in-vpc';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(functionInVpc, {
  pass: { 'in subnets': { VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } },
  fail: { 'no network': {}, 'no subnets': { VpcConfig: { SubnetIds: [] } } },
  unknown: {
    'a parameter lists them': parameterCase('AWS::Lambda::Function', { VpcConfig: { SubnetIds: { Ref: 'Value' } } }),
  },
  'not applicable': {
    'a custom resource': {
      of: 'Fn',
      resources: {
        Role: { Type: 'AWS::IAM::Role' },
        Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
        Custom: { Type: 'Custom::Thing', Properties: { ServiceToken: { 'Fn::GetAtt': ['Fn', 'Arn'] } } },
      },
    },
  },
});
