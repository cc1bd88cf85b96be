import { noAdministratorStatement } from '../../../../policies/rules/iam/no-administrator-statement';
import { allow, attachedPolicy, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(noAdministratorStatement, {
  pass: {
    'named actions': roleAllowing(allow('s3:GetObject', 'arn:aws:s3:::b/*')),
    'everything on one resource': roleAllowing(allow('*', 'arn:aws:s3:::b')),
  },
  fail: {
    'everything on everything': roleAllowing(allow('*')),
    'in a list': roleAllowing(allow(['s3:GetObject', '*'], ['*'])),
    'every entry of a mapping is everything': {
      mappings: { What: { 'eu-west-1': { R: '*' }, 'us-east-1': { R: '*' } } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow('*', { 'Fn::FindInMap': ['What', { Ref: 'AWS::Region' }, 'R'] })),
        },
      },
    },
    'written with two stars': roleAllowing(allow('**')),
    'written as one character and more': roleAllowing(allow('?*')),
    'on every ARN': roleAllowing(allow('*', 'arn:aws:*:*:*:*')),
    'on every ARN of the account': roleAllowing(
      allow('*', { 'Fn::Sub': 'arn:${AWS::Partition}:*:*:${AWS::AccountId}:*' }),
    ),
    'on everything but one resource': roleAllowing({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b' }),
    'written with a colon': roleAllowing(allow('*:*')),
    'in a policy of its own': { resources: attachedPolicy([allow('*')]) },
    'as text': {
      resources: {
        P: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { PolicyDocument: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}' },
        },
      },
    },
  },
  unknown: {
    'the resources are read at deployment': roleAllowing(allow('*', '{{resolve:ssm:/what}}')),
    'the resources are a list that a parameter gives, split again': {
      parameters: { What: { Type: 'CommaDelimitedList' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow('*', { 'Fn::Split': [',', { 'Fn::Join': [',', { Ref: 'What' }] }] })),
        },
      },
    },
    'the document is a parameter': {
      parameters: { Document: { Type: 'String' } },
      resources: { P: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Ref: 'Document' } } } },
    },
    'the effect is a parameter': {
      parameters: { Effect: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing({ Effect: { Ref: 'Effect' }, Action: '*', Resource: '*' }),
        },
      },
    },
  },
  'not applicable': {
    'no policies': {},
    'a deny statement': roleAllowing({ Effect: 'Deny', Action: '*', Resource: '*' }),
  },
});
