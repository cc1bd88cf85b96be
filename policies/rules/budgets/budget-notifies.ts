import type { Rule } from '../rule';

export const budgetNotifies: Rule = {
  id: 'BudgetsBudgetNotifies',
  appliesTo: ['AWS::Budgets::Budget'],
  severity: 'warning',
  problem: 'nobody is told when the budget is exceeded',
  fix: "Add 'NotificationsWithSubscribers' with at least one subscriber each.",
  controls: { 'iso27001:A.8.6': { why: 'Those who pay learn of use beyond the plan.', as: 'supporting' } },
  source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create.html',
  check: (budget) => budget.some('NotificationsWithSubscribers', (notification) => notification.present('Subscribers')),
};
