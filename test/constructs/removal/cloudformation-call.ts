import { runInNewContext } from 'node:vm';

type Input = Record<string, unknown>;

/** What AWS answers, by operation. An operation that is not there is refused. */
export type Answers = Readonly<Record<string, (input: Input) => unknown>>;

/** An error as the SDK throws it. */
export class ServiceError extends Error {
  constructor(
    override readonly name: string,
    message = '',
  ) {
    super(message);
  }
}

export interface CallOptions {
  readonly requestType?: string;
  readonly stackStatus?: string;
  readonly properties?: Record<string, string>;
  /** Milliseconds that the run has left; each pause takes five seconds of them. */
  readonly remaining?: number;
}

export interface Outcome {
  /** What CloudFormation was told; absent when it was told nothing. */
  readonly told?: Record<string, string>;
  /** What the run threw, which has Lambda try again. */
  readonly thrown?: string;
  /** Operations that were called, in order. */
  readonly called: readonly string[];
}

/** Calls a function as CloudFormation does, in a process where only AWS is not real. */
export async function callFromCloudFormation(
  source: string,
  aws: Answers,
  {
    requestType = 'Delete',
    stackStatus = 'DELETE_IN_PROGRESS',
    properties = {},
    remaining = 900_000,
  }: CallOptions = {},
): Promise<Outcome> {
  const called: string[] = [];
  let left = remaining;
  let told: Record<string, string> | undefined;
  const answers: Answers = { DescribeStacks: () => ({ Stacks: [{ StackStatus: stackStatus }] }), ...aws };
  class Client {
    async send({ operation, input }: { operation: string; input: Input }): Promise<unknown> {
      called.push(operation);
      if (!answers[operation]) throw new ServiceError('AccessDeniedException', operation);
      return answers[operation](input);
    }
  }
  const sdk = new Proxy(
    {},
    {
      get: (_, name: string) =>
        name.endsWith('Command')
          ? class {
              readonly operation = name.replace(/Command$/, '');
              constructor(readonly input: Input) {}
            }
          : Client,
    },
  );
  const exports: { handler?: (event: unknown, context: unknown) => Promise<void> } = {};
  runInNewContext(source, {
    require: () => sdk,
    exports,
    setTimeout: (resolve: () => void, milliseconds: number) => {
      left -= milliseconds;
      setImmediate(resolve);
    },
    fetch: async (url: string, { method, body }: { method: string; body: string }) => {
      expect([url, method]).toEqual(['https://answer.example', 'PUT']);
      told = JSON.parse(body);
    },
  });
  const event = {
    RequestType: requestType,
    ResponseURL: 'https://answer.example',
    StackId: 'arn:stack',
    RequestId: 'request',
    LogicalResourceId: 'Removal',
    ResourceProperties: { ServiceToken: 'arn:function', Target: 'target', ...properties },
  };
  let thrown: string | undefined;
  try {
    await exports.handler!(event, { getRemainingTimeInMillis: () => left });
  } catch (error) {
    thrown = (error as Error).message;
  }
  return { told, thrown, called };
}
