import { projectInVpc } from '../../../../policies/rules/codebuild/project-in-vpc';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(projectInVpc, {
  pass: { 'in subnets': { VpcConfig: { VpcId: 'vpc-1', Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } },
  fail: { 'no network': {}, 'no subnets': { VpcConfig: { VpcId: 'vpc-1', Subnets: [] } } },
  unknown: {
    'a parameter lists them': parameterCase('AWS::CodeBuild::Project', {
      VpcConfig: { VpcId: 'vpc-1', Subnets: { Ref: 'Value' } },
    }),
  },
});
