import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isWholeService } from '../../template/statement';
import { isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { holdersOf } from '../shared/principal-statements';

export const noUserModelAccess: Rule = {
  id: 'IamNoUserModelAccess',
  appliesTo: ['AWS::IAM::User', 'AWS::IAM::UserPolicy', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'],
  severity: 'error',
  problem: 'an IAM user may use Bedrock',
  fix: 'Give the access to a role that people and applications assume for a session.',
  controls: {
    'iso27001:A.5.15': { why: 'Models are reached through roles only.', as: 'partial' },
    'iso27001:A.5.17': {
      why: 'No long-lived access key opens the models.',
      as: 'partial',
    },
    'iso42001:A.9.4': {
      why: 'Use of models stays with the systems and roles that are meant to use them.',
      as: 'partial',
    },
  },
  equivalents: { sra: ['sra_bedrock_check_iam_user_access'] },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  check: (resource, context) => {
    const toUser =
      resource.type === 'AWS::IAM::UserPolicy' ||
      resource.present('Users').verdict !== 'fail' ||
      holdersOf(resource, context.graph).known.some((holder) => holder.type === 'AWS::IAM::User');
    if (!toUser) return notApplicable('attached to no user');
    const attached = (resource.items('ManagedPolicyArns') ?? []).filter((arn) =>
      /:policy\/AmazonBedrock/.test(textOf(arn.get()) ?? ''),
    );
    if (attached.length > 0) return attached.map((arn) => fail(arn.at, arn.get()));
    const given = (resource.items('ManagedPolicyArns') ?? []).find((arn) => isParameter(arn.get()));
    if (given !== undefined) return given.undecided();
    return judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        if (statement.actions.some((action) => textOf(action) === undefined))
          return unknown('the actions of the policy', statement.at);
        const onModels = statement.actions.find(
          (action) => isWholeService(action, 'bedrock') || /^bedrock(-mantle|-agentcore)?:/i.test(textOf(action) ?? ''),
        );
        return onModels === undefined ? pass(statement.at) : fail(statement.at, onModels);
      },
    });
  },
};
