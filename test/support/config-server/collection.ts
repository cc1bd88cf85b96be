import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Collected,
  type CollectRequest,
  collectEvidence,
  type Evidence,
  readEvidence,
} from '../../../lib/evidence';
import { ConfigServer, type ConfigServerOptions } from './config-server';

/** Runs collections against a loopback server, in a folder of their own. */
export class CollectionBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'aims-evidence-'));
  readonly out = join(this.folder, 'evidence.ndjson');
  private readonly before = { ...process.env };

  private constructor(readonly server: ConfigServer) {
    Object.assign(process.env, server.environment);
    for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL']) delete process.env[name];
  }

  static async start(options: ConfigServerOptions): Promise<CollectionBench> {
    return new CollectionBench(await ConfigServer.start(options));
  }

  async collect(request: Partial<CollectRequest> = {}): Promise<Collected> {
    return collectEvidence({
      question: { by: 'rules', names: [], regions: ['us-east-1'], inventory: false, stacks: false },
      out: this.out,
      staleAfterDays: 7,
      twins: new Set([
        'SAGEMAKER_MODEL_ISOLATION_ENABLED',
        'SAGEMAKER_MODEL_IN_VPC',
        'CW_LOGGROUP_RETENTION_PERIOD_CHECK',
        'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
      ]),
      assetTypes: ['AWS::SageMaker::Model'],
      judged: [],
      // Waiting is tested where it is decided on; here it would only take time.
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 50)),
      ...request,
    });
  }

  read(): Evidence {
    return readEvidence(this.out);
  }

  text(): string {
    return readFileSync(this.out, 'utf8');
  }

  async stop(): Promise<void> {
    await this.server.stop();
    for (const name of Object.keys(process.env)) if (!(name in this.before)) delete process.env[name];
    Object.assign(process.env, this.before);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
