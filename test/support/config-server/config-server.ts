import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CLOUDFORMATION_OPERATIONS } from './cloudformation-operations';
import { ApiError, type Asked, CONFIG_OPERATIONS } from './config-operations';
import { type ConfigAccount, DeployedAccount } from './deployed-account';
import { type Fault, FaultPlan, type Faults } from './faults';

/** What the server serves. */
export interface ConfigServerOptions {
  /** The account of the caller comes first; the others are what an aggregator gathers. */
  readonly accounts: readonly ConfigAccount[];
  readonly aggregators?: readonly string[];
  readonly outdated?: readonly string[];
  readonly faults?: Faults;
}

/**
 * A loopback server that speaks the protocols of AWS Config (awsJson1.1, `StarlingDoveService`) and CloudFormation
 * (awsQuery), as far as a read-only collector needs them. It is no AWS: its answers are computed from deployed templates
 * and from what was changed since, by checks of its own.
 */
export class ConfigServer {
  plan: FaultPlan;
  /** Each request, in order. */
  readonly calls: { operation: string; input: Record<string, unknown>; region: string }[] = [];
  private readonly server: Server;
  private readonly pages = new Map<string, number>();

  private constructor(private readonly options: ConfigServerOptions) {
    this.plan = new FaultPlan(options.faults ?? {});
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  static async start(options: ConfigServerOptions): Promise<ConfigServer> {
    const server = new ConfigServer(options);
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What the SDK's own chain needs to come here. */
  get environment(): Record<string, string> {
    return {
      AWS_ENDPOINT_URL_CONFIG_SERVICE: this.url,
      AWS_ENDPOINT_URL_CLOUDFORMATION: this.url,
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00',
      AWS_SECRET_ACCESS_KEY: 'not-a-secret',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
  }

  set faults(faults: Faults) {
    this.plan = new FaultPlan(faults);
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const target = request.headers['x-amz-target'];
    const query = target ? undefined : new URLSearchParams(body);
    const operation = target ? String(target).split('.')[1]! : (query!.get('Action') ?? '');
    const region = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? 'us-east-1';
    const input = target ? (JSON.parse(body || '{}') as Record<string, unknown>) : Object.fromEntries(query!);
    this.calls.push({ operation, input, region });
    const { latency } = this.plan.faults;
    if (latency) await new Promise((resolve) => setTimeout(resolve, latency));
    const fault = this.plan.of(operation, signedAt(request));
    response.setHeader('date', this.plan.now().toUTCString());
    response.setHeader('x-amzn-requestid', `request-${this.plan.requests}`);
    try {
      refuse(fault);
      if (fault === 'malformed') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Oops');
      const answer = query ? this.cloudFormation(operation, query, region) : this.config(operation, input, region);
      if (fault === 'cut') {
        response.writeHead(200, { 'content-length': String(answer.length + 100) });
        response.write(answer.slice(0, answer.length / 2));
        setImmediate(() => response.destroy());
        return;
      }
      response.writeHead(200, { 'content-type': query ? 'text/xml' : 'application/x-amz-json-1.1' }).end(answer);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (query)
        response
          .writeHead(error.status, { 'content-type': 'text/xml' })
          .end(
            `<ErrorResponse><Error><Type>Sender</Type><Code>${error.code}</Code><Message>${error.message}</Message></Error></ErrorResponse>`,
          );
      else
        response
          .writeHead(error.status, { 'content-type': 'application/x-amz-json-1.1' })
          .end(JSON.stringify({ __type: error.code, message: error.message }));
    }
  }

  private config(operation: string, input: Record<string, unknown>, region: string): string {
    const act = CONFIG_OPERATIONS[operation];
    if (!act) throw new ApiError('UnknownOperationException', operation);
    const home = this.options.accounts[0]!.account;
    const account =
      this.options.accounts.find((one) => one.account === home && one.region === region) ??
      new DeployedAccount(home, region);
    const asked: Asked = {
      account,
      accounts: this.options.accounts,
      aggregators: this.options.aggregators ?? [],
      outdated: new Set(this.options.outdated),
      now: this.plan.now(),
      page: (list, limit, token) => this.page(operation, list, limit, token),
    };
    return JSON.stringify(act(input, asked));
  }

  private cloudFormation(operation: string, input: URLSearchParams, region: string): string {
    const act = CLOUDFORMATION_OPERATIONS[operation];
    if (!act) throw new ApiError('InvalidAction', operation);
    const account = this.options.accounts.find((one) => one.region === region);
    const deployed = account instanceof DeployedAccount ? account : new DeployedAccount(undefined, region);
    return `<${operation}Response><${operation}Result>${act(input, deployed, this.plan.now())}</${operation}Result></${operation}Response>`;
  }

  private page<Item>(
    operation: string,
    list: ArrayLike<Item>,
    limit: number,
    token: unknown,
  ): { items: Item[]; NextToken?: string } {
    const { emptyPageEvery, pageSize } = this.plan.faults;
    const start = token === undefined || token === null ? 0 : startOf(token);
    const count = (this.pages.get(operation) ?? 0) + 1;
    this.pages.set(operation, count);
    // Tokens differ from page to page, also when a page is empty.
    const next = (position: number) => Buffer.from(`${position} ${count}`).toString('base64');
    if (emptyPageEvery && count % emptyPageEvery === 0) return { items: [], NextToken: next(start) };
    const end = Math.min(list.length, start + Math.min(limit, pageSize ?? limit));
    const items: Item[] = [];
    for (let index = start; index < end; index++) items.push(list[index]!);
    return end < list.length ? { items, NextToken: next(end) } : { items };
  }
}

function refuse(fault: Fault): void {
  switch (fault) {
    case 'throttled':
      throw new ApiError('ThrottlingException', 'Rate exceeded');
    case 'expired':
      throw new ApiError('ExpiredTokenException', 'The security token included in the request is expired');
    case 'denied':
      throw new ApiError('AccessDeniedException', 'User is not authorized to perform this operation');
    case 'skewed':
      throw new ApiError('InvalidSignatureException', 'Signature expired: is now earlier than the allowed time');
  }
}

function signedAt(request: IncomingMessage): Date | undefined {
  const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(request.headers['x-amz-date'] ?? ''));
  return stamp ? new Date(`${stamp[1]}-${stamp[2]}-${stamp[3]}T${stamp[4]}:${stamp[5]}:${stamp[6]}Z`) : undefined;
}

function startOf(token: unknown): number {
  const start = Number(Buffer.from(String(token), 'base64').toString().split(' ')[0]);
  if (!Number.isInteger(start)) throw new ApiError('InvalidNextTokenException', 'The token is not valid.');
  return start;
}
