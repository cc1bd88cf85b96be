import { referencesIn } from '../../template/graph';
import { pass, unknown } from '../../template/outcome';
import { DynamicReference, Reference, Text } from '../../template/value';
import type { Rule } from '../rule';

export const secretGenerated: Rule = {
  id: 'SecretsManagerSecretGenerated',
  appliesTo: ['AWS::SecretsManager::Secret'],
  severity: 'error',
  problem: 'the secret stands in the template',
  fix: "Use 'GenerateSecretString', or leave the value out and set it afterwards.",
  controls: { 'iso27001:A.5.17': { why: 'The secret is in no template, repository or pipeline.', as: 'partial' } },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html',
  check: (secret) => {
    const value = secret.get('SecretString');
    if (value instanceof DynamicReference || value instanceof Reference) return pass('SecretString');
    if (value instanceof Text)
      return referencesIn(value).length > 0
        ? pass('SecretString')
        : unknown('values known at deployment', 'SecretString');
    return secret.absent('SecretString');
  },
};
