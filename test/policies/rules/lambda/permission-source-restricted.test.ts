import { permissionSourceRestricted } from '../../../../policies/rules/lambda/permission-source-restricted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(permissionSourceRestricted, {
  pass: {
    'one resource': { Principal: 'bedrock.amazonaws.com', SourceArn: 'arn:aws:bedrock:eu-west-1:111122223333:agent/a' },
    'one account': { Principal: 'events.amazonaws.com', SourceAccount: { Ref: 'AWS::AccountId' } },
  },
  fail: {
    'Bedrock for anybody': { Principal: 'bedrock.amazonaws.com', Action: 'lambda:InvokeFunction' },
    'an empty ARN': { Principal: 'sns.amazonaws.com', SourceArn: '' },
    'a principal with a suffix': { Principal: { 'Fn::Sub': 'logs.${AWS::URLSuffix}' } },
  },
  unknown: {
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
