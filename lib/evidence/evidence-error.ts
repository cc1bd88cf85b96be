/** An evidence or series file that cannot be used: says which, why, and what to do. */
export class EvidenceError extends Error {
  constructor(
    readonly file: string,
    problem: string,
  ) {
    super(`${file}: ${problem}`);
    this.name = 'EvidenceError';
  }
}
