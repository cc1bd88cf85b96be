import type { Rule } from '../rule';

export const urlCorsRestricted: Rule = {
  id: 'LambdaUrlCorsRestricted',
  appliesTo: ['AWS::Lambda::Url'],
  severity: 'warning',
  problem: 'web pages of anybody may read what the function answers',
  fix: "Name the origins that may call the function instead of '*'.",
  controls: {
    'iso27001:A.8.26': { why: 'Browsers hand answers of the function only to pages of named origins.', as: 'partial' },
  },
  equivalents: { prowler: ['awslambda_function_url_cors_policy'] },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors',
  check: (url) => url.every('Cors.AllowOrigins', (origin) => origin.differs('', '*', 'http://*', 'https://*')),
};
