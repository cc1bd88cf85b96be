import { modelCardComplete } from '../../../../policies/rules/sagemaker/model-card-complete';
import { ruleCases } from '../../../support/rule-cases';

const content = {
  IntendedUses: { IntendedUses: 'Rank customers by risk of leaving', RiskRating: 'Medium' },
  EvaluationDetails: [{ Name: 'holdout' }],
  TrainingDetails: { TrainingObservations: 'Two years of orders' },
};

ruleCases(modelCardComplete, {
  pass: {
    'all sections': { Content: content },
    'the purpose instead of the uses': {
      Content: { ...content, IntendedUses: { PurposeOfModel: 'Ranking', RiskRating: 'Low' } },
    },
  },
  fail: {
    'no content': {},
    'no uses': { Content: { ...content, IntendedUses: undefined } },
    'no rating': { Content: { ...content, IntendedUses: { IntendedUses: 'x' } } },
    'a rating that is not known': {
      Content: { ...content, IntendedUses: { IntendedUses: 'x', RiskRating: 'Unknown' } },
    },
    'no evaluation': { Content: { ...content, EvaluationDetails: [] } },
    'no training': { Content: { ...content, TrainingDetails: {} } },
  },
  unknown: { 'imported content': { Content: { 'Fn::ImportValue': 'content' } } },
});
