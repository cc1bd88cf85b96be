import { webhookAuthenticated } from '../../../../policies/rules/codepipeline/webhook-authenticated';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(webhookAuthenticated, {
  pass: {
    'a secret': {
      Authentication: 'GITHUB_HMAC',
      AuthenticationConfiguration: { SecretToken: '{{resolve:secretsmanager:hook}}' },
    },
    addresses: { Authentication: 'IP', AuthenticationConfiguration: { AllowedIPRange: '192.0.2.0/24' } },
  },
  fail: {
    open: { Authentication: 'UNAUTHENTICATED' },
    'a word in the template': {
      Authentication: 'GITHUB_HMAC',
      AuthenticationConfiguration: { SecretToken: 'abcdef123' },
    },
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::CodePipeline::Webhook', {
      Authentication: 'GITHUB_HMAC',
      AuthenticationConfiguration: { SecretToken: { Ref: 'Value' } },
    }),
  },
});
