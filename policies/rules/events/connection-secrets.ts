import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { noSecretInValue } from '../shared/secret-in-value';

const SECRETS = [
  'ApiKeyAuthParameters.ApiKeyValue',
  'BasicAuthParameters.Password',
  'OAuthParameters.ClientParameters.ClientSecret',
];

export const connectionSecrets: Rule = {
  id: 'EventsConnectionSecrets',
  appliesTo: ['AWS::Events::Connection'],
  severity: 'error',
  problem: 'the credentials of the connection stand in the template',
  fix: 'Use a dynamic reference to Secrets Manager.',
  controls: { 'iso27001:A.5.17': { why: 'Credentials are in no template, repository or pipeline.', as: 'partial' } },
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-target-connection-auth.html',
  check: (connection) =>
    all(
      ...SECRETS.map((path) => `AuthParameters.${path}`)
        .filter((path) => connection.has(path))
        .map((path) => noSecretInValue(path.slice(path.lastIndexOf('.') + 1), connection.get(path), path)),
    ),
};
