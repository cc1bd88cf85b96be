import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import {
  conditionsOn,
  coversAction,
  coversAllResources,
  isAllow,
  isDeny,
  isUnread,
  type Statement,
  type Ternary,
} from '../../template/statement';
import { isParameter, textOf, Unknown } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { boundaryOf } from '../shared/permissions-boundary';

const BUILDING = [
  'sagemaker:CreateModelPackage',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateHyperParameterTuningJob',
];
const APPROVAL = 'sagemaker:UpdateModelPackage';

export const modelApprovalSeparated: Rule = {
  id: 'IamModelApprovalSeparated',
  appliesTo: ['AWS::IAM::Role'],
  severity: 'error',
  problem: 'one role can both build a model and approve it',
  fix: "Give 'sagemaker:UpdateModelPackage' to a role that neither trains nor registers models, or limit it by 'sagemaker:ModelApprovalStatus'.",
  controls: {
    'iso27001:A.5.3': { why: 'Building a model and approving it are duties of different roles.', as: 'partial' },
    'iso42001:A.6.2.4': {
      why: 'Approval is given by somebody other than the builder, so that it verifies something.',
      as: 'partial',
    },
    'iso42001:A.3.2': {
      why: 'The roles of builder and approver are enforced, not only written down.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-approve.html',
  check: (role, { graph }) => {
    const statements = graph.identityStatements(role);
    if (!statements) return role.undecided('Policies');
    const full = graph
      .managedPolicyArns(role)
      .find((arn) => /:policy\/AmazonSageMakerFullAccess$/.test(textOf(arn) ?? ''));
    if (full !== undefined)
      return fail(role.pathOf('ManagedPolicyArns'), full, 'AmazonSageMakerFullAccess allows both');
    const given = graph.managedPolicyArns(role).find(isParameter);
    const builds = or(BUILDING.map((action) => may(role, statements, graph, action)));
    const approves = may(role, statements, graph, APPROVAL);
    if (given !== undefined && (builds !== true || approves !== true))
      return unknown(given.reason, role.pathOf('ManagedPolicyArns'));
    if (approves === false) return builds === true ? pass(role.pathOf('AssumeRolePolicyDocument')) : notApplicable();
    if (builds === false) return approves === true ? pass(role.pathOf('AssumeRolePolicyDocument')) : notApplicable();
    if (builds === 'unknown' || approves === 'unknown') return unknown('permissions that are not in this assembly');
    const grant = statements.find((one) => isAllow(one) && coversAction(one, APPROVAL) === true && approvesModels(one));
    const place = grant?.source === role ? grant.at : role.pathOf('AssumeRolePolicyDocument');
    return fail(place, APPROVAL, grant === undefined ? undefined : `granted by ${grant.source.logicalId}`);
  },
};

/** Whether the role can do something: granted, not denied, and inside its boundary. */
function may(role: ResourceView, statements: readonly Statement[], graph: ResourceGraph, action: string): Ternary {
  const boundary = boundaryOf(role, graph);
  const denied = [...statements, ...(typeof boundary === 'string' ? [] : boundary)].some(
    (statement) => isDeny(statement) && coversAction(statement, action) === true && deniesApproval(statement),
  );
  if (denied) return false;
  const granted = grants(statements, action);
  if (granted === false || boundary === 'none') return granted;
  const inside = boundary === 'hidden' ? 'unknown' : grants(boundary, action);
  if (inside === false) return false;
  return granted === true && inside === true ? true : 'unknown';
}

function grants(statements: readonly Statement[], action: string): Ternary {
  return or(
    statements
      .filter((statement) => isUnread(statement) || (isAllow(statement) && approvesModels(statement)))
      .map((statement) => coversAction(statement, action)),
  );
}

/** A statement that is limited to other values of the approval status does not approve. */
function approvesModels(statement: Statement): boolean {
  const limits = conditionsOn(statement, 'sagemaker:ModelApprovalStatus').filter((one) =>
    /^String(Equals|Like)/.test(one.operator),
  );
  return limits.every((limit) =>
    limit.values.some((value) => value instanceof Unknown || /^(Approved|.*\*)$/.test(textOf(value) ?? '')),
  );
}

function deniesApproval(statement: Statement): boolean {
  if (coversAllResources(statement) !== true) return false;
  if (statement.conditions.length === 0) return true;
  return conditionsOn(statement, 'sagemaker:ModelApprovalStatus').some(
    (one) => /^StringEquals/.test(one.operator) && one.values.some((value) => textOf(value) === 'Approved'),
  );
}

function or(answers: readonly Ternary[]): Ternary {
  return answers.includes(true) || (answers.includes('unknown') ? 'unknown' : false);
}
