/** Compares ids the way people count: `A.5.9` before `A.5.10`, the same on every system. */
export function byId(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
