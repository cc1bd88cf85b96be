import { parseEmbeddedJson } from '../../template/embedded-json';
import { referencesIn } from '../../template/graph';
import { all, type Outcome, pass, unknown } from '../../template/outcome';
import { DynamicReference, isObject, isUndecided, Reference, Text } from '../../template/value';
import type { Rule } from '../rule';
import { noSecretInValue } from '../shared/secret-in-value';

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
    if (value instanceof Text) return nothingWritten(value);
    return secret.absent('SecretString');
  },
};

/** Members of a secret that are no secret by themselves. */
const PLAIN_MEMBER =
  /^(user(name)?|host(name)?|port|engine|db(name)?|database|schema|db(Instance|Cluster)Identifier|masterarn|url|endpoint|region|account|table|bucket|arn|name|id|type|role|ssl)$/i;

/** Judges a secret that is put together: in JSON its members one by one, else what stands beside its holes. */
function nothingWritten(value: Text): Outcome {
  const at = 'SecretString';
  const members = parseEmbeddedJson(value);
  if (!isObject(members)) return noSecretInValue('password', value, at);
  const outcomes = Object.entries(members).map(([name, member]) => {
    const judged = noSecretInValue(name, member, at);
    if (judged.verdict === 'fail' || isUndecided(member) || PLAIN_MEMBER.test(name)) return judged;
    return unknown(`whether ${name} is a secret`, at);
  });
  return all(...outcomes, referencesIn(value).length > 0 ? pass(at) : unknown('values known at deployment', at));
}
