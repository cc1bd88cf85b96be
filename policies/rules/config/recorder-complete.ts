import { any, fail, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

/** Types whose changes matter to an AI system. */
const NEEDED = /^AWS::(SageMaker|Bedrock|BedrockAgentCore|S3|KMS|IAM|CloudTrail|EC2|Lambda)::/;

export const recorderComplete: Rule = {
  id: 'ConfigRecorderComplete',
  appliesTo: ['AWS::Config::ConfigurationRecorder'],
  severity: 'error',
  problem: 'changes of some resources are not recorded',
  fix: "Set 'RecordingGroup' with 'AllSupported' and 'IncludeGlobalResourceTypes' true.",
  controls: {
    'iso27001:A.8.9': {
      why: 'The configuration of every resource, and each change of it, is recorded.',
      as: 'partial',
    },
    'iso27001:A.5.9': { why: 'The recorder keeps an inventory of what exists.', as: 'partial' },
    'iso27001:A.8.32': { why: 'Changes that came by another way than the pipeline can be seen.', as: 'supporting' },
    'iso42001:A.4.2': {
      why: 'Resources of AI systems are listed with their settings, and kept up to date.',
      as: 'partial',
    },
  },
  equivalents: { securityhub: ['Config.1'], prowler: ['config_recorder_all_regions_enabled'] },
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html',
  check: (recorder, { graph }) => {
    const group = recorder.node('RecordingGroup');
    const strategy = group.get('RecordingStrategy.UseOnly');
    if (isUndecided(strategy)) return group.undecided('RecordingStrategy.UseOnly');
    if (strategy === 'ALL_SUPPORTED_RESOURCE_TYPES') return pass(group.pathOf('RecordingStrategy.UseOnly'), strategy);
    if (strategy === 'INCLUSION_BY_RESOURCE_TYPES') return fail(group.pathOf('RecordingStrategy.UseOnly'), strategy);
    if (strategy === 'EXCLUSION_BY_RESOURCE_TYPES')
      return group.every('ExclusionByResourceTypes.ResourceTypes', (type) =>
        NEEDED.test(textOf(type.get()) ?? '')
          ? fail(type.at, type.get())
          : isUndecided(type.get())
            ? type.undecided()
            : pass(type.at, type.get()),
      );
    const everything = group.isTrue('AllSupported');
    if (everything.verdict !== 'pass') return everything;
    const global = group.isTrue('IncludeGlobalResourceTypes');
    if (global.verdict !== 'fail') return global;
    // Global types need one recorder only: that of the home region.
    const elsewhere = any(
      ...graph
        .ofType('AWS::Config::ConfigurationRecorder')
        .filter((other) => other !== recorder)
        .map((other) => other.isTrue('RecordingGroup.IncludeGlobalResourceTypes')),
    );
    if (elsewhere.verdict === 'pass') return pass(everything.at, everything.observed);
    if (elsewhere.verdict === 'unknown') return unknown('whether another recorder records global types', global.at);
    return { ...global, detail: 'global types, such as those of IAM' };
  },
};
