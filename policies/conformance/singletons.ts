/**
 * Twins that answer for the account about something of which an account has one in each region: the answer about the
 * account is the answer about that one thing. Of all others, a yes about the account says nothing of one resource.
 */
export const SINGLETON_TWINS: ReadonlySet<string> = new Set([
  'GUARDDUTY_ENABLED_CENTRALIZED',
  'MACIE_STATUS_CHECK',
  'aims-bedrock-invocation-logging',
]);

/** Managed rules that rules name, and that cannot be asked without knowing what only the organisation knows. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  IAM_OIDC_PROVIDER_CLIENT_ID_LIST_CHECK: 'it compares with a list of clients, and not with having named any',
};
