import { subscriptionEncrypted } from '../../../../policies/rules/sns/subscription-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(subscriptionEncrypted, {
  pass: { https: { Protocol: 'https' }, 'a queue': { Protocol: 'sqs' } },
  fail: {
    http: { Protocol: 'http' },
    'http in a topic': {
      resources: {
        T: { Type: 'AWS::SNS::Topic', Properties: { Subscription: [{ Protocol: 'http', Endpoint: 'http://x' }] } },
      },
    },
  },
  unknown: { 'a parameter decides': parameterCase('AWS::SNS::Subscription', { Protocol: { Ref: 'Value' } }) },
  'not applicable': {
    'no protocol': {},
    'a topic without subscriptions of its own': { resources: { T: { Type: 'AWS::SNS::Topic' } } },
  },
});
