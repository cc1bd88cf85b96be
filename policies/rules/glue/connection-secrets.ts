import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { noSecretInValue } from '../shared/secret-in-value';

export const connectionSecrets: Rule = {
  id: 'GlueConnectionSecrets',
  appliesTo: ['AWS::Glue::Connection'],
  severity: 'error',
  problem: 'the password of the connection stands in the template',
  fix: "Set 'SECRET_ID', or 'SecretArn' of the authentication, to a secret in Secrets Manager.",
  controls: { 'iso27001:A.5.17': { why: 'Credentials are in no template, repository or pipeline.', as: 'partial' } },
  source: 'https://docs.aws.amazon.com/glue/latest/dg/connection-properties-secrets-manager.html',
  check: (connection) =>
    all(
      ...[
        'ConnectionProperties.PASSWORD',
        'ConnectionProperties.ENCRYPTED_PASSWORD',
        'AuthenticationConfiguration.BasicAuthenticationCredentials.Password',
      ]
        .map((path) => `ConnectionInput.${path}`)
        .filter((path) => connection.has(path))
        .map((path) => noSecretInValue('PASSWORD', connection.get(path), path)),
    ),
};
