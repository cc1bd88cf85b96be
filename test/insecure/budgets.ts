import type { Fragment } from './fragment';

/** A budget that nobody hears of, and none for what models cost. */
export const budgets: Fragment = {
  resources: {
    Budget: {
      Type: 'AWS::Budgets::Budget',
      Properties: {
        Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 100000, Unit: 'USD' } },
      },
    },
  },
};
