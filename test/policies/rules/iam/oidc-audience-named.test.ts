import { oidcAudienceNamed } from '../../../../policies/rules/iam/oidc-audience-named';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(oidcAudienceNamed, {
  pass: { 'an audience': { ClientIdList: ['sts.amazonaws.com'] } },
  fail: {
    'no list': {},
    'an empty list': { ClientIdList: [] },
    'an empty name': { ClientIdList: [''] },
    any: { ClientIdList: ['*'] },
  },
  unknown: {
    'a parameter names it': {
      parameters: { Client: { Type: 'String' } },
      resources: { P: { Type: 'AWS::IAM::OIDCProvider', Properties: { ClientIdList: [{ Ref: 'Client' }] } } },
    },
  },
});
