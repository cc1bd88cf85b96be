import type { Fragment } from './fragment';

/** Name resolution without a filter and without a record. */
export const route53resolver: Fragment = { resources: {} };
