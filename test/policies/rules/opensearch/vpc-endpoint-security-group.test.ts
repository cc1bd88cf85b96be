import { vpcEndpointSecurityGroup } from '../../../../policies/rules/opensearch/vpc-endpoint-security-group';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(vpcEndpointSecurityGroup, {
  pass: { 'a group': { SecurityGroupIds: ['sg-1'] } },
  fail: { none: {}, 'an empty list': { SecurityGroupIds: [] } },
  unknown: {
    'a parameter lists them': parameterCase('AWS::OpenSearchServerless::VpcEndpoint', {
      SecurityGroupIds: { Ref: 'Value' },
    }),
  },
});
