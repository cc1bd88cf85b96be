import { type ConfigAccount, configType, type DeployedRule, type Evaluation } from './deployed-account';

/** An error that the API documents. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

type Input = Readonly<Record<string, unknown>>;

/** What the operations need of the server. */
export interface Asked {
  readonly account: ConfigAccount;
  readonly accounts: readonly ConfigAccount[];
  readonly aggregators: readonly string[];
  /** Sources of the aggregator whose copy is not current, as `account region`. */
  readonly outdated: ReadonlySet<string>;
  readonly now: Date;
  /** Cuts a list into pages, with the faults that pages may have. */
  page<Item>(list: ArrayLike<Item>, limit: number, token: unknown): { items: Item[]; NextToken?: string };
}

/** Times go over the wire as seconds. */
const seconds = (date: Date): number => date.getTime() / 1000;

/** The operations of AWS Config that a read-only collector may use. */
export const CONFIG_OPERATIONS: Readonly<Record<string, (input: Input, asked: Asked) => object>> = {
  DescribeConfigurationRecorders: (_input, { account }) => ({
    ConfigurationRecorders: [
      {
        arn: `arn:aws:config:${account.region}:${account.account}:configuration-recorder/default/x`,
        name: 'default',
      },
    ],
  }),
  DescribeConfigurationRecorderStatus: (_input, { account }) => ({
    ConfigurationRecordersStatus: [{ name: 'default', recording: account.recording, lastStatus: 'SUCCESS' }],
  }),
  DescribeConfigRules: (input, asked) => {
    const names = input['ConfigRuleNames'] as string[] | undefined;
    const { items, NextToken } = asked.page(named(asked.account, names), 25, input['NextToken']);
    return {
      ConfigRules: items.map((rule) => ({
        ConfigRuleName: rule.name,
        ConfigRuleArn: rule.arn,
        ConfigRuleState: 'ACTIVE',
        Source: { Owner: rule.owner, SourceIdentifier: rule.identifier },
        InputParameters: JSON.stringify(rule.parameters),
      })),
      NextToken,
    };
  },
  DescribeConfigRuleEvaluationStatus: (input, asked) => {
    const names = input['ConfigRuleNames'] as string[] | undefined;
    const { items, NextToken } = asked.page(named(asked.account, names), 50, input['NextToken']);
    return {
      ConfigRulesEvaluationStatus: items.map((rule) => ({
        ConfigRuleName: rule.name,
        LastSuccessfulEvaluationTime: seconds(asked.account.evaluatedAt),
        FirstEvaluationStarted: true,
      })),
      NextToken,
    };
  },
  DescribeComplianceByConfigRule: (input, asked) => {
    const names = input['ConfigRuleNames'] as string[] | undefined;
    const { items, NextToken } = asked.page(named(asked.account, names), 100, input['NextToken']);
    return {
      ComplianceByConfigRules: items.map((rule) => ({
        ConfigRuleName: rule.name,
        Compliance: { ComplianceType: ofRule(asked.account, rule) },
      })),
      NextToken,
    };
  },
  GetComplianceDetailsByConfigRule: (input, asked) => {
    const [rule] = named(asked.account, [String(input['ConfigRuleName'])]);
    const limit = limitOf(input, 100);
    const { items, NextToken } = asked.page(asked.account.evaluations(rule!), limit, input['NextToken']);
    return { EvaluationResults: items.map((evaluation) => result(rule!, evaluation)), NextToken };
  },
  DescribeConformancePackCompliance: (input, asked) => {
    const rules = packed(asked.account, input);
    const { items, NextToken } = asked.page(rules, limitOf(input, 1000), input['NextToken']);
    return {
      ConformancePackName: input['ConformancePackName'],
      ConformancePackRuleComplianceList: items.map((rule) => ({
        ConfigRuleName: rule.name,
        ComplianceType: ofRule(asked.account, rule),
      })),
      NextToken,
    };
  },
  GetConformancePackComplianceDetails: (input, asked) => {
    const filters = input['Filters'] as { ConfigRuleNames?: string[] } | undefined;
    const wanted = packed(asked.account, input).filter((rule) => filters?.ConfigRuleNames?.includes(rule.name) ?? true);
    if (wanted.length === 0)
      throw new ApiError('NoSuchConfigRuleInConformancePackException', 'no such rule in the pack');
    const rows = wanted.flatMap((rule) =>
      Array.from(asked.account.evaluations(rule))
        // Conformance packs have no NOT_APPLICABLE.
        .filter(({ compliance }) => compliance !== 'NOT_APPLICABLE')
        .map((evaluation) => ({ rule, evaluation })),
    );
    const { items, NextToken } = asked.page(rows, limitOf(input, 100), input['NextToken']);
    return {
      ConformancePackName: input['ConformancePackName'],
      ConformancePackRuleEvaluationResults: items.map(({ rule, evaluation }) => result(rule, evaluation)),
      NextToken,
    };
  },
  DescribeConfigurationAggregatorSourcesStatus: (input, asked) => {
    aggregator(input, asked);
    const { items, NextToken } = asked.page(asked.accounts, 100, input['NextToken']);
    return {
      AggregatedSourceStatusList: items.map(({ account, region }) => ({
        SourceId: account,
        SourceType: 'ACCOUNT',
        AwsRegion: region,
        LastUpdateStatus: asked.outdated.has(`${account} ${region}`) ? 'OUTDATED' : 'SUCCEEDED',
        LastUpdateTime: seconds(asked.now),
      })),
      NextToken,
    };
  },
  DescribeAggregateComplianceByConfigRules: (input, asked) => {
    aggregator(input, asked);
    const rows = asked.accounts.flatMap((account) => account.rules.map((rule) => ({ account, rule })));
    const { items, NextToken } = asked.page(rows, limitOf(input, 1000), input['NextToken']);
    return {
      AggregateComplianceByConfigRules: items.map(({ account, rule }) => ({
        ConfigRuleName: rule.name,
        Compliance: { ComplianceType: ofRule(account, rule) },
        AccountId: account.account,
        AwsRegion: account.region,
      })),
      NextToken,
    };
  },
  GetAggregateComplianceDetailsByConfigRule: (input, asked) => {
    aggregator(input, asked);
    const account = asked.accounts.find(
      (one) => one.account === input['AccountId'] && one.region === input['AwsRegion'],
    );
    if (!account) throw new ApiError('ValidationException', 'the account is no source of the aggregator');
    const [rule] = named(account, [String(input['ConfigRuleName'])]);
    // The aggregate form knows COMPLIANT and NON_COMPLIANT alone.
    const rows = Array.from(account.evaluations(rule!)).filter(({ compliance }) => compliance.endsWith('COMPLIANT'));
    const { items, NextToken } = asked.page(rows, limitOf(input, 100), input['NextToken']);
    return {
      AggregateEvaluationResults: items.map((evaluation) => ({
        ...result(rule!, evaluation),
        AccountId: account.account,
        AwsRegion: account.region,
      })),
      NextToken,
    };
  },
  SelectResourceConfig: (input, asked) => select(input, asked, [asked.account]),
  SelectAggregateResourceConfig: (input, asked) => {
    aggregator(input, asked);
    return select(input, asked, asked.accounts);
  },
};

