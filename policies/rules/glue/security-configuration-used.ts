import type { Rule } from '../rule';

export const securityConfigurationUsed: Rule = {
  id: 'GlueSecurityConfigurationUsed',
  appliesTo: ['AWS::Glue::Job', 'AWS::Glue::Crawler', 'AWS::Glue::DevEndpoint', 'AWS::Glue::Session'],
  severity: 'error',
  problem: 'it writes data and logs without encryption under a key of yours',
  fix: 'Name a security configuration that encrypts.',
  controls: {
    'iso27001:A.8.24': {
      why: 'What it writes, logs and remembers is encrypted as the security configuration says.',
      as: 'partial',
    },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_195'], 'checkov-tf': ['CKV_AWS_195'] },
  source: 'https://docs.aws.amazon.com/glue/latest/dg/set-up-encryption.html',
  check: (resource) =>
    resource.present(resource.type === 'AWS::Glue::Crawler' ? 'CrawlerSecurityConfiguration' : 'SecurityConfiguration'),
};
