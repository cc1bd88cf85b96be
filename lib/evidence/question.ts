import type {
  DescribeConfigurationRecorderStatusResponse,
  DescribeConfigurationRecordersResponse,
  DescribeConformancePackComplianceResponse,
  GetComplianceDetailsByConfigRuleResponse,
  GetConformancePackComplianceDetailsResponse,
} from '@aws-sdk/client-config-service';
import { GivenUp, mustBeList } from './api';
import type { AskedRule, SdkResult } from './asked-rule';
import type { ConfigApi } from './clients';
import {
  accountOf,
  askedRule,
  describeByName,
  describeTwins,
  evaluationStatus,
  rulesWithoutResults,
} from './described-rules';
import type { EvidenceProblem, EvidenceSource } from './evidence';
import type { TwinNames } from './twin-names';

/** Where a question is asked: what is there to ask, and the results of one rule, page by page. */
export interface Question {
  /** Sources and rules, as far as they could be read. */
  plan(): Promise<Plan>;
  results(rule: AskedRule): AsyncGenerator<readonly SdkResult[]>;
}

export interface Plan {
  readonly sources: readonly EvidenceSource[];
  readonly rules: readonly AskedRule[];
  readonly problems: readonly EvidenceProblem[];
}

/** The recorder of an account and region: whose it is, and whether it records. */
export async function recorderOf(config: ConfigApi): Promise<{ account?: string; recording?: boolean }> {
  const { ConfigurationRecorders } = await config.api.call<DescribeConfigurationRecordersResponse>(
    'DescribeConfigurationRecorders',
    () => new config.sdk.DescribeConfigurationRecordersCommand({}),
    (answer) => mustBeList('DescribeConfigurationRecorders', 'ConfigurationRecorders', answer.ConfigurationRecorders),
  );
  const { ConfigurationRecordersStatus } = await config.api.call<DescribeConfigurationRecorderStatusResponse>(
    'DescribeConfigurationRecorderStatus',
    () => new config.sdk.DescribeConfigurationRecorderStatusCommand({}),
    (answer) =>
      mustBeList(
        'DescribeConfigurationRecorderStatus',
        'ConfigurationRecordersStatus',
        answer.ConfigurationRecordersStatus,
      ),
  );
  return {
    account: ConfigurationRecorders!
      .map((recorder) => accountOf(recorder.arn))
      .find((account) => account !== undefined),
    recording: ConfigurationRecordersStatus!.some(
      (status) => status.recording === true && status.lastStatus !== 'Failure',
    ),
  };
}

/** Reads what helps, and goes on without it, said. */
class Helpful {
  readonly problems: EvidenceProblem[] = [];

  constructor(private readonly region: string) {}

  async read<Answer>(ask: () => Promise<Answer>, without: Answer): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof GivenUp) || error.everything) throw error;
      this.problems.push(error.problem({ region: this.region }));
      return without;
    }
  }
}

/** All rules of an account and region that ask what ours ask. */
export class RulesQuestion implements Question {
  constructor(
    private readonly config: ConfigApi,
    private readonly region: string,
    private readonly twins: TwinNames,
  ) {}

  async plan(): Promise<Plan> {
    const described = await describeTwins(this.config, this.twins);
    const names = described.map((rule) => rule.ConfigRuleName!);
    const helpful = new Helpful(this.region);
    const [recorder, status, empty] = await Promise.all([
      helpful.read(() => recorderOf(this.config), {}),
      helpful.read(() => evaluationStatus(this.config, names), new Map()),
      helpful.read(() => rulesWithoutResults(this.config, names), new Set<string>()),
    ]);
    const account =
      described.map((rule) => accountOf(rule.ConfigRuleArn)).find(Boolean) ?? recorder.account ?? 'unknown';
    return {
      sources: [{ account, region: this.region, recording: recorder.recording }],
      rules: described.map((rule) =>
        askedRule(rule, { account, region: this.region }, this.twins.of(rule), {
          ...status.get(rule.ConfigRuleName!),
          empty: empty.has(rule.ConfigRuleName!),
        }),
      ),
      problems: helpful.problems,
    };
  }

  async *results(rule: AskedRule): AsyncGenerator<readonly SdkResult[]> {
    const operation = 'GetComplianceDetailsByConfigRule';
    for await (const page of this.config.api.pages<GetComplianceDetailsByConfigRuleResponse>(
      operation,
      (NextToken) =>
        new this.config.sdk.GetComplianceDetailsByConfigRuleCommand({
          ConfigRuleName: rule.name,
          Limit: 100,
          NextToken,
        }),
      (answer) => mustBeList(operation, 'EvaluationResults', answer.EvaluationResults),
    ))
      yield page.EvaluationResults!;
  }
}

/** The rules of conformance packs. */
export class ConformancePackQuestion implements Question {
  constructor(
    private readonly config: ConfigApi,
    private readonly region: string,
    private readonly packs: readonly string[],
    private readonly twins: TwinNames,
  ) {}

  async plan(): Promise<Plan> {
    const helpful = new Helpful(this.region);
    const recorder = await helpful.read(() => recorderOf(this.config), {});
    const rules: AskedRule[] = [];
    for (const pack of this.packs) {
      const empty = await this.rulesOf(pack);
      const described = await describeByName(this.config, [...empty.keys()]);
      const status = await helpful.read(() => evaluationStatus(this.config, [...empty.keys()]), new Map());
      for (const rule of described) {
        const account = accountOf(rule.ConfigRuleArn) ?? recorder.account ?? 'unknown';
        rules.push(
          askedRule(rule, { account, region: this.region }, this.twins.of(rule), {
            ...status.get(rule.ConfigRuleName!),
            pack,
            empty: empty.get(rule.ConfigRuleName!)!,
          }),
        );
      }
    }
    const account = rules[0]?.account ?? recorder.account ?? 'unknown';
    return {
      sources: [{ account, region: this.region, recording: recorder.recording }],
      rules,
      problems: helpful.problems,
    };
  }

  async *results(rule: AskedRule): AsyncGenerator<readonly SdkResult[]> {
    const operation = 'GetConformancePackComplianceDetails';
    for await (const page of this.config.api.pages<GetConformancePackComplianceDetailsResponse>(
      operation,
      (NextToken) =>
        new this.config.sdk.GetConformancePackComplianceDetailsCommand({
          ConformancePackName: rule.pack,
          Filters: { ConfigRuleNames: [rule.name] },
          Limit: 100,
          NextToken,
        }),
      (answer) =>
        mustBeList(operation, 'ConformancePackRuleEvaluationResults', answer.ConformancePackRuleEvaluationResults),
    ))
      yield page.ConformancePackRuleEvaluationResults!;
  }

  /** Names of the rules of a pack, each with whether it has no result. */
  private async rulesOf(pack: string): Promise<Map<string, boolean>> {
    const operation = 'DescribeConformancePackCompliance';
    const empty = new Map<string, boolean>();
    for await (const page of this.config.api.pages<DescribeConformancePackComplianceResponse>(
      operation,
      (NextToken) =>
        new this.config.sdk.DescribeConformancePackComplianceCommand({
          ConformancePackName: pack,
          Limit: 1000,
          NextToken,
        }),
      (answer) => mustBeList(operation, 'ConformancePackRuleComplianceList', answer.ConformancePackRuleComplianceList),
    ))
      for (const rule of page.ConformancePackRuleComplianceList!)
        if (rule.ConfigRuleName) empty.set(rule.ConfigRuleName, rule.ComplianceType === 'INSUFFICIENT_DATA');
    return empty;
  }
}