function select(input: Input, asked: Asked, accounts: readonly ConfigAccount[]): object {
  const expression = String(input['Expression']);
  if (expression.length > 4096) throw new ApiError('InvalidExpressionException', 'the expression is too long');
  const types = new Set([...expression.matchAll(/'([^']+)'/g)].map((match) => match[1]));
  const rows = accounts.flatMap(({ account, region, resources }) =>
    resources
      .filter((resource) => types.has(configType(resource)))
      .map((resource) => ({
        resourceId: resource.configId,
        resourceName: resource.name,
        resourceType: configType(resource),
        arn: resource.arn,
        accountId: account,
        // IAM belongs to no region.
        awsRegion: resource.type.startsWith('AWS::IAM::') ? 'global' : region,
        tags: resource.stack
          ? [
              { key: 'aws:cloudformation:stack-name', value: resource.stack },
              { key: 'aws:cloudformation:logical-id', value: resource.logicalId },
            ]
          : [],
      })),
  );
  const { items, NextToken } = asked.page(rows, limitOf(input, 100), input['NextToken']);
  return { Results: items.map((row) => JSON.stringify(row)), QueryInfo: { SelectFields: [] }, NextToken };
}

function named(account: ConfigAccount, names: readonly string[] | undefined): DeployedRule[] {
  if (!names || names.length === 0) return [...account.rules];
  if (names.length > 25) throw new ApiError('ValidationException', 'at most 25 names');
  return names.map((name) => {
    const rule = account.rules.find((one) => one.name === name);
    if (!rule) throw new ApiError('NoSuchConfigRuleException', `The ConfigRule '${name}' provided is invalid.`);
    return rule;
  });
}

function packed(account: ConfigAccount, input: Input): DeployedRule[] {
  const rules = account.rules.filter((rule) => rule.pack === input['ConformancePackName']);
  if (rules.length === 0)
    throw new ApiError('NoSuchConformancePackException', `no conformance pack ${input['ConformancePackName']}`);
  return rules;
}

function aggregator(input: Input, { aggregators }: Asked): void {
  if (!aggregators.includes(String(input['ConfigurationAggregatorName'])))
    throw new ApiError('NoSuchConfigurationAggregatorException', 'The configuration aggregator does not exist.');
}

function ofRule(account: ConfigAccount, rule: DeployedRule): Evaluation['compliance'] {
  const evaluations = account.evaluations(rule);
  let compliant = false;
  for (let index = 0; index < evaluations.length; index++) {
    if (evaluations[index]!.compliance === 'NON_COMPLIANT') return 'NON_COMPLIANT';
    if (evaluations[index]!.compliance === 'COMPLIANT') compliant = true;
  }
  return compliant ? 'COMPLIANT' : 'INSUFFICIENT_DATA';
}

function limitOf(input: Input, most: number): number {
  const limit = Number(input['Limit'] ?? 0);
  if (limit > most) throw new ApiError('InvalidLimitException', `The limit ${limit} is above ${most}.`);
  return limit === 0 ? most : limit;
}

function result(rule: DeployedRule, evaluation: Evaluation): object {
  return {
    EvaluationResultIdentifier: {
      EvaluationResultQualifier: {
        ConfigRuleName: rule.name,
        ResourceType: evaluation.resourceType,
        ResourceId: evaluation.resourceId,
        EvaluationMode: evaluation.mode ?? 'DETECTIVE',
      },
      OrderingTimestamp: seconds(evaluation.orderedAt),
    },
    ComplianceType: evaluation.compliance,
    ConfigRuleInvokedTime: seconds(evaluation.recordedAt),
    ResultRecordedTime: seconds(evaluation.recordedAt),
    Annotation: evaluation.annotation,
  };
}
