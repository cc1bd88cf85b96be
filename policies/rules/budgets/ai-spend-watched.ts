import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { anyOf } from '../../template/ternary';
import { isList, isObject, isUndecided, textIs, type Value } from '../../template/value';
import type { Rule } from '../rule';

export const aiSpendWatched: Rule = {
  id: 'BudgetsAiSpendWatched',
  appliesTo: [
    'AWS::SageMaker::Endpoint',
    'AWS::SageMaker::Domain',
    'AWS::SageMaker::NotebookInstance',
    'AWS::SageMaker::Cluster',
    'AWS::Bedrock::Agent',
    'AWS::BedrockAgentCore::Runtime',
  ],
  severity: 'warning',
  problem: 'no budget or anomaly monitor watches what AI services cost',
  fix: 'Add a budget that filters on the AI services or on an inventory tag, or an anomaly monitor of services.',
  controls: {
    'iso27001:A.8.6': { why: 'Use that goes beyond what was planned is noticed by its cost.', as: 'partial' },
    'iso42001:A.4.5': { why: 'What computing resources of the AI system cost is known.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create-filters.html',
  check: (resource, { graph, options }) => {
    let open: Outcome | undefined;
    const isAi = (text: string): boolean =>
      AI_SPEND.test(text) || options.inventoryTags.some((tag) => text.includes(tag));
    for (const budget of graph.ofType('AWS::Budgets::Budget'))
      for (const path of ['Budget.CostFilters', 'Budget.FilterExpression']) {
        const answer = anyOf(...valuesIn(budget.get(path)).map((value) => textIs(value, isAi)));
        if (answer === true) return pass();
        if (answer === 'unknown') open ??= unknown(`the filters of ${budget.logicalId}`);
      }
    for (const monitor of graph.ofType('AWS::CE::AnomalyMonitor')) {
      const specification = monitor.get('MonitorSpecification');
      const answer = anyOf(
        textIs(monitor.get('MonitorDimension'), (dimension) => dimension === 'SERVICE'),
        ...valuesIn(specification).map((value) => textIs(value, isAi)),
        isUndecided(specification) && 'unknown',
      );
      if (answer === true) return pass();
      if (answer === 'unknown') open ??= unknown(`what ${monitor.logicalId} watches`);
    }
    return open ?? fail(undefined, undefined, resource.logicalId);
  },
};

const AI_SPEND = /sagemaker|bedrock|comprehend|rekognition|kendra|personalize/i;

/** Every value inside a value, keys included. */
function valuesIn(value: Value, depth = 0): Value[] {
  if (depth > 20) return [];
  if (isList(value)) return value.flatMap((item) => valuesIn(item, depth + 1));
  if (isObject(value)) return Object.keys(value).flatMap((key) => [key, ...valuesIn(value[key], depth + 1)]);
  return [value];
}
