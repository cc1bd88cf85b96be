import { modelPackageApprovalExplained } from '../../../../policies/rules/sagemaker/model-package-approval-explained';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelPackageApprovalExplained, {
  pass: {
    'waits for a person': { ModelApprovalStatus: 'PendingManualApproval' },
    'approved with a reason': {
      ModelApprovalStatus: 'Approved',
      ApprovalDescription: 'Decision 12 of the model board',
    },
  },
  fail: {
    'approved without a reason': { ModelApprovalStatus: 'Approved' },
    'an empty reason': { ModelApprovalStatus: 'Approved', ApprovalDescription: '' },
  },
  unknown: {
    'a parameter': {
      parameters: { Status: { Type: 'String' } },
      resources: {
        P: { Type: 'AWS::SageMaker::ModelPackage', Properties: { ModelApprovalStatus: { Ref: 'Status' } } },
      },
    },
  },
  'not applicable': { 'nothing said': {} },
});
