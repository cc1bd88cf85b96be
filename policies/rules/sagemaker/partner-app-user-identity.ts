import type { Rule } from '../rule';

export const partnerAppUserIdentity: Rule = {
  id: 'SageMakerPartnerAppUserIdentity',
  appliesTo: ['AWS::SageMaker::PartnerApp'],
  severity: 'error',
  problem: 'the partner app does not know which user acts',
  fix: "Set 'EnableIamSessionBasedIdentity' to true.",
  controls: {
    'iso27001:A.5.16': { why: 'Actions in the app belong to the IAM session of one user.', as: 'partial' },
    'iso27001:A.8.15': { why: 'The log of the app names the user.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePartnerApp.html',
  check: (app) => app.isTrue('EnableIamSessionBasedIdentity'),
};
