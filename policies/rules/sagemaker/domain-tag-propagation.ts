import type { Rule } from '../rule';

export const domainTagPropagation: Rule = {
  id: 'SageMakerDomainTagPropagation',
  appliesTo: ['AWS::SageMaker::Domain'],
  severity: 'warning',
  problem: 'what users create in the domain does not inherit its tags',
  fix: "Set 'TagPropagation' to 'ENABLED'.",
  controls: {
    'iso27001:A.5.9': {
      why: 'Resources that users start from Studio appear in the inventory with their owner and system.',
      as: 'partial',
    },
    'iso42001:A.4.2': {
      why: 'Resources of each stage carry the tags that tie them to their AI system.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html',
  check: (domain) => domain.equals('TagPropagation', 'ENABLED'),
};
