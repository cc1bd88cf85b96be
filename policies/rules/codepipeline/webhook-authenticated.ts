import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { noSecretInValue } from '../shared/secret-in-value';

export const webhookAuthenticated: Rule = {
  id: 'CodePipelineWebhookAuthenticated',
  appliesTo: ['AWS::CodePipeline::Webhook'],
  severity: 'error',
  problem: 'anybody can start the pipeline, or knows the word that does',
  fix: "Use 'GITHUB_HMAC' with a dynamic reference to a secret, or a code connection instead of a webhook.",
  controls: {
    'iso27001:A.8.5': { why: 'Only the repository can start the pipeline.', as: 'partial' },
    'iso27001:A.5.17': { why: 'The shared secret is in no template.', as: 'partial' },
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codepipeline-webhook.html',
  check: (webhook) =>
    all(
      webhook.equals('Authentication', 'GITHUB_HMAC', 'IP'),
      noSecretInValue(
        'SecretToken',
        webhook.get('AuthenticationConfiguration.SecretToken'),
        'AuthenticationConfiguration.SecretToken',
      ),
    ),
};
