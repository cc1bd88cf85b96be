/** What goes wrong, and how often. */
export interface Faults {
  /** Requests a second for each operation, and how many may come at once. */
  readonly throttle?: { readonly rate: number; readonly burst: number };
  /** Refuses every n-th request of an operation for its speed. */
  readonly throttleEvery?: number;
  /** Answers every n-th page without content and with a token. */
  readonly emptyPageEvery?: number;
  /** Credentials end with the n-th request, and new ones are good again after that many refusals. */
  readonly expireAt?: { readonly request: number; readonly refusals: number };
  /** Operations that the caller may not use. */
  readonly deny?: readonly string[];
  /** Answers with HTML instead of JSON, so many times for each operation. */
  readonly malformed?: Readonly<Record<string, number>>;
  /** Cuts the connection in the middle of the answer, so many times for each operation. */
  readonly cut?: Readonly<Record<string, number>>;
  /** Cuts every connection from the n-th request on, until told otherwise. */
  readonly downFrom?: number;
  /** Seconds by which the clock of the server is ahead. */
  readonly clockAheadSeconds?: number;
  /** Results a page at most, below what the API allows. */
  readonly pageSize?: number;
  /** Milliseconds until each answer. */
  readonly latency?: number;
}

/** The fault that a request meets. */
export type Fault = 'throttled' | 'expired' | 'denied' | 'malformed' | 'cut' | 'skewed' | 'none';

/** Decides request by request. */
export class FaultPlan {
  requests = 0;
  refusals = 0;
  throttles = 0;
  private readonly counts = new Map<string, number>();
  private readonly spent = new Map<string, number>();
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(readonly faults: Faults) {}

  of(operation: string, sentAt: Date | undefined): Fault {
    this.requests++;
    const count = (this.counts.get(operation) ?? 0) + 1;
    this.counts.set(operation, count);
    const { faults } = this;
    if (faults.downFrom !== undefined && this.requests >= faults.downFrom) return 'cut';
    if (faults.clockAheadSeconds && sentAt && Math.abs(sentAt.getTime() - this.now().getTime()) > 300_000)
      return 'skewed';
    if (faults.expireAt && this.requests >= faults.expireAt.request && this.refusals < faults.expireAt.refusals) {
      this.refusals++;
      return 'expired';
    }
    if (faults.deny?.includes(operation)) return 'denied';
    if (this.overrun(operation) || (faults.throttleEvery && count % faults.throttleEvery === 0)) {
      this.throttles++;
      return 'throttled';
    }
    if (this.spend('cut', operation, faults.cut)) return 'cut';
    if (this.spend('malformed', operation, faults.malformed)) return 'malformed';
    return 'none';
  }

  /** Time by the clock of the server. */
  now(): Date {
    return new Date(Date.now() + (this.faults.clockAheadSeconds ?? 0) * 1000);
  }

  private overrun(operation: string): boolean {
    const { throttle } = this.faults;
    if (!throttle) return false;
    const now = performance.now();
    const bucket = this.buckets.get(operation) ?? { tokens: throttle.burst, at: now };
    bucket.tokens = Math.min(throttle.burst, bucket.tokens + ((now - bucket.at) / 1000) * throttle.rate);
    bucket.at = now;
    this.buckets.set(operation, bucket);
    if (bucket.tokens < 1) return true;
    bucket.tokens -= 1;
    return false;
  }

  private spend(kind: string, operation: string, times: Readonly<Record<string, number>> | undefined): boolean {
    const allowed = times?.[operation] ?? 0;
    const key = `${kind} ${operation}`;
    const used = this.spent.get(key) ?? 0;
    if (used >= allowed) return false;
    this.spent.set(key, used + 1);
    return true;
  }
}
