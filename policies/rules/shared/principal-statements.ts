import type { ResourceGraph } from '../../template/graph';
import { type Statement, undecidedStatement } from '../../template/statement';
import { isList } from '../../template/value';
import { type Node, ResourceView } from '../../template/view';

/** Types that hold permissions themselves: roles, users and groups. */
export const PRINCIPAL_TYPES: readonly string[] = ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'];

/** Types that are nothing but a policy on principals. */
export const POLICY_TYPES: readonly string[] = [
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
];

/** Every type whose properties hold identity policies. */
export const IDENTITY_POLICY_TYPES: readonly string[] = [...PRINCIPAL_TYPES, ...POLICY_TYPES];

/** The properties by which a policy names the principals that it is attached to. */
const ATTACHED_TO = ['Roles', 'RoleName', 'Users', 'UserName', 'Groups', 'GroupName'];

/** The policy documents in a resource's own properties; `undefined` when its list of policies is not known. */
export function ownDocuments(resource: ResourceView): Node[] | undefined {
  if (!PRINCIPAL_TYPES.includes(resource.type)) return [resource.node('PolicyDocument')];
  return resource.items('Policies')?.map((policy) => policy.node('PolicyDocument'));
}

/** Who gets the permissions of a policy: principals of the assembly, and whether there may be others. */
export interface Holders {
  readonly known: readonly ResourceView[];
  /** Something that cannot be seen is attached too: a role by its name, a parameter. */
  readonly others: boolean;
}

/** The principals that a role, user, group or policy gives its permissions to. A principal is its own holder. */
export function holdersOf(resource: ResourceView, graph: ResourceGraph): Holders {
  if (PRINCIPAL_TYPES.includes(resource.type)) return { known: [resource], others: false };
  const known = new Set<ResourceView>();
  let others = false;
  for (const property of ATTACHED_TO) {
    const value = resource.get(property);
    for (const one of isList(value) ? value : [value]) {
      const found = graph.find(one, ...PRINCIPAL_TYPES);
      if (found instanceof ResourceView) known.add(found);
      else if (found !== undefined) others = true;
    }
  }
  if (resource.type === 'AWS::IAM::ManagedPolicy')
    for (const principal of graph.referrers(resource, ...PRINCIPAL_TYPES))
      if (attaches(principal, resource, graph)) known.add(principal);
  return { known: [...known], others };
}

/** Every statement that a principal is granted or denied by, as far as the assembly shows it. */
export function principalStatements(principal: ResourceView, graph: ResourceGraph): Statement[] {
  if (principal.type === 'AWS::IAM::Role') return graph.identityStatements(principal) ?? [];
  const documents = ownDocuments(principal) ?? [];
  for (const policy of graph.referrers(principal, ...POLICY_TYPES))
    if (holdersOf(policy, graph).known.includes(principal)) documents.push(policy.node('PolicyDocument'));
  for (const arn of principal.items('ManagedPolicyArns') ?? []) {
    const policy = graph.find(arn.get(), 'AWS::IAM::ManagedPolicy');
    if (policy instanceof ResourceView) documents.push(policy.node('PolicyDocument'));
  }
  return documents.flatMap((document) => graph.statements(document) ?? [undecidedStatement(document)]);
}

function attaches(principal: ResourceView, policy: ResourceView, graph: ResourceGraph): boolean {
  const arns = principal.get('ManagedPolicyArns');
  return isList(arns) && arns.some((arn) => graph.names(arn, policy));
}
