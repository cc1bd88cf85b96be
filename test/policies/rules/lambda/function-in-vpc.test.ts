import { functionInVpc } from '../../../../policies/rules/lambda/function-in-vpc';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(functionInVpc, {
  pass: { 'in subnets': { VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } },
  fail: {
    'AWS Config is not its only caller': {
      resources: {
        F: { Type: 'AWS::Lambda::Function', Properties: {} },
        P: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            FunctionName: { Ref: 'F' },
            Principal: 'config.amazonaws.com',
            Action: 'lambda:InvokeFunction',
          },
        },
        Q: {
          Type: 'AWS::Lambda::Permission',
          Properties: { FunctionName: { Ref: 'F' }, Principal: 's3.amazonaws.com', Action: 'lambda:InvokeFunction' },
        },
      },
    },
    'no network': {},
    'no subnets': { VpcConfig: { SubnetIds: [] } },
  },
  unknown: {
    'a parameter lists them': parameterCase('AWS::Lambda::Function', { VpcConfig: { SubnetIds: { Ref: 'Value' } } }),
  },
  'not applicable': {
    'it answers AWS Config': {
      resources: {
        F: { Type: 'AWS::Lambda::Function', Properties: {} },
        P: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            FunctionName: { Ref: 'F' },
            Principal: 'config.amazonaws.com',
            Action: 'lambda:InvokeFunction',
          },
        },
      },
    },
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
