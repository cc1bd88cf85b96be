/** One hour and one day, in milliseconds. */
const HOUR = 3_600_000;

/**
 * The traffic that a run judges, in JSONata over the time of the event that starts it.
 *
 * Captures and labels lie in a folder for each hour, so a whole hour or a whole day is one prefix.
 *
 * Sources: https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html,
 * https://docs.jsonata.org/date-time-functions
 */
export class JudgedWindow {
  private readonly end: string;
  private readonly period: number;

  /**
   * @param intervalHours 1 for the last full hour, 24 for the last full day, in UTC
   * @param delayHours how much earlier the window ends, for labels to arrive
   */
  constructor(
    private readonly intervalHours: number,
    delayHours: number,
  ) {
    this.period = intervalHours * HOUR;
    this.end = `$floor(($toMillis($states.input.time) - ${delayHours * HOUR}) / ${this.period}) * ${this.period}`;
  }

  /** Folder of the window: `yyyy/mm/dd` or `yyyy/mm/dd/hh`. */
  public get folder(): string {
    return this.startAs(this.intervalHours === 1 ? '[Y0001]/[M01]/[D01]/[H01]' : '[Y0001]/[M01]/[D01]');
  }

  /** The window in a name: `yyyymmddhh`. */
  public get stamp(): string {
    return this.startAs('[Y0001][M01][D01][H01]');
  }

  /** Start of the window, ISO 8601. */
  public get startTime(): string {
    return `$fromMillis(${this.end} - ${this.period})`;
  }

  /** End of the window, ISO 8601. */
  public get endTime(): string {
    return `$fromMillis(${this.end})`;
  }

  private startAs(picture: string): string {
    return `$fromMillis(${this.end} - ${this.period}, '${picture}')`;
  }
}
