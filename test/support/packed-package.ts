import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { CHECKOUT, type CommandResult } from './aims-command';

/** What the tests read of the manifest. */
export interface Manifest {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** The package as `npm publish` would upload it. */
export interface PackedPackage {
  /** The tarball. */
  readonly tarball: string;
  /** The tarball's content, unpacked. */
  readonly folder: string;
  /** Paths of its files below `folder`. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
}

/**
 * Packs the built checkout and unpacks the tarball below `root`.
 *
 * @throws if the checkout is not built, or npm cannot pack it
 */
export function packCheckout(root: string): PackedPackage {
  if (!existsSync(join(CHECKOUT, 'dist/bin/aims.js')) || !existsSync(join(CHECKOUT, 'dist/index.js')))
    throw new Error('dist is missing or not complete: run `npm run build`, then the test again.');
  const packed = join(root, 'packed');
  mkdirSync(packed);
  const { stdout } = succeed('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', packed], CHECKOUT);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const tarball = join(packed, filename);
  const folder = unpack(tarball, join(packed, 'content'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return { tarball, folder, files, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) };
}

/**
 * Installs the tarball into a folder of its own, as npm lays it out, without the network.
 *
 * The package is unpacked; what it depends on is linked from the checkout's node_modules, where `npm ci` put the
 * versions of the lock file. Only what is linked can be resolved from the package: a dependency that it does not
 * declare is not found, and neither is a peer that the caller leaves out. `npm install` itself would ask the registry
 * for the peers, aws-cdk-lib alone being several hundred megabytes.
 *
 * @param peers names of the packages to link besides the package's own dependencies
 */
export function installPackage(packed: PackedPackage, folder: string, peers: readonly string[] = []): string {
  const { name, bin, dependencies } = packed.manifest;
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  unpack(packed.tarball, join(modules, name));
  for (const [command, file] of Object.entries(bin)) {
    // npm makes installed commands executable, whatever mode they were packed with.
    chmodSync(join(modules, name, file), 0o755);
    symlinkSync(join('..', name, file), join(modules, '.bin', command));
  }
  for (const dependency of [...Object.keys(dependencies), ...peers]) {
    mkdirSync(dirname(join(modules, dependency)), { recursive: true });
    symlinkSync(join(CHECKOUT, 'node_modules', dependency), join(modules, dependency));
  }
  return folder;
}

/** Runs a command in a folder, away from the checkout. */
export function runIn(folder: string, command: string, args: readonly string[]): CommandResult {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_PATH: '', npm_config_offline: 'true', npm_config_update_notifier: 'false' },
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

function unpack(tarball: string, into: string): string {
  mkdirSync(into, { recursive: true });
  succeed('tar', ['-xzf', tarball, '-C', into, '--strip-components=1'], into);
  return into;
}

function succeed(command: string, args: readonly string[], cwd: string): CommandResult {
  const result = runIn(cwd, command, args);
  if (result.code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.code}: ${result.stderr}`);
  return result;
}
