import type { CustomCheck } from './custom-check';

/** The custom checks. */
export const CUSTOM_CHECKS: readonly CustomCheck[] = [];
