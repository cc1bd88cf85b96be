import { Pace } from '../../../lib/evidence/pace';

/** A clock that only sleeping moves. */
function clock() {
  let now = 0;
  return {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** A bucket that lets so many requests a second through. */
function bucket(rate: number, now: () => number) {
  let tokens = 1;
  let at = now();
  return () => {
    tokens = Math.min(1, tokens + ((now() - at) / 1000) * rate);
    at = now();
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

async function requests(pace: Pace, allowed: () => boolean, count: number): Promise<{ refused: number }> {
  let refused = 0;
  for (let done = 0; done < count; ) {
    const granted = await pace.run(async () => allowed());
    if (granted) {
      pace.succeeded();
      done++;
    } else {
      pace.throttled();
      refused++;
    }
  }
  return { refused };
}

describe('a pace', () => {
  test.each([5, 40, 200])('finds %i requests a second, and uses nearly all of them', async (rate) => {
    const time = clock();
    const pace = new Pace({ ...time, rate: 10 });
    const allowed = bucket(rate, time.now);
    await requests(pace, allowed, 500);
    const from = time.now();
    const { refused } = await requests(pace, allowed, 1000);
    const seconds = (time.now() - from) / 1000;
    expect(1000 / seconds).toBeGreaterThan(rate / 1.3);
    expect(refused).toBeLessThan(300);
  });

  test('grows while nobody refuses', async () => {
    const time = clock();
    const pace = new Pace({ ...time, rate: 10 });
    await requests(pace, () => true, 200);
    expect(pace.current).toBeGreaterThan(50);
  });

  test('takes several refusals of one moment for one', () => {
    const time = clock();
    const pace = new Pace({ ...time, rate: 100 });
    for (let times = 0; times < 10; times++) pace.throttled();
    expect(pace.current).toBeCloseTo(90);
    expect(pace.throttles).toBe(10);
    time.advance(1000);
    pace.throttled();
    expect(pace.current).toBeLessThan(90);
  });

  test('keeps no more requests under way than it may', async () => {
    const pace = new Pace({ rate: 1000, concurrent: 3 });
    let underWay = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, () =>
        pace.run(async () => {
          underWay++;
          most = Math.max(most, underWay);
          await new Promise((resolve) => setImmediate(resolve));
          underWay--;
        }),
      ),
    );
    expect(most).toBeLessThanOrEqual(3);
  });

  test('a request that fails frees its place', async () => {
    const pace = new Pace({ rate: 1000, concurrent: 1 });
    await expect(pace.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(pace.run(async () => 'yes')).resolves.toBe('yes');
  });
});
