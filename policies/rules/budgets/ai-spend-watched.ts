import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isList, isObject, isUndecided, textOf, type Value } from '../../template/value';
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
        const filter = budget.get(path);
        if (isUndecided(filter)) open ??= unknown(`the filters of ${budget.logicalId}`);
        if (textsIn(filter).some(isAi)) return pass();
      }
    for (const monitor of graph.ofType('AWS::CE::AnomalyMonitor')) {
      if (textOf(monitor.get('MonitorDimension')) === 'SERVICE') return pass();
      const specification = monitor.get('MonitorSpecification');
      if (isUndecided(specification)) open ??= unknown(`what ${monitor.logicalId} watches`);
      if (textsIn(specification).some(isAi)) return pass();
    }
    return open ?? fail(undefined, undefined, resource.logicalId);
  },
};

const AI_SPEND = /sagemaker|bedrock|comprehend|rekognition|kendra|personalize/i;

/** Every text in a value, keys included. */
function textsIn(value: Value, depth = 0): string[] {
  if (depth > 20) return [];
  const text = textOf(value);
  if (text !== undefined) return [text];
  if (isList(value)) return value.flatMap((item) => textsIn(item, depth + 1));
  if (isObject(value)) return Object.keys(value).flatMap((key) => [key, ...textsIn(value[key], depth + 1)]);
  return [];
}
