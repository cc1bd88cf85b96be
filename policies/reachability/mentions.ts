import type { Raw } from '../template/template';

const MAX_DEPTH = 60;

/** Whether a text occurs as a whole value, or as a word of one, anywhere in a part of a template. */
export function mentions(raw: Raw, text: string, depth = 0): boolean {
  if (typeof raw === 'string') return raw.includes(text);
  if (depth > MAX_DEPTH || typeof raw !== 'object' || raw === null) return false;
  return Object.values(raw).some((part) => mentions(part as Raw, text, depth + 1));
}
