import { userPasswordNotInTemplate } from '../../../../policies/rules/iam/user-password-not-in-template';
import { judgeCase, ruleCases } from '../../../support/rule-cases';

const PASSWORD = 'correct horse battery staple';

ruleCases(userPasswordNotInTemplate, {
  pass: {
    'from Secrets Manager': { LoginProfile: { Password: '{{resolve:secretsmanager:user:SecretString:password}}' } },
    'a hidden parameter': {
      parameters: { Password: { Type: 'String', NoEcho: true } },
      resources: { U: { Type: 'AWS::IAM::User', Properties: { LoginProfile: { Password: { Ref: 'Password' } } } } },
    },
  },
  fail: {
    'in plain text': { LoginProfile: { Password: PASSWORD } },
    'in a plain SSM parameter': { LoginProfile: { Password: '{{resolve:ssm:password:1}}' } },
  },
  unknown: {
    'an open parameter': {
      parameters: { Password: { Type: 'String' } },
      resources: { U: { Type: 'AWS::IAM::User', Properties: { LoginProfile: { Password: { Ref: 'Password' } } } } },
    },
  },
  'not applicable': { 'no password': {} },
});

test('the password is never printed', () => {
  const judged = judgeCase(userPasswordNotInTemplate, { LoginProfile: { Password: PASSWORD } });
  expect(JSON.stringify(judged.map(({ observed, message }) => [observed, message]))).not.toContain(PASSWORD);
});
