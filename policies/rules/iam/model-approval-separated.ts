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
} from '../../template/statement';
import { allOf, anyOf, not, type Ternary } from '../../template/ternary';
import { isParameter, textIs, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { isUnconditional, refusesWhere } from '../shared/narrowing-condition';
import { boundaryOf } from '../shared/permissions-boundary';

const TRAINING = ['sagemaker:CreateTrainingJob', 'sagemaker:CreateHyperParameterTuningJob'];
/** Registers a version of a model: a builder's duty, unless the request says that the version is approved. */
const REGISTRATION = 'sagemaker:CreateModelPackage';
const APPROVAL = 'sagemaker:UpdateModelPackage';
const STATUS = 'sagemaker:ModelApprovalStatus';

export const modelApprovalSeparated: Rule = {
  id: 'IamModelApprovalSeparated',
  appliesTo: ['AWS::IAM::Role'],
  severity: 'error',
  problem: 'one role can both build a model and approve it',
  fix: "Give 'sagemaker:UpdateModelPackage' to a role that neither trains nor registers models, and limit 'sagemaker:CreateModelPackage' by 'sagemaker:ModelApprovalStatus'.",
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
    const trains = anyOf(...TRAINING.map((action) => may(role, statements, graph, action)));
    const builds = anyOf(trains, may(role, statements, graph, REGISTRATION));
    const approves = mayApprove(role, statements, graph, APPROVAL);
    const registersApproved = mayApprove(role, statements, graph, REGISTRATION);
    const both = anyOf(allOf(builds, approves), allOf(trains, registersApproved));
    if (given !== undefined && both !== true) return unknown(given.reason, role.pathOf('ManagedPolicyArns'));
    if (both === false)
      return builds === true || approves === true ? pass(role.pathOf('AssumeRolePolicyDocument')) : notApplicable();
    if (both === 'unknown') return unknown('permissions that the template does not show');
    const action = allOf(builds, approves) === true ? APPROVAL : REGISTRATION;
    const grant = statements.find(
      (one) => isAllow(one) && coversAction(one, action) === true && approvesModels(one) === true,
    );
    const place = grant?.source === role ? grant.at : role.pathOf('AssumeRolePolicyDocument');
    return fail(place, action, grant === undefined ? undefined : `granted by ${grant.source.logicalId}`);
  },
};

/** Whether the role can do something: granted, not denied, and inside its boundary. */
function may(role: ResourceView, statements: readonly Statement[], graph: ResourceGraph, action: string): Ternary {
  return granted(
    role,
    statements,
    graph,
    (statement) => coversAction(statement, action),
    (statement) => allOf(coversAction(statement, action), coversAllResources(statement), isUnconditional(statement)),
  );
}

/** Whether the role can do something with a version of a model so that it is approved. */
function mayApprove(
  role: ResourceView,
  statements: readonly Statement[],
  graph: ResourceGraph,
  action: string,
): Ternary {
  return granted(
    role,
    statements,
    graph,
    (statement) => allOf(coversAction(statement, action), approvesModels(statement)),
    (statement) => allOf(coversAction(statement, action), coversAllResources(statement), deniesApproval(statement)),
  );
}

function granted(
  role: ResourceView,
  statements: readonly Statement[],
  graph: ResourceGraph,
  allows: (statement: Statement) => Ternary,
  denies: (statement: Statement) => Ternary,
): Ternary {
  const within = (list: readonly Statement[]) =>
    anyOf(...list.map((one): Ternary => (isUnread(one) ? 'unknown' : isAllow(one) && allows(one))));
  const boundary = boundaryOf(role, graph);
  const seen = typeof boundary === 'string' ? statements : [...statements, ...boundary];
  const denied = anyOf(...seen.map((one) => isDeny(one) && denies(one)));
  const inside = boundary === 'hidden' ? 'unknown' : boundary === 'none' || within(boundary);
  return allOf(not(denied), within(statements), inside);
}

/** A statement that is limited to other values of the approval status does not approve. */
function approvesModels(statement: Statement): Ternary {
  return allOf(
    ...conditionsOn(statement, STATUS).map(({ operator, values }): Ternary => {
      const named = anyOf(...values.map((value) => textIs(value, (text) => /^(Approved|.*\*)$/.test(text))));
      if (/^String(Equals|Like)/.test(operator)) return named;
      return /^StringNot(Equals|Like)/.test(operator) ? not(named) : true;
    }),
  );
}

function deniesApproval(statement: Statement): Ternary {
  return anyOf(
    isUnconditional(statement),
    refusesWhere(statement, STATUS, /^String(Equals|Like)(IfExists)?$/, (text) => /^(Approved|\*)$/.test(text)),
  );
}
