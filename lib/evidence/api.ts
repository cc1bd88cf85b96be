import type { EvidenceProblem, ProblemReason } from './evidence';
import { type Failure, failureOf, MalformedAnswer } from './failure';
import { Pace } from './pace';

/** What of an SDK client is used: that it sends commands. */
export interface SdkClient {
  send(command: never, options?: { abortSignal?: AbortSignal }): Promise<unknown>;
  destroy(): void;
  readonly middlewareStack: { add(middleware: never, options: never): void };
}

/** A request that was given up, with the reason that goes into the file. */
export class GivenUp extends Error {
  constructor(
    readonly operation: string,
    readonly reason: ProblemReason,
    readonly detail: string,
    /** Whether every further request would fail too. */
    readonly everything: boolean = false,
  ) {
    super(`${operation}: ${detail}`);
    this.name = 'GivenUp';
  }

  /** As the evidence file says it. */
  problem(about: Pick<EvidenceProblem, 'account' | 'region' | 'rule'>): EvidenceProblem {
    return { ...about, operation: this.operation, reason: this.reason, detail: this.detail };
  }
}

/** How requests are sent and repeated. */
export interface ApiOptions {
  /** Ends everything: what is under way is broken off. */
  readonly signal?: AbortSignal;
  /** Told of each answered or refused request. */
  readonly onRequest?: (refused: boolean) => void;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Between 0 and 1. */
  readonly random?: () => number;
  /** Local time in milliseconds since 1970. */
  readonly now?: () => number;
  /** Pages and tasks wait for each other: requests of one operation under way at once. */
  readonly concurrent?: number;
}

/** Times that a request which is refused for its speed is repeated. */
const MAX_THROTTLED = 40;
/** Times that a request which fails for the moment is repeated. */
const MAX_TRANSIENT = 4;

/**
 * One AWS API in one region: sends commands at the pace that the account allows, repeats what failed for the moment, and
 * says why it gave up.
 *
 * The SDK's own retries are off: they know nothing of the other requests under way.
 */
export class Api {
  /** Milliseconds by which the clock of AWS is ahead of ours. */
  clockOffset = 0;
  private client: SdkClient;
  private renewals = 0;
  private readonly paces = new Map<string, Pace>();
  private readonly givenUp = new Map<string, GivenUp>();
  private readonly sleep: (milliseconds: number) => Promise<void>;
  private readonly random: () => number;
  private readonly now: () => number;

  /** @param connect makes a client, whose credentials come from the SDK's own chain */
  constructor(
    private readonly connect: () => SdkClient,
    private readonly options: ApiOptions = {},
  ) {
    this.sleep = options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    this.random = options.random ?? Math.random;
    this.now = options.now ?? Date.now;
    this.client = this.newClient();
  }

  /**
   * Sends one command.
   *
   * @param operation its name, for the pace and for messages
   * @param command makes it anew for each attempt
   * @param check throws `MalformedAnswer` when the answer has not the documented form
   * @throws GivenUp when AWS refuses, or did not answer after several attempts
   */
  async call<Answer>(operation: string, command: () => unknown, check: (answer: Answer) => void): Promise<Answer> {
    const before = this.givenUp.get(operation);
    if (before) throw before;
    const pace = this.paceOf(operation);
    let throttled = 0;
    let transient = 0;
    for (;;) {
      if (this.options.signal?.aborted) throw new GivenUp(operation, 'interrupted', 'the collection was stopped', true);
      const client = this.client;
      let failure: Failure;
      try {
        const answer = await pace.run(() => this.send<Answer>(client, command()));
        check(answer);
        pace.succeeded();
        this.options.onRequest?.(false);
        return answer;
      } catch (error) {
        if (this.options.signal?.aborted)
          throw new GivenUp(operation, 'interrupted', 'the collection was stopped', true);
        failure = failureOf(error);
      }
      this.options.onRequest?.(true);
      switch (failure.kind) {
        case 'throttled':
          pace.throttled();
          if (++throttled > MAX_THROTTLED) throw new GivenUp(operation, 'throttled', failure.detail);
          await this.sleep(this.jitter(100, throttled, 5_000));
          break;
        case 'transient':
          if (++transient > MAX_TRANSIENT) throw new GivenUp(operation, failure.reason, failure.detail);
          await this.sleep(this.jitter(200, transient, 5_000));
          break;
        case 'expired':
          if (client === this.client) this.renew(operation, failure.detail);
          break;
        default: {
          const end = new GivenUp(operation, failure.reason, failure.detail);
          // Who may not ask once may not ask a thousand times.
          if (failure.reason === 'access denied') this.givenUp.set(operation, end);
          throw end;
        }
      }
    }
  }

  /** Reads all pages of an operation. */
  async *pages<Answer extends { NextToken?: string | undefined }>(
    operation: string,
    command: (token: string | undefined) => unknown,
    check: (answer: Answer) => void,
  ): AsyncGenerator<Answer> {
    const seen = new Set<string>();
    let token: string | undefined;
    do {
      const answer: Answer = await this.call<Answer>(operation, () => command(token), check);
      yield answer;
      token = answer.NextToken === '' ? undefined : answer.NextToken;
      if (token !== undefined && seen.has(token))
        throw new GivenUp(operation, 'malformed answer', 'a page names itself as the next one');
      if (token !== undefined) seen.add(token);
    } while (token !== undefined);
  }

  /** Requests that were refused for their speed. */
  get throttles(): number {
    return [...this.paces.values()].reduce((sum, pace) => sum + pace.throttles, 0);
  }

  /** Time by the clock of AWS, in milliseconds since 1970. */
  time(): number {
    return this.now() + this.clockOffset;
  }

  close(): void {
    this.client.destroy();
  }

  private async send<Answer>(client: SdkClient, command: unknown): Promise<Answer> {
    return (await client.send(command as never, { abortSignal: this.options.signal })) as Answer;
  }

  /** Half of the growing delay is fixed and half is chance, so that requests which failed together do not meet again. */
  private jitter(base: number, attempt: number, most: number): number {
    const delay = Math.min(most, base * 2 ** Math.min(attempt - 1, 10));
    return delay / 2 + (this.random() * delay) / 2;
  }

  /** New credentials: the chain is asked again, because a session may have been renewed meanwhile. */
  private renew(operation: string, detail: string): void {
    this.renewals++;
    if (this.renewals > 2) throw new GivenUp(operation, 'credentials expired', detail, true);
    this.client.destroy();
    this.client = this.newClient();
  }

  private newClient(): SdkClient {
    const client = this.connect();
    const middleware =
      (next: (args: unknown) => Promise<{ response?: { headers?: Record<string, string> } }>) =>
      async (args: unknown) => {
        const result = await next(args);
        const date = Date.parse(result.response?.headers?.['date'] ?? '');
        // The header has whole seconds.
        if (!Number.isNaN(date)) this.clockOffset = Math.abs(date - this.now()) < 5_000 ? 0 : date - this.now();
        return result;
      };
    client.middlewareStack.add(
      middleware as never,
      { step: 'deserialize', name: 'clockOfAws', priority: 'low' } as never,
    );
    return client;
  }

  private paceOf(operation: string): Pace {
    let pace = this.paces.get(operation);
    if (!pace) {
      pace = new Pace({ rate: 20, concurrent: this.options.concurrent ?? 12, sleep: this.options.sleep });
      this.paces.set(operation, pace);
    }
    return pace;
  }
}

/** Makes sure that a field is a list. */
export function mustBeList(operation: string, field: string, value: unknown): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) throw new MalformedAnswer(`${operation} answered without the list ${field}`);
}
