import { all, fail, pass, unknown } from '../../template/outcome';
import { textOf, Unknown } from '../../template/value';
import type { Rule } from '../rule';

export const oidcAudienceNamed: Rule = {
  id: 'IamOidcAudienceNamed',
  appliesTo: ['AWS::IAM::OIDCProvider'],
  severity: 'warning',
  problem: 'the identity provider names no audience',
  fix: "List the client ids in 'ClientIdList'.",
  controls: {
    'iso27001:A.8.5': { why: 'Tokens that were made for somebody else are refused.', as: 'partial' },
    'iso27001:A.5.16': { why: 'Outside identities come from a named provider and client.', as: 'supporting' },
  },
  equivalents: { config: ['IAM_OIDC_PROVIDER_CLIENT_ID_LIST_CHECK'] },
  configRules: ['IAM_OIDC_PROVIDER_CLIENT_ID_LIST_CHECK'],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
  check: (provider) => {
    const ids = provider.items('ClientIdList');
    if (!ids) return provider.undecided('ClientIdList');
    if (ids.length === 0) return fail(provider.pathOf('ClientIdList'));
    return all(
      ...ids.map((id) => {
        const value = id.get();
        if (value instanceof Unknown) return unknown(value.reason, id.at);
        const text = textOf(value)?.trim() ?? '';
        return text === '' || text === '*' ? fail(id.at, value) : pass(id.at, value);
      }),
    );
  },
};
