import { policiesNotPublic } from '../../../../policies/rules/logs/policies-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(policiesNotPublic, {
  pass: {
    'a service': {
      PolicyDocument: JSON.stringify({
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'es.amazonaws.com' }, Action: 'logs:PutLogEvents', Resource: '*' },
        ],
      }),
    },
    'everybody of the account': {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 'logs:PutLogEvents',
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
        ],
      },
    },
    'everybody is denied': { PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 'logs:*' }] } },
    'a text with references': {
      PolicyDocument: {
        'Fn::Sub': '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"${AWS::AccountId}"},"Action":"logs:*"}]}',
      },
    },
  },
  fail: {
    everybody: {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'logs:PutLogEvents', Resource: '*' }] },
    },
    'everybody, as text': {
      PolicyDocument: '{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"logs:*"}}',
    },
    'a condition that limits nothing': {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Principal: '*', Action: 'logs:*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
        ],
      },
    },
    'all but one': {
      PolicyDocument: { Statement: [{ Effect: 'Allow', NotPrincipal: { AWS: '111122223333' }, Action: 'logs:*' }] },
    },
    'a destination': {
      resources: {
        D: {
          Type: 'AWS::Logs::Destination',
          Properties: {
            DestinationPolicy:
              '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"logs:PutSubscriptionFilter"}]}',
          },
        },
      },
    },
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::Logs::ResourcePolicy', { PolicyDocument: { Ref: 'Value' } }),
    'a parameter names the principal': parameterCase('AWS::Logs::ResourcePolicy', {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { AWS: { Ref: 'Value' } }, Action: 'logs:*' }] },
    }),
  },
  'not applicable': { 'no policy': { resources: { G: { Type: 'AWS::Logs::LogGroup' } } } },
});
