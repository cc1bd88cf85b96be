import { type ModelCardProps, ModelRiskRating, RecordReference } from '../../../constructs/governance';

export const PACKAGE = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/7';

/** A card with every required part. */
export const CARD: ModelCardProps = {
  subject: { modelPackageArn: PACKAGE, owner: 'fraud-team', description: 'Scores card payments' },
  intendedUse: {
    purpose: 'Find fraudulent payments',
    intendedUses: 'Payments of private customers; not for granting credit',
    riskRating: ModelRiskRating.MEDIUM,
    riskExplanation: 'A person reviews every payment that is stopped',
  },
  training: { observations: 'Gradient boosting on two years', datasets: ['s3://data/payments/2026-06/'] },
  evaluations: [{ name: 'holdout', observation: 'Better than version 6', metrics: { auc: 0.93, recall: 0.81 } }],
  business: { problem: 'Losses by fraud', stakeholders: 'Customers, card issuers' },
  notes: {
    impactAssessment: RecordReference.fromHash('AIIA-2026-001', 'ab'.repeat(32)),
    ethicalConsiderations: 'False alarms stop payments of honest customers',
    caveats: 'Not tested on payments of companies',
  },
};
