import { aiSpendWatched } from '../../../../policies/rules/budgets/ai-spend-watched';
import { ruleCases } from '../../../support/rule-cases';

function withSpend(others: object) {
  return { of: 'Endpoint', resources: { Endpoint: { Type: 'AWS::SageMaker::Endpoint' }, ...others } };
}

ruleCases(aiSpendWatched, {
  pass: {
    'a budget for the service': withSpend({
      B: {
        Type: 'AWS::Budgets::Budget',
        Properties: { Budget: { BudgetType: 'COST', CostFilters: { Service: ['Amazon SageMaker'] } } },
      },
    }),
    'a budget by tag': withSpend({
      B: {
        Type: 'AWS::Budgets::Budget',
        Properties: { Budget: { FilterExpression: { Tags: { Key: 'ai:system-id', Values: ['fraud'] } } } },
      },
    }),
    'a monitor of services': withSpend({
      M: { Type: 'AWS::CE::AnomalyMonitor', Properties: { MonitorType: 'DIMENSIONAL', MonitorDimension: 'SERVICE' } },
    }),
    'a monitor of the service': withSpend({
      M: {
        Type: 'AWS::CE::AnomalyMonitor',
        Properties: {
          MonitorType: 'CUSTOM',
          MonitorSpecification: '{"Dimensions":{"Key":"SERVICE","Values":["Amazon Bedrock"]}}',
        },
      },
    }),
  },
  fail: {
    nothing: {},
    'a budget for all': withSpend({
      B: { Type: 'AWS::Budgets::Budget', Properties: { Budget: { BudgetType: 'COST' } } },
    }),
    'a budget for another service': withSpend({
      B: { Type: 'AWS::Budgets::Budget', Properties: { Budget: { CostFilters: { Service: ['Amazon S3'] } } } },
    }),
  },
  unknown: {
    'filters from a parameter': {
      ...withSpend({
        B: { Type: 'AWS::Budgets::Budget', Properties: { Budget: { CostFilters: { Ref: 'Filters' } } } },
      }),
      parameters: { Filters: { Type: 'String' } },
    },
  },
});
