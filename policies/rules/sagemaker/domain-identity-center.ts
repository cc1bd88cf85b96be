import type { Rule } from '../rule';

export const domainIdentityCenter: Rule = {
  id: 'SageMakerDomainIdentityCenter',
  appliesTo: ['AWS::SageMaker::Domain'],
  severity: 'warning',
  problem: 'users of the domain do not sign in through IAM Identity Center',
  fix: "Set 'AuthMode' to 'SSO', or record why the company signs in through IAM federation.",
  controls: {
    'iso27001:A.8.5': {
      why: "Users sign in with the organisation's identity provider and its second factor instead of an IAM session each team arranges.",
      as: 'partial',
    },
    'iso27001:A.5.16': {
      why: 'The users of the domain are the identities that the central directory creates and removes.',
      as: 'partial',
    },
  },
  equivalents: { prowler: ['sagemaker_domain_sso_configured'], aiml: ['SM-02'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html',
  check: (domain) => domain.equals('AuthMode', 'SSO'),
};
