import { unknown } from '../../template/outcome';
import { isUndecided } from '../../template/value';
import type { Rule } from '../rule';

export const aiWorkloadsWatched: Rule = {
  id: 'GuardDutyAiWorkloadsWatched',
  appliesTo: ['AWS::GuardDuty::Detector'],
  severity: 'warning',
  problem: 'threats to AI workloads are not looked for',
  fix: "Set 'Enable' to true and the feature 'LAMBDA_NETWORK_LOGS' to 'ENABLED'.",
  controls: {
    'iso27001:A.8.16': {
      why: 'Odd use of SageMaker and Bedrock, and functions of agents that call out, are detected.',
      as: 'partial',
    },
    'iso27001:A.5.7': { why: "The findings rest on AWS's threat intelligence.", as: 'supporting' },
    'iso42001:A.6.2.6': { why: 'Attacks on the operating system are among what is monitored.', as: 'supporting' },
  },
  equivalents: { aiml: ['SM-04', 'SM-26'] },
  // GuardDuty watches SageMaker and Bedrock by its basic detection, and the functions of agents by Lambda Protection;
  // there is no feature for AI of its own.
  source: 'https://docs.aws.amazon.com/guardduty/latest/ug/ai-protection.html',
  check: (detector) => {
    const on = detector.isTrue('Enable');
    const features = detector.items('Features');
    if (!features) return [on, detector.undecided('Features')];
    const lambda = features.find((feature) => feature.get('Name') === 'LAMBDA_NETWORK_LOGS');
    const open = features.find((feature) => isUndecided(feature.get('Name')));
    if (lambda) return [on, lambda.equals('Status', 'ENABLED')];
    return [
      on,
      open ? open.undecided('Name') : unknown('what GuardDuty turns on by default', detector.pathOf('Features')),
    ];
  },
};
