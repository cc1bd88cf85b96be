import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { DynamicReference, Unknown } from '../../template/value';
import type { Rule } from '../rule';

export const userPasswordNotInTemplate: Rule = {
  id: 'IamUserPasswordNotInTemplate',
  appliesTo: ['AWS::IAM::User'],
  severity: 'error',
  problem: 'the password of a user stands in the template',
  fix: 'Let people sign in through IAM Identity Center, or take the password from Secrets Manager by a dynamic reference.',
  controls: {
    'iso27001:A.5.17': { why: 'A password is known to its user and its store, not to the repository.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html',
  check: (user) => {
    if (!user.has('LoginProfile')) return notApplicable('the user has no password');
    const at = user.pathOf('LoginProfile.Password');
    const password = user.get('LoginProfile.Password');
    if (password instanceof DynamicReference)
      return password.secret ? pass(at) : fail(at, undefined, 'a plain SSM parameter is no secret store');
    if (password instanceof Unknown) return password.secret ? pass(at) : unknown(password.reason, at);
    return fail(at);
  },
};
