import { UsageError } from './usage-error';

/** From which level on findings make a command end with 1. */
export type FailOn = 'error' | 'warning' | 'never';

/** @throws UsageError when it is no level */
export function parseFailOn(level: string): FailOn {
  if (level === 'error' || level === 'warning' || level === 'never') return level;
  throw new UsageError(`--fail-on ${level}: expected error, warning or never`);
}
