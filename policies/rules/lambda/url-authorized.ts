import type { Rule } from '../rule';

export const urlAuthorized: Rule = {
  id: 'LambdaUrlAuthorized',
  appliesTo: ['AWS::Lambda::Url'],
  severity: 'error',
  problem: "the function's URL can be called by anybody",
  fix: "Set 'AuthType' to 'AWS_IAM'.",
  controls: {
    'iso27001:A.8.5': { why: 'Callers sign their requests with credentials of AWS.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Who may call is decided by IAM.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_258'],
    'checkov-tf': ['CKV_AWS_258'],
    prowler: ['awslambda_function_url_public'],
  },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  check: (url) => url.equals('AuthType', 'AWS_IAM'),
};
