import { budgetNotifies } from '../../../../policies/rules/budgets/budget-notifies';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(budgetNotifies, {
  pass: {
    'a subscriber': {
      NotificationsWithSubscribers: [
        {
          Notification: { Threshold: 80 },
          Subscribers: [{ SubscriptionType: 'SNS', Address: 'arn:aws:sns:eu-west-1:111122223333:t' }],
        },
      ],
    },
  },
  fail: {
    none: {},
    'a notification to nobody': {
      NotificationsWithSubscribers: [{ Notification: { Threshold: 80 }, Subscribers: [] }],
    },
  },
  unknown: {
    'a parameter lists them': parameterCase('AWS::Budgets::Budget', {
      NotificationsWithSubscribers: [{ Subscribers: { Ref: 'Value' } }],
    }),
  },
});
