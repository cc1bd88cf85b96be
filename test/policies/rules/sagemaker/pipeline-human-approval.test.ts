import { pipelineHumanApproval } from '../../../../policies/rules/sagemaker/pipeline-human-approval';
import { pipelineOf, stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const register = (request: Record<string, unknown>) =>
  stepOf('RegisterModel', { ModelPackageGroupName: 'churn', ...request });

ruleCases(pipelineHumanApproval, {
  pass: {
    'waits for a person': register({ ModelApprovalStatus: 'PendingManualApproval' }),
    'nothing said, which waits': register({}),
  },
  fail: {
    approved: register({ ModelApprovalStatus: 'Approved' }),
    'approved inside a condition': pipelineOf({
      Name: 'Gate',
      Type: 'Condition',
      Arguments: {
        IfSteps: [{ Name: 'R', Type: 'RegisterModel', Arguments: { ModelApprovalStatus: 'Approved' } }],
        ElseSteps: [],
      },
    }),
  },
  unknown: { "the pipeline's parameter": register({ ModelApprovalStatus: { Get: 'Parameters.Status' } }) },
});
