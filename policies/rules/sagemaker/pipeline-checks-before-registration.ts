import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { type PipelineStep, pipelineSteps, stepsBefore } from '../shared/pipeline-step';

export const pipelineChecksBeforeRegistration: Rule = {
  id: 'SageMakerPipelineChecksBeforeRegistration',
  appliesTo: ['AWS::SageMaker::Pipeline'],
  severity: 'warning',
  problem: 'the pipeline registers a model that no check has passed',
  fix: "Let a 'QualityCheck', 'ClarifyCheck' or 'Condition' step come before the registration.",
  controls: {
    'iso42001:A.6.2.4': { why: 'A model that fails its criteria is not registered.', as: 'partial' },
    'iso42001:A.7.4': { why: 'Checks against baselines hold data and answers to stated limits.', as: 'supporting' },
    'iso42001:A.6.1.3': { why: 'The compulsory check is part of the process that runs.', as: 'partial' },
    'iso27001:A.8.29': { why: 'Acceptance depends on a test in the pipeline.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-steps-types.html',
  check: (pipeline, { graph }) => {
    const steps = pipelineSteps(pipeline, graph);
    if (typeof steps === 'string') return unknown(steps);
    return steps.filter((step) => step.type === 'RegisterModel').map((step) => judgeRegistration(step, steps));
  },
};

function judgeRegistration(registration: PipelineStep, steps: readonly PipelineStep[]): Outcome {
  const before = stepsBefore(registration, steps);
  if (before.some(isGate)) return pass(registration.at);
  // A function or a person behind a queue may decide, or may only be told.
  const open = before.find((step) => step.type === 'Lambda' || step.type === 'Callback');
  if (open) return unknown(`what the step ${open.name} decides`, registration.at);
  return fail(registration.at, registration.name, `step ${registration.name}`);
}

function isGate(step: PipelineStep): boolean {
  if (step.type === 'Condition') return true;
  if (step.type !== 'QualityCheck' && step.type !== 'ClarifyCheck') return false;
  return step.definition['SkipCheck'] !== true && step.definition['FailOnViolation'] !== false;
}
