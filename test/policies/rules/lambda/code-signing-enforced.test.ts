import { codeSigningEnforced } from '../../../../policies/rules/lambda/code-signing-enforced';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(codeSigningEnforced, {
  pass: { enforced: { CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Enforce' } } },
  fail: { 'not set': {}, 'warned of': { CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Warn' } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::Lambda::CodeSigningConfig', {
      CodeSigningPolicies: { UntrustedArtifactOnDeployment: { Ref: 'Value' } },
    }),
  },
});
