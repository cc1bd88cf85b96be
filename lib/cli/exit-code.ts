/** How the command ends. Only `bin/aims.ts` hands it to the process. */
export enum ExitCode {
  /** Nothing at or above the level that fails. */
  CLEAN = 0,
  /** Findings at or above `--fail-on`. */
  FINDINGS = 1,
  /** Wrong usage, a named file that is no template, a broken rule, or a failure of the tool. */
  ERROR = 2,
}
