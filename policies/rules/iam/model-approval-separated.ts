import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import {
  comparesWith,
  conditionsOn,
  coversAction,
  coversAllResources,
  isAllow,
  isDeny,
  isUnread,
  type Statement,
} from '../../template/statement';
import { allOf, anyOf, not, type Ternary } from '../../template/ternary';
import { isParameter, textIs, textOf } from '../../template/value';
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
    const builds = anyOf(...BUILDING.map((action) => may(role, statements, graph, action)));
    const approves = may(role, statements, graph, APPROVAL);
    if (given !== undefined && (builds !== true || approves !== true))
      return unknown(given.reason, role.pathOf('ManagedPolicyArns'));
    if (approves === false) return builds === true ? pass(role.pathOf('AssumeRolePolicyDocument')) : notApplicable();
    if (builds === false) return approves === true ? pass(role.pathOf('AssumeRolePolicyDocument')) : notApplicable();
    if (builds === 'unknown' || approves === 'unknown') return unknown('permissions that the template does not show');
    const grant = statements.find(
      (one) => isAllow(one) && coversAction(one, APPROVAL) === true && approvesModels(one) === true,
    );
    const place = grant?.source === role ? grant.at : role.pathOf('AssumeRolePolicyDocument');
    return fail(place, APPROVAL, grant === undefined ? undefined : `granted by ${grant.source.logicalId}`);
  },
};

/** Whether the role can do something: granted, not denied, and inside its boundary. */
function may(role: ResourceView, statements: readonly Statement[], graph: ResourceGraph, action: string): Ternary {
  const boundary = boundaryOf(role, graph);
  const denied = anyOf(
    ...[...statements, ...(typeof boundary === 'string' ? [] : boundary)].map(
      (statement) => isDeny(statement) && allOf(coversAction(statement, action), deniesApproval(statement)),
    ),
  );
  const inside = boundary === 'hidden' ? 'unknown' : boundary === 'none' || grants(boundary, action);
  return allOf(not(denied), grants(statements, action), inside);
}

function grants(statements: readonly Statement[], action: string): Ternary {
  return anyOf(
    ...statements.map((statement): Ternary => {
      if (isUnread(statement)) return 'unknown';
      return isAllow(statement) && allOf(coversAction(statement, action), approvesModels(statement));
    }),
  );
}

/** A statement that is limited to other values of the approval status does not approve. */
function approvesModels(statement: Statement): Ternary {
  const limits = conditionsOn(statement, 'sagemaker:ModelApprovalStatus').filter((one) =>
    /^String(Equals|Like)/.test(one.operator),
  );
  return allOf(
    ...limits.map((limit) =>
      anyOf(...limit.values.map((value) => textIs(value, (text) => /^(Approved|.*\*)$/.test(text)))),
    ),
  );
}

function deniesApproval(statement: Statement): Ternary {
  return allOf(
    coversAllResources(statement),
    statement.conditions.length === 0 ||
      comparesWith(statement, 'sagemaker:ModelApprovalStatus', /^StringEquals/, (text) => text === 'Approved'),
  );
}
