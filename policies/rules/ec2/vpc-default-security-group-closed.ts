import { parseEmbeddedJson } from '../../template/embedded-json';
import { referencesIn } from '../../template/graph';
import { fail, pass } from '../../template/outcome';
import { isObject, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const vpcDefaultSecurityGroupClosed: Rule = {
  id: 'Ec2VpcDefaultSecurityGroupClosed',
  appliesTo: ['AWS::EC2::VPC'],
  severity: 'warning',
  problem: "the VPC's default security group lets its members talk to each other and to anybody",
  fix: "Empty the group: 'restrictDefaultSecurityGroup' of CDK's Vpc, or a custom resource that revokes its two rules.",
  controls: {
    'iso27001:A.8.20': { why: 'What nobody gave a group to can neither be reached nor reach anything.', as: 'partial' },
    'iso27001:A.8.22': { why: 'No segment arises by default.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['rules.vpc.VPCDefaultSecurityGroupClosed'],
    'checkov-tf': ['CKV2_AWS_12'],
    prowler: ['ec2_securitygroup_default_restrict_traffic'],
    securityhub: ['EC2.2'],
    config: ['VPC_DEFAULT_SECURITY_GROUP_CLOSED'],
  },
  configRules: ['VPC_DEFAULT_SECURITY_GROUP_CLOSED'],
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  check: (vpc, { graph }) => {
    const users = graph.referrers(vpc).filter((user) => namesDefaultGroup(user, vpc));
    const rule = users.find((user) => /^AWS::EC2::SecurityGroup(In|E)gress$/.test(user.type));
    if (rule) return fail(undefined, undefined, `${rule.logicalId} adds a rule to it`);
    const closed = ['Ingress', 'Egress'].every((direction) => users.some((user) => closes(user, direction)));
    return closed ? pass() : fail();
  },
};

function namesDefaultGroup(user: ResourceView, vpc: ResourceView): boolean {
  return referencesIn(user.get()).some(
    (reference) => reference.target === vpc.raw && reference.attribute === 'DefaultSecurityGroup',
  );
}

/** Whether a custom resource, in its call of the SDK, takes the rules of one direction out of the group. */
function closes(user: ResourceView, direction: string): boolean {
  if (user.type === 'Custom::VpcRestrictDefaultSG') return true;
  if (!/^(Custom::|AWS::CloudFormation::CustomResource)/.test(user.type)) return false;
  return ['Create', 'Update'].some((property) => {
    const value = user.get(property);
    const call = isObject(value) ? value : parseEmbeddedJson(value);
    if (!isObject(call)) return false;
    const action = textOf(call['action'])?.toLowerCase() ?? '';
    return action.replace(/command$/, '') === `revokesecuritygroup${direction.toLowerCase()}`;
  });
}
