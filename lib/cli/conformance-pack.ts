import { basename, dirname, extname, join } from 'node:path';
import { conformancePacks } from '../../policies/conformance';
import { RULES } from '../../policies/rules';
import { ExitCode } from './exit-code';
import { writeFile, writeStdout } from './output';
import { UsageError } from './usage-error';

/** Options of `aims conformance-pack`. */
export interface ConformancePackCommandOptions {
  readonly out?: string;
  readonly region?: string;
  readonly name?: string;
}

/** `aims conformance-pack`: writes the conformance packs that ask of the account what the rules ask of templates. */
export function conformancePack(options: ConformancePackCommandOptions): ExitCode {
  const name = options.name ?? 'aims';
  if (!/^[A-Za-z][-A-Za-z0-9]{0,200}$/.test(name))
    throw new UsageError(`--name ${name}: expected letters, digits and hyphens, beginning with a letter`);
  const { packs, leftOut } = conformancePacks(RULES, { region: options.region, name });
  if (options.out === undefined) {
    if (packs.length > 1)
      throw new UsageError(
        `the rules make ${packs.length} conformance packs, because one would be over a limit of AWS: give --out FILE, which becomes ${packs.map((_, index) => numbered('FILE.yaml', index, packs.length)).join(', ')}`,
      );
    writeStdout(packs.map((pack) => pack.body));
    return ExitCode.CLEAN;
  }
  const files = packs.map((pack, index) => {
    const file = numbered(options.out!, index, packs.length);
    writeFile(file, [pack.body]);
    return `${file}  ${pack.name}: ${pack.twins.length} AWS Config rules, ${pack.parameters.length} parameters, ${Buffer.byteLength(pack.body)} bytes`;
  });
  const asked = packs.reduce((count, pack) => count + pack.twins.length, 0);
  const named = asked + leftOut.filter((left) => left.rules.length > 0).length;
  writeStdout([
    `${asked} live checks of ${named} that the rules name\n\n`,
    ...files.map((file) => `${file}\n`),
    ...(leftOut.length > 0 ? ['\nleft out\n'] : []),
    ...leftOut.map(
      ({ twin, because, rules }) => `  ${twin}: ${because}${rules.length > 0 ? ` (${rules.join(', ')})` : ''}\n`,
    ),
    `\nnext  aws configservice put-conformance-pack --conformance-pack-name ${packs[0]!.name} --template-body file://${numbered(options.out, 0, packs.length)}\n`,
    '      or the construct ComplianceMonitor, which sets up the recorder too\n',
  ]);
  return ExitCode.CLEAN;
}

/** `pack.yaml` becomes `pack-1.yaml` where there are several. */
function numbered(file: string, index: number, count: number): string {
  if (count === 1) return file;
  const extension = extname(file);
  return join(dirname(file), `${basename(file, extension)}-${index + 1}${extension}`);
}
