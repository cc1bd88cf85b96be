import { noAllowByException } from '../../../../policies/rules/iam/no-allow-by-exception';
import { allow, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(noAllowByException, {
  pass: { 'named actions': roleAllowing(allow('s3:GetObject')) },
  fail: {
    'all actions but some': roleAllowing({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    'all resources but some': roleAllowing({
      Effect: 'Allow',
      Action: 's3:GetObject',
      NotResource: 'arn:aws:s3:::b/*',
    }),
  },
  unknown: {
    'the document is imported': { Policies: [{ PolicyDocument: { 'Fn::ImportValue': 'document' } }] },
  },
  'not applicable': {
    'a deny statement may use exceptions': roleAllowing({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }),
  },
});
