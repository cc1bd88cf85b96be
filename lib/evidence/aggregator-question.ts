import type {
  DescribeAggregateComplianceByConfigRulesResponse,
  DescribeConfigurationAggregatorSourcesStatusResponse,
  GetAggregateComplianceDetailsByConfigRuleResponse,
} from '@aws-sdk/client-config-service';
import { mustBeList } from './api';
import { type AskedRule, iso, type SdkResult } from './asked-rule';
import type { ConfigApi } from './clients';
import type { EvidenceProblem, EvidenceSource } from './evidence';
import type { Plan, Question } from './question';
import type { TwinNames } from './twin-names';

/**
 * The rules of all accounts and regions that an aggregator gathers.
 *
 * An aggregator tells the names of rules, and neither what they ask nor with which parameters: only rules that bear the
 * names of our conformance pack are recognised.
 */
export class AggregatorQuestion implements Question {
  constructor(
    private readonly config: ConfigApi,
    private readonly aggregator: string,
    private readonly twins: TwinNames,
  ) {}

  async plan(): Promise<Plan> {
    const { sources, problems } = await this.sources();
    const rules: AskedRule[] = [];
    const operation = 'DescribeAggregateComplianceByConfigRules';
    for await (const page of this.config.api.pages<DescribeAggregateComplianceByConfigRulesResponse>(
      operation,
      (NextToken) =>
        new this.config.sdk.DescribeAggregateComplianceByConfigRulesCommand({
          ConfigurationAggregatorName: this.aggregator,
          NextToken,
        }),
      (answer) => mustBeList(operation, 'AggregateComplianceByConfigRules', answer.AggregateComplianceByConfigRules),
    ))
      for (const { AccountId, AwsRegion, ConfigRuleName, Compliance } of page.AggregateComplianceByConfigRules!) {
        if (!AccountId || !AwsRegion || !ConfigRuleName) continue;
        const twin = this.twins.ofName(ConfigRuleName);
        if (twin === undefined) continue;
        const place = `${AccountId} ${AwsRegion}`;
        if (!sources.has(place)) sources.set(place, { account: AccountId, region: AwsRegion });
        rules.push({
          account: AccountId,
          region: AwsRegion,
          name: ConfigRuleName,
          identifier: twin,
          empty: Compliance?.ComplianceType === 'INSUFFICIENT_DATA',
        });
      }
    return { sources: [...sources.values()], rules, problems };
  }

  async *results(rule: AskedRule): AsyncGenerator<readonly SdkResult[]> {
    const operation = 'GetAggregateComplianceDetailsByConfigRule';
    for await (const page of this.config.api.pages<GetAggregateComplianceDetailsByConfigRuleResponse>(
      operation,
      (NextToken) =>
        new this.config.sdk.GetAggregateComplianceDetailsByConfigRuleCommand({
          ConfigurationAggregatorName: this.aggregator,
          ConfigRuleName: rule.name,
          AccountId: rule.account,
          AwsRegion: rule.region as never,
          Limit: 100,
          NextToken,
        }),
      (answer) => mustBeList(operation, 'AggregateEvaluationResults', answer.AggregateEvaluationResults),
    ))
      yield page.AggregateEvaluationResults!;
  }

  /** The accounts and regions, with how current the aggregator's copy of each is. */
  private async sources(): Promise<{ sources: Map<string, EvidenceSource>; problems: EvidenceProblem[] }> {
    const operation = 'DescribeConfigurationAggregatorSourcesStatus';
    const sources = new Map<string, EvidenceSource>();
    const problems: EvidenceProblem[] = [];
    for await (const page of this.config.api.pages<DescribeConfigurationAggregatorSourcesStatusResponse>(
      operation,
      (NextToken) =>
        new this.config.sdk.DescribeConfigurationAggregatorSourcesStatusCommand({
          ConfigurationAggregatorName: this.aggregator,
          NextToken,
        }),
      (answer) => mustBeList(operation, 'AggregatedSourceStatusList', answer.AggregatedSourceStatusList),
    ))
      for (const status of page.AggregatedSourceStatusList!) {
        if (status.SourceType !== 'ACCOUNT' || !status.SourceId || !status.AwsRegion) continue;
        const state = status.LastUpdateStatus;
        const aggregated = state === 'SUCCEEDED' ? 'current' : state === 'OUTDATED' ? 'outdated' : 'failed';
        sources.set(`${status.SourceId} ${status.AwsRegion}`, {
          account: status.SourceId,
          region: status.AwsRegion,
          aggregated,
        });
        if (aggregated !== 'current')
          problems.push({
            account: status.SourceId,
            region: status.AwsRegion,
            operation,
            reason: 'outdated',
            detail: `the aggregator's copy is ${aggregated}, last updated ${iso(status.LastUpdateTime) ?? 'never'}${
              status.LastErrorCode ? `: ${status.LastErrorCode} ${status.LastErrorMessage ?? ''}` : ''
            }`,
          });
      }
    return { sources, problems };
  }
}
