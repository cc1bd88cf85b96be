import type { Rule } from '../rule';

export const domainUserIdentity: Rule = {
  id: 'SageMakerDomainUserIdentity',
  appliesTo: ['AWS::SageMaker::Domain'],
  severity: 'error',
  problem: 'CloudTrail cannot tell which user acted in the domain',
  fix: "Set 'DomainSettings.ExecutionRoleIdentityConfig' to 'USER_PROFILE_NAME'.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Events name the user profile as source identity, also where users share a role.',
      as: 'partial',
    },
    'iso27001:A.5.16': { why: 'Each action can be traced to one identity.', as: 'partial' },
    'iso42001:A.6.2.8': {
      why: 'Events of the development phase are recorded with the user who caused them.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/monitor-user-access.html',
  check: (domain) => domain.equals('DomainSettings.ExecutionRoleIdentityConfig', 'USER_PROFILE_NAME'),
};
