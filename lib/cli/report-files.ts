import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportFile } from '../report/renderer';
import { writeFile } from './output';
import { UsageError } from './usage-error';

/**
 * Writes the files of a report into a folder, all of them or none: they are complete under temporary
 * names before the first takes its place.
 *
 * @returns the paths, in the order of the files
 * @throws UsageError when the folder cannot be written
 */
export function writeReportFiles(folder: string, files: readonly ReportFile[]): readonly string[] {
  let staging: string | undefined;
  const paths = files.map((file) => join(folder, file.name));
  try {
    mkdirSync(folder, { recursive: true });
    for (const path of paths)
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
        throw new UsageError(`${path} is a folder: the report has a file of that name; choose another --out`);
    staging = mkdtempSync(join(folder, '.aims-report-'));
    for (const file of files) writeFile(join(staging, file.name), file.pieces);
    for (const [index, file] of files.entries()) renameSync(join(staging, file.name), paths[index]!);
    return paths;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new UsageError(`--out ${folder} cannot be written (${code}): name a folder that can`);
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  }
}
