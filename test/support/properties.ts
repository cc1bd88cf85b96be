import fc from 'fast-check';

/** A full run (`npm run test:fuzz`) draws new values each time, and many. The quick suite draws the same few. */
export const FULL = process.env['AIMS_FUZZ'] === 'full';

fc.configureGlobal(FULL ? { numRuns: 2_000 } : { seed: 42 });

/** How often a property runs: `quick` times in the quick suite, 20 times as often in a full run. */
export function runs(quick: number): number {
  return FULL ? quick * 20 : quick;
}

export { fc };
