import { apiKeyGenerated } from '../../../../policies/rules/api-gateway/api-key-generated';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(apiKeyGenerated, {
  pass: { 'made by API Gateway': { Name: 'consumer' }, 'from a secret': { Value: '{{resolve:secretsmanager:key}}' } },
  fail: { 'in the template': { Value: 'abcdefghijklmnopqrst' } },
  unknown: { 'a parameter holds it': parameterCase('AWS::ApiGateway::ApiKey', { Value: { Ref: 'Value' } }) },
});
