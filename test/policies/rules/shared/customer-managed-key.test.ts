import type { Rule } from '../../../../policies/rules/rule';
import { customerManagedKey } from '../../../../policies/rules/shared/customer-managed-key';
import { ruleCases } from '../../../support/rule-cases';

/** The question as a rule, so that it sees resolved templates. */
const rule: Rule = {
  id: 'CustomerManagedKey',
  appliesTo: ['AWS::Test::Store'],
  severity: 'error',
  problem: 'no key of the customer',
  fix: 'Name one.',
  controls: {},
  check: (store) => customerManagedKey(store, 'Key'),
};
const store = (Key: unknown, others: Record<string, unknown> = {}) => ({
  resources: { S: { Type: 'AWS::Test::Store', Properties: { Key } }, ...others },
});

ruleCases(rule, {
  pass: {
    'a key by ARN': { Key: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b' },
    'a key by id': { Key: '1234abcd-12ab-34cd-56ef-1234567890ab' },
    'an alias': { Key: 'alias/data' },
    'an alias with the name of the stack': { Key: { 'Fn::Sub': 'alias/${AWS::StackName}-data' } },
    'an ARN with the account of the stack': {
      Key: { 'Fn::Sub': 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/0a1b' },
    },
    'a key of the stack': store({ 'Fn::GetAtt': ['K', 'Arn'] }, { K: { Type: 'AWS::KMS::Key' } }),
    'a replica key': store({ Ref: 'K' }, { K: { Type: 'AWS::KMS::ReplicaKey' } }),
    'an alias of the stack': store({ Ref: 'A' }, { A: { Type: 'AWS::KMS::Alias' } }),
    'an ARN built from a key of the stack': store(
      { 'Fn::Sub': 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${K}' },
      { K: { Type: 'AWS::KMS::Key' } },
    ),
  },
  fail: {
    absent: {},
    empty: { Key: '' },
    blank: { Key: ' ' },
    'no value': { Key: { Ref: 'AWS::NoValue' } },
    'a list': { Key: ['alias/data'] },
    'an object': { Key: { Alias: 'alias/data' } },
    'a number': { Key: 1 },
    "AWS's own key": { Key: 'alias/aws/s3' },
    "AWS's own key, by ARN": { Key: 'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3' },
    "AWS's own key, with holes": {
      Key: { 'Fn::Sub': 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/s3' },
    },
  },
  unknown: {
    'a parameter': { ...store({ Ref: 'P' }), parameters: { P: { Type: 'String', Default: 'alias/data' } } },
    'an import': { Key: { 'Fn::ImportValue': 'key' } },
    'a dynamic reference': { Key: '{{resolve:ssm:/keys/data}}' },
    'an alias that a parameter completes': {
      ...store({ 'Fn::Sub': 'alias/${P}' }),
      parameters: { P: { Type: 'String' } },
    },
    'what a custom resource gives': store({ 'Fn::GetAtt': ['C', 'KeyArn'] }, { C: { Type: 'Custom::Key' } }),
  },
});
