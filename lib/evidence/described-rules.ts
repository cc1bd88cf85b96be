import type {
  ConfigRule,
  DescribeComplianceByConfigRuleResponse,
  DescribeConfigRuleEvaluationStatusResponse,
} from '@aws-sdk/client-config-service';
import { GivenUp, mustBeList } from './api';
import { type AskedRule, iso } from './asked-rule';
import type { ConfigApi } from './clients';
import type { TwinNames } from './twin-names';

/** Names that one request may hold. */
const NAMES_A_REQUEST = 25;

const HOURS: Readonly<Record<string, number>> = {
  One_Hour: 1,
  Three_Hours: 3,
  Six_Hours: 6,
  Twelve_Hours: 12,
  TwentyFour_Hours: 24,
};

/** All AWS Config rules of the account and region that ask what one of ours asks. */
export async function describeTwins(config: ConfigApi, twins: TwinNames): Promise<ConfigRule[]> {
  const rules: ConfigRule[] = [];
  for await (const page of config.api.pages(
    'DescribeConfigRules',
    (NextToken) => new config.sdk.DescribeConfigRulesCommand({ NextToken }),
    (answer: { ConfigRules?: ConfigRule[]; NextToken?: string }) =>
      mustBeList('DescribeConfigRules', 'ConfigRules', answer.ConfigRules),
  ))
    rules.push(...page.ConfigRules!.filter((rule) => twins.of(rule) !== undefined));
  return rules;
}

/** The AWS Config rules of these names. */
export async function describeByName(config: ConfigApi, names: readonly string[]): Promise<ConfigRule[]> {
  const rules: ConfigRule[] = [];
  await inBatches(names, async (ConfigRuleNames) => {
    for await (const page of config.api.pages(
      'DescribeConfigRules',
      (NextToken) => new config.sdk.DescribeConfigRulesCommand({ ConfigRuleNames, NextToken }),
      (answer: { ConfigRules?: ConfigRule[]; NextToken?: string }) =>
        mustBeList('DescribeConfigRules', 'ConfigRules', answer.ConfigRules),
    ))
      rules.push(...page.ConfigRules!);
  });
  return rules;
}

/** When and how each rule was last evaluated. */
export async function evaluationStatus(
  config: ConfigApi,
  names: readonly string[],
): Promise<Map<string, Pick<AskedRule, 'evaluatedAt' | 'error'>>> {
  const byName = new Map<string, Pick<AskedRule, 'evaluatedAt' | 'error'>>();
  await inBatches(names, async (ConfigRuleNames) => {
    for await (const page of config.api.pages(
      'DescribeConfigRuleEvaluationStatus',
      (NextToken) => new config.sdk.DescribeConfigRuleEvaluationStatusCommand({ ConfigRuleNames, NextToken }),
      (answer: DescribeConfigRuleEvaluationStatusResponse) =>
        mustBeList(
          'DescribeConfigRuleEvaluationStatus',
          'ConfigRulesEvaluationStatus',
          answer.ConfigRulesEvaluationStatus,
        ),
    ))
      for (const status of page.ConfigRulesEvaluationStatus!) {
        const failed = status.LastFailedEvaluationTime ?? status.LastFailedInvocationTime;
        const succeeded = status.LastSuccessfulEvaluationTime;
        byName.set(status.ConfigRuleName ?? '', {
          evaluatedAt: iso(succeeded),
          error:
            status.LastErrorCode && (!succeeded || (failed && failed > succeeded))
              ? `${status.LastErrorCode}: ${status.LastErrorMessage ?? ''}`.slice(0, 256)
              : undefined,
        });
      }
  });
  return byName;
}

/** The rules for which AWS Config has no result at all, which need not be asked one by one. */
export async function rulesWithoutResults(config: ConfigApi, names: readonly string[]): Promise<Set<string>> {
  const empty = new Set<string>();
  await inBatches(names, async (ConfigRuleNames) => {
    for await (const page of config.api.pages(
      'DescribeComplianceByConfigRule',
      (NextToken) => new config.sdk.DescribeComplianceByConfigRuleCommand({ ConfigRuleNames, NextToken }),
      (answer: DescribeComplianceByConfigRuleResponse) =>
        mustBeList('DescribeComplianceByConfigRule', 'ComplianceByConfigRules', answer.ComplianceByConfigRules),
    ))
      for (const { ConfigRuleName, Compliance } of page.ComplianceByConfigRules!)
        if (Compliance?.ComplianceType === 'INSUFFICIENT_DATA' && ConfigRuleName) empty.add(ConfigRuleName);
  });
  return empty;
}

/** A described rule as a question. */
export function askedRule(
  rule: ConfigRule,
  place: { account: string; region: string },
  twin: string | undefined,
  more: Partial<Pick<AskedRule, 'evaluatedAt' | 'error' | 'pack' | 'empty'>>,
): AskedRule {
  return {
    ...place,
    name: rule.ConfigRuleName!,
    arn: rule.ConfigRuleArn,
    identifier: twin,
    pack: more.pack,
    parameters: parametersOf(rule.InputParameters),
    everyHours: rule.MaximumExecutionFrequency ? HOURS[rule.MaximumExecutionFrequency] : undefined,
    evaluatedAt: more.evaluatedAt,
    error: more.error,
    empty: more.empty ?? false,
  };
}

/** Account number in the ARN of a rule, a recorder or a stack. */
export function accountOf(arn: string | undefined): string | undefined {
  const account = arn?.split(':')[4];
  return account && /^\d{12}$/.test(account) ? account : undefined;
}

/** Parameters of a rule; an empty object for one that has none, as opposed to one whose parameters are not told. */
function parametersOf(json: string | undefined): Record<string, string> | undefined {
  if (!json) return {};
  try {
    const entries = Object.entries(JSON.parse(json) as Record<string, unknown>).map(
      ([name, value]) => [name, String(value)] as const,
    );
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  } catch {
    return undefined;
  }
}

/** Asks for so many names at once as the API takes. A rule that is gone meanwhile does not spoil the others. */
async function inBatches(names: readonly string[], ask: (batch: string[]) => Promise<void>): Promise<void> {
  const batches: string[][] = [];
  for (let start = 0; start < names.length; start += NAMES_A_REQUEST)
    batches.push(names.slice(start, start + NAMES_A_REQUEST));
  // The pace of the operation decides how many are under way.
  await Promise.all(
    batches.map(async (batch) => {
      try {
        await ask(batch);
      } catch (error) {
        if (!(error instanceof GivenUp) || error.reason !== 'not found') throw error;
        if (batch.length > 1) for (const name of batch) await inBatches([name], ask);
      }
    }),
  );
}
