import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** Whether moto is installed here: an imitation of AWS that others keep, and which knows nothing of this project. */
export const MOTO_IS_HERE = spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0;

/** A moto of our own, on a free port of the loopback address. */
export class MotoServer {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(): Promise<MotoServer> {
    const port = await freePort();
    const process = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    for (let attempt = 0; attempt < 150; attempt++) {
      try {
        await fetch(`${url}/moto-api/data.json`);
        return new MotoServer(url, process);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
    process.kill();
    throw new Error('moto_server did not answer within 30 seconds');
  }

  stop(): void {
    this.process.kill();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
