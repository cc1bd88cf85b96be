import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf, Unknown } from '../../template/value';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';
import { objectsOfJson } from '../shared/policy-json';

export const collectionEncrypted: Rule = {
  id: 'OpenSearchCollectionEncrypted',
  appliesTo: ['AWS::OpenSearchServerless::SecurityPolicy', 'AWS::OpenSearchServerless::Collection'],
  severity: 'error',
  problem: 'the vector store is not encrypted under a key of yours',
  fix: "Set 'KmsARN' in the encryption policy, and 'AWSOwnedKey' to false.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Documents and vectors are encrypted under a key that the organization manages.',
      as: 'partial',
    },
    'iso42001:A.7.2': {
      why: 'Data that answers are made from is kept as the processes for data ask.',
      as: 'supporting',
    },
  },
  equivalents: { sra: ['sra_bedrock_check_kb_opensearch_encryption'], aiml: ['FS-25'] },
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-encryption.html',
  check: (resource) => {
    if (resource.type === 'AWS::OpenSearchServerless::Collection')
      return resource.has('EncryptionConfig')
        ? customerManagedKey(resource, 'EncryptionConfig.KmsKeyArn')
        : notApplicable('its encryption policy is judged');
    if (isUndecided(resource.get('Type'))) return resource.undecided('Type');
    if (textOf(resource.get('Type')) !== 'encryption') return notApplicable('not an encryption policy');
    const [policy] = objectsOfJson(resource, 'Policy') ?? [];
    if (!policy) return objectsOfJson(resource, 'Policy') ? fail('Policy') : resource.undecided('Policy');
    if (textOf(policy['AWSOwnedKey']) === 'true') return fail('Policy', undefined, 'the key is one that AWS owns');
    const key = policy['KmsARN'];
    const text = textOf(key) ?? '';
    if (text === '') return fail('Policy', undefined, 'no key is named');
    if (/alias\/aws\//.test(text)) return fail('Policy', key, 'the key is one that AWS manages');
    return key instanceof Unknown ? unknown(key.reason, 'Policy') : pass('Policy', key);
  },
};
