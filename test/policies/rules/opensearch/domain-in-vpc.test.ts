import { domainInVpc } from '../../../../policies/rules/opensearch/domain-in-vpc';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainInVpc, {
  pass: { 'in subnets': { VPCOptions: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } },
  fail: { 'no network': {}, 'no subnets': { VPCOptions: { SubnetIds: [] } } },
  unknown: {
    'a parameter lists them': parameterCase('AWS::OpenSearchService::Domain', {
      VPCOptions: { SubnetIds: { Ref: 'Value' } },
    }),
  },
});
