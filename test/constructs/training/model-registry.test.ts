import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ModelRegistry } from '../../../constructs/training';

function registry(props: Partial<ConstructorParameters<typeof ModelRegistry>[2]> = {}) {
  const stack = new Stack();
  return { stack, registry: new ModelRegistry(stack, 'Registry', { groupName: 'churn', ...props }) };
}

test('the group is readable in its account only', () => {
  const { stack } = registry();

  const [group] = Object.values(Template.fromStack(stack).findResources('AWS::SageMaker::ModelPackageGroup'));
  const { Statement } = group!['Properties'].ModelPackageGroupPolicy;
  expect(Statement).toHaveLength(1);
  expect(Statement[0]).toMatchObject({
    Effect: 'Allow',
    Action: ['sagemaker:DescribeModelPackage', 'sagemaker:DescribeModelPackageGroup', 'sagemaker:ListModelPackages'],
    Condition: { StringEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } },
  });
  expect(Statement[0].Principal.AWS).toHaveLength(1);
});

test('consumers are named accounts that must still be of the organisation', () => {
  const { stack } = registry({ consumerAccounts: ['444455556666'], organizationId: 'o-abcdefghij' });

  Template.fromStack(stack).hasResourceProperties('AWS::SageMaker::ModelPackageGroup', {
    ModelPackageGroupPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'ReadInOrganization',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
        }),
      ]),
    },
  });
});

test('the register outlives the stack', () => {
  Template.fromStack(registry().stack).hasResource('AWS::SageMaker::ModelPackageGroup', { DeletionPolicy: 'Retain' });
});

test('consumers without an organisation are rejected', () => {
  expect(() => registry({ consumerAccounts: ['444455556666'] })).toThrow(
    /consumerAccounts \[444455556666\] were given without an organizationId/,
  );
});

test.each(['Churn', '-churn', 'a'.repeat(64), ''])("the name '%s' is rejected", (groupName) => {
  expect(() => registry({ groupName })).toThrow(/groupName must have 1 to 63 lower-case/);
});

test('registering is granted pending approval only, and approving for a decision only', () => {
  const { stack, registry: models } = registry();
  const author = new iam.Role(stack, 'Author', { assumedBy: new iam.AccountRootPrincipal() });
  const approver = new iam.Role(stack, 'Approver', { assumedBy: new iam.AccountRootPrincipal() });
  models.grantRegister(author);
  models.grantApprove(approver);

  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: stack.getLogicalId(author.node.defaultChild as never) }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sagemaker:CreateModelPackage',
          Condition: { StringEquals: { 'sagemaker:ModelApprovalStatus': 'PendingManualApproval' } },
        }),
      ]),
    },
  });
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: stack.getLogicalId(approver.node.defaultChild as never) }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sagemaker:UpdateModelPackage',
          Condition: { StringEquals: { 'sagemaker:ModelApprovalStatus': ['Approved', 'Rejected'] } },
        }),
      ]),
    },
  });
});
