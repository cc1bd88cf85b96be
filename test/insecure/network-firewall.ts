import type { Fragment } from './fragment';

/** Firewalls that nobody turned on. */
export const networkFirewall: Fragment = { resources: {} };
