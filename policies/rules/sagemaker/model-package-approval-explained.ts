import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const modelPackageApprovalExplained: Rule = {
  id: 'SageMakerModelPackageApprovalExplained',
  appliesTo: ['AWS::SageMaker::ModelPackage'],
  severity: 'error',
  problem: 'the template approves the model without saying why',
  fix: "Leave 'ModelApprovalStatus' at 'PendingManualApproval' and let a person approve, or state the decision in 'ApprovalDescription'.",
  controls: {
    'iso42001:A.6.2.4': {
      why: 'An approval states what was verified instead of being switched on in code.',
      as: 'partial',
    },
    'iso42001:A.6.2.5': { why: 'The release condition, approval, is a decision with a reason.', as: 'partial' },
    'iso27001:A.5.3': { why: 'Whoever writes the template does not silently approve the model.', as: 'partial' },
    'iso27001:A.8.32': { why: 'The change has a stated decision.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-approve.html',
  check: (modelPackage) => {
    if (!modelPackage.has('ModelApprovalStatus')) return notApplicable('the template does not approve the model');
    const waiting = modelPackage.differs('ModelApprovalStatus', 'Approved');
    return waiting.verdict === 'fail' ? modelPackage.present('ApprovalDescription') : waiting;
  },
};
