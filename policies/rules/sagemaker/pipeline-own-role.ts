import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { roleIdentity } from '../shared/role-identity';

export const pipelineOwnRole: Rule = {
  id: 'SageMakerPipelineOwnRole',
  appliesTo: ['AWS::SageMaker::Pipeline'],
  severity: 'warning',
  problem: 'the pipeline runs with a role that a deployed model or a notebook uses too',
  fix: 'Give the pipeline a role of its own.',
  controls: {
    'iso27001:A.5.3': {
      why: 'A notebook or a running model cannot act as the pipeline that builds models.',
      as: 'partial',
    },
    'iso27001:A.8.2': { why: 'The rights to build are not given to what is exposed to users.', as: 'partial' },
    'iso42001:A.3.2': { why: 'Different duties in the life cycle have different roles.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-access.html',
  check: (pipeline, { graph }) => {
    const at = pipeline.pathOf('RoleArn');
    const own = roleIdentity(pipeline.get('RoleArn'), graph);
    if (!own) return notApplicable('the pipeline names no role');
    const others = [...ROLE_PATHS].flatMap(([type, path]) => graph.ofType(type).map((user) => ({ user, path })));
    const users = others
      .map(({ user, path }) => ({ user, role: roleIdentity(user.get(path), graph) }))
      .filter(({ role }) => role !== undefined);
    if (users.length === 0) return notApplicable('no model or notebook of this assembly names a role');
    const same = users.find(({ role }) => role?.key === own.key);
    if (same) return fail(at, pipeline.get('RoleArn'), `${same.user.logicalId} uses it`);
    if (!own.decided || users.some(({ role }) => role?.decided === false))
      return unknown('roles that are known at deployment', at);
    return pass(at, pipeline.get('RoleArn'));
  },
};

/** What is exposed to users or written by hand, and where it names its role. */
const ROLE_PATHS: ReadonlyMap<string, string> = new Map([
  ['AWS::SageMaker::Model', 'ExecutionRoleArn'],
  ['AWS::SageMaker::EndpointConfig', 'ExecutionRoleArn'],
  ['AWS::SageMaker::NotebookInstance', 'RoleArn'],
]);
