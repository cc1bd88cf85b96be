import type { Fragment } from './fragment';

/** Macie, paused because of its price. */
export const macie: Fragment = {
  resources: {
    MacieSession: { Type: 'AWS::Macie::Session', Properties: { Status: 'PAUSED' } },
  },
};
