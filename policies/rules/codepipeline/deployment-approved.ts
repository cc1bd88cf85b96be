import { fail, notApplicable, type Outcome, pass } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Node } from '../../template/view';
import { isAiType } from '../ai-types';
import type { Rule } from '../rule';

/** Only pipelines that deal with models are judged. Earlier deployments may be into environments for tests. */
export const deploymentApproved: Rule = {
  id: 'CodePipelineDeploymentApproved',
  appliesTo: ['AWS::CodePipeline::Pipeline'],
  severity: 'error',
  problem: "the last deployment of the pipeline goes ahead without anybody's approval",
  fix: "Add an action of the category 'Approval' before the last stage that deploys, or before its deployment.",
  controls: {
    'iso42001:A.6.2.5': { why: 'A person decides that the conditions for the release are met.', as: 'partial' },
    'iso42001:A.9.2': { why: 'What goes into use was approved.', as: 'supporting' },
    'iso27001:A.8.32': { why: 'Changes reach the last environment only after somebody approved them.', as: 'partial' },
    'iso27001:A.5.3': { why: 'Who writes a change does not release it alone.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html',
  check: (pipeline, { graph }) => {
    const stages = pipeline.items('Stages');
    if (!stages) return pipeline.undecided('Stages');
    if (!graph.types().some(isAiType) && !stages.some(mentionsModels))
      return notApplicable('the pipeline deals with no models');
    let approved = false;
    let last: Outcome | undefined;
    for (const stage of stages) {
      const actions = stage.items('Actions');
      if (!actions) return stage.undecided('Actions');
      const given = actions.find((action) => isUndecided(action.get('ActionTypeId.Category')));
      if (given) return given.undecided('ActionTypeId.Category');
      const category = (action: Node): string | undefined => textOf(action.get('ActionTypeId.Category'));
      const late = actions.find((action) => isUndecided(action.get('RunOrder')));
      if (late) return late.undecided('RunOrder');
      const order = (action: Node): number => Number(textOf(action.get('RunOrder')) ?? 1);
      const deployments = actions.filter((action) => category(action) === 'Deploy');
      const approvals = actions.filter((action) => category(action) === 'Approval');
      const final = Math.max(...deployments.map(order));
      if (deployments.length > 0)
        last =
          approved || approvals.some((approval) => order(approval) < final)
            ? pass(stage.pathOf('Actions'))
            : fail(stage.pathOf('Actions'), undefined, textOf(stage.get('Name')));
      if (approvals.length > 0) approved = true;
    }
    return last ?? notApplicable('the pipeline deploys nothing');
  },
};

function mentionsModels(stage: Node): boolean {
  const names = [stage, ...(stage.items('Actions') ?? [])].map((place) => textOf(place.get('Name')) ?? '');
  return names.some((name) => /model|sagemaker|bedrock/i.test(name));
}
