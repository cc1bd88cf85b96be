import { any } from '../../template/outcome';
import type { Rule } from '../rule';

export const modelCardComplete: Rule = {
  id: 'SageMakerModelCardComplete',
  appliesTo: ['AWS::SageMaker::ModelCard'],
  severity: 'error',
  problem: 'the model card leaves out what readers need',
  fix: "Fill 'IntendedUses' with a 'RiskRating', 'EvaluationDetails' and 'TrainingDetails' of 'Content'.",
  controls: {
    'iso42001:A.6.2.7': {
      why: 'The card holds training, evaluation and limits of the model, and not only its name.',
      as: 'partial',
    },
    'iso42001:A.9.4': { why: 'The card states what the model is meant for.', as: 'partial' },
    'iso42001:A.5.3': {
      why: 'The risk rating refers readers to the outcome of the impact assessment.',
      as: 'supporting',
    },
    'iso42001:A.8.2': { why: 'Users can be given the stated purpose and limits.', as: 'supporting' },
    'iso27001:A.5.37': { why: 'Operators find what the model is for and how it was judged.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards.html',
  check: (card) => {
    const uses = card.node('Content.IntendedUses');
    const rated = uses.present('RiskRating');
    return [
      any(uses.present('IntendedUses'), uses.present('PurposeOfModel')),
      rated.verdict === 'pass' ? uses.differs('RiskRating', 'Unknown') : rated,
      card.present('Content.EvaluationDetails'),
      card.present('Content.TrainingDetails'),
    ];
  },
};
