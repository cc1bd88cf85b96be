import { busPolicyNotPublic } from '../../../../policies/rules/events/bus-policy-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(busPolicyNotPublic, {
  pass: {
    'an account': { Principal: '111122223333', Action: 'events:PutEvents', StatementId: 's' },
    'the organization': {
      Principal: '*',
      Condition: { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-1' },
    },
    'the organization, by statement': {
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 'events:PutEvents',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
      },
    },
  },
  fail: {
    'everybody but one': { Statement: { Effect: 'Allow', NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } } },
    'everybody outside the organization': {
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 'events:PutEvents',
        Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } },
      },
    },
    'everybody, by statement as text': { Statement: '{"Effect":"Allow","Principal":"*","Action":"events:PutEvents"}' },
    everybody: { Principal: '*', Action: 'events:PutEvents' },
    'everybody, by statement': { Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'events:PutEvents' } },
    'everybody, in the bus': {
      resources: {
        B: {
          Type: 'AWS::Events::EventBus',
          Properties: { Policy: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'events:*' }] } },
        },
      },
    },
  },
  unknown: { 'a parameter names it': parameterCase('AWS::Events::EventBusPolicy', { Principal: { Ref: 'Value' } }) },
  'not applicable': {
    'a bus without policy': { resources: { B: { Type: 'AWS::Events::EventBus' } } },
    'a deny': { Statement: { Effect: 'Deny', Principal: '*' } },
    nobody: {},
  },
});
