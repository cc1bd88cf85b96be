import { pipelineOwnRole } from '../../../../policies/rules/sagemaker/pipeline-own-role';
import { ruleCases } from '../../../support/rule-cases';

const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const template = (pipeline: unknown, others: Record<string, unknown>) => ({
  resources: {
    P: { Type: 'AWS::SageMaker::Pipeline', Properties: { RoleArn: pipeline } },
    R: { Type: 'AWS::IAM::Role' },
    ...others,
  },
  of: 'P',
});
const model = (role: unknown) => ({ M: { Type: 'AWS::SageMaker::Model', Properties: { ExecutionRoleArn: role } } });
const notebook = (role: unknown) => ({
  N: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { RoleArn: role } },
});
const reference = { 'Fn::GetAtt': ['R', 'Arn'] };

ruleCases(pipelineOwnRole, {
  pass: {
    'a role of its own': template(reference, model(arn('model'))),
    'literal roles that differ': template(arn('pipeline'), { ...model(arn('model')), ...notebook(arn('notebook')) }),
  },
  fail: {
    "the model's role": template(reference, model(reference)),
    "the notebook's role": template(arn('shared'), notebook(arn('shared'))),
  },
  unknown: {
    'a parameter': { ...template({ Ref: 'Role' }, model(arn('model'))), parameters: { Role: { Type: 'String' } } },
  },
  'not applicable': {
    'no model and no notebook': template(reference, {}),
    'no role': { resources: { P: { Type: 'AWS::SageMaker::Pipeline', Properties: {} } } },
  },
});
