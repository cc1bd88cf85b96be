import { noFullServiceAccess } from '../../../../policies/rules/iam/no-full-service-access';
import { allow, boundedRole, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(noFullServiceAccess, {
  pass: { 'named actions': roleAllowing(allow(['s3:GetObject', 's3:List*'])) },
  fail: {
    'a whole service': roleAllowing(allow('s3:*')),
    'a whole service in other words': roleAllowing(allow('bedrock:?*')),
    'services of a name': roleAllowing(allow('s*:*')),
    'every service': roleAllowing(allow('*')),
    'every service on one resource': roleAllowing(allow('*', 'arn:aws:s3:::b/*')),
    'a whole service on one resource': roleAllowing(allow('dynamodb:*', 'arn:aws:dynamodb:eu-west-1:1:table/t')),
  },
  unknown: {
    'the list of policies is a parameter': {
      parameters: { Policies: { Type: 'CommaDelimitedList' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: { Policies: { Ref: 'Policies' } } } },
    },
  },
  'not applicable': {
    'a boundary grants nothing': { resources: boundedRole([allow('s3:*')], []), of: 'Boundary' },
    'a deny statement': roleAllowing({ Effect: 'Deny', Action: 's3:*', Resource: '*' }),
  },
});
