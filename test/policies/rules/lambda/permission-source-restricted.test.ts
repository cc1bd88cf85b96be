import { permissionSourceRestricted } from '../../../../policies/rules/lambda/permission-source-restricted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(permissionSourceRestricted, {
  pass: {
    'one bucket': { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::data' },
    'every rule of the account': {
      Principal: 'events.amazonaws.com',
      SourceArn: { 'Fn::Sub': 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/*' },
    },
    'every method of an API of another stack': {
      Principal: 'apigateway.amazonaws.com',
      SourceArn: {
        'Fn::Sub': ['arn:aws:execute-api:eu-west-1:111122223333:${Api}/*/*', { Api: { 'Fn::ImportValue': 'api' } }],
      },
    },
    "anybody's bucket in one account": {
      Principal: 's3.amazonaws.com',
      SourceArn: 'arn:aws:s3:::*',
      SourceAccount: '111122223333',
    },
    'a topic of the stack': {
      of: 'Permission',
      resources: {
        Topic: { Type: 'AWS::SNS::Topic' },
        Permission: {
          Type: 'AWS::Lambda::Permission',
          Properties: { Principal: 'sns.amazonaws.com', SourceArn: { Ref: 'Topic' } },
        },
      },
    },
    'one resource': { Principal: 'bedrock.amazonaws.com', SourceArn: 'arn:aws:bedrock:eu-west-1:111122223333:agent/a' },
    'one account': { Principal: 'events.amazonaws.com', SourceAccount: { Ref: 'AWS::AccountId' } },
  },
  fail: {
    "anybody's bucket": { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::*' },
    'buckets by a prefix': { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::data-*' },
    'any account': { Principal: 'sns.amazonaws.com', SourceArn: 'arn:aws:sns:eu-west-1:*:topic' },
    anything: { Principal: 'sns.amazonaws.com', SourceArn: 'arn:*' },
    'Bedrock for anybody': { Principal: 'bedrock.amazonaws.com', Action: 'lambda:InvokeFunction' },
    'an empty ARN': { Principal: 'sns.amazonaws.com', SourceArn: '' },
    'a principal with a suffix': { Principal: { 'Fn::Sub': 'logs.${AWS::URLSuffix}' } },
  },
  unknown: {
    'a parameter names the account of the source': parameterCase('AWS::Lambda::Permission', {
      Principal: 'sns.amazonaws.com',
      SourceArn: { 'Fn::Sub': 'arn:aws:sns:eu-west-1:${Value}:topic' },
    }),
    'a parameter names the principal': parameterCase('AWS::Lambda::Permission', { Principal: { Ref: 'Value' } }),
    'a parameter names the account': parameterCase('AWS::Lambda::Permission', {
      Principal: 's3.amazonaws.com',
      SourceAccount: { Ref: 'Value' },
    }),
  },
  'not applicable': {
    'an account': { Principal: '111122223333' },
    'a role': { Principal: 'arn:aws:iam::111122223333:role/r' },
  },
});
