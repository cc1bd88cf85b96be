/**
 * When a monitor runs. Never less often than daily: an unnoticed day of drift is enough.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-schedule-expression.html
 */
export class MonitorSchedule {
  /** At the start of each hour; SageMaker may wait up to twenty minutes. */
  public static hourly(): MonitorSchedule {
    return new MonitorSchedule('cron(0 * ? * * *)', 'cron(5 * * * ? *)', 1);
  }

  /**
   * Once a day.
   *
   * @param hour hour of the day in UTC, 0 to 23
   * @throws Error when the hour is none of these
   */
  public static daily(hour: number = 0): MonitorSchedule {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23) {
      throw new Error(`MonitorSchedule.daily: the hour is ${hour}; expected a whole number from 0 to 23, in UTC.`);
    }
    return new MonitorSchedule(`cron(0 ${hour} ? * * *)`, `cron(5 ${hour} * * ? *)`, 24);
  }

  private constructor(
    /** The expression in SageMaker's words. */
    public readonly expression: string,
    /** The same in EventBridge's words, five minutes later, so that the last captures have arrived. */
    public readonly eventBridgeExpression: string,
    /** Hours between two runs. */
    public readonly intervalHours: number,
  ) {}
}
