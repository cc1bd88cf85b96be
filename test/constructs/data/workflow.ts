import jsonata from 'jsonata';

type Json = Record<string, unknown>;

interface State extends Json {
  readonly Type: string;
  readonly Next?: string;
  readonly End?: boolean;
}

interface Machine {
  readonly StartAt: string;
  readonly States: Record<string, State>;
}

/** An end that the workflow names itself, or an error of a service that nothing catches. */
export class WorkflowFailure extends Error {
  constructor(
    public readonly error: string,
    cause = '',
  ) {
    super(`${error}: ${cause}`);
    this.name = error;
  }
}

/** Answers a call such as `aws-sdk:s3:copyObject`; throws a `WorkflowFailure` with the error name of the service. */
export type Services = (call: string, args: Json) => unknown;

/**
 * Runs a definition in the Amazon States Language with JSONata, as far as our workflow uses it. Waiting takes no time.
 *
 * Written from https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html: an expression
 * without a value is an error, and a distributed map sees no variable of its parent.
 */
export class Workflow {
  /** Names of the states that were entered, in order. */
  public readonly entered: string[] = [];

  constructor(
    private readonly definition: Machine,
    private readonly services: Services,
    private readonly executionName: string,
    /** Called when the workflow waits. */
    private readonly onWait: () => void = () => {},
  ) {}

  public async run(input: Json): Promise<unknown> {
    return this.runMachine(this.definition, input, {});
  }

  private async runMachine(machine: Machine, input: unknown, variables: Json): Promise<unknown> {
    let name = machine.StartAt;
    let current = input;
    for (;;) {
      const state = machine.States[name];
      if (state === undefined) throw new Error(`The workflow has no state ${name}.`);
      this.entered.push(name);
      if (this.entered.length > 20_000) throw new Error('The workflow does not end.');
      const { output, next } = await this.enter(state, current, variables);
      current = output;
      if (next === undefined) return current;
      name = next;
    }
  }

  private async enter(state: State, input: unknown, variables: Json): Promise<{ output: unknown; next?: string }> {
    const evaluate = (value: unknown, result?: unknown, item?: unknown) =>
      this.evaluate(value, { input, result, context: this.context(item) }, variables);
    const leave = async (rule: Json, result: unknown, fallback: unknown) => {
      const assigned = rule['Assign'] === undefined ? {} : ((await evaluate(rule['Assign'], result)) as Json);
      const output = rule['Output'] === undefined ? fallback : await evaluate(rule['Output'], result);
      Object.assign(variables, assigned);
      return { output, next: rule['Next'] as string | undefined };
    };
    switch (state.Type) {
      case 'Succeed':
        return leave(state, undefined, input);
      case 'Fail':
        throw new WorkflowFailure(state['Error'] as string, state['Cause'] as string);
      case 'Wait':
        this.onWait();
        return leave(state, undefined, input);
      case 'Choice': {
        for (const rule of state['Choices'] as Json[]) {
          const holds = await evaluate(rule['Condition']);
          if (typeof holds !== 'boolean') throw new WorkflowFailure('States.QueryEvaluationError', String(holds));
          if (holds) return leave(rule, undefined, input);
        }
        return { output: input, next: state['Default'] as string };
      }
      case 'Map': {
        const result = await this.map(state, variables, evaluate);
        return leave(state, result, result);
      }
      case 'Task': {
        const tried = await this.attempt(state, (await evaluate(state['Arguments'])) as Json);
        return 'caught' in tried ? leave(tried.caught, undefined, input) : leave(state, tried.result, tried.result);
      }
      default:
        throw new Error(`The state type ${state.Type} is not known here.`);
    }
  }

  private async attempt(state: State, args: Json): Promise<{ result: unknown } | { caught: Json }> {
    const call = (state['Resource'] as string).split(':::')[1]!;
    const attempts = new Map<Json, number>();
    for (;;) {
      try {
        return { result: await this.services(call, args) };
      } catch (error) {
        if (!(error instanceof WorkflowFailure)) throw error;
        const matches = (rule: Json) =>
          (rule['ErrorEquals'] as string[]).some((name) =>
            [error.error, 'States.ALL', 'States.TaskFailed'].includes(name),
          );
        const retry = ((state['Retry'] as Json[] | undefined) ?? []).find(matches);
        const spent = retry === undefined ? 0 : (attempts.get(retry) ?? 0);
        if (retry !== undefined && spent < (retry['MaxAttempts'] as number)) {
          attempts.set(retry, spent + 1);
          continue;
        }
        const caught = ((state['Catch'] as Json[] | undefined) ?? []).find(matches);
        if (caught !== undefined) return { caught };
        throw error;
      }
    }
  }

  private async map(
    state: State,
    variables: Json,
    evaluate: (value: unknown, result?: unknown, item?: unknown) => Promise<unknown>,
  ): Promise<unknown[]> {
    const processor = state['ItemProcessor'] as Machine & { ProcessorConfig: { Mode: string } };
    const reader = state['ItemReader'] as { Resource: string; Arguments: Json } | undefined;
    let items: unknown[];
    if (reader === undefined) {
      items = (await evaluate(state['Items'])) as unknown[];
    } else {
      const args = (await evaluate(reader.Arguments)) as Json;
      const listed = (await this.services(reader.Resource.split(':::')[1]!, args)) as { Contents?: unknown[] };
      items = listed.Contents ?? [];
    }
    if (state['ItemSelector'] !== undefined) {
      items = await Promise.all(items.map((item) => evaluate(state['ItemSelector'], undefined, item)));
    }
    const batcher = state['ItemBatcher'] as { MaxItemsPerBatch: number } | undefined;
    if (batcher !== undefined) {
      const batches: unknown[] = [];
      for (let i = 0; i < items.length; i += batcher.MaxItemsPerBatch) {
        batches.push({ Items: items.slice(i, i + batcher.MaxItemsPerBatch) });
      }
      items = batches;
    }
    const results: unknown[] = [];
    for (const item of items) {
      const inner = processor.ProcessorConfig.Mode === 'DISTRIBUTED' ? {} : { ...variables };
      results.push(await this.runMachine(processor, item, inner));
    }
    return results;
  }

  private context(item: unknown): Json {
    return {
      Execution: {
        Name: this.executionName,
        Id: `arn:aws:states:eu-west-1:111122223333:execution:m:${this.executionName}`,
      },
      ...(item !== undefined && { Map: { Item: { Value: item } } }),
    };
  }

  private async evaluate(value: unknown, states: Json, variables: Json): Promise<unknown> {
    if (typeof value === 'string') {
      const expression = /^\{%([\s\S]*)%\}$/.exec(value)?.[1];
      if (expression === undefined) return value;
      const query = jsonata(expression);
      query.registerFunction('parse', (text: string) => JSON.parse(text) as unknown);
      let result: unknown;
      try {
        result = await query.evaluate(undefined, { ...variables, states });
      } catch (error) {
        throw new WorkflowFailure('States.QueryEvaluationError', `${(error as Error).message} in ${expression}`);
      }
      if (result === undefined) throw new WorkflowFailure('States.QueryEvaluationError', `no value: ${expression}`);
      return JSON.parse(JSON.stringify(result)) as unknown;
    }
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.evaluate(item, states, variables)));
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(
        async ([key, item]) => [key, await this.evaluate(item, states, variables)] as const,
      );
      return Object.fromEntries(await Promise.all(entries));
    }
    return value;
  }
}
