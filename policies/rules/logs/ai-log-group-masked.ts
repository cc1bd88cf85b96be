import { parseEmbeddedJson } from '../../template/embedded-json';
import { fail, notApplicable, pass } from '../../template/outcome';
import { isList, isObject, isUndecided } from '../../template/value';
import type { Rule } from '../rule';
import { isAiLogGroup } from '../shared/ai-log-group';

export const aiLogGroupMasked: Rule = {
  id: 'LogsAiLogGroupMasked',
  appliesTo: ['AWS::Logs::LogGroup'],
  severity: 'error',
  problem: 'the log group of an AI system shows personal data and secrets to everybody who may read it',
  fix: "Set a 'DataProtectionPolicy' that audits and de-identifies.",
  controls: {
    'iso27001:A.8.11': {
      why: 'Personal identifiers and secrets are masked in the log for all who have no permission to unmask.',
      as: 'partial',
    },
    'iso27001:A.5.34': {
      why: 'Personal data that reaches the log in prompts and outputs is not shown by default.',
      as: 'partial',
    },
    'iso42001:A.6.2.8': {
      why: 'Event logs of AI systems can be read without exposing what users typed.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html',
  check: (group, { graph }) => {
    if (!isAiLogGroup(group, graph)) return notApplicable('not a log group of an AI system');
    const at = group.pathOf('DataProtectionPolicy');
    const policy = group.get('DataProtectionPolicy');
    const document = isObject(policy) ? policy : parseEmbeddedJson(policy);
    if (isUndecided(policy) && document === undefined) return group.undecided('DataProtectionPolicy');
    if (!isObject(document)) return fail(at);
    const statements = document['Statement'];
    return (isList(statements) ? statements : [statements]).some(
      (one) => isObject(one) && isObject(one['Operation']) && isObject(one['Operation']['Deidentify']),
    )
      ? pass(at)
      : fail(at, undefined, 'no statement de-identifies');
  },
};
