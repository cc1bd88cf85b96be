/** How fast an operation may be asked, and how many of its requests may be under way. */
export interface PaceOptions {
  /**
   * Requests a second to begin with.
   * @default 10
   */
  readonly rate?: number;
  /**
   * Requests under way at once.
   * @default 8
   */
  readonly concurrent?: number;
  /** Milliseconds, of any origin. */
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** Never slower than this, in requests a second. */
const SLOWEST = 0.5;
const FASTEST = 1000;

/** What of the rate is left after a throttle. */
const BACK_OFF = 0.9;

/** Milliseconds within which several throttles count as one: they tell of the same moment. */
const ONE_MOMENT = 400;

/** Seconds to be back at the rate that was throttled. */
const RECOVERY = 2;

/**
 * Learns how fast an operation of an AWS API may be called.
 *
 * AWS publishes no rates for AWS Config, and they differ between accounts. The pace grows fast until the first throttle,
 * then stays just below the rate that was refused and tries it again from time to time (a cubic curve, as congestion
 * control has it): nearly all of what is allowed is used, and few requests are refused.
 */
export class Pace {
  /** Requests that AWS refused because they came too fast. */
  throttles = 0;
  private rate: number;
  private refused?: { rate: number; at: number };
  private next = 0;
  private grownAt: number;
  private underWay = 0;
  private readonly concurrent: number;
  private readonly waiting: (() => void)[] = [];
  private readonly now: () => number;
  private readonly sleep: (milliseconds: number) => Promise<void>;

  constructor(options: PaceOptions = {}) {
    this.rate = options.rate ?? 10;
    this.concurrent = options.concurrent ?? 8;
    this.now = options.now ?? (() => performance.now());
    this.sleep = options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    this.grownAt = this.now();
  }

  /** Runs one request when its turn has come. */
  async run<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    await this.place();
    try {
      await this.turn();
      return await request();
    } finally {
      this.underWay--;
      this.waiting.shift()?.();
    }
  }

  /** AWS answered. */
  succeeded(): void {
    const now = this.now();
    if (this.refused) {
      const seconds = (now - this.refused.at) / 1000;
      const dip = this.refused.rate * (1 - BACK_OFF);
      // 0 at RECOVERY seconds; below the refused rate before, above it afterwards.
      const curve = ((seconds - RECOVERY) / RECOVERY) ** 3;
      this.rate = clamp(this.refused.rate + dip * curve);
    } else if (now - this.grownAt > 200) {
      this.rate = clamp(this.rate * 1.6);
      this.grownAt = now;
    }
  }

  /** AWS refused because requests came too fast. */
  throttled(): void {
    this.throttles++;
    const now = this.now();
    if (this.refused && now - this.refused.at < ONE_MOMENT) return;
    this.refused = { rate: this.rate, at: now };
    this.rate = clamp(this.rate * BACK_OFF);
    // What waits for its turn was given it at the old rate.
    this.next = now;
  }

  /** Requests a second at present. */
  get current(): number {
    return this.rate;
  }

  private async place(): Promise<void> {
    while (this.underWay >= this.concurrent) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.underWay++;
  }

  private async turn(): Promise<void> {
    const now = this.now();
    const at = Math.max(now, this.next);
    this.next = at + 1000 / this.rate;
    if (at > now) await this.sleep(at - now);
  }
}

function clamp(rate: number): number {
  return Math.min(FASTEST, Math.max(SLOWEST, rate));
}
