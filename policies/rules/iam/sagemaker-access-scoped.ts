import type { Rule } from '../rule';
import { fullServiceAccess } from '../shared/full-service-access';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';

export const sagemakerAccessScoped: Rule = {
  id: 'IamSagemakerAccessScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'everything in SageMaker is allowed',
  fix: "Replace AmazonSageMakerFullAccess or 'sagemaker:*' by the actions that the role needs.",
  controls: {
    'iso27001:A.8.2': { why: 'A job or notebook cannot administer the whole of SageMaker.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Each permitted action on models and jobs is written down.', as: 'partial' },
    'iso42001:A.3.2': { why: 'The role can do the duty that it was made for, and no other.', as: 'supporting' },
  },
  equivalents: { aiml: ['SM-02'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/security-iam-awsmanpol.html',
  check: (resource, context) =>
    fullServiceAccess(resource, context, 'sagemaker', /:policy\/AmazonSageMakerFullAccess$/),
};
