import { externalTrustConditioned } from '../../../../policies/rules/iam/external-trust-conditioned';
import { ruleCases } from '../../../support/rule-cases';

const trusting = (principal: unknown, condition?: object, account: string | undefined = '444455556666') => ({
  account,
  resources: {
    R: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: principal },
              Action: 'sts:AssumeRole',
              ...(condition && { Condition: condition }),
            },
          ],
        },
      },
    },
  },
});
const OTHER = 'arn:aws:iam::111122223333:root';

ruleCases(externalTrustConditioned, {
  pass: {
    'an external id': trusting(OTHER, { StringEquals: { 'sts:ExternalId': 'shared-secret' } }),
    'the organisation': trusting('111122223333', { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } }),
  },
  fail: {
    'the whole account': trusting(OTHER),
    'the whole account, as CDK writes it': trusting({ 'Fn::Sub': 'arn:${AWS::Partition}:iam::111122223333:root' }),
    'the account by its number': trusting(['111122223333']),
    'a condition on something else': trusting(OTHER, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
  },
  unknown: {
    'our own account is not known': { ...trusting(OTHER), account: undefined },
  },
  'not applicable': {
    'a role of the account': trusting('arn:aws:iam::111122223333:role/deployer'),
    'our own account': trusting('arn:aws:iam::444455556666:root'),
    'our own account, by reference': trusting({ 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' }),
  },
});
