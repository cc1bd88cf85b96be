/** Something the user has to change: wrong arguments, a file that is missing or malformed. Ends with 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
